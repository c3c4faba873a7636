import Testing

@testable import Delivery

@Suite struct FileNameTests {
    @Test(arguments: ["../../etc/passwd", "a/b", "", "\u{0}", "digest|2026-11-22|à", "x\r\ny"])
    func isOnePlainFileName(key: String) {
        let name = FileName(key: key).text
        #expect(!name.contains("/"))
        #expect(!name.hasPrefix("."))
        #expect(name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        #expect(name.hasSuffix(".eml"))
    }

    @Test func tellsKeysApart() {
        #expect(FileName(key: "a/b") != FileName(key: "a-b"))
    }
}
