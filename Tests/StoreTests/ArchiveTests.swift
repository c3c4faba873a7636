import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct ArchiveTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func onlyTheOwnerCanRead() throws {
        let archive = try Archive(directory: directory.archive)
        try archive.store([incoming(message("<1>"))], position: nil)
        #expect(try mode(directory.archive) == 0o700)
        let files = try FileManager.default.contentsOfDirectory(atPath: directory.archive)
        let expected = ["barometer.lock", "barometer.sqlite", "barometer.sqlite-shm"]
        #expect(files.sorted() == expected + ["barometer.sqlite-wal"])
        for file in files {
            #expect(try mode(directory.archive + "/" + file) == 0o600, "\(file)")
        }
    }

    @Test func connectionIsSetUpAsTold() throws {
        let archive = try Archive(directory: directory.archive)
        for (pragma, value) in [
            ("journal_mode", "wal"), ("synchronous", "2"), ("mmap_size", "0"),
            ("foreign_keys", "1"), ("secure_delete", "1"), ("temp_store", "2"),
            ("trusted_schema", "0"), ("busy_timeout", "5000"),
        ] {
            let found = try archive.write { try String.fetchOne($0, sql: "PRAGMA \(pragma)") }
            // SQLite built without mmap answers nothing.
            #expect(found == value || (pragma == "mmap_size" && found == nil), "\(pragma)")
        }
    }

    @Test func secondWriterIsToldWhoIsThere() throws {
        let first = try Archive(directory: directory.archive)
        let error = #expect(throws: ArchiveError.self) {
            try Archive(directory: directory.archive, lockWait: .milliseconds(50))
        }
        #expect(error?.reason == .anotherWriter(pid: getpid()))
        #expect(error?.isTransient == true)
        #expect(
            error?.description.hasPrefix("another barometer is running (pid \(getpid()))") == true
        )
        #expect(try first.backlog() == 0)
    }

    @Test func secondWriterWaitsBriefly() async throws {
        var first: Archive? = try Archive(directory: directory.archive)
        let path = directory.archive
        let second = Task.detached { try Archive(directory: path, lockWait: .seconds(10)) }
        try await Task.sleep(for: .milliseconds(100))
        #expect(try first?.backlog() == 0)
        first = nil
        #expect(try await second.value.backlog() == 0)
    }

    @Test func readersReadBesideTheWriterAndCannotWrite() throws {
        let writer = try Archive(directory: directory.archive)
        let reader = try Archive(directory: directory.archive, readOnly: true)
        try writer.store([incoming(message("<1>"))], position: nil)
        #expect(try reader.backlog() == 1)
        #expect(throws: ArchiveError(.readOnly, path: reader.file)) {
            try reader.store([], position: nil)
        }
        #expect(throws: ArchiveError(.readOnly, path: reader.file)) {
            try reader.forget(client: anna)
        }
    }

    @Test func readerNeedsAnArchive() throws {
        let error = #expect(throws: ArchiveError.self) {
            try Archive(directory: directory.archive, readOnly: true)
        }
        #expect(error?.reason == .missing)
        #expect(!FileManager.default.fileExists(atPath: directory.archive))
    }

    @Test func anArchiveOfAnOlderVersionWaitsForAWriter() throws {
        try FileManager.default.createDirectory(
            atPath: directory.archive,
            withIntermediateDirectories: true
        )
        do {
            let pool = try DatabasePool(path: directory.archive + "/barometer.sqlite")
            try Schema.migrator.migrate(pool, upTo: "3 alerts and outbox")
            try pool.close()
        }
        let error = #expect(throws: ArchiveError.self) {
            try Archive(directory: directory.archive, readOnly: true)
        }
        #expect(error?.reason == .olderVersion)
        #expect(
            error?.description.contains("run `barometer sync` or start the daemon once") == true
        )
        _ = try Archive(directory: directory.archive)
        #expect(try Archive(directory: directory.archive, readOnly: true).backlog() == 0)
    }

    @Test func staysAfterClosing() throws {
        do {
            let archive = try Archive(directory: directory.archive)
            try archive.store([incoming(message("<1>"))], position: nil)
            try archive.setFact("digest.last", "2026-11-22", at: day(1))
        }
        let reader = try Archive(directory: directory.archive, readOnly: true)
        #expect(try reader.backlog() == 1)
        let again = try Archive(directory: directory.archive)
        #expect(try again.fact("digest.last") == Fact(value: "2026-11-22", at: day(1)))
    }

    @Test func newerArchiveIsRefused() throws {
        do {
            let archive = try Archive(directory: directory.archive)
            try archive.write {
                try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 from the future')")
            }
        }
        for readOnly in [false, true] {
            let error = #expect(throws: ArchiveError.self) {
                try Archive(directory: directory.archive, readOnly: readOnly)
            }
            #expect(error?.reason == .newerVersion)
            #expect(error?.isTransient == false)
        }
    }

    @Test func damagedFileIsSaid() throws {
        try FileManager.default.createDirectory(
            atPath: directory.archive,
            withIntermediateDirectories: true
        )
        let file = URL(fileURLWithPath: directory.archive + "/barometer.sqlite")
        try Data(String(repeating: "no database ", count: 500).utf8).write(to: file)
        let error = #expect(throws: ArchiveError.self) { try Archive(directory: directory.archive) }
        #expect(error?.description.contains("restore it from a backup") == true)
        #expect(error?.isTransient == false)
    }

    @Test func directoryThatCannotBeMadeIsSaid() throws {
        try Data().write(to: URL(fileURLWithPath: directory.path + "/file"))
        let error = #expect(throws: ArchiveError.self) {
            try Archive(directory: directory.path + "/file/state")
        }
        guard case .files = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func factsAreKeptByName() throws {
        let archive = try Archive(directory: directory.archive)
        #expect(try archive.fact("a") == nil)
        try archive.setFact("contact.studio", "ok", at: day(1))
        try archive.setFact("contact.sales", "ok", at: day(1))
        try archive.setFact("other", "x", at: day(1))
        try archive.setFact("contact.studio", "lost", at: day(2))
        try archive.setFact("contact.sales", nil, at: day(2))
        #expect(
            try archive.facts(prefix: "contact.")
                == ["contact.studio": Fact(value: "lost", at: day(2))]
        )
    }

    @Test(arguments: [
        (ArchiveError.Reason.database(code: 5, message: ""), true),
        (.database(code: 13, message: ""), true), (.database(code: 10, message: ""), true),
        (.database(code: 11, message: ""), false), (.database(code: 19, message: ""), false),
        (.files(code: ENOSPC), true), (.files(code: EACCES), false), (.missing, false),
        (.olderVersion, false),
    ])
    func saysWhatIsWorthTryingAgain(_ reason: ArchiveError.Reason, _ isTransient: Bool) {
        #expect(ArchiveError(reason, path: "").isTransient == isTransient)
    }
}
