internal import Briefing
internal import Foundation
internal import Reading
internal import Standing
internal import Store

/// Makes the story of a client: what is judged, and each message with the pressure that it left.
struct StoryDesk {
    let archive: Archive
    let office: Office

    /// The story at a moment.
    func story(of row: ClientRow, clients: [ClientRow], at now: Date) throws -> ClientStory {
        let assessor = try Assessors(office: office, archive: archive).assessor(of: row.client)
        let file = try ClientFile(row.client, archive: archive, office: office)
        let (summary, assessment) = file.judged(by: assessor, at: now)
        let names = try archive.names()
        var story = ClientStory(
            at: now,
            summary: summary,
            assessment: assessment,
            moments: moments(file, assessor.course(file.observations, at: now)),
            persons: file.addresses.map { .init(address: $0, name: names[$0] ?? "") },
            load: load(summary, clients)
        )
        story.judged = try archive.alerts(of: row.client).filter { $0.verdict != nil }
        return story
    }

    private func moments(_ file: ClientFile, _ course: [PressurePoint]) -> [ClientStory.Moment] {
        let pressures = Dictionary(course.map { ($0.messageID, $0.pressure) }) { first, _ in first }
        return file.rows.compactMap { row in
            guard let pressure = pressures[row.messageID] else { return nil }
            return moment(row, pressure)
        }
    }

    private func moment(_ row: TimelineRow, _ pressure: Double) -> ClientStory.Moment {
        var (kind, tone, words) = (ClientStory.Kind.theirs, nil as Double?, "")
        switch row.signals {
        case .inbound(let signals) where row.direction == .inbound:
            tone = signals.sentiment
            words =
                signals.words.first { $0.signal == "sentiment" }?.text
                ?? signals.words.first?.text ?? ""
        case .outbound(let signals): kind = .init(rawValue: signals.act.rawValue) ?? .reply
        default: kind = row.direction == .inbound ? .theirs : .reply
        }
        return .init(at: row.at, kind: kind, tone: tone, pressure: pressure, words: words)
    }

    private func load(_ summary: ClientSummary, _ clients: [ClientRow]) -> ClientStory.Load? {
        guard let hours = office.hoursPerDemand else { return nil }
        let known = clients.compactMap(\.summary)
        let all = known.reduce(0) { $0 + $1.demands.usualPerWeek }
        return ClientStory.Load(
            hoursPerWeek: hours * summary.demands.perWeek,
            usualHoursPerWeek: hours * summary.demands.usualPerWeek,
            officeHoursPerWeek: known.isEmpty ? 0 : hours * all / Double(known.count)
        )
    }
}
