internal import Foundation
internal import Standing

extension Wording {
    /// "1 turned, 2 to watch, 41 calm; 3 wait for us"; silence is said aloud.
    func headline(_ headline: Digest.Headline) -> String {
        let table = phrases.headline
        let wait =
            headline.waiting == 0 ? table.nobodyWaits() : count(table.waiting, headline.waiting)
        guard headline.turned + headline.watch > 0 else {
            guard headline.calm > 0 else { return table.noClients() }
            return table.allCalm() + " (\(headline.calm)); " + wait
        }
        var parts: [String] = []
        if headline.turned > 0 { parts.append(count(table.turned, headline.turned)) }
        if headline.watch > 0 { parts.append(count(table.watch, headline.watch)) }
        parts.append(count(table.calm, headline.calm))
        return parts.joined(separator: ", ") + "; " + wait
    }

    /// The first line of a digest: a mailbox that does not answer belongs into it, or "all calm" would be a lie.
    func firstLine(_ digest: Digest) -> String {
        let deaf = digest.mailboxes.count { $0.deafSince != nil }
        let line = headline(digest.headline)
        return deaf == 0 ? line : line + "; " + count(phrases.headline.deaf, deaf)
    }

    /// A client by name and address, clean; the address stands alone where no name is known.
    func person(_ client: String, _ name: String) -> String {
        let address = Untrusted.line(client, limit: 100)
        let name = Untrusted.line(name, limit: 60)
        return name.isEmpty || name == address ? address : name + " <" + address + ">"
    }

    /// A standing and since when.
    func status(_ standing: ClientStanding, since: Date?, now: Date) -> String {
        let since = since.map { " " + phrases.sentence.since(day($0, now: now)) } ?? ""
        return self.standing(standing) + since
    }

    /// The pressure with its movement.
    func pressure(_ pressure: Double, trend: Double) -> String {
        let text = phrases.sentence.pressure(whole(pressure))
        return abs(trend) < 0.5 ? text : text + " (" + phrases.sentence.trend(signed(trend)) + ")"
    }

    /// A piece of evidence on one line.
    func evidence(_ evidence: Evidence, now: Date) -> String {
        let words = Untrusted.line(evidence.words, limit: Quote.maximumCharacters)
        let line = day(evidence.at, now: now) + ": " + signal(evidence.signal)
        guard evidence.isQuoted else { return words.isEmpty ? line : line + " (" + words + ")" }
        return words.isEmpty ? line : line + " – " + quoted(words)
    }

    /// How to contradict an alert.
    func contradict(_ client: String) -> String {
        phrases.sentence.contradict(Self.shellWord(Untrusted.line(client, limit: 100)))
    }

    /// An address as a shell reads it as one word: people paste the line, and whoever writes to us chose the address.
    private static func shellWord(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0)
                || "@._+-".unicodeScalars.contains($0)
        }
        let pieces = text.split(separator: "'", omittingEmptySubsequences: false)
        return isPlain ? text : "'" + pieces.joined(separator: "'\\''") + "'"
    }

    /// What was read and what was set aside, a line each.
    func setAside(_ counts: SetAside) -> [String] {
        let table = phrases.aside
        let robots = counts.robots.values.reduce(0, +)
        let unscored = counts.unscored.values.reduce(0, +)
        var lines = [count(table.read, counts.read)]
        if robots > 0 { lines.append(count(table.robots, robots) + reasons(counts.robots)) }
        if counts.forged > 0 { lines.append(count(table.forged, counts.forged)) }
        if unscored > 0 { lines.append(count(table.unscored, unscored) + reasons(counts.unscored)) }
        if lines.count == 1 { lines.append(table.nothing()) }
        return lines
    }

    private func reasons(_ counts: [String: Int]) -> String {
        let ordered = counts.filter { $0.value > 0 }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return ": " + ordered.map { asideReason($0.key) + " \($0.value)" }.joined(separator: ", ")
    }

    private func asideReason(_ name: String) -> String {
        let table = phrases.aside
        return switch name {
        case "automatic": table.automatic()
        case "list": table.list()
        case "bounce": table.bounce()
        case "calendar": table.calendar()
        case "noReply": table.noReply()
        case "empty": table.empty()
        case "unknownLanguage": table.unknownLanguage()
        default: Untrusted.line(name, limit: 40)
        }
    }
}

extension String {
    /// The text with a capital first letter and a full stop.
    var sentence: String {
        guard let first else { return self }
        let text = first.uppercased() + dropFirst()
        return text.hasSuffix(".") || text.hasSuffix("!") ? text : text + "."
    }
}
