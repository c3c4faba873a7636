internal import Foundation
internal import Standing

/// Puts an alert into words.
struct LetterPage {
    /// How many pieces of evidence a letter shows.
    static let maximumEvidence = 6

    let letter: AlertLetter
    let language: Language
    let wording: Wording

    private var phrases: Phrases { wording.phrases }
    private var alert: Alert { letter.alert }
    private var now: Date { alert.raisedAt }
    private var person: String { wording.person(alert.client, letter.summary?.name ?? "") }

    /// The page.
    var page: Page {
        let office = Untrusted.line(letter.officeName, limit: 60)
        return Page(
            language: language.rawValue,
            title: [phrases.title.alert(), office, wording.longDay(now)]
                .filter { !$0.isEmpty }.joined(separator: " · "),
            headline: person + ": " + wording.standing(alert.to),
            cards: [card],
            note: "",
            sections: sections
        )
    }

    private var card: Page.Card {
        Page.Card(
            person: wording.standing(alert.from) + " → " + wording.standing(alert.to),
            badge: nil,
            mood: Page.Mood(alert.to),
            status: phrases.sentence.decidedBy(wording.dayAndTime(alert.at, now: now)),
            pressure: letter.summary?.pressure ?? alert.strength * 100,
            pressureText: letter.summary.map { wording.pressure($0.pressure, trend: $0.trend) }
                ?? phrases.sentence.strength(wording.percent(alert.strength)),
            bullets: reasons,
            quote: quote,
            labelled: labelled,
            answer: wording.contradict(alert.client)
        )
    }

    private var reasons: [String] {
        Reason.three(for: letter.summary, evidence: alert.evidence)
            .map { wording.reason($0, now: now) }
    }

    private var quote: String? {
        Quote(alert.evidence).map {
            wording.quoted($0.words) + " (" + wording.day($0.at, now: now) + ")"
        }
    }

    private var labelled: [Page.Labelled] {
        let shares = alert.ourShare.latest(5).map { wording.share($0, now: now).sentence }
        return [
            Page.Labelled(
                label: phrases.title.ourShare(),
                lines: shares.isEmpty ? [phrases.sentence.notOurShare()] : shares
            ),
            Page.Labelled(label: phrases.title.next(), lines: alert.advice.map(wording.advice)),
        ].filter { !$0.lines.isEmpty }
    }

    private var sections: [Page.Section] {
        [
            Page.Section(
                title: phrases.title.evidence(),
                lines: alert.evidence.prefix(Self.maximumEvidence).map {
                    wording.evidence($0, now: now)
                }
            ),
            Page.Section(
                title: phrases.title.wouldChange(),
                lines: letter.wouldChange.map { wording.change($0).sentence }
            ),
        ].filter { !$0.lines.isEmpty }
    }
}
