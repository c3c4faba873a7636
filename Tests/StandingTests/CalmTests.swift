import Foundation
import Testing

@testable import Standing

@Suite struct CalmTests {
    /// A friendly mail that asks for three things; it may ask too much.
    private func friendly(conduct: Double) -> ClientReading {
        .tone(0.1, negative: 0.01, positive: 0.43, demands: 3, conduct: conduct)
    }

    /// What a friendly mail takes off the pressure of a client who was difficult twice.
    private func relief(conduct: Double) -> Double {
        var story = Story()
        story.calm(6, from: 0)
        story.client(.difficult, on: 60, in: "x")
        story.client(.difficult, on: 64, in: "y")
        let before = story.assess(at: Story.day(74)).pressure
        story.client(friendly(conduct: conduct), on: 74, in: "z")
        return before - story.assess(at: Story.day(74)).pressure
    }

    @Test("calm takes off, and no less where a little conduct is read")
    func calm() {
        #expect(relief(conduct: 0.02) > 5)
        #expect(relief(conduct: 0.1) > 0.8 * relief(conduct: 0.02))
    }

    @Test("too much asked in a friendly voice is no calm", arguments: [0.55, 0.67, 0.8])
    func friendlyConduct(conduct: Double) {
        #expect(relief(conduct: conduct) < 0.6 * relief(conduct: 0.02))
    }

    @Test("the surer the conduct, the less a mail takes off")
    func falling() {
        let reliefs = stride(from: 0.0, through: 1.0, by: 0.1).map(relief)
        #expect(zip(reliefs, reliefs.dropFirst()).allSatisfy { $0 >= $1 - 1e-9 })
    }
}
