extension SecretSource {
    /// Reads the secret.
    ///
    /// - Throws: `SecretError`.
    public func load(
        credentialsDirectory: String?,
        environment: [String: String] = [:],
        timeout: Duration = .seconds(30)
    ) throws(SecretError) -> Secret {
        throw SecretError(source: self, reason: .missing)
    }
}

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
        /// Not a plain file, unreadable; `errno`.
        case unreadable(code: Int32)
        /// Empty or not UTF-8.
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
