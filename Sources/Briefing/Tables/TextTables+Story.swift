internal import Foundation

extension TextTables {
    /// Moments told line by line; the rest is in the picture.
    private static let tellingMoments = 24

    /// How it came: each moment that mattered on a line, with the pressure once it was known.
    func story(_ story: ClientStory) -> [String] {
        let moments = story.telling(Self.tellingMoments)
        guard !moments.isEmpty else { return [] }
        var table = TextTable(columns: [
            .init(head: phrases.column.when()),
            .init(head: "", maximum: 24, minimum: 12),
            .init(head: phrases.column.pressure(), maximum: 14),
            .init(head: phrases.column.words(), maximum: 72, minimum: 20),
        ])
        table.rows = moments.map { moment in
            let isRemedy = moment.kind.isRemedy
            return [
                .init(text: wording.dayAndTime(moment.at, now: now)),
                .init(text: wording.moment(moment.kind), ink: isRemedy ? .green : .plain),
                .init(
                    text: TextPage.bar(moment.pressure) + " " + wording.whole(moment.pressure),
                    ink: moment.pressure >= 70 ? .red : moment.pressure >= 35 ? .yellow : .plain
                ),
                .init(text: Untrusted.line(moment.words, limit: 240)),
            ]
        }
        return [Ink.strong.paint(phrases.story.story(), style)] + indented(table)
    }

    /// The persons of a company, and what the client costs.
    func persons(_ story: ClientStory) -> [String] {
        guard story.persons.count > 1 else { return [] }
        let names = story.persons.prefix(20).map { wording.person($0.address, $0.name) }
        return [phrases.story.persons() + ": " + names.joined(separator: ", ")]
    }
}
