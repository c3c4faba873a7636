import Testing

@testable import Reading

@Suite("How far probabilities can be trusted")
struct ReliabilityTests {
    @Test("What always comes as it was said has no error")
    func honest() {
        var reliability = Reliability()
        for index in 0..<10 { reliability.add(0.7, index < 7) }
        #expect(abs(reliability.calibrationError) < 1e-9)
        #expect(abs(reliability.brier - 0.21) < 1e-9)
    }

    @Test("What is said too surely is off by that much")
    func boastful() {
        var reliability = Reliability()
        for index in 0..<10 { reliability.add(1, index < 6) }
        #expect(abs(reliability.calibrationError - 0.4) < 1e-9)
        #expect(abs(reliability.brier - 0.4) < 1e-9)
    }

    @Test("Nothing said is no number; odd numbers do no harm")
    func edges() {
        #expect(Reliability().brier.isNaN && Reliability().calibrationError.isNaN)
        var reliability = Reliability()
        for chance in [-0.5, 0, 1, 1.5] { reliability.add(chance, true) }
        #expect(reliability.brier.isFinite)
    }
}
