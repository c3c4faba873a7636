import Foundation
import Testing

@testable import Standing

@Suite struct TraitTests {
    private let trait = Trait(
        base: 0.2,
        content: 0.02,
        hasProblem: 0.1,
        isProblem: 0.6,
        weight: 1
    )

    @Test("a probability at the base rate says nothing")
    func baseRate() {
        let ratios = trait.ratios(0.2)
        #expect(abs(ratios.isOverHas) < 1e-12 && abs(ratios.hasOverContent) < 1e-12)
    }

    @Test("certainty gives the ratio of the rates, and no more")
    func bounds() {
        #expect(abs(exp(trait.ratios(1).isOverHas) - 6) < 1e-9)
        #expect(abs(exp(trait.ratios(0).isOverHas) - 0.4 / 0.9) < 1e-9)
    }

    @Test("more probable is never less evidence")
    func rises() {
        let values = stride(from: 0.0, through: 1, by: 0.05).map { trait.ratios($0).isOverContent }
        #expect(values == values.sorted())
    }

    @Test("what is usual for this client says little", arguments: [0.1, 0.5, 0.8])
    func usual(rate: Double) {
        let own = trait.against(usual: rate)
        #expect(own.content == rate)
        #expect(own.ratios(1).hasOverContent <= trait.ratios(1).hasOverContent)
    }
}
