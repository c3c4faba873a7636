import Foundation
import Testing

@testable import Reading

@Suite(
    "The contextual member's files",
    .enabled(if: ContextFixtures.encoder != nil, Installed.missing)
)
struct ContextFitTests {
    private func lessons(_ count: Int) throws -> ContextLessons {
        let gold = Array(try GoldFiles.read("train").prefix(count))
        return try ContextLessons(
            gold: gold,
            encoder: try Reader.loadEncoder(),
            recipe: HeadRecipe()
        )
    }

    private func file(_ lessons: ContextLessons, fingerprint: String? = nil, numbers: Int) -> String
    {
        var bytes = ModelBytes()
        bytes.bytes = Array((fingerprint ?? lessons.fingerprint).utf8)
        bytes.append([Float](repeating: 0.25, count: numbers))
        let path = FileManager.default.temporaryDirectory.path + "/fit-\(UUID().uuidString)"
        _ = FileManager.default.createFile(atPath: path, contents: Data(bytes.bytes))
        return path
    }

    @Test("Lessons hold numbers alone, a line a mail and a copy, and are the same each time")
    func lines() throws {
        let some = try lessons(12)
        #expect(try lessons(12).data == some.data)
        let lines = some.data.split(separator: 0x0A)
        // Of six mails, one is written a second time in capitals and one as on a phone.
        #expect(some.count == 12 && lines.count == 1 + 12 + 4)
        struct Line: Decodable {
            let fold: Int
            let original: Int
            let windows: [[Int32]]
            let sentences: [[Int]]
            let cues: [Float]
            let features: [Float]
        }
        let mails = try lines.dropFirst().map { try JSONDecoder().decode(Line.self, from: $0) }
        #expect(mails.prefix(12).map(\.original) == Array(0..<12))
        #expect(mails.prefix(12).allSatisfy { (0..<3).contains($0.fold) })
        #expect(mails.suffix(4).allSatisfy { $0.fold == -1 })
        for mail in mails {
            #expect(mail.cues.count == mail.sentences.count * SentenceCues.count)
            #expect(mail.features.count == MailFeatures.count)
            #expect(mail.windows.allSatisfy { $0.first == 0 && $0.last == 2 })
        }
    }

    @Test("A fit comes back, and joins outputs by its share")
    func fit() throws {
        let some = try lessons(6)
        let path = file(some, numbers: ContextMember.parameters + 6 * HeadLayout.count)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let fit = try ContextFit(path: path, to: some)
        #expect(fit.member.layers.count == ContextShape.encoder.parameters)
        let joined = fit.joined(to: [[Float]](repeating: [1], count: 6), share: 0.5)
        #expect(joined == [[Float]](repeating: [0.625], count: 6))
    }

    @Test("A fit to other mails, a short one and a missing one are refused")
    func refused() throws {
        let some = try lessons(6)
        let whole = ContextMember.parameters + 6 * HeadLayout.count
        let other = file(some, fingerprint: "0123456789abcdef", numbers: whole)
        let short = file(some, numbers: whole - 1)
        defer { for path in [other, short] { try? FileManager.default.removeItem(atPath: path) } }
        #expect(throws: ContextFit.Failure.otherLessons(path: other)) {
            try ContextFit(path: other, to: some)
        }
        for path in [short, "/nowhere"] {
            #expect(throws: ContextFit.Failure.unreadable(path: path)) {
                try ContextFit(path: path, to: some)
            }
        }
    }
}
