import Foundation
import Standing

@testable import Briefing

/// A small office with a turned client, two to watch, calm ones, and the untidy strings of real mail.
enum Office {
    static let rome = TimeZone(identifier: "Europe/Rome") ?? .gmt
    static let now = time("2026-11-22T07:00:00+01:00")

    static func time(_ text: String) -> Date {
        (try? Date(text, strategy: .iso8601)) ?? .distantPast
    }

    static let anna = ClientSummary(
        client: "anna@firm.example",
        name: "Anna Rossi",
        addresses: ["anna@firm.example", "a.rossi@home.example"],
        standing: .isAProblem,
        since: time("2026-11-21T22:14:00+01:00"),
        pressure: 87.4,
        trend: 31.6,
        sentiment: .init(recent: -0.62, usual: 0.18),
        demands: .init(perWeek: 4.25, usualPerWeek: 1.1),
        waitingSince: time("2026-11-21T22:14:00+01:00"),
        messages: 48,
        language: "it"
    )

    static let bruno = ClientSummary(
        client: "bruno@wood.example",
        name: "",
        addresses: ["bruno@wood.example"],
        standing: .hasAProblem,
        since: time("2026-11-03T09:30:00+01:00"),
        pressure: 34,
        trend: 0.2,
        sentiment: .init(recent: -0.31, usual: 0.05),
        demands: .init(perWeek: 1, usualPerWeek: 1.2),
        waitingSince: time("2026-11-19T16:05:00+01:00"),
        messages: 19,
        language: "en"
    )

    static let chiara = ClientSummary(
        client: "chiara@lago.example",
        name: "Chiara Bianchi",
        addresses: ["chiara@lago.example"],
        standing: .content,
        since: time("2025-12-30T10:00:00+01:00"),
        pressure: 3,
        trend: -22,
        sentiment: .init(recent: 0.4, usual: 0.3),
        demands: .init(perWeek: 0.5, usualPerWeek: 0.4),
        waitingSince: nil,
        messages: 102,
        language: "it"
    )

    static let dan = ClientSummary(
        client: "dan@new.example",
        name: "Dan 山田太郎",
        addresses: ["dan@new.example"],
        standing: .tooEarly,
        since: nil,
        pressure: 0,
        trend: 0,
        sentiment: .init(recent: nil, usual: nil),
        demands: .init(perWeek: 0, usualPerWeek: 0),
        waitingSince: nil,
        messages: 1,
        language: nil
    )

    static let evidence = [
        Evidence(
            messageID: "<m5@firm.example>",
            at: time("2026-11-21T22:14:00+01:00"),
            signal: "after_remedy",
            weight: 40,
            words:
                "You redid it and it is STILL not what anyone in their right mind would call finished."
        ),
        Evidence(
            messageID: "<m3@firm.example>",
            at: time("2026-11-14T09:02:00+01:00"),
            signal: "moving_goalposts",
            weight: 22.4,
            words: "The blue was never the point."
        ),
        Evidence(
            messageID: "<m5@firm.example>",
            at: time("2026-11-21T22:14:00+01:00"),
            signal: "moving_goalposts",
            weight: 10,
            words: "Now I want the other logo."
        ),
        Evidence(
            messageID: "<m4@firm.example>",
            at: time("2026-11-18T23:40:00+01:00"),
            signal: "tone",
            weight: 10,
            words: ""
        ),
        Evidence(
            messageID: "<m4@firm.example>",
            at: time("2026-11-18T23:40:00+01:00"),
            signal: "demands",
            weight: 5,
            words: ""
        ),
    ]

    static let ourShare = [
        OurShare(kind: .lateAnswer, at: time("2026-11-05T10:00:00+01:00"), hours: 52),
        OurShare(kind: .delay, at: time("2026-11-09T15:00:00+01:00"), hours: 0),
    ]

    static let shift = Shift(
        from: .hasAProblem,
        to: .isAProblem,
        messageID: "<m5@firm.example>",
        at: time("2026-11-21T22:14:00+01:00"),
        strength: 0.92,
        evidence: evidence.map {
            var piece = $0
            piece.weight *= 0.92 / 87.4
            return piece
        },
        ourShare: ourShare
    )

    static let annaAssessment = Assessment(
        standing: .isAProblem,
        since: anna.since,
        pressure: 87.4,
        trend: 31.6,
        evidence: evidence,
        shifts: [
            Shift(
                from: .tooEarly,
                to: .content,
                messageID: "<m1@firm.example>",
                at: time("2026-02-01T09:00:00+01:00"),
                strength: 0.8,
                evidence: [],
                ourShare: []
            ),
            Shift(
                from: .content,
                to: .hasAProblem,
                messageID: "<m2@firm.example>",
                at: time("2026-07-10T09:00:00+02:00"),
                strength: 0.6,
                evidence: [],
                ourShare: []
            ),
            shift,
        ],
        ourShare: ourShare,
        recentSentiment: -0.62,
        usualSentiment: 0.18,
        demandsPerWeek: 4.25,
        usualDemandsPerWeek: 1.1,
        waitingSince: anna.waitingSince,
        wouldChange: [.calmAfterRemedy, .quietTime, .rejectedRemedy],
        messages: 48
    )

