import Foundation
import Testing

@testable import Standing

/// What an assessment tells beside the standing.
@Suite struct AssessmentTests {
    @Test func emptyTimeline() {
        let assessment = Assessor().assess([], at: Story.start)
        #expect(assessment.standing == .tooEarly)
        #expect(assessment.since == nil && assessment.waitingSince == nil)
        #expect(assessment.recentSentiment == nil && assessment.usualSentiment == nil)
        #expect(assessment.pressure == 0 && assessment.messages == 0)
        #expect(assessment.shifts.isEmpty && assessment.evidence.isEmpty)
    }

    @Test("time alone moves pressure, never the standing")
    func quietTime() {
        var story = Story()
        story.calm(5, from: 0)
        story.hardTimes(8, from: 60)
        let soon = story.assess(at: Story.day(90))
        let later = story.assess(at: Story.day(400))
        #expect(soon.standing == .isAProblem && later.standing == .isAProblem)
        #expect(later.pressure < soon.pressure / 2)
        #expect(soon.shifts == later.shifts)
        #expect(soon.trend > 0 && later.trend < 0)
    }

    @Test("marks and words lie behind the weights")
    func evidence() {
        var story = Story()
        story.hardTimes(4, from: 0)
        let evidence = story.assess(at: Story.day(13)).evidence
        #expect(evidence.contains { $0.signal == "insult" && $0.words == "you fools" })
        #expect(evidence.contains { $0.signal == "after_remedy" })
        #expect(evidence.map(\.weight) == evidence.map(\.weight).sorted(by: >))
    }

    @Test("who waits for us, and since when")
    func waiting() {
        var story = Story()
        story.calm(2, from: 0)
        story.client(.politeProblem, on: 20, in: "x")
        story.client(.politeProblem, on: 22, in: "x")
        #expect(story.assess(at: Story.day(23)).waitingSince == Story.day(20))
        story.we("reply", on: 24, in: "x")
        #expect(story.assess(at: Story.day(25)).waitingSince == nil)
        story.client(.praise, on: 26, in: "x")
        #expect(story.assess(at: Story.day(27)).waitingSince == Story.day(26))
    }

    @Test("our share has kinds, dates and hours")
    func ourShare() throws {
        var story = Story()
        story.client(.politeProblem, on: 0, in: "x")
        story.client(.angryProblem, on: 8, in: "x")
        story.we("delay", on: 9, in: "x")
        let share = story.assess(at: Story.day(10)).ourShare
        #expect(share.map(\.kind) == [.lateAnswer, .delay], "answered by now, though late")
        let late = try #require(share.first { $0.kind == .lateAnswer })
        // Nine days from Monday on, two of them of rest.
        #expect(late.at == Story.day(0) && abs(late.hours - 168) < 1e-6)
    }

    @Test("a wait that is late is told while it lasts")
    func unansweredNow() {
        var story = Story()
        story.client(.politeProblem, on: 0, in: "x")
        #expect(story.assess(at: Story.day(1)).ourShare.isEmpty)
        #expect(story.assess(at: Story.day(4)).ourShare.map(\.kind) == [.unanswered])
    }

    @Test("a third mail of a known client starts no wait when it only thanks")
    func thanks() {
        var story = Story()
        story.client(.tone(0.8, positive: 0.9, gratitude: 0.9, demands: 0), on: 0, in: "x")
        #expect(story.assess(at: Story.day(1)).waitingSince == nil)
    }

    @Test("demands are told against the client's own usual")
    func demands() {
        var story = Story()
        story.calm(10, from: 0)
        for index in 0..<12 {
            story.client(.busyFriendly, on: 72 + Double(index) * 2, in: "\(index)")
        }
        let assessment = story.assess(at: Story.day(96))
        #expect(assessment.demandsPerWeek > 2 * assessment.usualDemandsPerWeek)
        #expect(assessment.standing == .content)
    }

    @Test("tone is told of late and as usual")
    func tone() throws {
        var story = Story()
        story.calm(10, from: 0)
        story.hardTimes(5, from: 75)
        let assessment = story.assess()
        let recent = try #require(assessment.recentSentiment)
        let usual = try #require(assessment.usualSentiment)
        #expect(recent < -0.4 && usual > recent)
    }

    @Test("a smaller budget of false alarms never tells earlier")
    func budget() {
        var story = Story()
        story.calm(5, from: 0)
        story.hardTimes(12, from: 60)
        let times = [0.5, 0.02, 0.001].map { budget in
            story.assess(Assessor(falseAlarmsPerClientYear: budget)).shifts
                .first { $0.to == .isAProblem }?.at ?? .distantFuture
        }
        #expect(times == times.sorted())
    }

    @Test("the same reading weighs less for P when we were late")
    func shareMovesWeight() {
        let weigher = MailWeigher(parameters: .standard)
        func score(_ share: Double) -> MailScore {
            weigher.weigh(
                .difficult,
                outOfHours: false,
                in: MailContext(
                    negativeRate: 0.1,
                    problemRate: 0.1,
                    demandGrowth: 0,
                    remedy: 0,
                    civilFactor: 1,
                    isBroad: false,
                    ourShare: share
                )
            )
        }
        #expect(score(0.8).isNet < score(0).isNet)
        #expect(score(0.8).hasNet > score(0).hasNet)
    }
}
