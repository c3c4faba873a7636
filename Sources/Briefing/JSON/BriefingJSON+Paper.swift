internal import Foundation

extension BriefingJSON {
    /// What no letter or table tells, such as a replay, in the same form; nulls are the value's own to write.
    /// - Throws: `EncodingError`
    public func paper(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.dateEncodingStrategy = .custom { [timeZone] date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(TimeText(timeZone: timeZone)(date))
        }
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
