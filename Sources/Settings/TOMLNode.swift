import TOMLKit

/// A TOML value as a plain tree, independent of the parser and its memory.
indirect enum TOMLNode: Equatable {
    case text(String)
    case integer(Int)
    case decimal(Double)
    case boolean(Bool)
    case list([TOMLNode])
    case table([String: TOMLNode])
    /// A date or time, which no setting takes.
    case moment(String)

    init(_ value: any TOMLValueConvertible) {
        switch value.type {
        case .string: self = .text(value.string ?? "")
        case .int: self = .integer(value.int ?? 0)
        case .double: self = .decimal(value.double ?? 0)
        case .bool: self = .boolean(value.bool ?? false)
        case .array: self = .list(value.array.map { $0.map(TOMLNode.init) } ?? [])
        case .table: self = .table(value.table.map(Self.entries) ?? [:])
        case .date, .time, .dateTime: self = .moment(value.debugDescription)
        }
    }

    /// The tree of a whole file.
    static func parse(_ text: String) throws(TOMLParseError) -> [String: TOMLNode] {
        let root: TOMLTable
        do { root = try TOMLTable(string: text) } catch let error as TOMLParseError {
            throw error
        } catch {
            return [:]
        }
        // Inner tables point into the root: it must outlive the walk.
        return withExtendedLifetime(root) { entries(root) }
    }

    private static func entries(_ table: TOMLTable) -> [String: TOMLNode] {
        table.keys.reduce(into: [:]) { entries, key in
            entries[key] = table[key].map(TOMLNode.init)
        }
    }
}

extension TOMLNode: CustomStringConvertible {
    /// The value as it may be written in the file, shortened.
    var description: String {
        switch self {
        case .text(let text): TOMLText.quoted(String(text.prefix(80)))
        case .integer(let number): String(number)
        case .decimal(let number): String(number)
        case .boolean(let flag): String(flag)
        case .list(let items):
            "[" + items.prefix(8).map(\.description).joined(separator: ", ") + "]"
        case .table(let entries): entries.isEmpty ? "an empty table" : "a table"
        case .moment: "a date or time"
        }
    }
}

/// Values written as TOML.
enum TOMLText {
    /// A basic string (TOML 1.0, "String").
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 32 || (127..<160).contains(scalar.value):
                quoted += "\u{FFFD}"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    static func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }
}
