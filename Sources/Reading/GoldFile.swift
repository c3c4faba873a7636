import Foundation

/// Reads gold files: one JSON object a line.
public enum GoldFile {
    /// A line that is no gold mail.
    public struct BadLine: Error, Sendable, Equatable, CustomStringConvertible {
        /// The file.
        public var path: String
        /// The line, from 1.
        public var line: Int
        /// What is wrong with it.
        public var defect: String

        /// One line that says where and what.
        public var description: String { "\(path):\(line): no gold mail: \(defect)" }
    }

    /// The mails of a file, in order; empty lines are passed over.
    ///
    /// - Throws: `BadLine`, or what reading the file throws.
    public static func read(_ path: String) throws -> [GoldMail] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return try parse(text, path: path)
    }

    /// The mails of a file's text.
    static func parse(_ text: String, path: String) throws(BadLine) -> [GoldMail] {
        var mails: [GoldMail] = []
        // Bytes, since "\r\n" is one character and U+2028 inside a text is no line's end.
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
            do {
                mails.append(try JSONDecoder().decode(GoldMail.self, from: Data(line)))
            } catch {
                throw BadLine(path: path, line: index + 1, defect: defect(error))
            }
        }
        return mails
    }

    private static func defect(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "no \(key.stringValue)"
        case DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context):
            "wrong type of \(context.codingPath.map(\.stringValue).joined(separator: "."))"
        case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
            "unknown value of \(context.codingPath.map(\.stringValue).joined(separator: "."))"
        default: "not JSON"
        }
    }
}
