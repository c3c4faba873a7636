import Foundation
import GRDB
import Reading
import Testing

@testable import Store

/// This very program, started again to do one test only.
enum Child {
    static let directoryKey = "BAROMETER_STORE_CHILD"

    static func start(_ test: String, directory: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["--testing-library", "swift-testing", "--filter", test]
        process.environment = ProcessInfo.processInfo.environment.merging(
            [directoryKey: directory],
            uniquingKeysWith: { _, new in new }
        )
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    static var directory: String? { ProcessInfo.processInfo.environment[directoryKey] }
}

/// What a child process does; a test of its own only so that it can be started.
@Suite(.enabled(if: Child.directory != nil, "runs in a child process only"))
struct ChildProcessWork {
    /// Stores batches and moves the cursor with each, until it is killed.
    @Test func storesForEver() throws {
        let archive = try Archive(directory: try #require(Child.directory), lockWait: .seconds(20))
        var uid = try archive.cursor(mailbox: "studio", folder: "INBOX")?.lastUID ?? 0
        while true {
            let batch = (1...5 as ClosedRange<UInt32>).map { incoming(message("<\(uid + $0)>")) }
            uid += 5
            try archive.store(batch, position: CrashTests.position(uid))
            try archive.store(
                scores: archive.unscored(limit: 3).map { ($0.row, .unscored(.empty)) }
            )
        }
    }
}

@Suite(.enabled(if: Child.directory == nil, "not in the child itself"), .serialized)
struct CrashTests {
    static func position(_ uid: UInt32) -> FolderPosition {
        FolderPosition(mailbox: "studio", folder: "INBOX", uidValidity: 1, lastUID: uid)
    }

    /// hardening: whatever the moment, the cursor never passes a mail that is not stored, and no committed row is lost.
    @Test(.timeLimit(.minutes(2))) func killedWhileWriting() throws {
        let directory = try TemporaryDirectory()
        var seen: UInt32 = 0
        for round in 0..<10 {
            let child = try Child.start(
                "ChildProcessWork/storesForEver",
                directory: directory.archive
            )
            try waitForProgress(directory.archive, past: seen)
            usleep(UInt32(round) * 7_000)
            kill(child.processIdentifier, SIGKILL)
            child.waitUntilExit()
            let archive = try Archive(directory: directory.archive)
            #expect(try archive.integrityCheck().isEmpty)
            let cursor = try #require(try archive.cursor(mailbox: "studio", folder: "INBOX"))
            let rows = try archive.read { db in
                try Int.fetchOne(db, sql: "SELECT count(*) FROM message") ?? -1
            }
            #expect(rows == Int(cursor.lastUID))
            #expect(cursor.lastUID > seen)
            seen = cursor.lastUID
        }
    }

    /// Waits until the child has moved the cursor.
    private func waitForProgress(_ directory: String, past uid: UInt32) throws {
        let deadline = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < deadline {
            let reader = try? Archive(directory: directory, readOnly: true)
            let cursor = try? reader?.cursor(mailbox: "studio", folder: "INBOX")
            if let cursor, cursor.lastUID > uid { return }
            usleep(10_000)
        }
        Issue.record("the child stored nothing")
    }

    @Test func killedWriterLeavesNoLock() throws {
        let directory = try TemporaryDirectory()
        let child = try Child.start("ChildProcessWork/storesForEver", directory: directory.archive)
        try waitForProgress(directory.archive, past: 0)
        let error = #expect(throws: ArchiveError.self) {
            try Archive(directory: directory.archive, lockWait: .zero)
        }
        #expect(error?.reason == .anotherWriter(pid: child.processIdentifier))
        kill(child.processIdentifier, SIGKILL)
        child.waitUntilExit()
        #expect(try Archive(directory: directory.archive, lockWait: .zero).backlog() >= 0)
    }
}