    static let chiaraAssessment = Assessment(
        standing: .content,
        since: chiara.since,
        pressure: 3,
        trend: -22,
        evidence: [],
        shifts: [
            Shift(
                from: .hasAProblem,
                to: .content,
                messageID: "<c9@lago.example>",
                at: time("2026-11-21T12:00:00+01:00"),
                strength: 0.7,
                evidence: [],
                ourShare: []
            )
        ],
        ourShare: [],
        recentSentiment: 0.4,
        usualSentiment: 0.3,
        demandsPerWeek: 0.5,
        usualDemandsPerWeek: 0.4,
        waitingSince: nil,
        wouldChange: [],
        messages: 102
    )

    static let alert = Alert(
        id: "anna@firm.example|<m5@firm.example>|is_a_problem",
        client: "anna@firm.example",
        from: .hasAProblem,
        to: .isAProblem,
        at: shift.at,
        raisedAt: time("2026-11-21T22:20:00+01:00"),
        historical: false,
        strength: 0.92,
        evidence: shift.evidence,
        ourShare: ourShare,
        advice: AdviceRules.advice(for: shift)
    )

    static let oldAlert = Alert(
        id: "old",
        client: "bruno@wood.example",
        from: .content,
        to: .isAProblem,
        at: time("2025-06-02T10:00:00+02:00"),
        raisedAt: time("2026-10-01T08:00:00+02:00"),
        historical: true,
        strength: 0.5,
        evidence: [],
        ourShare: [],
        advice: [],
        acknowledgedAt: time("2026-10-02T08:00:00+02:00"),
        verdict: .wrong,
        revisedAt: time("2026-10-03T08:00:00+02:00")
    )

    static var input: DigestInput {
        DigestInput(
            date: now,
            since: time("2026-11-21T07:00:00+01:00"),
            timeZone: rome,
            officeName: "North Studio",
            clients: [chiara, dan, bruno, anna],
            assessments: [anna.client: annaAssessment, chiara.client: chiaraAssessment],
            alerts: [oldAlert, alert],
            counts: SetAside(
                read: 37,
                robots: ["list": 9, "bounce": 2],
                forged: 1,
                unscored: ["empty": 3]
            ),
            mailboxes: [
                MailboxState(name: "studio", lastContact: time("2026-11-22T06:59:00+01:00")),
                MailboxState(
                    name: "orders",
                    lastContact: time("2026-11-20T01:00:00+01:00"),
                    deafSince: time("2026-11-20T01:05:00+01:00"),
                    reason: "the server refused the password"
                ),
            ],
            hoursPerDemand: 0.5
        )
    }

    static var digest: Digest { Digest.make(input) }

    static var letter: AlertLetter {
        AlertLetter(
            alert: alert,
            summary: anna,
            officeName: "North Studio",
            wouldChange: annaAssessment.wouldChange
        )
    }

    static var report: OfficeReport {
        OfficeReport(
            date: now,
            officeName: "North Studio",
            clients: [chiara, dan, bruno, anna],
            assessments: [anna.client: annaAssessment, chiara.client: chiaraAssessment],
            alerts: [oldAlert, alert],
            counts: input.counts
        )
    }

    static let annaStory = story(anna, annaAssessment)

    /// A story of four mails; what is said in them is what the evidence quotes.
    static func story(_ client: ClientSummary, _ assessment: Assessment) -> ClientStory {
        let words = assessment.evidence.map(\.words)
        let moments: [(String, ClientStory.Kind, Double?, Double)] = [
            ("2026-11-05T10:00:00+01:00", .theirs, 0.2, 0),
            ("2026-11-14T09:02:00+01:00", .theirs, -0.6, 41),
            ("2026-11-19T11:00:00+01:00", .fix, nil, 40),
            ("2026-11-21T22:14:00+01:00", .theirs, -0.9, 87.4),
        ]
        return ClientStory(
            at: now,
            summary: client,
            assessment: assessment,
            moments: moments.enumerated().map { index, moment in
                ClientStory.Moment(
                    at: time(moment.0),
                    kind: moment.1,
                    tone: moment.2,
                    pressure: moment.3,
                    words: index < words.count && moment.1 == .theirs ? words[index] : ""
                )
            },
            persons: client.addresses.map { .init(address: $0, name: client.name) },
            load: .init(hoursPerWeek: 2.1, usualHoursPerWeek: 0.55, officeHoursPerWeek: 0.4)
        )
    }
}
