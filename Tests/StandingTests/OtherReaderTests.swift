import Foundation
import Testing

@testable import Standing

@Suite("another reader's base rates") struct OtherReaderTests {
    /// A reader that sees more or less than the one the parameters are measured with, or is surer or less sure.
    struct Other: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var shift = 0.0
        var gain = 1.0

        func callAsFunction(_ probability: Double) -> Double {
            let bounded = min(max(probability, 0.001), 0.999)
            return 1 / (1 + exp(-(gain * log(bounded / (1 - bounded)) + shift)))
        }

        func callAsFunction(_ reading: ClientReading) -> ClientReading {
            var copy = reading
            copy.conduct = self(reading.conduct)
            copy.negative = self(reading.negative)
            copy.positive = self(reading.positive)
            copy.problem = self(reading.problem)
            copy.gratitude = self(reading.gratitude)
            copy.ultimatum = self(reading.ultimatum)
            return copy
        }
    }

    static let others = [
        Other(testDescription: "sees more", shift: 0.5),
        Other(testDescription: "sees less", shift: -0.5),
        Other(testDescription: "surer", gain: 1.25),
        Other(testDescription: "less sure", gain: 0.8),
    ]

    @Test("an office is judged the same by another reader whose rates are told", arguments: others)
    func sameOffice(other: Other) {
        let clients = office()
        let others = clients.map { read($0, by: other) }
        let before = standings(clients, nil)
        let after = standings(others, bases(clients, others))
        #expect(before == after)
        #expect(before.count { $0 == .isAProblem } == 6)
    }

    @Test("a reader with other rates and the same odds says the same")
    func sameOdds() {
        var moved = StandingParameters.standard
        let reader = Other(testDescription: "", shift: 0.3)
        moved.conduct.base = reader(moved.conduct.base)
        let plain = StandingParameters.standard.conduct.ratios(0.6)
        let other = moved.conduct.ratios(reader(0.6))
        #expect(abs(plain.isOverContent - other.isOverContent) < 1e-9)
        #expect(abs(plain.isOverHas - other.isOverHas) < 1e-9)
    }

    /// Six clients who are a problem, and thirty who are not: calm, grumpy, and with a fault of ours.
    private func office() -> [[Observation]] {
        (0..<36).map { client in
            var story = Story()
            story.calm(8, from: Double(client % 5))
            switch client % 6 {
            case 0: story.hardTimes(10, from: 60)
            case 1:
                story.client(.politeProblem, on: 60, in: "fault")
                story.we("fix", on: 60.2, in: "fault")
                story.client(.praise, on: 62, in: "fault")
            case 2:
                for week in 0..<6 {
                    story.client(.politeProblem, on: 60 + Double(week) * 7, in: "\(week)")
                    story.we("reply", on: 60.2 + Double(week) * 7, in: "\(week)")
                }
            default: break
            }
            story.calm(4, from: 110)
            return story.observations
        }
    }

    private func read(_ story: [Observation], by other: Other) -> [Observation] {
        story.map { observation in
            var copy = observation
            if case .client(var mail) = observation.content {
                mail.reading = mail.reading.map(other.callAsFunction)
                copy.content = .client(mail)
            }
            return copy
        }
    }

    /// The standard reader's rates, moved as far as the mean odds of the same mails move.
    private func bases(_ plain: [[Observation]], _ other: [[Observation]]) -> ReaderBases {
        func moved(_ fitted: Double, _ value: (ClientReading) -> Double) -> Double {
            func odds(_ clients: [[Observation]]) -> Double {
                let values = clients.joined().compactMap { observation -> Double? in
                    guard case .client(let mail) = observation.content else { return nil }
                    return mail.reading.map(value)
                }
                let mean = values.reduce(0, +) / Double(values.count)
                return mean / (1 - mean)
            }
            let own = fitted / (1 - fitted) * odds(other) / odds(plain)
            return own / (1 + own)
        }
        let fitted = ReaderBases.fitted
        return ReaderBases(
            conduct: moved(fitted.conduct, \.conduct),
            negative: moved(fitted.negative, \.negative),
            problem: moved(fitted.problem, \.problem),
            unhappy: moved(fitted.unhappy) { max($0.negative, $0.conduct, 0.8 * $0.problem) },
            ultimatum: moved(fitted.ultimatum, \.ultimatum),
            glad: moved(fitted.glad) { max($0.gratitude, $0.positive) }
        )
    }

    private func standings(_ clients: [[Observation]], _ reader: ReaderBases?) -> [ClientStanding] {
        var survey = OfficeSurvey()
        for client in clients { survey.add(ClientSurvey(client, hours: OfficeHours())) }
        var context = survey.context
        context.reader = reader
        let assessor = Assessor(office: context)
        return clients.map { client in
            let shifts = assessor.assess(client, at: .distantFuture).shifts
            return shifts.contains { $0.to == .isAProblem } ? .isAProblem : .content
        }
    }
}
