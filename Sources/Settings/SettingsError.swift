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
