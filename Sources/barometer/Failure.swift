import Foundation
import Watch

/// Why a command failed, in one line with what to do, and the exit code of contract.md.
struct Failure {
    let message: String
    let code: Int32

    init(_ error: any Error) {
        message = Self.prose(error).split(separator: "\n").map { TerminalText.clean(String($0)) }
            .joined(
                separator: "\n  "
            )
        code =
            switch Fault(error) {
            case .settings: 78
            case .transient: 75
            case .permanent: 1
            }
    }

    /// An error of Foundation's is told by its file and what the system says of it.
    private static func prose(_ error: any Error) -> String {
        guard error is CocoaError else { return "\(error)" }
        let reason = SystemReason(error)
        guard let path = reason.path else { return reason.text }
        return "\(path): \(reason.text)"
    }

    /// Whether the argument parser knows best what to say and how to end.
    static func isForParser(_ error: any Error) -> Bool {
        // The parser's own errors, such as a wish for help, have no public type.
        String(reflecting: type(of: error)).hasPrefix("ArgumentParser.")
    }
}

/// A failure that the command line itself finds: already one line with what to do.
struct CommandError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
