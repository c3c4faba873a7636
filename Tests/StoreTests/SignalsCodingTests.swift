import Reading
import Testing

@testable import Store

@Suite struct SignalsCodingTests {
    static let readings: [Signals] = [
        .inbound(clientSignals()),
        .outbound(.init(language: "tr", act: .delay, probabilities: [.delay: 0.5, .reply: 0.25])),
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
