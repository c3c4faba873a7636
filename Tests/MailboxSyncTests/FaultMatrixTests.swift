import CurlTransport
import Foundation
import MailboxSync
import TestSupport
import Testing

/// A real server behind a line that fails in every way, in the middle of a sync: nothing lost, nothing doubled.
@Suite(.enabled(if: PrivateDovecot.isAvailable, "needs /usr/sbin/dovecot"), .serialized)
final class FaultMatrixTests {
    private static let count = 50
    private let server: PrivateDovecot
    private let proxy: FaultyProxy
    private var tuning = SyncTuning()

    init() throws {
        server = try PrivateDovecot(settings: PrivateDovecot.reusingProcesses)
        proxy = try FaultyProxy(to: server.port)
        tuning.batchSize = 7
        tuning.depth = 3
        tuning.responseTimeout = .milliseconds(400)
        tuning.connectTimeout = .seconds(3)
        for number in 1...Self.count {
            let mail = """
                Subject: Mail \(number)\r\nFrom: Anna <anna@firm.example>\r\n\
                Message-ID: <\(number)@firm.example>\r\n\r\nHello \(number)\r\n
                """
            try server.deliver(Array(mail.utf8), user: "anna")
        }
    }

    deinit {
        proxy.stop()
        server.stop()
    }

    /// Patient, unless a fault is to be noticed: this machine may be busy.
    private func run(_ shelf: Shelf, isPatient: Bool = true) async throws {
        var tuning = tuning
        if isPatient {
            (tuning.responseTimeout, tuning.connectTimeout) = (.seconds(30), .seconds(30))
        }
        let session = loopbackSession(port: proxy.port, tuning: tuning)
        do {
            try await session.open()
            _ = try await session.sync(inbox, after: shelf.cursor) { shelf.store($0) }
        } catch {
            await session.close()
            throw error
        }
        await session.close()
    }

    /// Reads through one faulty connection, then to the end on sound ones.
    private func read(under fault: FaultyProxy.Fault) async throws -> Shelf {
        let shelf = Shelf()
        proxy.fault = fault
        var isSilent = false
        if case .silence = fault { isSilent = true }
        try? await run(shelf, isPatient: !isSilent)
        let cursor = shelf.cursor
        let first = (cursor?.historyLeft ?? UInt32(Self.count)) + 1
        #expect(shelf.uids.sorted() == Array(first..<UInt32(Self.count) + 1), "\(fault)")
        proxy.fault = .none
        try await run(shelf)
        return shelf
    }

    private func bytesOfAWholeRun() async throws -> Int {
        proxy.reset()
        try await run(Shelf())
        return proxy.counts.serverBytes
    }

    @Test(.timeLimit(.minutes(30)))
    func aCutAtAnyByteLosesAndDoublesNothing() async throws {
        let total = try await bytesOfAWholeRun()
        let cuts = CutPlan.places(in: total)
        for cut in cuts {
            let shelf = try await read(under: .cut(after: cut))
            #expect(shelf.uids.sorted() == Array(1...UInt32(Self.count)), "cut at \(cut)")
        }
        #expect(server.flags(user: "anna").allSatisfy { !$0.contains("S") })
        print("session cut at \(cuts.count) of \(total + 1) places")
    }

    @Test(.timeLimit(.minutes(2)))
    func aLineThatFallsSilentIsLeftAndNothingIsLost() async throws {
        let total = try await bytesOfAWholeRun()
        for part in 0..<6 {
            let shelf = try await read(under: .silence(after: total * part / 6))
            #expect(shelf.uids.sorted() == Array(1...UInt32(Self.count)), "part \(part)")
        }
    }

    @Test func aPortThatHangsUpIsAFaultThatPasses() async throws {
        proxy.fault = .refuse
        let error = await mailboxError { try await run(Shelf()) }
        #expect(error?.isTransient == true)
        #expect(error?.isRefusedLogin == false)
    }

    @Test func aConnectionThatDiedInTheMachinesSleepIsFoundOutSoon() async throws {
        // The server's answers to the login still pass, then nothing does.
        proxy.reset()
        let sound = loopbackSession(port: proxy.port)
        try await sound.open()
        let bytes = proxy.counts.serverBytes
        try await sound.probe(timeout: .seconds(30))
        await sound.close()
        proxy.fault = .silence(after: bytes)
        let dead = loopbackSession(port: proxy.port)
        try await dead.open()
        let began = ContinuousClock.now
        let error = await mailboxError { try await dead.probe(timeout: .milliseconds(200)) }
        #expect(error == .transport(.timedOut(phase: .receiving, after: .milliseconds(200))))
        #expect(ContinuousClock.now - began < .seconds(30))
        #expect(await dead.isOpen == false)
    }

    @Test(.timeLimit(.minutes(2))) func endingAWaitLeavesTheSessionOpen() async throws {
        let session = loopbackSession(port: proxy.port)
        try await session.open()
        let waiting = Task { try await session.waitForNews(in: inbox, until: .seconds(600)) }
        // Again and again: on a busy machine it takes a while until it waits.
        let end = Task {
            while !Task.isCancelled {
                await session.endWait()
                try? await Task.sleep(for: .milliseconds(50))
            }
        }
        _ = try await waiting.value
        end.cancel()
        #expect(await session.isOpen)
        await session.close()
    }
}
