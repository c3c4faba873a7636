internal import Briefing
internal import Foundation
internal import Settings
internal import Standing
internal import Store

/// Looks back on our own part of the last thirty days: how fast we answered, and what settled matters.
struct MonthDesk {
    let archive: Archive
    let office: Office

    private static let span = 30 * 86_400.0

    /// The review at a moment; the summaries name the clients and tell their demands.
    func review(_ summaries: [ClientSummary], at now: Date) throws -> MonthReview {
        let known = Dictionary(summaries.map { ($0.client, $0) }) { first, _ in first }
        let hours = OfficeHours(office)
        var months: [ClientMonth] = []
        try archive.eachHistory { client, rows in
            guard let last = rows.last, last.at > now - Self.span else { return }
            var walk = MonthWalk(hours: hours, from: now - Self.span, until: now)
            for row in rows { walk.take(row) }
            guard let month = month(client, walk, known[client]) else { return }
            months.append(month)
        }
        return MonthReview(clients: months)
    }

    private func month(_ client: String, _ walk: MonthWalk, _ summary: ClientSummary?)
        -> ClientMonth?
    {
        guard walk.mails + walk.answers.count > 0 else { return nil }
        let late = Double(office.settings.alerts.lateAfterHours)
        return ClientMonth(
            client: client,
            name: summary?.name ?? "",
            mails: walk.mails,
            answerHours: walk.answers,
            late: walk.answers.count { $0 > late },
            settled: walk.settled,
            hoursPerWeek: office.hoursPerDemand.flatMap { hours in
                summary.map { hours * $0.demands.perWeek }
            },
            usualHoursPerWeek: office.hoursPerDemand.flatMap { hours in
                summary.map { hours * $0.demands.usualPerWeek }
            }
        )
    }
}

/// Walks a client's mails, oldest first, and notes what fell into the month.
private struct MonthWalk {
    let hours: OfficeHours
    let from: Date
    let until: Date
    private(set) var mails = 0
    private(set) var answers: [Double] = []
    private(set) var settled: [ClientStory.Kind: Int] = [:]
    private var matters: [String: Matter] = [:]

    /// What is open in a matter.
    private struct Matter {
        var waitingSince: Date?
        var isUnhappy = false
        var remedy: ClientStory.Kind?
    }

    init(hours: OfficeHours, from: Date, until: Date) {
        self.hours = hours
        self.from = from
        self.until = until
    }

    mutating func take(_ row: HistoryRow) {
        guard row.at <= until else { return }
        var matter = matters[row.matter] ?? Matter()
        defer { matters[row.matter] = matter }
        switch row.content {
        case .client(let mail):
            if row.at > from { mails += 1 }
            if let reading = mail.reading { read(reading, at: row.at, in: &matter) }
        case .ours(let mail):
            answer(mail, at: row.at, in: &matter)
        }
    }

    private mutating func read(_ reading: ClientReading, at: Date, in matter: inout Matter) {
        let isUnhappy = max(reading.negative, reading.problem, reading.conduct) >= 0.5
        let isGlad = max(reading.gratitude, reading.positive) >= 0.5 && reading.negative < 0.5
        if isGlad, matter.isUnhappy, let remedy = matter.remedy {
            if at > from { settled[remedy, default: 0] += 1 }
            matter = Matter()
        }
        if isUnhappy { matter.isUnhappy = true }
        if isUnhappy || reading.demands >= 0.6 { matter.waitingSince = matter.waitingSince ?? at }
    }

    private mutating func answer(_ mail: OwnMail, at: Date, in matter: inout Matter) {
        if let since = matter.waitingSince, at > from {
            answers.append(hours.workingHours(from: since, to: at))
        }
        matter.waitingSince = nil
        guard matter.isUnhappy else { return }
        matter.remedy = ClientStory.Kind(mail)
    }
}

extension ClientStory.Kind {
    /// What a mail of ours does most likely.
    init(_ mail: OwnMail) {
        let acts: [(Self, Double)] = [
            (.fix, mail.fix), (.compensation, mail.compensation), (.apology, mail.apology),
            (.delay, mail.delay),
        ]
        self = acts.first { $0.1 >= 0.5 }?.0 ?? .reply
    }
}
