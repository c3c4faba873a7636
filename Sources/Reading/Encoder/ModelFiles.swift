import Foundation

/// Finds the model files that set-up installed.
public enum ModelFiles {
    private static let highestFolder = 6

    /// The path of a model file, such as "encoder.bin", or nil when it is nowhere.
    ///
    /// Looks in `$BAROMETER_MODELS`, then where an installed daemon keeps its share, then in
    /// the project's folders, upwards from the executable and from the current directory.
    public static func find(_ name: String) -> String? {
        folders(
            environment: ProcessInfo.processInfo.environment["BAROMETER_MODELS"],
            executable: executableFolder(),
            current: FileManager.default.currentDirectoryPath
        )
        .map { $0 + "/" + name }
        .first { FileManager.default.isReadableFile(atPath: $0) }
    }

    /// The folders to look in, in order.
    static func folders(environment: String?, executable: String?, current: String) -> [String] {
        var found: [String] = []
        if let environment, !environment.isEmpty { found.append(environment) }
        if let executable { found.append(parent(of: executable) + "/share/barometer") }
        for start in [executable, current] {
            guard var folder = start else { continue }
            for _ in 0..<highestFolder {
                found += [folder + "/.setup/share/barometer", folder + "/Config/model"]
                guard folder != "/", !folder.isEmpty else { break }
                folder = parent(of: folder)
            }
        }
        return found
    }

    private static func parent(of folder: String) -> String {
        (folder as NSString).deletingLastPathComponent
    }

    private static func executableFolder() -> String? {
        guard
            let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        else { return nil }
        return parent(of: path)
    }
}
