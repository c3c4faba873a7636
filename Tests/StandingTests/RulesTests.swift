import Foundation
import Testing

@testable import Standing

/// The rules of design.md, one small correspondence each.
struct Rule: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var expected: ClientStanding
    /// How often the client is called a problem on the way.
    var alerts: Int
    var story: @Sendable (inout Story) -> Void

    init(
        _ name: String,
        _ expected: ClientStanding,
        alerts: Int = 0,
        story: @escaping @Sendable (inout Story) -> Void
    ) {
        testDescription = name
        self.expected = expected
        self.alerts = alerts
        self.story = story
    }

    static let all: [Rule] = calmRules + strangerRules + problemRules + shareRules + turnedRules

    static let calmRules: [Rule] = [
        Rule("nothing is known", .tooEarly) { _ in },
        Rule("one ordinary mail is too early", .tooEarly) {
            $0.client(.ordinary, on: 0, in: "a")
        },
        Rule("a calm client is content", .content) { $0.calm(10, from: 0) },
        Rule("mails that could not be scored tell nothing", .tooEarly) {
            for day in 0..<9 { $0.client(nil, on: Double(day), in: "\(day)") }
        },
        Rule("busy but friendly is load, not trouble", .content) {
            for index in 0..<40 {
                let day = Double(index) * 2
                $0.client(.busyFriendly, on: day, in: "\(index)")
                $0.we("reply", on: day + 0.1, in: "\(index)")
            }
        },
        Rule("a bad day is no pattern", .content) {
            $0.calm(8, from: 0)
            for hour in 0..<6 {
                $0.client(.difficult, on: 60 + Double(hour) / 24, in: "\(hour % 2)")
            }
            $0.calm(9, from: 64)
        },
        Rule("a crisis of two days, then thanks", .content) {
            $0.calm(8, from: 0)
            $0.client(.difficult, on: 60, in: "x")
            $0.client(.difficult, on: 60.9, in: "x")
            $0.client(.praise, on: 62, in: "x")
            $0.calm(9, from: 66)
        },
    ]

    static let strangerRules: [Rule] = [
        Rule("two stern letters of a lawyer in one matter", .content) {
            $0.calm(8, from: 0)
            $0.client(.difficult, on: 60, in: "x")
            $0.we("reply", on: 60.2, in: "x")
            $0.client(.difficult, on: 66, in: "x")
            $0.we("compensation", on: 67, in: "x")
            $0.client(.praise, on: 70, in: "x")
            $0.calm(9, from: 75)
        },
        Rule("one difficult person among calm colleagues", .isAProblem, alerts: 1) {
            $0.calm(6, from: 0)
            for week in 0..<10 {
                let day = 50 + Double(week) * 7
                $0.calm(2, from: day, every: 1)
                $0.client(.difficult, on: day + 3, in: "hard \(week)")
                $0.we("fix", on: day + 3.2, in: "hard \(week)")
                $0.client(.unhappy, on: day + 4, in: "hard \(week)")
            }
        },
    ]

    static let problemRules: [Rule] = [
        Rule("an unsettled fault: has a problem", .hasAProblem) {
            $0.calm(5, from: 0)
            $0.client(.politeProblem, on: 40, in: "x")
            $0.we("reply", on: 40.1, in: "x")
            $0.client(.angryProblem, on: 41, in: "x")
        },
        Rule("a fault that was fixed: content again", .content) {
            $0.calm(5, from: 0)
            $0.client(.angryProblem, on: 40, in: "x")
            $0.we("apology", on: 40.1, in: "x")
            $0.we("fix", on: 40.5, in: "x")
            $0.client(.praise, on: 41, in: "x")
            $0.calm(4, from: 45)
        },
        Rule("a fix that fails three times is our failing", .hasAProblem) {
            $0.calm(5, from: 0)
            $0.client(.politeProblem, on: 40, in: "x")
            for round in 0..<3 {
                $0.we("fix", on: 40.5 + Double(round) * 2, in: "x")
                $0.client(.politeProblem, on: 42 + Double(round) * 2, in: "x")
            }
        },
    ]

    static let shareRules: [Rule] = [
        Rule("our silence explains the anger", .hasAProblem) {
            $0.calm(5, from: 0)
            $0.client(.politeProblem, on: 40, in: "x")
            $0.client(.politeProblem, on: 45, in: "x")
            $0.client(.angryProblem, on: 49, in: "x")
            $0.we("delay", on: 55, in: "x")
            $0.client(.angryProblem, on: 61, in: "x")
        },
        Rule("failed by us in matter after matter", .hasAProblem) {
            for index in 0..<4 {
                let (day, matter) = (Double(index) * 25, "m\(index)")
                $0.client(.politeProblem, on: day, in: matter)
                $0.we("delay", on: day + 6, in: matter)
                $0.client(.angryProblem, on: day + 12, in: matter)
                $0.we("apology", on: day + 16, in: matter)
            }
        },
        Rule("grumpy by nature: faults are this client's usual", .content) {
            for index in 0..<16 {
                let day = Double(index) * 9
                $0.client(index % 2 == 0 ? .politeProblem : .ordinary, on: day, in: "\(index)")
                $0.we("fix", on: day + 0.3, in: "\(index)")
            }
            $0.client(.politeProblem, on: 150, in: "last")
        },
    ]

    static let turnedRules: [Rule] = [
        Rule("turned: nothing satisfies, whatever is done", .isAProblem, alerts: 1) {
            $0.calm(8, from: 0)
            $0.hardTimes(8, from: 60)
        },
        Rule("cold and polite counts as much as shouting", .isAProblem, alerts: 1) {
            $0.calm(6, from: 0)
            $0.hardTimes(8, from: 60, .coldDemand)
        },
        Rule("bad from the first week", .isAProblem, alerts: 1) {
            $0.hardTimes(6, from: 0)
        },
        Rule("unhappy after each remedy, over several matters", .isAProblem, alerts: 1) {
            $0.calm(6, from: 0)
            for index in 0..<6 {
                let (day, matter) = (60 + Double(index) * 6, "m\(index)")
                $0.client(.politeProblem, on: day, in: matter)
                $0.we("fix", on: day + 0.2, in: matter)
                $0.client(.unhappy, on: day + 2, in: matter)
                $0.we("apology", on: day + 2.2, in: matter)
            }
        },
        Rule("a slow burn of two mails a month", .isAProblem, alerts: 1) {
            $0.calm(6, from: 0, every: 15)
            for index in 0..<8 {
                let day = 90 + Double(index) * 15
                $0.client(.difficult, on: day, in: "m\(index)")
                $0.we("reply", on: day + 0.2, in: "m\(index)")
            }
        },
        Rule("turned, then mended", .content, alerts: 1) {
            $0.calm(5, from: 0)
            $0.hardTimes(8, from: 60)
            $0.calm(16, from: 100)
        },
        Rule("mended, and turned once more", .isAProblem, alerts: 2) {
            $0.calm(5, from: 0)
            $0.hardTimes(8, from: 60)
            $0.calm(16, from: 100)
            $0.hardTimes(8, from: 230)
        },
        Rule("a single kind mail mends nothing", .isAProblem, alerts: 1) {
            $0.calm(5, from: 0)
            $0.hardTimes(8, from: 60)
            $0.client(.praise, on: 95, in: "x")
        },
    ]
}

@Suite("The rules of the house")
struct RulesTests {
    @Test(arguments: Rule.all)
    func standing(_ rule: Rule) {
        var story = Story()
        rule.story(&story)
        let assessment = story.assess()
        #expect(assessment.standing == rule.expected)
        #expect(assessment.shifts.filter { $0.to == .isAProblem }.count == rule.alerts)
    }

    @Test("a client who is bad from the start is caught within few mails")
    func early() throws {
        var story = Story()
        story.hardTimes(8, from: 0)
        let shift = try #require(story.assess().shifts.first { $0.to == .isAProblem })
        #expect(shift.at <= Story.day(12))
    }
}
