import Foundation
import Testing

@testable import Standing

/// What must hold for every correspondence; the stories are drawn from fixed seeds.
@Suite("Properties of the assessment")
struct PropertyTests {
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func orderOfArrivalDoesNotMatter(seed: UInt64) {
        var draw = Draw(seed: seed)
        let story = draw.story(mails: 60)
        let shuffled = story.shuffled(using: &draw)
        let doubled = (shuffled + story.prefix(10)).shuffled(using: &draw)
        let expected = Assessor().assess(story, at: .distantFuture)
        #expect(Assessor().assess(shuffled, at: .distantFuture) == expected)
        #expect(Assessor().assess(doubled, at: .distantFuture) == expected)
        #expect(Assessor().assess(story, at: .distantFuture) == expected)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func weightsSum(seed: UInt64) {
        var draw = Draw(seed: seed)
        let story = draw.story(mails: 120)
        for now in [Story.day(40), Story.day(150), Story.day(900)] {
            let assessment = Assessor().assess(story, at: now)
            #expect(abs(sum(assessment.evidence) - assessment.pressure) < 0.01)
            #expect((0...100).contains(assessment.pressure))
            for shift in assessment.shifts {
                #expect((0...1).contains(shift.strength))
                #expect(abs(sum(shift.evidence) - shift.strength) < 0.01)
            }
        }
    }

