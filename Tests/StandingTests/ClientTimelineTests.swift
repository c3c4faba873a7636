import Foundation
import Testing

@testable import Standing

@Suite struct ClientTimelineTests {
    private func mail(_ id: String, _ day: Double, matter: String = "x") -> Observation {
        Observation(
            messageID: id,
            at: Story.day(day),
            matter: matter,
            content: .client(ClientMail(reading: .ordinary))
        )
    }

    @Test func sortsByTimeThenIdentifier() {
        let mails = [mail("c", 2), mail("b", 1), mail("a", 1)]
        let timeline = ClientTimeline(mails, until: .distantFuture)
        #expect(timeline.steps.map { timeline.observation($0).messageID } == ["a", "b", "c"])
    }

    @Test("the first of two with one identifier stays, whichever came first")
    func duplicates() {
        let mails = [mail("a", 2), mail("a", 1), mail("a", 1, matter: "b")]
        for order in [mails, mails.reversed()] {
            let timeline = ClientTimeline(order, until: .distantFuture)
            #expect(timeline.steps.map { timeline.observation($0).matter } == ["b"])
        }
    }

    @Test("what was written later is not known yet")
    func later() {
        let timeline = ClientTimeline([mail("a", 1), mail("b", 3)], until: Story.day(2))
        #expect(timeline.steps.map { timeline.observation($0).messageID } == ["a"])
    }
}
