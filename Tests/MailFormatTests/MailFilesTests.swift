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
