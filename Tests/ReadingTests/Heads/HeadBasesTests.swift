import Testing

@testable import Reading

@Suite("How often each signal is read")
struct HeadBasesTests {
    @Test("Means are taken over the mails that have a signal")
    func means() {
        var client = HeadTarget(outputs: HeadLayout.count)
        client.note(true, at: HeadLayout.problem)
        client.note(false, at: HeadLayout.conduct)
        let ours = HeadTarget(outputs: HeadLayout.count)
        func chances(_ problem: Float, _ conduct: Float) -> [Float] {
            var row = [Float](repeating: 0, count: HeadLayout.count)
            row[HeadLayout.problem] = problem
            row[HeadLayout.conduct] = conduct
            return row
        }
        let bases = HeadBases(
            chances: [chances(0.5, 0.25), chances(0.25, 0.75), chances(1, 1)],
            targets: [client, client, ours]
        )
        #expect(bases.problem == 0.375)
        #expect(bases.conduct == 0.5)
        // Unhappy: .4 of the first mail, .75 of the second.
        #expect(abs(bases.unhappy - 0.575) < 1e-6)
        #expect(bases.glad == 0)
        #expect(bases.ultimatum == 0.5)
    }
}
