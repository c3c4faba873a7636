internal import Foundation
internal import Standing

/// Sorts the clients of a digest into those to look at and the rest.
struct DigestSorting {
    /// From here on a client is watched even before the standing changes.
    static let watchedPressure = 50.0

    let input: DigestInput
    /// Clients with an alert since the digest before.
    let turned: Set<String>
    /// Silenced clients, until when.
    let silence: [String: Date]
    /// Clients whom the owner has not silenced.
    let heard: [ClientSummary]
    /// Those to look at, worst first.
    let looked: [ClientSummary]

    init(_ input: DigestInput) {
        self.input = input
        let since = input.since ?? .distantPast
        let turned = Set(
            input.alerts
                .filter {
                    $0.to == .isAProblem && !$0.historical && $0.revisedAt == nil
                        && $0.raisedAt > since
                }
                .map(\.client)
        )
        var silence = input.snoozed
        for alert in input.alerts {
            guard let until = alert.snoozedUntil else { continue }
            silence[alert.client] = max(until, silence[alert.client] ?? until)
        }
        silence = silence.filter { $0.value > input.date }
        self.turned = turned
        self.silence = silence
        let hushed = silence
        heard = input.clients.filter { hushed[$0.client] == nil }
        looked = heard.filter(Self.needsLook).sorted {
            Self.comesBefore($0, $1, turned, input.vips)
        }
    }

    func isNew(_ client: ClientSummary) -> Bool {
        client.standing == .isAProblem && turned.contains(client.client)
    }

    private static func needsLook(_ client: ClientSummary) -> Bool {
        switch client.standing {
        case .isAProblem, .hasAProblem: true
        case .content, .tooEarly: client.pressure >= watchedPressure
        }
    }

    /// Those of special weight first, then the worst.
    private static func comesBefore(
        _ one: ClientSummary,
        _ other: ClientSummary,
        _ turned: Set<String>,
        _ vips: Set<String>
    ) -> Bool {
        func rank(_ client: ClientSummary) -> (Int, Int, Double) {
            let isNew = client.standing == .isAProblem && turned.contains(client.client)
            return (
                vips.contains(client.client) ? 1 : 0, isNew ? 9 : client.standing.severity,
                client.pressure
            )
        }
        let (first, second) = (rank(one), rank(other))
        return first == second ? one.client < other.client : first > second
    }
}

// MARK: - Sections

extension DigestSorting {
    var waiting: [Digest.Waiting] {
        heard
            .compactMap { client in
                client.waitingSince.map {
                    Digest.Waiting(client: client.client, name: client.name, since: $0)
                }
            }
            .sorted { ($0.since, $0.client) < ($1.since, $1.client) }
    }

    var promised: [Digest.Promised] {
        heard.flatMap { client in
            (input.assessments[client.client]?.promises ?? []).map {
                Digest.Promised(client: client.client, name: client.name, promise: $0)
            }
        }.sorted { ($0.promise.day, $0.client) < ($1.promise.day, $1.client) }
    }

    var snoozed: [Digest.Snoozed] {
        input.clients
            .compactMap { client in
                silence[client.client].map {
                    Digest.Snoozed(client: client.client, name: client.name, until: $0)
                }
            }
            .sorted { ($0.until, $0.client) < ($1.until, $1.client) }
    }

    /// The owner's words since the digest before, newest first.
    var noted: [Alert] {
        let since = input.since ?? input.date.addingTimeInterval(-86_400)
        let noted = input.alerts.filter {
            !$0.note.isEmpty && $0.verdict != nil && ($0.verdictAt ?? .distantPast) > since
        }
        return Array(
            noted.sorted { ($0.verdictAt ?? $0.at, $1.id) > ($1.verdictAt ?? $1.at, $0.id) }
                .prefix(5)
        )
    }

    /// Those whose last shift, since the digest before, was for the better.
    var recovered: [Digest.Recovered] {
        let since = input.since ?? input.date.addingTimeInterval(-86_400)
        return heard.compactMap { client in
            guard let shift = input.assessments[client.client]?.shifts.last,
                shift.at > since, shift.to != .tooEarly,
                shift.to.severity < shift.from.severity
            else { return nil }
            return Digest.Recovered(
                client: client.client,
                name: client.name,
                from: shift.from,
                to: shift.to
            )
        }
    }

    /// Once a month, with its first digest.
    var lookBack: [LookBack] {
        guard Digest.looksBack(at: input.date, since: input.since, timeZone: input.timeZone) else {
            return []
        }
        return LookBack.all(clients: heard, assessments: input.assessments, at: input.date)
    }

    func entry(_ client: ClientSummary) -> Digest.Entry {
        let assessment = input.assessments[client.client]
        let alert = input.alerts.last { $0.client == client.client && $0.revisedAt == nil }
        let evidence = assessment?.evidence ?? alert?.evidence ?? []
        let ourShare = (assessment?.ourShare ?? alert?.ourShare ?? []) + unanswered(client)
        let quoted = Quote(evidence)
        return Digest.Entry(
            client: client.client,
            name: client.name,
            isNew: isNew(client),
            standing: client.standing,
            since: client.since,
            pressure: client.pressure,
            trend: client.trend,
            reasons: Reason.three(for: client, evidence: evidence),
            quote: quoted?.words,
            quotedAt: quoted?.at,
            ourShare: ourShare.latest(3),
            advice: AdviceRules.advice(
                standing: client.standing,
                evidence: evidence,
                ourShare: ourShare,
                isWaiting: client.waitingSince != nil,
                isProspect: client.isProspect(at: input.date)
            ),
            hoursPerWeek: input.hoursPerDemand.map { $0 * client.demands.perWeek },
            waitingSince: client.waitingSince
        )
    }
}

extension DigestSorting {
    /// A mail that has waited for a day is our own part, whether or not it weighed in the assessment.
    private func unanswered(_ client: ClientSummary) -> [OurShare] {
        let known = input.assessments[client.client]?.ourShare ?? []
        guard let since = client.waitingSince, !known.contains(where: { $0.kind == .unanswered })
        else { return [] }
        let hours = input.date.timeIntervalSince(since) / 3_600
        return hours < 24 ? [] : [OurShare(kind: .unanswered, at: since, hours: hours)]
    }
}
