import Foundation
import Testing

@testable import MailFormat

/// The hand-written mails of Tests/Gold, answered with every program: their words must come back.
@Suite struct GoldReplyTests {
    /// One hand-written mail.
    private struct GoldMail: Decodable {
        let id: String
        let lang: String
        let body: String
    }

    private static let languages = ["en", "it", "pl", "tr", "ru", "de", "fr", "es"]

    private static func mails() throws -> [GoldMail] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Gold")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try names.filter { $0.hasSuffix(".jsonl") }.flatMap { name in
            try SharedFixtures.text(folder.appendingPathComponent(name).path)
                .split(separator: "\n")
                .map { try JSONDecoder().decode(GoldMail.self, from: Data($0.utf8)) }
        }
    }

    /// Bodies of one mail as several programs would write them, turn by turn over the mails.
    private static func replies(_ own: String, _ phrases: ReplyPhrases, turn: Int) -> [ReplyCase] {
        let layouts = [
            ReplyLayout.plain[turn % ReplyLayout.plain.count],
            ReplyLayout.html[turn % ReplyLayout.html.count],
        ]
        let attribution = phrases.attributions[turn % phrases.attributions.count]
        let isQuoted = attribution.line.hasPrefix(">")
        let line = isQuoted ? attribution.line : ReplyPhrases.broken(attribution.line)
        return layouts.map {
            ReplyCase($0.name, phrases, own: own, body: $0.body(own, phrases), isHTML: $0.isHTML)
        } + [
            ReplyCase(
                attribution.client,
                phrases,
                own: own,
                body: "\(own)\n\n\(line)\n\(phrases.marked)"
            )
        ]
    }

    @Test("At most 0.5 % of the mails lose a word of their author's in any program's reply")
    func keepsTheAuthorsWords() throws {
        var count = 0
        var failed: [String] = []
        for (turn, mail) in try Self.mails().enumerated() {
            guard let index = Self.languages.firstIndex(of: mail.lang) else { continue }
            let own = NewWords.extract(from: mail.body)
            guard !own.isEmpty else { continue }
            count += 1
            let wrong = Self.replies(own, ReplyPhrases.all[index], turn: turn).filter {
                $0.found != SharedFixtures.folded(own)
            }
            if let first = wrong.first {
                failed.append("\(mail.id), \(first.testDescription): \(first.found)")
            }
        }
        #expect(count > 2_000)
        #expect(
            failed.count * 200 <= count,
            "\(failed.count) of \(count):\n\(failed.joined(separator: "\n"))"
        )
    }
}
