import Foundation
import Store
import Testing

@testable import Watch

/// An import goes on where it was ended, in the same file and in no other.
struct ImportMarkTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "barometer-import-\(UInt64.random(in: 0 ... .max))"
    )
    private let written = Date(timeIntervalSince1970: 1_790_000_000)

    private var mbox: String { folder.appending(path: "all.mbox").path }

    private func write(_ text: String, at date: Date) throws {
        try Data(text.utf8).write(to: URL(filePath: mbox))
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: mbox)
    }

    private func end(after change: () throws -> Void) throws -> Int {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = try Archive(directory: folder.appending(path: "state").path)
        try write("From a\nSubject: one\n\nHello\n", at: written)
        try ImportMark(ofFile: mbox, in: archive).advance(to: 12, in: archive)
        #expect(try ImportMark(ofFile: mbox, in: archive).end == 12)
        try change()
        return try ImportMark(ofFile: mbox, in: archive).end
    }

    @Test("the same file goes on, also when it was only looked at")
    func same() throws {
        #expect(try end { _ = try Data(contentsOf: URL(filePath: mbox)) } == 12)
    }

    @Test("another file of equal length and date is read from its beginning")
    func otherText() throws {
        #expect(try end { try write("From b\nSubject: two\n\nHello\n", at: written) } == 0)
    }

    @Test("a file of equal length and beginning that was written later is read from its beginning")
    func otherDate() throws {
        #expect(
            try end { try write("From a\nSubject: one\n\nHello\n", at: written + 60) } == 0
        )
    }

    @Test("a longer file is read from its beginning")
    func longer() throws {
        #expect(try end { try write("From a\nSubject: one\n\nHello!\n", at: written) } == 0)
    }
}
