public import Foundation
internal import Standing

/// Why a client stands where it stands, with numbers against the client's own usual.
public enum Reason: Sendable, Equatable {
    /// Tone of late against the usual one, -1...1.
    case tone(recent: Double, usual: Double?)
    /// Demands a week of late against the usual ones.
    case demands(perWeek: Double, usual: Double)
    /// A signal found in so many mails since a day.
    case signal(name: String, mails: Int, since: Date)
}

extension Reason {
    /// Up to three reasons, heaviest first: signals by their summed weight, tone and demands with their numbers.
    static func three(for client: ClientSummary?, evidence: [Evidence]) -> [Reason] {
        var reasons = grouped(evidence).prefix(3).map { reason($0, client) }
        guard let client else { return reasons }
        if reasons.count < 3, let tone = worseTone(client), !reasons.contains(tone) {
            reasons.append(tone)
        }
        if reasons.count < 3, let demands = moreDemands(client), !reasons.contains(demands) {
            reasons.append(demands)
        }
        return reasons
    }

    private struct Group {
        let signal: String
        var weight = 0.0
        var mails: Set<String> = []
        var since = Date.distantFuture
    }

    private static func grouped(_ evidence: [Evidence]) -> [Group] {
        var groups: [String: Group] = [:]
        for piece in evidence where piece.weight > 0 {
            var group = groups[piece.signal] ?? Group(signal: piece.signal)
            group.weight += piece.weight
            group.mails.insert(piece.messageID)
            group.since = min(group.since, piece.at)
            groups[piece.signal] = group
        }
        return groups.values.sorted { ($1.weight, $0.signal) < ($0.weight, $1.signal) }
    }

    private static func reason(_ group: Group, _ client: ClientSummary?) -> Reason {
        switch group.signal {
        case "tone", "sentiment", "negative":
            if let tone = client.flatMap(worseTone) { return tone }
        case "demands", "demand_rate":
            if let demands = client.flatMap(moreDemands) { return demands }
        default: break
        }
        return .signal(name: group.signal, mails: group.mails.count, since: group.since)
    }

    private static func worseTone(_ client: ClientSummary) -> Reason? {
        guard let recent = client.sentiment.recent else { return nil }
        if let usual = client.sentiment.usual, recent > usual - 0.1 { return nil }
        return recent < 0 || client.sentiment.usual != nil
            ? .tone(recent: recent, usual: client.sentiment.usual) : nil
    }

    private static func moreDemands(_ client: ClientSummary) -> Reason? {
        let (now, usual) = (client.demands.perWeek, client.demands.usualPerWeek)
        return now > usual * 1.25 && now > 0.5 ? .demands(perWeek: now, usual: usual) : nil
    }
}

/// The words that weigh most, cut to one short line.
struct Quote: Equatable {
    static let maximumCharacters = 160

    let words: String
    let at: Date

    init?(_ evidence: [Evidence]) {
        let heaviest = evidence.filter { !$0.words.isEmpty && $0.isQuoted }.max {
            $0.weight < $1.weight
        }
        guard let heaviest else { return nil }
        words = Untrusted.line(heaviest.words, limit: Self.maximumCharacters)
        at = heaviest.at
        if words.isEmpty { return nil }
    }
}

extension Evidence {
    /// Whether its words are the client's own; those of a chase are counted from times.
    var isQuoted: Bool { signal != StandingSignal.chasing.rawValue }
}
