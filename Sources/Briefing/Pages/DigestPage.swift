internal import Foundation
internal import Standing

/// Puts a digest into words.
struct DigestPage {
    let digest: Digest
    let language: Language
    let wording: Wording

    private var phrases: Phrases { wording.phrases }

    /// The page.
    var page: Page {
        Page(
            language: language.rawValue,
            title: title,
            headline: wording.firstLine(digest).sentence,
            cards: digest.entries.map(card),
            note: digest.entriesLeftOut > 0
                ? wording.count(phrases.sentence.more, digest.entriesLeftOut) : "",
            sections: [deaf, recovered, waiting, promised, snoozed, lookBack, month, aside, life]
                .compactMap {
                    $0
                }
        )
    }

    private var title: String {
        let office = Untrusted.line(digest.officeName, limit: 60)
        return [phrases.title.digest(), office, wording.longDay(digest.date)]
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func card(_ entry: Digest.Entry) -> Page.Card {
        let sentence = phrases.sentence
        var bullets = entry.reasons.map { wording.reason($0, now: digest.date) }
        if let hours = entry.hoursPerWeek, hours >= 0.5 {
            bullets.append(sentence.hoursPerWeek(wording.decimal(hours)))
        }
        return Page.Card(
            person: wording.person(entry.client, entry.name),
            badge: entry.isNew ? phrases.title.new() : nil,
            mood: Page.Mood(entry.standing),
            status: wording.status(entry.standing, since: entry.since, now: digest.date),
            pressure: entry.pressure,
            pressureText: wording.pressure(entry.pressure, trend: entry.trend),
            bullets: bullets,
            quote: quote(entry),
            labelled: labelled(entry),
            answer: wording.contradict(entry.client)
        )
    }

    private func quote(_ entry: Digest.Entry) -> String? {
        entry.quote.map { words in
            let day = entry.quotedAt.map { " (" + wording.day($0, now: digest.date) + ")" } ?? ""
            return wording.quoted(Untrusted.line(words, limit: Quote.maximumCharacters)) + day
        }
    }

    private func labelled(_ entry: Digest.Entry) -> [Page.Labelled] {
        let shares = entry.ourShare.map { wording.share($0, now: digest.date).sentence }
        return [
            Page.Labelled(
                label: phrases.title.ourShare(),
                lines: shares.isEmpty && entry.waitingSince == nil
                    ? [phrases.sentence.notOurShare()] : shares
            ),
            Page.Labelled(
                label: phrases.title.next(),
                lines: entry.advice.prefix(5).map(wording.advice)
            ),
        ].filter { !$0.lines.isEmpty }
    }
}

// MARK: - Sections

extension DigestPage {
    /// A mailbox that does not answer is told before all else: without it the rest is old news.
    private var deaf: Page.Section? {
        let lines = digest.mailboxes.filter { $0.deafSince != nil }.map(mailbox)
        return section(phrases.title.life(), lines, isAlarm: true)
    }

    private var recovered: Page.Section? {
        section(
            phrases.title.recovered(),
            digest.recovered.map {
                phrases.sentence.recovered(
                    wording.person($0.client, $0.name),
                    wording.standing($0.to),
                    wording.standing($0.from)
                )
            }
        )
    }

    private var waiting: Page.Section? {
        var lines = digest.waiting.map {
            let hours = digest.date.timeIntervalSince($0.since) / 3_600
            return phrases.sentence.waits(
                wording.person($0.client, $0.name),
                wording.dayAndTime($0.since, now: digest.date),
                wording.duration(hours: max(0, hours))
            )
        }
        if digest.waitingLeftOut > 0 {
            lines.append(wording.count(phrases.sentence.more, digest.waitingLeftOut))
        }
        return section(phrases.title.waiting(), lines)
    }

    private var promised: Page.Section? {
        section(
            phrases.title.promised(),
            digest.promised.map {
                wording.person($0.client, $0.name) + ": "
                    + wording.promise($0.promise, now: digest.date)
            }
        )
    }

    private var lookBack: Page.Section? {
        section(
            phrases.title.lookBack(),
            wording.lookBack(digest.lookBack, now: digest.date)
        )
    }

    private var month: Page.Section? {
        section(phrases.story.month(), digest.month.map(wording.month) ?? [])
    }

    private var snoozed: Page.Section? {
        section(
            phrases.title.snoozed(),
            digest.snoozed.map {
                phrases.sentence.snoozed(
                    wording.person($0.client, $0.name),
                    wording.day($0.until, now: digest.date)
                )
            }
        )
    }

    private var aside: Page.Section? {
        section(phrases.title.setAside(), wording.setAside(digest.counts))
    }

    private var life: Page.Section? {
        var lines = digest.mailboxes.filter { $0.deafSince == nil }.map(mailbox)
        let verdicts = digest.verdicts
        if verdicts.right + verdicts.wrong > 0 {
            lines.append(
                phrases.sentence.verdicts(
                    String(verdicts.right),
                    String(verdicts.right + verdicts.wrong)
                )
            )
        }
        lines += verdicts.noted.compactMap { alert in
            wording.judged(alert).map { wording.person(alert.client, "") + ": " + $0 }
        }
        return section(phrases.title.life(), lines)
    }

    private func mailbox(_ state: MailboxState) -> String {
        let name = Untrusted.line(state.name, limit: 60)
        let sentence = phrases.sentence
        if let since = state.deafSince {
            let when = wording.dayAndTime(since, now: digest.date)
            let reason = Untrusted.line(state.reason ?? "", limit: 160)
            return reason.isEmpty
                ? sentence.deafNoReason(name, when) : sentence.deaf(name, when, reason)
        }
        guard let last = state.lastContact else { return sentence.neverContact(name) }
        return sentence.lastContact(name, wording.dayAndTime(last, now: digest.date))
    }

    private func section(_ title: String, _ lines: [String], isAlarm: Bool = false) -> Page.Section?
    {
        lines.isEmpty ? nil : Page.Section(title: title, lines: lines, isAlarm: isAlarm)
    }
}
