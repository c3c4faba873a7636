import Testing

@testable import Standing

@Suite struct TemperedReadingTests {
    @Test(
        "a glad tone takes conduct back, and never adds to it",
        arguments: [(0.0, 0.7), (0.5, 0.49), (1.0, 0.28)]
    )
    func glad(_ positive: Double, _ expected: Double) {
        let reading = ClientReading(
            sentiment: 0,
            negative: 0,
            positive: positive,
            demands: 0,
            deadline: 0,
            ultimatum: 0,
            problem: 0,
            gratitude: 0,
            conduct: 0.7,
            marks: [:]
        )
        let conduct = reading.tempered(gladDiscount: 0.6).conduct
        #expect(abs(conduct - expected) < 1e-9)
    }
}
