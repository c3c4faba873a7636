internal import CBLAS
import Foundation

/// Which of its kernels OpenBLAS multiplies with.
///
/// It looks at the processor when the program is loaded, and OpenBLAS 0.3.21 (Debian 12) takes AMD's processors with AVX-512,
/// which are younger, for Haswells: half their speed. Only `OPENBLAS_CORETYPE`, read at that moment, says otherwise.
public enum MatrixKernels {
    private static let variable = "OPENBLAS_CORETYPE"

    /// Starts this program anew with the same arguments, where OpenBLAS has chosen badly; else, and the second time, does
    /// nothing.
    ///
    /// The process stays the same one (execve(2)): call it first of all, before there are threads or open files.
    public static func restartIfSlow() {
        let chosen = unsafe String(cString: openblas_get_corename())
        let given = ProcessInfo.processInfo.environment[variable]
        let isYoungAMD = cblas_is_amd_with_avx512() != 0
        guard let better = better(than: chosen, isYoungAMD: isYoungAMD, given: given) else {
            return
        }
        unsafe setenv(variable, better, 1)
        // Where it fails, all works as before, only slower.
        _ = unsafe execv("/proc/self/exe", CommandLine.unsafeArgv)
    }

    /// The kernels to ask for, or nil where those that were chosen are right or somebody has asked already.
    static func better(than chosen: String, isYoungAMD: Bool, given: String?) -> String? {
        given == nil && isYoungAMD && ["Haswell", "Zen"].contains(chosen) ? "SkylakeX" : nil
    }
}