    @Test(
        "what is known grows: earlier shifts stay as they were",
        arguments: 1...8 as ClosedRange<UInt64>
    )
    func shiftsOnlyGrow(seed: UInt64) {
        var draw = Draw(seed: seed)
        let story = draw.story(mails: 80)
        let shifts = Assessor().assess(story, at: .distantFuture).shifts
        for observation in story {
            let known = Assessor().assess(story, at: observation.at).shifts
            #expect(known == shifts.filter { $0.at <= observation.at })
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func aKinderMailNeverRaisesPressure(seed: UInt64) {
        var draw = Draw(seed: seed)
        let story = draw.story(mails: 30)
        let last = draw.reading()
        let harsh = pressure(story, then: last)
        let kind = pressure(story, then: draw.kinder(than: last))
        #expect(kind <= harsh + 1e-9)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func ourDelayNeverRaisesPressure(seed: UInt64) {
        var draw = Draw(seed: seed)
        let story = draw.story(mails: 40)
        let delayed = story.map { observation in
            var copy = observation
            if case .ours(var mail) = observation.content {
                mail.delay = 1
                copy.content = .ours(mail)
            }
            return copy
        }
        let prompt = Assessor().assess(story, at: .distantFuture)
        let late = Assessor().assess(delayed, at: .distantFuture)
        #expect(late.pressure <= prompt.pressure + 1e-9)
    }

    @Test(
        "trouble of the whole office never raises pressure",
        arguments: 1...20 as ClosedRange<UInt64>
    )
    func officeTroubleNeverRaisesPressure(seed: UInt64) {
        var draw = Draw(seed: seed)
        let story = draw.story(mails: 40)
        let start = OfficeHours().day(of: Story.start.timeIntervalSinceReferenceDate)
        let days = (0..<90).map {
            OfficeTrouble.Day(number: start + $0, heard: 30, unhappy: $0 % 30 < 25 ? 1 : 28)
        }
        let office = OfficeContext(trouble: OfficeTrouble(days: days))
        let calm = Assessor().assess(story, at: .distantFuture).pressure
        let stormy = Assessor(office: office).assess(story, at: .distantFuture).pressure
        #expect(stormy <= calm + 1e-9)
    }

    @Test(arguments: [1.0, 3, 6, 12])
    func waitingLongerForUsNeverRaisesPressure(days: Double) {
        func pressure(_ wait: Double) -> Double {
            var story = Story()
            story.calm(5, from: 0)
            story.client(.politeProblem, on: 70 - wait, in: "x")
            story.client(.difficult, on: 70, in: "x")
            story.client(.difficult, on: 73, in: "y")
            return story.assess(at: Story.day(73)).pressure
        }
        #expect(pressure(days * 2) <= pressure(days) + 1e-9)
    }

    @Test("numbers from a broken reading never break the sums")
    func hostileNumbers() {
        let broken = [Double.nan, .infinity, -.infinity, 1e308, -5]
        var story = Story()
        for (index, value) in broken.enumerated() {
            let reading = ClientReading(
                sentiment: value,
                negative: value,
                positive: value,
                demands: value,
                deadline: value,
                ultimatum: value,
                problem: value,
                gratitude: value,
                conduct: value,
                marks: ["insult": value]
            )
            story.client(reading, on: Double(index) * 3, in: "x")
            story.we("fix", on: Double(index) * 3 + 1, in: "x")
        }
        var observations = story.observations
        for moment in [Double.nan, .infinity, -1e300, 1e300] {
            observations.append(
                Observation(
                    messageID: "<\(moment)>",
                    at: Date(timeIntervalSinceReferenceDate: moment),
                    matter: "x",
                    content: .ours(OwnMail(acts: ["delay": .nan]))
                )
            )
        }
        for now in [Date.distantFuture, .distantPast, Date(timeIntervalSinceReferenceDate: .nan)] {
            let assessment = Assessor().assess(observations, at: now)
            #expect(assessment.pressure.isFinite && assessment.trend.isFinite)
            #expect(abs(sum(assessment.evidence) - assessment.pressure) < 0.01)
        }
    }

    @Test("ten thousand messages of one client")
    func longHistory() {
        var draw = Draw(seed: 7)
        let story = draw.story(mails: 10_000)
        let assessment = Assessor().assess(story, at: .distantFuture)
        #expect(assessment.messages == 10_000)
        #expect(assessment.evidence.count < 200)
    }

    private func sum(_ evidence: [Evidence]) -> Double {
        evidence.reduce(0) { $0 + $1.weight }
    }

    private func pressure(_ story: [Observation], then last: ClientReading) -> Double {
        let at = (story.map(\.at).max() ?? Story.start).addingTimeInterval(100_000)
        let mail = Observation(
            messageID: "<last>",
            at: at,
            matter: "m1",
            content: .client(ClientMail(reading: last))
        )
        return Assessor().assess(story + [mail], at: at).pressure
    }
}

/// Draws stories from a seed: the same seed, the same story.
struct Draw: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func unit() -> Double { Double.random(in: 0...1, using: &self) }

    mutating func story(mails: Int) -> [Observation] {
        var story = Story()
        var day = 0.0
        for _ in 0..<mails {
            day += unit() * 3
            let matter = "m\(Int(unit() * 6))"
            if unit() < 0.4 {
                let acts = ["reply", "apology", "fix", "compensation", "delay"]
                story.we(acts.randomElement(using: &self) ?? "reply", on: day, in: matter)
            } else {
                story.client(unit() < 0.05 ? nil : reading(), on: day, in: matter)
            }
        }
        return story.observations
    }

    mutating func reading() -> ClientReading {
        ClientReading(
            sentiment: unit() * 2 - 1,
            negative: unit(),
            positive: unit() * 0.7,
            demands: unit() * 4,
            deadline: unit(),
            ultimatum: unit(),
            problem: unit(),
            gratitude: unit() * 0.7,
            conduct: unit(),
            marks: ["insult": unit(), "threat": unit()]
        )
    }

    /// The same mail, milder in every respect.
    mutating func kinder(than reading: ClientReading) -> ClientReading {
        var kind = reading
        kind.sentiment += (1 - kind.sentiment) * unit()
        kind.negative *= unit()
        kind.conduct *= unit()
        kind.problem *= unit()
        kind.ultimatum *= unit()
        kind.demands *= unit()
        kind.positive += (1 - kind.positive) * unit()
        kind.gratitude += (1 - kind.gratitude) * unit()
        return kind
    }
}
