import Foundation
import Testing

@testable import Briefing

/// Python's mail parser reads our mails: a second implementation that knows nothing of ours.
@Suite struct ForeignMailReaderTests {
    static let python = ["/usr/bin/python3", "/usr/local/bin/python3"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    static let script = """
        import email, email.policy, sys, json
        m = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
        parts = list(m.iter_parts())
        json.dump({"subject": m["Subject"], "from": m["From"].addresses[0].addr_spec, "to": m["To"].addresses[0].addr_spec,
          "date": m["Date"].datetime.isoformat(), "types": [p.get_content_type() for p in parts],
          "defects": [str(d) for p in [m] + parts for d in p.defects],
          "texts": [p.get_content().replace("\\r\\n", "\\n") for p in parts]}, sys.stdout)
        """

    struct Reading: Decodable {
        let subject: String
        let from: String
        let to: String
        let date: String
        let types: [String]
        let defects: [String]
        let texts: [String]
    }

    @Test(.enabled(if: python != nil, "python3 is not installed"), arguments: Language.allCases)
    func pythonReadsWhatWeWrote(language: Language) throws {
        let renderer = Renderer(language: language, timeZone: Office.rome)
        let mail = try read(renderer.eml(Office.digest, MailTests.envelope))
        #expect(mail.subject == renderer.subject(Office.digest))
        #expect(mail.from == "barometer@north.example")
        #expect(mail.to == "studio@north.example")
        #expect(mail.date == "2026-11-22T07:00:00+01:00")
        #expect(mail.types == ["text/plain", "text/html"])
        #expect(mail.defects == [])
        #expect(mail.texts == [renderer.text(Office.digest), renderer.html(Office.digest)])
    }

    private func read(_ mail: [UInt8]) throws -> Reading {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(mail).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: Self.python ?? "")
        process.arguments = ["-c", Self.script, file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode(Reading.self, from: data)
    }
}
