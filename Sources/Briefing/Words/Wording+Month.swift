internal import Foundation

extension Wording {
    /// How many lines a list of the month has: the worst, or the dearest.
    private static let listed = 8

    /// What we could have done better, the worst on a line each, and how many there are beyond.
    func lookBack(_ all: [LookBack], now: Date) -> [String] {
        let lines = all.prefix(Self.listed).map {
            person($0.client, $0.name) + ": " + share($0.share, now: now)
        }
        let rest = all.count - lines.count
        return rest > 0 ? lines + [count(phrases.sentence.more, rest)] : lines
    }

    /// Our own part of a month, a line each.
    func month(_ review: MonthReview) -> [String] {
        let table = phrases.story
        var lines = review.answered.prefix(Self.listed).map(answers)
        lines += review.settled.map { kind, matters in
            table.settled(moment(kind), count(table.matters, matters)).sentence
        }
        if let hours = review.hoursPerWeek, hours > 0 {
            lines.append(table.officeLoad(decimal(hours)).sentence)
        }
        return lines + review.costly.prefix(Self.listed).map(cost)
    }

    private func answers(_ client: ClientMonth) -> String {
        phrases.story.answers(
            person(client.client, client.name),
            duration(hours: client.middleAnswerHours ?? 0),
            duration(hours: client.answerHours.max() ?? 0),
            String(client.late),
            String(client.answerHours.count)
        )
    }

    private func cost(_ client: ClientMonth) -> String {
        phrases.story.monthLoad(
            person(client.client, client.name),
            count(phrases.sentence.mails, client.mails),
            decimal(client.hoursPerWeek ?? 0),
            decimal(client.usualHoursPerWeek ?? 0)
        )
    }
}
