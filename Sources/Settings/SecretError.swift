import Foundation

/// Why a secret could not be read; holds no part of it.
public struct SecretError: Error, Sendable, Equatable {
    /// The source that failed.
    public var source: SecretSource
    /// Why.
    public var reason: Reason

    /// What can be wrong.
    public enum Reason: Sendable, Equatable {
        /// Nothing there.
        case missing
        /// Others can read the file; its permission bits.
        case readableByOthers(mode: UInt16)
        /// Not a plain file, or unreadable; `errno`.
        case unreadable(code: Int32)
        /// Empty, or not UTF-8 on one line.
        case empty
        /// Longer than a secret may be.
        case tooLong(limit: Int)
        /// The command ended with this status.
        case commandFailed(status: Int32)
        /// The command took too long.
        case commandTimedOut(seconds: Double)
        /// The command could not be started.
        case commandNotStarted
    }

    /// Makes an error.
    public init(source: SecretSource, reason: Reason) {
        self.source = source
        self.reason = reason
    }
}

extension SecretError {
    /// Whether the same call may succeed later: a command that failed or took too long, as when a vault is locked.
    public var isTransient: Bool {
        switch reason {
        case .commandFailed, .commandTimedOut: true
        default: false
        }
    }
}

extension SecretError: CustomStringConvertible {
    /// One sentence for people, with what to do.
    public var description: String { "\(place): \(what)" }

    private var place: String {
        switch source {
        case .credential(let name): "credential \(name)"
        case .file(let path): "secret file \(path)"
        // A command may hold a secret among its arguments: only the program is named.
        case .command(let words): "secret command \(words.first ?? "")"
        case .shell: "secret command"
        case .env(let name): "environment variable \(name)"
        }
    }

    private var what: String {
        switch reason {
        case .missing: "not there" + hint
        case .readableByOthers(let mode):
            "others can read it (mode \(String(mode, radix: 8))): run chmod 600 on it"
        case .unreadable(let code):
            "cannot be read: "
                + (POSIXErrorCode(rawValue: code).map { POSIXError($0).localizedDescription }
                    ?? "error \(code)")
        case .empty: "holds no secret: put it on the first line, in UTF-8"
        case .tooLong(let limit): "longer than \(limit) bytes"
        case .commandFailed(let status): "ended with status \(status); run it by hand to see why"
        case .commandTimedOut(let seconds): "did not end within \(Int(seconds)) s"
        case .commandNotStarted: "cannot be started: is the path right, and the file executable?"
        }
    }

    private var hint: String {
        switch source {
        case .credential:
            ": put it into a file of that name in \(SecretSource.administratorsFolder), mode 600"
        case .env: ": set it before the start"
        default: ""
        }
    }
}
