import Foundation
import Testing

@testable import Standing

/// Days that we promised, and what becomes of them; `Story.start` is a Monday.
@Suite struct PromiseTests {
    private static func story(promised day: Double) -> Story {
        var story = Story()
        story.calm(4, from: 0)
        story.client(.ordinary, on: 40, in: "roof")
        story.we("reply", on: 40.1, in: "roof", promising: 40 + day)
        return story
    }

    private static func missed(_ story: Story) -> [OurShare] {
        story.assess(at: Story.day(60)).ourShare.filter { $0.kind == .promiseMissed }
    }

    @Test func askedForAfterItsDay() throws {
        var story = Self.story(promised: 2)
        story.client(.unhappy, on: 43, in: "roof")
        let share = try #require(Self.missed(story).first)
        #expect(share.words == "by then")
        #expect(
            share.at == Story.day(42).addingTimeInterval(3 * 3_600),
            "noon of the day that was named"
        )
    }

    @Test func keptByAMailOfOurs() {
        var story = Self.story(promised: 2)
        story.we("fix", on: 41, in: "roof")
        story.client(.unhappy, on: 44, in: "roof")
        #expect(Self.missed(story).isEmpty)
    }

    @Test func onItsDayNothingIsMissed() {
        var story = Self.story(promised: 2)
        story.client(.unhappy, on: 42.2, in: "roof")
        #expect(Self.missed(story).isEmpty)
    }

    @Test func thanksSayThatItWasKept() {
        var story = Self.story(promised: 2)
        story.client(.praise, on: 43, in: "roof")
        story.client(.unhappy, on: 50, in: "roof")
        #expect(Self.missed(story).isEmpty)
    }

    @Test func silenceSaysNothing() {
        #expect(
            Self.missed(Self.story(promised: 2)).isEmpty,
            "the visit may have come without a mail"
        )
    }

    @Test(arguments: ["apology", "delay"])
    func ownedByOurselves(_ act: String) {
        var story = Self.story(promised: 2)
        story.we(act, on: 44, in: "roof")
        #expect(Self.missed(story).count == 1)
    }

    @Test func aNewDayTakesItsPlace() {
        var story = Self.story(promised: 2)
        story.we("reply", on: 41, in: "roof", promising: 50)
        story.client(.unhappy, on: 45, in: "roof")
        #expect(Self.missed(story).isEmpty)
        story.client(.unhappy, on: 52, in: "roof")
        #expect(Self.missed(story).count == 1)
    }

    @Test func puttingOffToADayIsNoDelayWithoutOne() {
        var story = Self.story(promised: 2)
        story.we("delay", on: 41, in: "roof", promising: 44)
        #expect(!story.assess(at: Story.day(42)).ourShare.contains { $0.kind == .delay })
    }

    @Test func anotherMatterIsAnotherPromise() {
        var story = Self.story(promised: 2)
        story.client(.unhappy, on: 44, in: "garden")
        #expect(Self.missed(story).isEmpty)
    }

    @Test func aBrokenWordSpeaksForTheClient() {
        func pressure(_ day: Double) -> Double {
            var story = Self.story(promised: day)
            story.client(.difficult, on: 43, in: "roof")
            return story.assess(at: Story.day(44)).pressure
        }
        #expect(pressure(2) < pressure(20))
    }
}
