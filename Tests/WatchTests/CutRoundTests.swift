import CurlTransport
import Foundation
import MailboxSync
import Settings
import Store
import TestSupport
import Testing

@testable import Watch

/// A real server behind a line that is cut, and the archive that the mails go to: each mail is in it once.
@Suite(.enabled(if: PrivateDovecot.isAvailable, "needs /usr/sbin/dovecot"), .serialized)
final class CutRoundTests {
    private static let count = 50
    private let office: SmallOffice
    private let proxy: FaultyProxy

    init() throws {
        office = try SmallOffice(serverSettings: PrivateDovecot.reusingProcesses)
        proxy = try FaultyProxy(to: office.server.port)
        let old = Date().addingTimeInterval(-86_400)
        for number in 1...Self.count { try office.deliver(number, at: old) }
    }

    deinit { proxy.stop() }

    /// One session over the proxy; how many mails were new.
    private func read(into archive: Archive) async throws -> Int {
        var tuning = SyncTuning()
        (tuning.batchSize, tuning.depth) = (7, 3)
        let account = MailboxAccount(
            name: office.mailbox.name,
            host: "127.0.0.1",
            port: proxy.port,
            security: .plain,
            user: office.mailbox.user,
            password: PrivateDovecot.password
        )
        let session = MailboxSession(account: account, tuning: tuning, logger: office.logger)
        let intake = MailIntake(office: Office(office.settings))
        let stage = FetchStage(archive: archive, intake: intake, mailbox: office.mailbox)
        do {
            try await session.open()
            let new = try await stage.run(session)
            await session.close()
            return new
        } catch {
            await session.close()
            throw error
        }
    }

    private func withArchive<Result>(
        _ work: (Archive) async throws -> Result
    ) async throws -> Result {
        let directory = FileManager.default.temporaryDirectory.appending(
            path: "barometer-cut-\(UInt64.random(in: 0 ... .max))"
        ).path
        defer { try? FileManager.default.removeItem(atPath: directory) }
        return try await work(try Archive(directory: directory))
    }

    @Test("a cut at any byte of a first sync loses and doubles nothing", .timeLimit(.minutes(30)))
    func aCutAtAnyByteOfARound() async throws {
        #expect(try await withArchive { try await self.read(into: $0) } == Self.count)
        let total = proxy.counts.serverBytes
        let cuts = CutPlan.places(in: total, apart: 1499)
        for cut in cuts {
            try await withArchive { archive in
                proxy.fault = .cut(after: cut)
                let first = try? await self.read(into: archive)
                proxy.fault = .none
                let before = try archive.counts(since: nil).pending
                let new = try await self.read(into: archive)
                #expect(first == nil || before == Self.count, "cut at \(cut)")
                #expect(before + new == Self.count, "cut at \(cut)")
                #expect(try archive.counts(since: nil).pending == Self.count, "cut at \(cut)")
                #expect(try await self.read(into: archive) == 0, "cut at \(cut)")
            }
        }
        #expect(office.server.flags(user: "studio").allSatisfy { !$0.contains("S") })
        print("round cut at \(cuts.count) of \(total + 1) places")
    }
}
