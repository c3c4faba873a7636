/// All that is wrong with a settings file; the program ends with exit code 78.
public struct SettingsError: Error, Sendable, Equatable {
    /// What is wrong, in the order of the file.
    public var problems: [SettingsProblem]

    /// Makes an error.
    public init(_ problems: [SettingsProblem]) {
        self.problems = problems
    }
}

/// One thing wrong with a settings file.
public struct SettingsProblem: Sendable, Equatable {
    /// The file.
    public var file: String
    /// The line, from 1; nil where the whole file is meant.
    public var line: Int?
    /// The key, such as "alerts.budget"; empty where the whole file is meant.
    public var key: String
    /// What was found.
    public var found: String
    /// What is allowed.
    public var allowed: String

    /// Makes a problem.
    public init(file: String, line: Int?, key: String, found: String, allowed: String) {
        self.file = file
        self.line = line
        self.key = key
        self.found = found
        self.allowed = allowed
    }
}

extension SettingsError: CustomStringConvertible {
    /// A line for each problem.
    public var description: String { problems.map(\.description).joined(separator: "\n") }

    init(file: String, found: String, allowed: String) {
        let problem = SettingsProblem(
            file: file,
            line: nil,
            key: "",
            found: found,
            allowed: allowed
        )
        self.init([problem])
    }

    /// A file that is no TOML.
    ///
    /// The parser quotes what it saw, which may be a secret: only its first clause is told.
    init(file: String, line: Int, syntax: String) {
        let clause = syntax.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "'") }
        let problem = SettingsProblem(
            file: file,
            line: line,
            key: "",
            found: "no valid TOML (" + String(decoding: clause, as: UTF8.self) + ")",
            allowed: "TOML 1.0: texts in double quotes, tables as [office]"
        )
        self.init([problem])
    }
}

extension SettingsProblem: CustomStringConvertible {
    /// "file:line: key: found …; allowed: …".
    public var description: String {
        let place = file + (line.map { ":\($0)" } ?? "")
        let name = key.isEmpty ? "" : "\(key): "
        return "\(place): \(name)found \(found); allowed: \(allowed)"
    }
}
