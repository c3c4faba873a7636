internal import Briefing
public import Foundation
internal import Settings
internal import Standing
internal import Store

/// What the owner's verdicts say of the settings.
public struct TuneReport: Sendable, Encodable {
    /// Alerts that the owner called right.
    public var right: Int
    /// Alerts that the owner called wrong.
    public var wrong: Int
    /// How many alerts the settings in force raise over the stored history.
    public var alerts: Int
    /// Changes that would have avoided wrong alerts and kept all right ones, best first.
    public var proposals: [Proposal]

    /// A change of settings and what it would have done.
    public struct Proposal: Sendable, Equatable, Codable {
        /// The change, as it stands in the settings file.
        public var toml: String
        /// Wrong alerts that would not have come.
        public var avoided: Int
        /// Right alerts that would have come all the same.
        public var kept: Int
        /// How many alerts there would be over the stored history.
        public var alerts: Int
    }
}

/// Looks for settings under which the alerts called wrong would not have come, and those called right would.
struct TuneDesk {
    let archive: Archive
    let office: Office

    /// An alert of the same client so near is the same one.
    private static let sameWithin = 120 * 86_400.0

    /// A choice of settings to try.
    struct Candidate {
        var toml: String
        var settings: BarometerSettings
    }

    func report(at now: Date, progress: (Int, Int) -> Void = { _, _ in }) throws -> TuneReport {
        let judged = try archive.alerts(since: nil, includeRevised: true)
            .filter { $0.to == .isAProblem && $0.verdict != nil }
        let right = judged.filter { $0.verdict == .right }
        let wrong = judged.filter { $0.verdict == .wrong }
        let candidates = Self.candidates(office.settings)
        let context = try OfficeMemory(archive: archive, office: office).contextOrSurvey()
        let replays = try ReplayDesk(archive: archive).replays(
            [office] + (wrong.isEmpty ? [] : candidates.map { Office($0.settings) }),
            context,
            since: nil,
            until: now,
            progress: progress
        )
        let proposals = zip(candidates, replays.dropFirst()).map { candidate, replay in
            TuneReport.Proposal(
                toml: candidate.toml,
                avoided: wrong.count { !Self.holds(replay, $0) },
                kept: right.count { Self.holds(replay, $0) },
                alerts: replay.alerts.count
            )
        }
        let usual = replays[0]
        // What the settings in force avoid or miss already is no merit and no fault of a change.
        let avoidedNow = wrong.count { !Self.holds(usual, $0) }
        let keptNow = right.count { Self.holds(usual, $0) }
        let useful = proposals.filter { $0.avoided > avoidedNow && $0.kept >= keptNow }
        return TuneReport(
            right: right.count,
            wrong: wrong.count,
            alerts: usual.alerts.count,
            proposals: Array(Self.ranked(useful, alerts: usual.alerts.count).prefix(5))
        )
    }

    /// Those that avoid most; among equals, those that change least.
    private static func ranked(_ proposals: [TuneReport.Proposal], alerts: Int)
        -> [TuneReport.Proposal]
    {
        proposals.enumerated().sorted { one, other in
            let first = (-one.element.avoided, abs(one.element.alerts - alerts), one.offset)
            let second = (-other.element.avoided, abs(other.element.alerts - alerts), other.offset)
            return first < second
        }.map(\.element)
    }

    private static func holds(_ replay: Replay, _ alert: Alert) -> Bool {
        replay.alerts.contains {
            $0.client == alert.client && abs($0.at.timeIntervalSince(alert.at)) <= sameWithin
        }
    }

    /// Small steps from the settings in force, each in one place.
    static func candidates(_ settings: BarometerSettings) -> [Candidate] {
        func changed(_ toml: String, _ change: (inout BarometerSettings) -> Void) -> Candidate {
            var copy = settings
            change(&copy)
            return Candidate(toml: toml, settings: copy)
        }
        var found: [Candidate] = []
        for budget in [
            (1, "week"), (1, "month"), (6, "year"), (4, "year"), (2, "year"), (1, "year"),
        ] {
            guard let budget = Budget("\(budget.0) per \(budget.1)"),
                budget.perYear < settings.alerts.budget.perYear
            else { continue }
            found.append(
                changed("[alerts]\nbudget = \"\(budget)\"") { $0.alerts.budget = budget }
            )
        }
        for (name, path) in SignalWeights.names {
            for factor in [0.75, 0.5, 0.25] {
                let weight =
                    (settings.judgement.weights[keyPath: path] * factor * 100).rounded() / 100
                found.append(
                    changed("[weights]\n\(name) = \(weight)") {
                        $0.judgement.weights[keyPath: path] = weight
                    }
                )
            }
        }
        for mails in [3, 5, 8] where mails > settings.judgement.minimumMails {
            found.append(
                changed("[judgement]\nminimum_mails = \(mails)") {
                    $0.judgement.minimumMails = mails
                }
            )
        }
        return found
    }
}

extension Workbench {
    /// What the owner's verdicts say of the settings; tells how many clients of how many were judged again.
    public func tune(
        at now: Date,
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> TuneReport {
        try TuneDesk(archive: archive, office: office).report(at: now, progress: progress)
    }
}
