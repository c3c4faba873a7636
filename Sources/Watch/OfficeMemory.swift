internal import Foundation
internal import Standing
internal import Store

/// What only the whole office tells, kept between runs: how the reader reads it, its troubles, and what its history says of the level.
///
/// Each client's part is kept in the archive and renewed where that client's mail is new: the work grows with the day's mail,
/// not with the archive.
struct OfficeMemory: Sendable {
    let archive: Archive
    let office: Office

    /// What is kept.
    private struct Kept: Codable {
        var context: OfficeContext
        var surveyedAt: Date
        var historyAt: Date
        /// Clients' mails at the survey.
        var mails: Int
        /// The clock that days were counted by.
        var secondsFromGMT: Double
    }

    private static let key = "office.context"
    /// A storm over many clients must be known within the hour; it takes that long to be one.
    private static let surveyEvery = 3_600.0
    /// The level moves slowly, or thresholds would flicker.
    private static let historyEvery = 7 * 86_400.0
    /// An archive that has grown by so much is looked at at once.
    private static let growth = 1.1
    /// Clients whose histories are held in memory at once.
    private static let batch = 64

    /// What is known by now; nothing before the first survey.
    func context() throws -> OfficeContext { try kept()?.context ?? .unknown }

    /// What is known by now, found out where nothing is; nothing is kept.
    func contextOrSurvey() throws -> OfficeContext {
        try kept()?.context ?? wholeSurvey()
    }

    /// Looks at everybody's mail, whatever is kept.
    func wholeSurvey() throws -> OfficeContext {
        var survey = OfficeSurvey()
        let hours = OfficeHours(office)
        try archive.eachHistory(inMatters: false) { _, rows in
            survey.add(ClientSurvey(office.observations(rows), hours: hours))
        }
        return try context(of: survey)
    }

    /// Looks again at the clients whose mail is new, where that is due.
    func refresh(now: Date) throws {
        let before = try kept()
        let mails = try archive.mailsOfClients()
        let hasGrown = Double(mails) > Double(before?.mails ?? 0) * Self.growth
        guard hasGrown || isOver(before?.surveyedAt, Self.surveyEvery, now) else { return }
        let clock = OfficeHours(office).secondsFromGMT
        if let before, before.secondsFromGMT != clock { try archive.markAllUnsurveyed() }
        try surveyNews()
        var context = try context(of: archive.officeSurvey())
        var historyAt = before?.historyAt ?? now
        context.history = before?.context.history ?? LevelHistory()
        if hasGrown || isOver(before?.historyAt, Self.historyEvery, now) {
            try tallyNews(context, now: now)
            context.history = try archive.levelHistory()
            historyAt = now
        }
        try keep(
            Kept(
                context: context,
                surveyedAt: now,
                historyAt: historyAt,
                mails: mails,
                secondsFromGMT: clock
            )
        )
    }

    private func isOver(_ date: Date?, _ seconds: Double, _ now: Date) -> Bool {
        date.map { abs(now.timeIntervalSince($0)) >= seconds } ?? true
    }

    private func context(of survey: OfficeSurvey) throws -> OfficeContext {
        var context = survey.context
        context.reader = try ReaderMemory(archive: archive).bases()
        return context
    }

    /// Renews the parts of the clients whose mail is new.
    private func surveyNews() throws {
        let hours = OfficeHours(office)
        let waiting = try archive.unsurveyedClients()
        for start in stride(from: 0, to: waiting.count, by: Self.batch) {
            let some = waiting[start..<min(start + Self.batch, waiting.count)]
            let marks = Dictionary(some.map { ($0.client, $0.mark) }) { first, _ in first }
            var surveys: [(client: String, mark: Int64, survey: ClientSurvey)] = []
            try archive.eachHistory(of: some.map(\.client), inMatters: false) { client, rows in
                let survey = ClientSurvey(office.observations(rows), hours: hours)
                surveys.append((client, marks[client] ?? 0, survey))
            }
            try archive.keep(surveys)
        }
    }

    /// Counts the clients who were never judged; all others were counted when they were.
    private func tallyNews(_ context: OfficeContext, now: Date) throws {
        let waiting = try archive.untalliedClients()
        guard !waiting.isEmpty else { return }
        let assessors = Assessors(
            office: office,
            clients: try archive.clientCount(),
            context: context
        )
        for start in stride(from: 0, to: waiting.count, by: Self.batch) {
            let some = Array(waiting[start..<min(start + Self.batch, waiting.count)])
            var tallies: [(client: String, tally: ClientTally)] = []
            try archive.eachHistory(of: some) { client, rows in
                let replay = assessors.assessor(of: client)
                    .replay(office.observations(rows), at: now)
                tallies.append((client, ClientTally(replay)))
            }
            try archive.keep(tallies)
        }
    }

    private func kept() throws -> Kept? {
        guard let text = try archive.fact(Self.key)?.value else { return nil }
        return try? JSONDecoder().decode(Kept.self, from: Data(text.utf8))
    }

    private func keep(_ kept: Kept) throws {
        let text = String(decoding: try JSONEncoder().encode(kept), as: UTF8.self)
        try archive.setFact(Self.key, text, at: kept.surveyedAt)
    }
}
