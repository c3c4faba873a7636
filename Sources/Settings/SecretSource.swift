/// Where a secret is: never in the settings file itself.
public enum SecretSource: Sendable, Equatable {
    /// A systemd credential by name, in $CREDENTIALS_DIRECTORY.
    case credential(String)
    /// A file that only its owner can read.
    case file(String)
    /// A program whose first line of output is the secret, with its arguments; run without a shell.
    case command([String])
    /// A line for /bin/sh -c whose first line of output is the secret.
    case shell(String)
    /// An environment variable.
    case env(String)
}

/// A secret in memory: it never prints itself.
public struct Secret: Sendable, Equatable {
    /// The secret itself.
    public let value: String

    /// Wraps a secret.
    public init(_ value: String) {
        self.value = value
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Three dots, whatever the secret.
    public var description: String { "•••" }
    /// Three dots, whatever the secret.
    public var debugDescription: String { "•••" }
    /// No children, so that `dump` shows nothing either.
    public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}
