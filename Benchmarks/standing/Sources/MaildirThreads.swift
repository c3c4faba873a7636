import Foundation

/// Which thread each message of a Maildir belongs to, from its References.
struct MaildirThreads {
    private var roots: [String: String] = [:]

    init(folder: String) throws {
        for box in ["/cur", "/.Sent/cur"] {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder + box) {
                let url = URL(fileURLWithPath: folder + box + "/" + name)
                note(header: Self.header(of: try Data(contentsOf: url)))
            }
        }
    }

    /// The first message of the thread; messages that are not found start their own.
    func root(of messageID: String) -> String {
        var id = messageID
        for _ in 0..<1_000 {
            guard let parent = roots[id], parent != id else { break }
            id = parent
        }
        return id
    }

    private mutating func note(header: String) {
        var fields: [String: String] = [:]
        for line in header.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            fields[line[..<colon].lowercased()] = value
        }
        guard let id = fields["message-id"] else { return }
        roots[id] = fields["in-reply-to"] ?? id
    }

    /// The header, unfolded.
    private static func header(of data: Data) -> String {
        let text = String(decoding: data.prefix(16_384), as: UTF8.self)
        let end = text.range(of: "\n\n")?.lowerBound ?? text.endIndex
        return text[..<end].replacingOccurrences(of: "\n ", with: " ")
    }
}
