import Foundation
import GRDB
import Reading
import Standing
import Testing

@testable import Store

/// A history is a timeline as the judgement needs it: both must say the same.
@Suite struct HistoryTests {
    private func filled() throws -> (Archive, TemporaryDirectory) {
        let directory = try TemporaryDirectory()
        let archive = try Archive(directory: directory.archive)
        try archive.store(
            [
                incoming(message("<2@x>", at: day(2), references: ["<1@x>"]), .outbound),
                incoming(message("<1@x>", at: day(1)), isHistory: true),
                incoming(message("<3@x>", at: day(3), subject: "Roof")),
            ],
            position: nil
        )
        let acts = ActSignals(language: "en", act: .fix, probabilities: [.fix: 0.75, .delay: 0.25])
        try archive.store(scores: [
            (1, .outbound(acts)), (2, .inbound(clientSignals())), (3, .unscored(.empty)),
        ])
        return (archive, directory)
    }

    private func histories(_ archive: Archive) throws -> [String: [HistoryRow]] {
        var found: [String: [HistoryRow]] = [:]
        try archive.eachHistory { found[$0] = $1 }
        return found
    }

    @Test func holdsEachMailInItsMatter() throws {
        let (archive, directory) = try filled()
        defer { withExtendedLifetime(directory) {} }
        let rows = try #require(try histories(archive)[anna])
        #expect(rows.map(\.messageID) == ["<1@x>", "<2@x>", "<3@x>"])
        #expect(rows.map(\.matter) == ["<1@x>", "<1@x>", "<3@x>"])
        #expect(rows.map(\.isHistory) == [true, false, false])
        #expect(rows.map(\.at) == [day(1), day(2), day(3)])
    }

    @Test func givesItsCacheBack() throws {
        let (archive, directory) = try filled()
        defer { withExtendedLifetime(directory) {} }
        func cache() throws -> Int? {
            try archive.read { try Int.fetchOne($0, sql: "PRAGMA cache_size") }
        }
        let before = try cache()
        try archive.eachHistory { _, _ in }
        #expect(try cache() == before)
    }

    @Test func saysWhatTheSignalsSay() throws {
        let (archive, directory) = try filled()
        defer { withExtendedLifetime(directory) {} }
        let rows = try #require(try histories(archive)[anna])
        let signals = clientSignals()
        let reading = ClientReading(
            sentiment: signals.sentiment,
            negative: 0.75,
            positive: 0.125,
            demands: signals.demands,
            deadline: 0.5,
            ultimatum: 0.25,
            problem: signals.problem,
            gratitude: signals.gratitude,
            conduct: signals.conduct,
            marks: ["threat": 0.5, "sweeping": 0.25]
        )
        #expect(rows[0].content == .client(ClientMail(reading: reading)))
        #expect(rows[1].content == .ours(OwnMail(fix: 0.75, delay: 0.25)))
        #expect(rows[2].content == .client(ClientMail(reading: nil)))
    }

    @Test(arguments: SignalsCodingTests.readings)
    func damagedBlobIsRefused(_ signals: Signals) {
        let bytes = SignalsCoding.encode(signals)
        for length in 0..<2 {
            #expect(SignalsCoding.content(Array(bytes.prefix(length)), isInbound: true) == nil)
        }
        for isInbound in [true, false] {
            for position in bytes.indices {
                var flipped = bytes
                flipped[position] ^= 0xFF
                _ = SignalsCoding.content(flipped, isInbound: isInbound)  // it does not trap
            }
        }
    }
}
