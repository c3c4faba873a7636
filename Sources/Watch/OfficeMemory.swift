internal import Foundation
internal import Standing
internal import Store

/// What only the whole office tells, kept between runs: how the reader reads it, its troubles, and what its history says of the level.
struct OfficeMemory: Sendable {
    let archive: Archive
    let office: Office

    /// What is kept.
    private struct Kept: Codable {
        var context: OfficeContext
        var surveyedAt: Date
        var historyAt: Date
        /// Mails that were read at the survey.
        var read: Int
    }

    private static let key = "office.context"
    /// A storm over many clients must be known within the hour; it takes that long to be one.
    private static let surveyEvery = 3_600.0
    /// The level moves slowly, or thresholds would flicker.
    private static let historyEvery = 7 * 86_400.0
    /// An archive that has grown by so much is looked at at once.
    private static let growth = 1.1

    /// What is known by now; nothing before the first survey.
    func context() throws -> OfficeContext { try kept()?.context ?? .unknown }

    /// What is known by now, found out where nothing is; nothing is kept.
    func contextOrSurvey() throws -> OfficeContext { try kept()?.context ?? survey() }

    /// Looks at the whole office again where that is due.
    func refresh(now: Date) throws {
        let before = try kept()
        let read = try archive.counts(since: nil).read
        let hasGrown = Double(read) > Double(before?.read ?? 0) * Self.growth
        guard hasGrown || isOver(before?.surveyedAt, Self.surveyEvery, now) else { return }
        var context = try survey()
        var historyAt = before?.historyAt ?? now
        context.history = before?.context.history ?? LevelHistory()
        if hasGrown || isOver(before?.historyAt, Self.historyEvery, now) {
            context.history = try history(context, now: now)
            historyAt = now
        }
        try keep(Kept(context: context, surveyedAt: now, historyAt: historyAt, read: read))
    }

    private func isOver(_ date: Date?, _ seconds: Double, _ now: Date) -> Bool {
        date.map { abs(now.timeIntervalSince($0)) >= seconds } ?? true
    }

    private func survey() throws -> OfficeContext {
        var survey = OfficeSurvey(hours: OfficeHours(office))
        try archive.eachHistory(inMatters: false) { _, rows in
            survey.add(office.observations(rows))
        }
        var context = survey.context
        context.reader = reader
        return context
    }

    /// The base rates of the reader behind the stored readings: the one place for those of a model file (`HeadModel.bases`).
    ///
    /// Nil, the rates that the parameters were fitted with, until others are measured. Others have all clients judged anew.
    private var reader: ReaderBases? { nil }

    private func history(_ context: OfficeContext, now: Date) throws -> LevelHistory {
        try ReplayDesk(archive: archive).replays([office], context, since: nil, until: now)
            .first?.history ?? LevelHistory()
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
