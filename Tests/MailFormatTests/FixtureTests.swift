import Foundation
import Testing

@testable import MailFormat

/// Mails of other projects, read where they lie; they are no part of this one.
enum SharedFixtures {
    static let path: String = {
        if let path = ProcessInfo.processInfo.environment["BAROMETER_SHARED"] { return path }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return root.deletingLastPathComponent().appendingPathComponent("shared").path
    }()

    static let isPresent = FileManager.default.fileExists(atPath: path + "/mail-fixtures")

    static func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func text(_ file: String) throws -> String {
        try String(decoding: Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    }
}

@Suite(
    .enabled(
        if: SharedFixtures.isPresent,
        "SKIPPED: no ../shared/mail-fixtures (or BAROMETER_SHARED)"
    )
)
struct FixtureTests {
    /// The reply trimmer keeps quotes between answers, which are not the author's own words.
    @Test func findsTheNewWordsOfTheReplyTrimmersMails() throws {
        let folder = SharedFixtures.path + "/mail-fixtures/discourse-email_reply_trimmer/test"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/emails")
        var exact = 0
        for name in names {
            let body = try SharedFixtures.text(folder + "/emails/" + name)
            let trimmed = try SharedFixtures.text(folder + "/trimmed/" + name)
            let own = trimmed.split(separator: "\n").filter { !$0.hasPrefix(">") }.joined(
                separator: "\n"
            )
            let words = NewWords.extract(from: body)
            exact += SharedFixtures.folded(words) == SharedFixtures.folded(own) ? 1 : 0
        }
        #expect(Double(exact) / Double(names.count) >= 0.97)
    }

    /// Talon's mails answer with the same words from each program.
    @Test func findsTheNewWordsOfTalonsMails() throws {
        let folder = SharedFixtures.path + "/mail-fixtures/talon/tests/fixtures"
        for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/html_replies") {
            let html = try SharedFixtures.text(folder + "/html_replies/" + name)
            let words = NewWords.extract(from: HTMLText.render(html, maximumDepth: 100).text)
            #expect(SharedFixtures.folded(words) == "Hi. I am fine. Thanks, Alex", "\(name)")
        }
        let plain = try FileManager.default.contentsOfDirectory(
            atPath: folder + "/standard_replies"
        )
        for name in plain where name.hasSuffix(".eml") {
            let mail = try SharedFixtures.text(folder + "/standard_replies/" + name)
            #expect(Mails.parse(mail).newWords == "Hello", "\(name)")
        }
    }

    @Test func readsEveryMailOfOtherParsersTests() throws {
        let walk = try #require(
            FileManager.default.enumerator(atPath: SharedFixtures.path + "/mail-fixtures")
        )
        var count = 0
        for case let name as String in walk
        where [".eml", ".msg", ".txt", ".mbox"].contains(where: name.hasSuffix) {
            let url = URL(fileURLWithPath: SharedFixtures.path + "/mail-fixtures/" + name)
            guard let data = try? Data(contentsOf: url) else { continue }
            let began = ContinuousClock.now
            _ = Mails.parse([UInt8](data))
            #expect(ContinuousClock.now - began < .seconds(5), "\(name)")
            count += 1
        }
        #expect(count > 500)
    }
}
