import Foundation
import Testing

@testable import MailFormat

@Suite struct MailFilesTests {
    /// A folder that is gone when the test is over.
    private final class Scratch {
        let path = NSTemporaryDirectory() + "mailfiles-" + UUID().uuidString

        func write(_ name: String, _ text: String) throws {
            let file = URL(fileURLWithPath: path + "/" + name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private static func texts(_ files: MailFiles) -> [String] {
        files.map { $0.folder + ":" + String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func readsAMaildirWithItsSubfolders() throws {
        let scratch = Scratch()
        try scratch.write("cur/2.x:2,S", "two")
        try scratch.write("cur/1.x:2,", "one")
        try scratch.write("cur/4.x:2,DS", "draft")
        try scratch.write("cur/5.x:2,ST", "trashed")
        try scratch.write("new/3.x", "three")
        try scratch.write("tmp/9.x", "half")
        try scratch.write(".Sent/cur/7.x:2,S", "ours")
        try scratch.write(".Archive.2025/cur/8.x", "old")
        #expect(
            Self.texts(try MailFiles(at: scratch.path)) == [
                "INBOX:one", "INBOX:two", "INBOX:three", "Archive.2025:old", "Sent:ours",
            ]
        )
    }

    @Test func readsAnMbox() throws {
        let scratch = Scratch()
        try scratch.write(
            "in.mbox",
            "From a@b.example Mon Jan  5 09:00:00 2026\nSubject: x\n\none\n>From here on\n>>From there\nFrom now on I pay\n\nFrom c@d.example Tue Jan  6 09:00:00 2026\nSubject: y\n\ntwo\n"
        )
        let files = try MailFiles(at: scratch.path + "/in.mbox")
        #expect(
            Self.texts(files) == [
                "in:Subject: x\n\none\nFrom here on\n>From there\nFrom now on I pay\n\n",
                "in:Subject: y\n\ntwo\n",
            ]
        )
        #expect(files.map(\.receivedAt.timeIntervalSince1970) == [1_767_603_600, 1_767_690_000])
    }

    private static let begin = "From a@b.example Mon Jan  5 09:00:00 2026\n"

    /// What two mails of each dialect hold once they are read.
    struct Dialect: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var text: String
        var mails: [String]
    }

    static let dialects = [
        Dialect(
            testDescription: "mboxo quotes From lines once",
            text: begin + "A: 1\n\n>From us\n\n" + begin + "A: 2\n\ntwo\n",
            mails: ["A: 1\n\nFrom us\n\n", "A: 2\n\ntwo\n"]
        ),
        Dialect(
            testDescription: "mboxrd quotes quotes too",
            text: begin + "A: 1\n\n>>From us\n\n" + begin + "A: 2\n\n>>>From\n>From x\n",
            mails: ["A: 1\n\n>From us\n\n", "A: 2\n\n>>>From\nFrom x\n"]
        ),
        Dialect(
            testDescription: "mboxcl tells the length and quotes",
            text: begin + "Content-Length: 9\n\n>From us\n\n" + begin + "A: 2\n\ntwo\n",
            mails: ["Content-Length: 9\n\nFrom us\n\n", "A: 2\n\ntwo\n"]
        ),
        Dialect(
            testDescription: "mboxcl2 tells the length and quotes nothing",
            text: begin + "Content-Length: 56\n\none\n\n" + begin + ">From us\n" + "\n" + begin
                + "content-length:4\n\ntwo\n",
            mails: [
                "Content-Length: 56\n\none\n\n" + begin + ">From us\n\n",
                "content-length:4\n\ntwo\n",
            ]
        ),
        Dialect(
            testDescription: "a length that leads nowhere does not count",
            text: begin + "Content-Length: 30\n\none\n\n" + begin
                + "Content-Length: 9223372036854775807\n\ntwo\n\n" + begin
                + "Content-Length: -4\n\nthree\n",
            mails: [
                "Content-Length: 30\n\none\n\n",
                "Content-Length: 9223372036854775807\n\ntwo\n\n",
                "Content-Length: -4\n\nthree\n",
            ]
        ),
        Dialect(
            testDescription: "a sentence with a time begins no mail",
            text: begin + "A: 1\n\none\n\nFrom 10:30 on, 12 Jan, I am out\n\n" + begin + "A: 2\n\n",
            mails: ["A: 1\n\none\n\nFrom 10:30 on, 12 Jan, I am out\n\n", "A: 2\n\n"]
        ),
    ]

    @Test(arguments: dialects)
    func readsEachDialect(_ dialect: Dialect) throws {
        let scratch = Scratch()
        for (name, line) in [("lf", "\n"), ("crlf", "\r\n")] {
            // Lengths count bytes, which line breaks of two make wrong.
            guard line == "\n" || !dialect.text.lowercased().contains("content-length") else {
                continue
            }
            try scratch.write("\(name).mbox", dialect.text.replacing("\n", with: line))
            let files = try MailFiles(at: scratch.path + "/\(name).mbox")
            let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
            #expect(texts == dialect.mails.map { $0.replacing("\n", with: line) })
        }
    }

    @Test(arguments: dialects)
    func goesOnBehindEachMail(_ dialect: Dialect) throws {
        let scratch = Scratch()
        try scratch.write("in.mbox", dialect.text)
        let path = scratch.path + "/in.mbox"
        var files = try MailFiles(at: path)
        #expect(files.byteCount() == dialect.text.utf8.count)
        #expect(files.mboxPaths == [path])
        let all = Array(files)
        #expect(all.last?.end == dialect.text.utf8.count)
        for (index, mail) in all.enumerated() {
            files.skip(to: mail.end, of: path)
            #expect(Array(files) == Array(all[(index + 1)...]))
            #expect(files.byteCount() == dialect.text.utf8.count - mail.end)
        }
    }

    @Test func readsAnMboxLargerThanItsBuffer() throws {
        let scratch = Scratch()
        let line = String(repeating: "x", count: 99) + "\n"
        let mail =
            "From a@b.example Mon Jan  5 09:00:00 2026\nSubject: x\n\n"
            + String(repeating: line, count: 5_000) + "\n"
        try scratch.write("big.mbox", String(repeating: mail, count: 5))
        let sizes = try MailFiles(at: scratch.path).map(\.bytes.count)
        #expect(sizes == [Int](repeating: mail.utf8.count - 42, count: 5))
    }

    @Test func readsAFolderOfFilesAndOneAlone() throws {
        let scratch = Scratch()
        try scratch.write("b.eml", "two")
        try scratch.write("a.EML", "one")
        try scratch.write("sub/c.eml", "three")
        try scratch.write("notes.txt", "no mail")
        let texts = Self.texts(try MailFiles(at: scratch.path)).map {
            $0.split(separator: ":").last ?? ""
        }
        #expect(texts == ["one", "two", "three"])
        #expect(Self.texts(try MailFiles(at: scratch.path + "/b.eml")) == ["b:two"])
    }

    /// A pipe in a Maildir would be waited for, for ever.
    @Test(arguments: [
        (2, 1_000, ["1 2", "3 4", "5"]), (5, 1_000, ["1 2 3 4 5"]), (9, 4, ["1 2", "3 4", "5"]),
        (9, 5, ["1 2 3", "4 5"]), (9, 1, ["1", "2", "3", "4", "5"]),
    ])
    func readsInBatches(count: Int, bytes: Int, expected: [String]) throws {
        let scratch = Scratch()
        for number in 1...5 { try scratch.write("\(number).eml", " \(number)") }
        let batches = try MailFiles(at: scratch.path).batches(of: count, bytes: bytes)
        let texts = batches.map { batch in
            batch.map { String(decoding: $0.bytes.dropFirst(), as: UTF8.self) }
                .joined(separator: " ")
        }
        #expect(texts == expected)
    }

    @Test func neverWaitsForAPipe() throws {
        let scratch = Scratch()
        try scratch.write("cur/1.x:2,S", "one")
        let pipe = scratch.path + "/cur/2.x:2,S"
        #expect(mkfifo(pipe, 0o600) == 0)
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/cur/3.x:2,S",
            withDestinationPath: "/nowhere/at/all"
        )
        #expect(Self.texts(try MailFiles(at: scratch.path)) == ["INBOX:one"])
        #expect(throws: MailFilesError.unreadable(path: pipe)) { try MailFiles(at: pipe) }
    }

    @Test func saysWhatIsMissing() {
        #expect(throws: MailFilesError.notFound(path: "/nowhere/at/all")) {
            try MailFiles(at: "/nowhere/at/all")
        }
    }

    @Test(arguments: [
        "", "From ", "From a b c", "From a@b Mon Jan 99 99:99:99 2026", "From x Jan 5",
        "From a Jan 9999999999999999999 1 2",
    ])
    func brokenEnvelopesGiveNoTrap(_ line: String) {
        _ = EnvelopeDate.parse(Array(line.utf8))
    }
}
