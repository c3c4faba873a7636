internal import Foundation
internal import Standing

extension TextTables {
    /// Pieces of evidence on a line of their own; lighter ones are summed up.
    private static let listedEvidence = 15

    /// One client: standing and numbers, how it came, evidence and weights, our own share, and what would change it.
    public func show(_ story: ClientStory) -> String {
        let assessment = story.assessment
        let blocks = [
            head(story),
            self.story(story),
            evidence(assessment),
            section(
                phrases.title.ourShare(),
                assessment.ourShare.latest(10).map { wording.share($0, now: now) }
            ),
            section(
                phrases.title.promised(),
                assessment.promises.map { wording.promise($0, now: now) }
            ),
            section(
                phrases.title.next(),
                story.advice.map(wording.advice)
            ),
            section(phrases.title.wouldChange(), assessment.wouldChange.map(wording.change)),
            section(phrases.title.history(), assessment.shifts.map { history($0, story.judged) }),
        ]
        return joined(Array(blocks.filter { !$0.isEmpty }.joined(separator: [""])))
    }

    private func head(_ story: ClientStory) -> [String] {
        let (client, assessment) = (story.summary, story.assessment)
        let column = phrases.column
        let status = wording.status(assessment.standing, since: assessment.since, now: now)
        var lines = [
            Ink.strong.paint(wording.person(client.client, client.name), style),
            Ink(assessment.standing).paint(status, style),
            TextPage.bar(assessment.pressure) + " "
                + wording.pressure(assessment.pressure, trend: assessment.trend),
        ]
        if let recent = assessment.recentSentiment {
            lines.append(
                column.tone() + ": " + against(recent, assessment.usualSentiment)
            )
        }
        lines.append(
            column.demands() + ": "
                + against(assessment.demandsPerWeek, assessment.usualDemandsPerWeek)
        )
        lines.append(column.messages() + ": " + String(assessment.messages))
        if let load = story.load { lines.append(wording.load(load).sentence) }
        lines += persons(story)
        if let since = assessment.waitingSince {
            lines.append(column.waits() + ": " + wording.dayAndTime(since, now: now))
        }
        return lines
    }

    private func against(_ recent: Double, _ usual: Double?) -> String {
        usual.map { phrases.column.usually(wording.decimal(recent), wording.decimal($0)) }
            ?? wording.decimal(recent)
    }

    private func evidence(_ assessment: Assessment) -> [String] {
        let title = Ink.strong.paint(phrases.title.evidence(), style)
        guard !assessment.evidence.isEmpty else {
            return [title, "  " + phrases.sentence.noEvidence()]
        }
        let head = phrases.column
        var table = TextTable(columns: [
            .init(head: head.weight(), isRight: true),
            .init(head: head.when()),
            .init(head: head.signal(), maximum: 44, minimum: 16),
            .init(head: head.words(), maximum: 80, minimum: 20),
        ])
        table.rows = assessment.evidence.prefix(Self.listedEvidence).map { piece in
            [
                .init(text: wording.decimal(piece.weight)),
                .init(text: wording.dayAndTime(piece.at, now: now)),
                .init(text: wording.signal(piece.signal)),
                .init(text: Untrusted.line(piece.words, limit: 240)),
            ]
        }
        let rest = assessment.evidence.dropFirst(Self.listedEvidence)
        if !rest.isEmpty {
            let weight = rest.reduce(0) { $0 + $1.weight }
            table.rows.append([
                .init(text: wording.decimal(weight)), .init(text: ""),
                .init(text: wording.count(phrases.sentence.more, rest.count)), .init(text: ""),
            ])
        }
        return [title] + indented(table)
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        guard !lines.isEmpty else { return [] }
        return [Ink.strong.paint(title, style)] + lines.flatMap { wrapped($0, "  • ", "    ") }
    }

    private func history(_ shift: Shift, _ judged: [Alert]) -> String {
        let line =
            wording.dayAndTime(shift.at, now: now) + ": " + wording.standing(shift.from) + " → "
            + wording.standing(shift.to) + " ("
            + phrases.sentence.strength(wording.percent(shift.strength)) + ")"
        // The archive keeps times as seconds: they are the same within one.
        let alert = judged.first {
            $0.to == shift.to && abs($0.at.timeIntervalSince(shift.at)) < 1
        }
        return line + (alert.flatMap(wording.judged).map { "; " + $0 } ?? "")
    }
}
