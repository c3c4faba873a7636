/// What is wrong with a file, collected while it is read.
struct Findings {
    private let file: String
    private let lines: KeyLines
    private var found: [SettingsProblem] = []

    init(file: String, lines: KeyLines) {
        self.file = file
        self.lines = lines
    }

    /// All problems, in the order of the file.
    var problems: [SettingsProblem] {
        found.sorted { ($0.line ?? .max, $0.key) < ($1.line ?? .max, $1.key) }
    }

    /// Whether something is known to be wrong with a key already.
    func has(place: String, key: String) -> Bool {
        let line = lines.line(of: place)
        return found.contains { $0.key == key && $0.line == line }
    }

    mutating func add(place: String, key: String, found: String, allowed: String) {
        let line = lines.line(of: place)
        self.found.append(
            SettingsProblem(file: file, line: line, key: key, found: found, allowed: allowed)
        )
    }

    mutating func missing(_ setting: SettingPage, _ place: String, _ section: String) {
        add(
            place: place,
            key: section + "." + setting.key,
            found: "nothing",
            allowed: setting.allowed
        )
    }

    mutating func unknown(_ key: String, place: String, within section: String, known: [String]) {
        let name = String(key.prefix(80))
        let nearest = Nearest.name(to: name, among: known)
        add(
            place: place,
            key: section.isEmpty ? name : section + "." + name,
            found: "an unknown key",
            allowed: "one of " + known.joined(separator: ", ")
                + (nearest.map { " (did you mean \($0)?)" } ?? "")
        )
    }
}

/// Spelling help.
enum Nearest {
    /// The known name nearest to a misspelt one; nil where none is near.
    static func name(to name: String, among known: [String]) -> String? {
        let ranked = known.map { (name: $0, distance: distance(name, $0)) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(2, name.utf8.count / 3) ? best.name : nil
    }

    /// How many bytes must be put in, left out or replaced (Levenshtein).
    static func distance(_ first: String, _ second: String) -> Int {
        let (first, second) = (Array(first.utf8), Array(second.utf8))
        var row = Array(0...second.count)
        for (i, byte) in first.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in second.enumerated() {
                let replaced = diagonal + (byte == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[second.count]
    }
}
