import Reading
import Standing
import Testing

@testable import Store

@Suite struct SignalsCodingTests {
    static let readings: [Signals] = [
        .inbound(clientSignals()),
        .outbound(.init(language: "tr", act: .delay, probabilities: [.delay: 0.5, .reply: 0.25])),
        .outbound(
            .init(
                language: "en",
                act: .reply,
                probabilities: [.reply: 1],
                promises: [NamedDay(day: CalendarDay("2026-03-06"), words: "by Friday")]
            )
        ),
        .unscored(.empty), .unscored(.unknownLanguage),
    ]

    @Test(arguments: readings)
    func comesBack(_ signals: Signals) {
        #expect(SignalsCoding.decode(SignalsCoding.encode(signals)) == signals)
    }

    @Test(arguments: readings)
    func damagedBlobIsRefused(_ signals: Signals) {
        let bytes = SignalsCoding.encode(signals)
        for length in 0..<bytes.count {
            #expect(SignalsCoding.decode(Array(bytes.prefix(length))) == nil)
        }
        for position in bytes.indices {
            var flipped = bytes
            flipped[position] ^= 0xFF
            _ = SignalsCoding.decode(flipped)  // whatever it says, it does not trap
        }
    }

    @Test func placesCoverAllNames() {
        #expect(Set(SignalsCoding.marks) == Set(ConductMark.allCases))
        #expect(Set(SignalsCoding.acts) == Set(Act.allCases))
        #expect(Set(SignalsCoding.polarities) == Set(Polarity.allCases))
    }

    @Test func blobsOfTheFirstReleaseAreRead() {
        // "en", a fix with a probability of one half, written before promises were kept.
        let bytes: [UInt8] = [1, 1, 2, 0x65, 0x6E, 2, 1, 2, 0, 0, 0, 0x3F]
        let act = ActSignals(language: "en", act: .fix, probabilities: [.fix: 0.5])
        #expect(SignalsCoding.decode(bytes) == .outbound(act))
        #expect(SignalsCoding.encode(.outbound(act)) == bytes, "and still written so without any")
    }

    @Test func promisesReachTheJudgement() {
        let content = SignalsCoding.content(
            SignalsCoding.encode(Self.readings[2]),
            isInbound: false
        )
        let day = CalendarDay("2026-03-06")?.number ?? 0
        let promised = PromisedDay(day: day, words: "by Friday")
        #expect(content == .ours(OwnMail(promises: [promised])))
    }

    @Test func aDayThatNobodyKnowsIsNotKept() {
        let promises = [NamedDay(day: nil, words: "by Friday")]
        let act = ActSignals(language: "en", act: .reply, probabilities: [:], promises: promises)
        #expect(SignalsCoding.encode(.outbound(act)).first == SignalsCoding.version)
    }

    @Test func isSmall() {
        #expect(SignalsCoding.encode(.inbound(clientSignals())).count < 100)
    }

    @Test func numbersKeepSixDigits() {
        var client = clientSignals()
        client.sentiment = -0.123456789
        guard
            case .inbound(let back)? = SignalsCoding.decode(SignalsCoding.encode(.inbound(client)))
        else {
            Issue.record("not decoded")
            return
        }
        #expect(abs(back.sentiment - client.sentiment) < 1e-7)
    }
}
