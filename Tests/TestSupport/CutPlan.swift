import Foundation

/// At which bytes of the server's talk a connection is cut.
///
/// `make faults` walks them all, part by part: BAROMETER_CUT_STEP says how far one cut is from the next,
/// BAROMETER_CUT_FIRST where the first one is.
public enum CutPlan {
    /// The places in a talk of so many bytes: so far apart, unless the environment says otherwise.
    public static func places(in bytes: Int, apart: Int = 397) -> [Int] {
        let first = max(0, number(named: "BAROMETER_CUT_FIRST") ?? 0)
        let step = max(1, number(named: "BAROMETER_CUT_STEP") ?? apart)
        return Array(stride(from: first, through: bytes, by: step))
    }

    private static func number(named name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }
}

extension PrivateDovecot {
    /// Settings for many short sessions: one process after another costs more than all it is asked.
    public static let reusingProcesses = "service imap {\n  service_count = 100\n}\n"
}
