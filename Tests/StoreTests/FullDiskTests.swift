import Foundation
import GRDB
import Testing

@testable import Store

/// A small file system in memory, for root only.
final class SmallDisk: Sendable {
    let path: String

    init?(megabytes: Int) {
        path = NSTemporaryDirectory() + "barometer-disk-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let options = "size=\(megabytes)m"
        guard Self.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", path]) else {
            try? FileManager.default.removeItem(atPath: path)
            return nil
        }
    }

    deinit {
        _ = Self.run(["umount", "-l", path])
        try? FileManager.default.removeItem(atPath: path)
    }

    static let isPossible = getuid() == 0 && SmallDisk(megabytes: 1) != nil

    private static func run(_ words: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}

@Suite struct FullDiskTests {
    /// Stores batches until one fails; returns how many were stored.
    func fill(_ archive: Archive) throws -> UInt32 {
        let words = String(repeating: "words and more words ", count: 200)
        for uid in 1...20_000 as ClosedRange<UInt32> {
            do {
                let batch = [incoming(message("<\(uid)>", words: words))]
                try archive.store(batch, position: CrashTests.position(uid))
            } catch let error as ArchiveError {
                #expect(error.isTransient, "\(error)")
                return uid - 1
            }
        }
        Issue.record("the disk never filled")
        return 0
    }

    func expectIntact(_ archive: Archive, stored: UInt32) throws {
        #expect(try archive.integrityCheck().isEmpty)
        #expect(try archive.backlog() == Int(stored))
        let cursor = try archive.cursor(mailbox: "studio", folder: "INBOX")
        #expect(cursor?.lastUID == stored)
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs root and mount(8)"))
    func smallDisk() throws {
        let disk = try #require(SmallDisk(megabytes: 4))
        let ballast = disk.path + "/ballast"
        try Data(count: 1_000_000).write(to: URL(fileURLWithPath: ballast))
        let archive = try Archive(directory: disk.path + "/state")
        let stored = try fill(archive)
        try expectIntact(archive, stored: stored)
        // Room again: it goes on without a restart.
        try FileManager.default.removeItem(atPath: ballast)
        try archive.store(
            [incoming(message("<more>"))],
            position: CrashTests.position(stored + 1)
        )
        try expectIntact(archive, stored: stored + 1)
    }

    @Test func databaseAtItsLargest() throws {
        let directory = try TemporaryDirectory()
        let archive = try Archive(directory: directory.archive)
        try archive.write { try $0.execute(sql: "PRAGMA max_page_count = 300") }
        let stored = try fill(archive)
        #expect(stored > 0)
        try archive.write { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
        try archive.store([incoming(message("<x>"))], position: CrashTests.position(stored + 1))
        try expectIntact(archive, stored: stored + 1)
    }
}
