import Foundation
import Testing

@testable import Standing

@Suite("one of several persons") struct VoiceTests {
    /// A company of five: for weeks four friends write daily, and now and then a fifth, as it is given.
    private func company(_ fifth: ClientReading, told: Bool = true) -> [Observation] {
        var story = Story()
        story.calm(5, from: 0)
        var persons: [Int?] = story.observations.map { _ in nil }
        for round in 0..<7 {
            let day = 40 + Double(round) * 6
            for friend in 0..<4 {
                story.client(.praise, on: day + Double(friend), in: "friend \(friend) \(round)")
                persons.append(friend)
            }
            story.client(fifth, on: day + 4.2, in: "fifth \(round)")
            persons.append(4)
            story.we("reply", on: day + 4.4, in: "fifth \(round)")
            persons.append(nil)
        }
        return zip(story.observations, persons).map { observation, person in
            var copy = observation
            copy.person = told ? person : nil
            return copy
        }
    }

    @Test("who is a problem does not hide behind friendly colleagues")
    func oneOfFive() {
        let assessment = Assessor().assess(company(.difficult), at: .distantFuture)
        let alert = assessment.shifts.first { $0.to == .isAProblem }
        #expect(alert != nil)
        #expect(
            abs((alert?.evidence.reduce(0) { $0 + $1.weight } ?? 0) - (alert?.strength ?? 1)) < 1e-9
        )
        #expect(abs(assessment.evidence.reduce(0) { $0 + $1.weight } - assessment.pressure) < 1e-6)
    }

    @Test("a calm company stays content, told apart or not", arguments: [true, false])
    func calm(told: Bool) {
        for fifth in [ClientReading.ordinary, .busyFriendly, .politeProblem] {
            let assessment = Assessor().assess(company(fifth, told: told), at: .distantFuture)
            #expect(!assessment.shifts.contains { $0.to == .isAProblem })
        }
    }

    @Test("the level for each rises with their number, and one person is judged as before")
    func levels() {
        let assessor = Assessor()
        let levels = [1, 2, 5, 20].map(assessor.threshold(ofOneOf:))
        #expect(levels.first == assessor.threshold)
        #expect(levels == levels.sorted())
        let alone = company(.difficult).map { observation in
            var copy = observation
            copy.person = copy.person.map { _ in 0 }
            return copy
        }
        #expect(
            assessor.assess(alone, at: .distantFuture)
                == assessor.assess(company(.difficult, told: false), at: .distantFuture)
        )
    }

    @Test("the order of arrival changes nothing")
    func order() {
        var draw = Draw(seed: 5)
        let story = company(.difficult)
        let expected = Assessor().assess(story, at: .distantFuture)
        for _ in 0..<5 {
            #expect(
                Assessor().assess(story.shuffled(using: &draw), at: .distantFuture) == expected
            )
        }
    }
}
