/// A page in plain text, 78 columns wide (RFC 5322 §2.1.1 asks for no more).
struct TextPage {
    static let columns = 78

    let page: Page

    /// The text, lines ended by "\n".
    var text: String {
        var lines = Columns.wrap(page.title, Self.columns)
        lines.append(String(repeating: "─", count: Self.columns))
        lines.append("")
        lines += Columns.wrap(page.headline, Self.columns)
        for section in page.sections where section.isAlarm { lines += [""] + self.section(section) }
        for (index, card) in page.cards.enumerated() {
            lines += [""] + self.card(card, number: page.cards.count > 1 ? index + 1 : nil)
        }
        if !page.note.isEmpty { lines += ["", page.note] }
        for section in page.sections where !section.isAlarm {
            lines += [""] + self.section(section)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func card(_ card: Page.Card, number: Int?) -> [String] {
        let badge = card.badge.map { " [" + $0 + "]" } ?? ""
        let lead = number.map { "\($0). " } ?? ""
        let indent = "   "
        var lines = Columns.wrap(lead + card.person + badge, Self.columns, rest: indent)
        lines += wrap(card.status, indent)
        lines += wrap(Self.bar(card.pressure) + " " + card.pressureText, indent)
        for bullet in card.bullets { lines += wrap(bullet, indent + "• ", indent + "  ") }
        if let quote = card.quote { lines += wrap(quote, indent) }
        for labelled in card.labelled { lines += self.labelled(labelled, indent) }
        lines += wrap(card.answer, indent)
        return lines
    }

    private func labelled(_ labelled: Page.Labelled, _ indent: String) -> [String] {
        guard labelled.lines.count > 1 else {
            return wrap(labelled.label + ": " + labelled.lines.joined(), indent, indent + "  ")
        }
        return wrap(labelled.label + ":", indent)
            + labelled.lines.flatMap { wrap($0, indent + "• ", indent + "  ") }
    }

    private func section(_ section: Page.Section) -> [String] {
        let mark = section.isAlarm ? "! " : "• "
        return Columns.wrap((section.isAlarm ? "!! " : "") + section.title, Self.columns)
            + section.lines.flatMap { wrap($0, "   " + mark, "     ") }
    }

    private func wrap(_ text: String, _ first: String, _ rest: String? = nil) -> [String] {
        Columns.wrap(text, Self.columns, first: first, rest: rest ?? first)
    }

    /// A bar of ten blocks.
    static func bar(_ pressure: Double) -> String {
        let full = pressure.isFinite ? Int((min(max(pressure, 0), 100) / 10).rounded()) : 0
        return String(repeating: "█", count: full) + String(repeating: "░", count: 10 - full)
    }
}
