import Foundation
import Testing

@testable import Standing

@Suite struct OfficeContextTests {
    /// An office of calm clients, as a reader sees it that finds this much conduct in every mail.
    private func survey(conduct: Double, clients: Int = 40) -> OfficeContext {
        var survey = OfficeSurvey()
        for client in 0..<clients {
            var story = Story()
            for week in 0..<12 {
                let day = Double(week * 7 + client % 5)
                story.client(.tone(0, conduct: conduct), on: day, in: "\(week)")
            }
            survey.add(ClientSurvey(story.observations, hours: OfficeHours()))
        }
        return survey.context
    }

    @Test("a reader that reads the office too darkly is taken back, and no reading is turned round")
    func darkReader() {
        let dark = survey(conduct: 0.15).reading.shift(.standard)
        let usual = survey(conduct: OfficeReading.fitted.conduct).reading.shift(.standard)
        #expect(dark.conduct < 0.5)
        #expect(usual.conduct == 1)
        let read = dark(.difficult)
        #expect(read.conduct < ClientReading.difficult.conduct && read.conduct > 0.5)
    }

    @Test("a reader that finds conduct more often says less by finding it")
    func otherReader() {
        var story = Story()
        story.calm(8, from: 0)
        story.hardTimes(3, from: 60)
        func pressure(_ reader: ReaderBases?) -> Double {
            story.assess(Assessor(office: OfficeContext(reader: reader)), at: Story.day(70))
                .pressure
        }
        var eager = ReaderBases.fitted
        eager.conduct = 0.4
        #expect(abs(pressure(.fitted) - pressure(nil)) < 1e-9)
        #expect(pressure(eager) < pressure(nil))
    }

    @Test("with few clients nothing is moved")
    func fewClients() {
        #expect(survey(conduct: 0.3, clients: 3).reading.shift(.standard).conduct == 1)
    }

    @Test("the order of the clients does not matter")
    func order() {
        var (one, other) = (OfficeSurvey(), OfficeSurvey())
        var draw = Draw(seed: 3)
        let clients = (0..<12).map { _ in draw.story(mails: 40) }
        for client in clients { one.add(ClientSurvey(client, hours: OfficeHours())) }
        for client in clients.reversed() {
            other.add(ClientSurvey(client.shuffled(using: &draw), hours: OfficeHours()))
        }
        #expect(one.context == other.context)
    }

    /// Days of an office: so many clients write each day, and a storm comes on day 60.
    private func trouble(unhappyInStorm: Double) -> OfficeTrouble {
        OfficeTrouble(
            days: (0..<100).map { day in
                let isStorm = (60..<64).contains(day)
                return OfficeTrouble.Day(
                    number: day,
                    heard: 10,
                    unhappy: isStorm ? unhappyInStorm : 1
                )
            }
        )
    }

    @Test("a storm over many clients is the office's trouble, a bad week is not")
    func storm() {
        let moment = 62.5 * Seconds.day
        #expect(trouble(unhappyInStorm: 9).level(at: moment, OfficeHours()) > 0.8)
        #expect(trouble(unhappyInStorm: 2).level(at: moment, OfficeHours()) == 0)
        #expect(trouble(unhappyInStorm: 9).level(at: 55 * Seconds.day, OfficeHours()) == 0)
        #expect(OfficeTrouble.none.level(at: moment, OfficeHours()) == 0)
    }

    @Test("in a storm anger is a problem we have made")
    func angerInAStorm() {
        let start = OfficeHours().day(of: Story.start.timeIntervalSinceReferenceDate)
        let days = (0..<130).map { day in
            let isStorm = (58..<64).contains(day)
            return OfficeTrouble.Day(number: start + day, heard: 20, unhappy: isStorm ? 17 : 1)
        }
        let office = OfficeContext(trouble: OfficeTrouble(days: days))
        var story = Story()
        story.calm(8, from: 0)
        for day in [60.0, 63, 67, 70] { story.client(.angryProblem, on: day, in: "\(day)") }
        story.client(.difficult, on: 73, in: "x")
        let calm = story.assess(at: Story.day(74))
        let stormy = story.assess(Assessor(office: office), at: Story.day(74))
        #expect(stormy.pressure < 0.6 * calm.pressure)
        #expect(stormy.standing == .hasAProblem)
    }

    @Test(
        "a rough history raises the level, a calm one lowers it a little, a short one does nothing"
    )
    func level() {
        func history(_ peaks: Int, clients: Int) -> LevelHistory {
            var history = LevelHistory()
            for _ in 0..<clients {
                let peaks = Array(repeating: 2.0, count: peaks)
                history.count(
                    ClientReplay(
                        alerts: [],
                        standing: .content,
                        messages: 50,
                        first: nil,
                        years: 1,
                        peaks: peaks
                    )
                )
            }
            return history
        }
        #expect(history(9, clients: 40).shift(.standard) == 0.8)
        #expect(history(0, clients: 400).shift(.standard) == -0.2)
        #expect(history(9, clients: 3).shift(.standard) == 0)
        let level = { Assessor(office: OfficeContext(history: $0)).threshold }
        #expect(level(history(9, clients: 40)) > level(LevelHistory()))
    }
}
