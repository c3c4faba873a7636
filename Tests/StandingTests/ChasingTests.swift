import Foundation
import Testing

@testable import Standing

/// Mails that come again within hours; a day of a `Story` starts at nine.
@Suite struct ChasingTests {
    private static let hour = 1.0 / 24
    /// Curt, and not so bad that a day could not get worse: one score a day counts.
    private static let impatient = ClientReading.tone(-0.4, negative: 0.7, demands: 2, conduct: 0.3)

    /// So many unfriendly mails in one matter, each some hours after the one before.
    private static func story(_ mails: Int, every hours: Double, answered: Bool = false) -> Story {
        var story = Story()
        story.calm(4, from: 0)
        story.hardTimes(2, from: 32)
        for index in 0..<mails {
            let day = 42 + Double(index) * hours * hour
            story.client(impatient, on: day, in: "roof")
            if answered { story.we("reply", on: day + hour / 2, in: "roof") }
        }
        return story
    }

    private static func chases(_ story: Story) -> [Evidence] {
        story.assess(at: Story.day(60)).evidence.filter { $0.signal == "chasing" }
    }

    @Test func thirdMailInFiveHours() throws {
        let chases = Self.chases(Self.story(3, every: 2.5))
        let last = try #require(chases.max { $0.at < $1.at })
        #expect(last.words == "3 × / 5 h")
        #expect(last.weight > 0)
    }

    @Test func answeredMailsChaseNobody() {
        #expect(Self.chases(Self.story(3, every: 2.5, answered: true)).isEmpty)
    }

    @Test func daysApartIsPatience() {
        #expect(Self.chases(Self.story(3, every: 30)).isEmpty)
    }

    @Test func whereWeAreLateItIsOurShare() {
        var story = Story()
        story.calm(4, from: 0)
        story.client(.politeProblem, on: 42, in: "roof")
        for hours in [72.0, 74, 76] {
            story.client(.difficult, on: 42 + hours * Self.hour, in: "roof")
        }
        #expect(Self.chases(story).isEmpty)
    }

    @Test func afterABrokenWordItIsOurShare() {
        var story = Story()
        story.calm(4, from: 0)
        story.client(.politeProblem, on: 38, in: "roof")
        story.we("reply", on: 38.1, in: "roof", promising: 40)
        for hours in [0.0, 2, 5] {
            story.client(Self.impatient, on: 42 + hours * Self.hour, in: "roof")
        }
        #expect(Self.chases(story).isEmpty)
        #expect(story.assess(at: Story.day(43)).ourShare.map(\.kind) == [.promiseMissed])
    }

    @Test func aFriendWhoForgotSomethingIsNone() {
        var story = Story()
        story.calm(4, from: 0)
        for hours in [0.0, 1, 2] {
            story.client(.busyFriendly, on: 42 + hours * Self.hour, in: "roof")
        }
        #expect(Self.chases(story).reduce(0) { $0 + $1.weight } < 1)
    }

    @Test func weighsLittle() {
        let (with, without) = (Self.story(3, every: 2.5), Self.story(3, every: 2.5))
        var deaf = StandingParameters.standard
        deaf.chasing.weight = 0
        let pressure = with.assess(at: Story.day(60)).pressure
        #expect(
            pressure - without.assess(Assessor(parameters: deaf), at: Story.day(60)).pressure < 10
        )
    }
}
