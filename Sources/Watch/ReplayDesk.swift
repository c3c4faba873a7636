internal import Foundation
internal import Settings
internal import Standing
internal import Store

/// Judges the stored history again, client after client, with several settings side by side.
struct ReplayDesk: Sendable {
    let archive: Archive

    /// One choice of settings and what it has said so far.
    private struct Run {
        let office: Office
        let assessors: Assessors
        var replay: Replay

        init(_ office: Office, _ assessors: Assessors, since: Date?, until: Date) {
            self.office = office
            self.assessors = assessors
            replay = Replay(assessors.usual, since: since, until: until)
        }

        mutating func add(_ observations: [Observation], of client: String) {
            replay.add(observations, of: client, by: assessors.assessor(of: client))
        }
    }

    /// The history as each office would judge it; each client's mails are read once.
    func replays(
        _ offices: [Office],
        _ context: OfficeContext,
        since: Date?,
        until: Date,
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> [Replay] {
        let clients = try archive.clientCount()
        var done = 0
        var runs = offices.map {
            let assessors = Assessors(office: $0, clients: clients, context: context)
            return Run($0, assessors, since: since, until: until)
        }
        try archive.eachHistory { client, rows in
            var observations: [Observation] = []
            for index in runs.indices {
                // Most settings leave the observations as they are: they are made anew only where the hours differ.
                if index == 0 || !runs[index].office.keepsHours(of: runs[index - 1].office) {
                    observations = runs[index].office.observations(rows)
                }
                runs[index].add(observations, of: client)
            }
            done += 1
            progress(done, clients)
        }
        return runs.map(\.replay)
    }
}

extension Office {
    /// Whether another office calls the same moments out of hours.
    fileprivate func keepsHours(of other: Office) -> Bool {
        settings.office.workingHours == other.settings.office.workingHours
            && settings.office.holidays == other.settings.office.holidays
            && settings.office.timeZone == other.settings.office.timeZone
    }

    /// What the judgement needs of a client's mails.
    func observations(_ rows: [HistoryRow]) -> [Observation] {
        rows.map { row in
            var content = row.content
            if case .client(var mail) = content {
                mail.isOutOfHours = isOutOfHours(row.at)
                content = .client(mail)
            }
            return Observation(
                messageID: row.messageID,
                at: row.at,
                matter: row.matter,
                person: row.person,
                content: content
            )
        }
    }
}
