/// Where a secret is: never in the settings file itself.
public enum SecretSource: Sendable, Equatable {
    /// A systemd credential by name, in $CREDENTIALS_DIRECTORY.
    case credential(String)
    /// A file that only its owner can read.
    case file(String)
    /// A program whose first line of output is the secret, with its arguments; run without a shell, found by $PATH.
    case command([String])
    /// A line for /bin/sh -c whose first line of output is the secret.
    case shell(String)
    /// An environment variable.
    case env(String)
}

extension SecretSource {
    /// Reads a table with exactly one source.
    init?(_ node: TOMLNode) {
        guard case .table(let entries) = node, entries.count == 1, let entry = entries.first
        else { return nil }
        switch (entry.key, entry.value) {
        case ("credential", .text(let name)) where Self.isFileName(name): self = .credential(name)
        case ("file", .text(let path)) where !path.isEmpty: self = .file(path)
        case ("command", .text(let line)) where !line.isEmpty: self = .shell(line)
        case ("command", .list(let nodes)):
            let words = nodes.compactMap(Text.plain)
            guard words.count == nodes.count, words.first?.isEmpty == false
            else { return nil }
            self = .command(words)
        case ("env", .text(let name)) where !name.isEmpty && !name.contains("="): self = .env(name)
        default: return nil
        }
    }

    /// The table as TOML.
    var toml: String {
        switch self {
        case .credential(let name): "{ credential = \(TOMLText.quoted(name)) }"
        case .file(let path): "{ file = \(TOMLText.quoted(path)) }"
        case .command(let words):
            "{ command = \(TOMLText.list(words.map(TOMLText.quoted))) }"
        case .shell(let line): "{ command = \(TOMLText.quoted(line)) }"
        case .env(let name): "{ env = \(TOMLText.quoted(name)) }"
        }
    }

    private static func isFileName(_ name: String) -> Bool {
        !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(UInt8(ascii: "/"))
    }
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
