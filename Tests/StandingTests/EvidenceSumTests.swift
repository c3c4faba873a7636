import Foundation
import Testing

@testable import Standing

@Suite struct EvidenceSumTests {
    private func mail(_ position: Int) -> MailPlace {
        MailPlace(position: position, at: 0, matter: 0)
    }

    @Test("entries keep their proportion")
    func proportion() throws {
        var sum = EvidenceSum(ceiling: 10)
        sum.add(.only(.conduct, 3), of: mail(0))
        sum.decay(0.5)
        sum.add(.only(.tone, 1), of: mail(1))
        #expect(abs(sum.total - 2.5) < 1e-12)
        let evidence = sum.evidence(summingTo: 25)
        #expect(evidence.map(\.signal) == [.conduct, .tone])
        #expect(evidence.map { ($0.weight * 100).rounded() } == [1500, 1000])
    }

    @Test("calm never takes the sum below zero, and zero forgets")
    func floor() {
        var sum = EvidenceSum(ceiling: 10)
        sum.add(.only(.tone, 1), of: mail(0))
        sum.relieve(5)
        #expect(sum.total == 0)
        #expect(sum.evidence(summingTo: 1).isEmpty)
    }

    @Test("the ceiling holds")
    func ceiling() {
        var sum = EvidenceSum(ceiling: 2)
        for _ in 0..<5 { sum.add(.only(.tone, 1), of: mail(0)) }
        #expect(abs(sum.total - 2) < 1e-12)
        #expect(abs(sum.evidence(summingTo: 2).reduce(0) { $0 + $1.weight } - 2) < 1e-9)
    }

    @Test("a long history keeps few entries, and the sum stays whole")
    func thinning() {
        var sum = EvidenceSum(ceiling: 5)
        for index in 0..<1_000 {
            sum.add(.only(.tone, 0.4), of: mail(index))
            sum.decay(0.97)
        }
        let evidence = sum.evidence(summingTo: 70)
        #expect(evidence.count < 100)
        #expect(abs(evidence.reduce(0) { $0 + $1.weight } - 70) < 1e-6)
    }
}

extension SignalParts {
    /// One signal's part alone.
    static func only(_ signal: StandingSignal, _ value: Double) -> SignalParts {
        var parts = SignalParts.zero
        parts[signal] = value
        return parts
    }
}
