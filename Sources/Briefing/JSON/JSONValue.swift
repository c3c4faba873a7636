/// A JSON document in the making; keys come out sorted.
public enum JSONValue: Sendable, Equatable {
    /// Nothing that is known.
    case null
    /// Yes or no.
    case bool(Bool)
    /// A number; what is none is written as null.
    case number(Double)
    /// Text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// Members by their keys.
    case object([String: JSONValue])

    /// A string, or null.
    public static func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// A number, or null.
    public static func number(_ number: Double?) -> JSONValue {
        number.map { .number($0) } ?? .null
    }

    /// A case's name as JSON spells it: "noReply" is "no_reply".
    public static func key(_ name: String) -> String {
        name.unicodeScalars.reduce(into: "") { key, scalar in
            let isCapital = ("A"..."Z").contains(scalar)
            key += isCapital ? "_" + scalar.properties.lowercaseMapping : String(scalar)
        }
    }

    /// The document, indented, with a line end.
    public var text: String {
        var writer = JSONWriter()
        writer.write(self, indent: 0)
        return writer.text + "\n"
    }
}

private struct JSONWriter {
    var text = ""

    mutating func write(_ value: JSONValue, indent: Int) {
        switch value {
        case .null: text += "null"
        case .bool(let bool): text += bool ? "true" : "false"
        case .number(let number): write(number)
        case .string(let string): write(string)
        case .array(let values):
            block("[", "]", values, indent) { writer, value in
                writer.write(value, indent: indent + 1)
            }
        case .object(let members):
            block("{", "}", members.sorted { $0.key < $1.key }, indent) { writer, member in
                writer.write(member.key)
                writer.text += ": "
                writer.write(member.value, indent: indent + 1)
            }
        }
    }

    private mutating func block<Item>(
        _ open: String,
        _ close: String,
        _ items: [Item],
        _ indent: Int,
        _ item: (inout JSONWriter, Item) -> Void
    ) {
        guard !items.isEmpty else {
            text += open + close
            return
        }
        text += open
        for (index, each) in items.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1)
            item(&self, each)
        }
        text += "\n" + String(repeating: "  ", count: indent) + close
    }

    /// Four decimals are enough for people, and keep the sums of weights within .01; what is no number is null.
    private mutating func write(_ number: Double) {
        guard number.isFinite else {
            text += "null"
            return
        }
        let rounded = abs(number) < 1e11 ? (number * 10_000).rounded() / 10_000 : number
        if rounded == rounded.rounded(), let whole = Int(exactly: rounded) {
            text += String(whole)
        } else {
            text += String(rounded)
        }
    }

    private mutating func write(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            default:
                if Self.isUnsafeOnTerminals(scalar) {
                    escape(scalar)
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        text += "\""
    }

    /// Controls and format characters travel escaped: the same string to a program, harmless on a terminal.
    private static func isUnsafeOnTerminals(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x7F else { return scalar.value < 0x20 || scalar.value == 0x7F }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    private mutating func escape(_ scalar: Unicode.Scalar) {
        for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
}
