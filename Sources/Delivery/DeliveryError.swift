internal import Foundation

/// Why a letter did not arrive.
public enum DeliveryError: Error, Sendable, Equatable {
    /// A file operation failed.
    case file(operation: String, path: String, code: Int32)
    /// The command ended with a status other than 0.
    case command(path: String, status: Int32)
    /// The command could not be started.
    case commandNotStarted(path: String, reason: String)
    /// The command did not end in time.
    case commandTimedOut(path: String, seconds: Int)

    /// Whether a later attempt may do better.
    public var isTransient: Bool {
        switch self {
        case .file(_, _, let code): [ENOSPC, EDQUOT, EIO, EAGAIN, EMFILE, ENFILE].contains(code)
        // EX_TEMPFAIL of sysexits.h, which mail programs use for "try again".
        case .command(_, let status): status == 75
        case .commandNotStarted: false
        case .commandTimedOut: true
        }
    }
}

extension DeliveryError: CustomStringConvertible {
    /// The failure in one line, with what to do.
    public var description: String {
        switch self {
        case .file(let operation, let path, let code):
            "cannot \(operation) \(path) (error \(code)): check the directory's owner, rights and free space"
        case .command(let path, let status):
            "\(path) ended with status \(status): run it by hand to see why"
        case .commandNotStarted(let path, let reason):
            "cannot start \(path): \(reason)"
        case .commandTimedOut(let path, let seconds):
            "\(path) did not end within \(seconds) s and was stopped"
        }
    }
}
