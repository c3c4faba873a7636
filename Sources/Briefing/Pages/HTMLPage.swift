internal import Mustache

/// A page as HTML that mail programs show: tables and inline styles, dark mode where it is honoured.
struct HTMLPage {
    let page: Page

    /// The document.
    var html: String {
        (try? Self.template.get())?.render(PageView(page)) ?? ""
    }

    /// Parsed once; that it parses is tested.
    static let template = Result { try MustacheTemplate(string: pageTemplate) }
}

/// What the template sees.
private struct PageView {
    let language: Markup
    let title: Markup
    let headline: Markup
    let alarms: [SectionView]
    let cards: [CardView]
    let note: Markup?
    let sections: [SectionView]

    init(_ page: Page) {
        language = Markup(page.language)
        title = Markup(page.title)
        headline = Markup(page.headline)
        cards = page.cards.map(CardView.init)
        note = page.note.isEmpty ? nil : Markup(page.note)
        alarms = page.sections.filter(\.isAlarm).map(SectionView.init)
        sections = page.sections.filter { !$0.isAlarm }.map(SectionView.init)
    }
}

private struct CardView {
    let person: Markup
    let badge: Markup?
    let mood: Markup
    let status: Markup
    let pressureText: Markup
    let ink: Markup
    let fill: Markup
    let full: Markup?
    let empty: Markup?
    let hasBullets: Bool
    let bullets: [Markup]
    let quote: Markup?
    let labelled: [LabelledView]
    let answer: Markup

    init(_ card: Page.Card) {
        person = Markup(card.person)
        badge = card.badge.map { Markup($0) }
        mood = Markup(card.mood.rawValue)
        status = Markup(card.status)
        pressureText = Markup(card.pressureText)
        ink = Markup(card.mood.ink)
        fill = Markup(card.mood.fill)
        let share = card.pressure.isFinite ? Int(min(max(card.pressure, 0), 100).rounded()) : 0
        full = share > 0 ? Markup(share) : nil
        empty = share < 100 ? Markup(100 - share) : nil
        hasBullets = !card.bullets.isEmpty
        bullets = card.bullets.map { Markup($0) }
        quote = card.quote.map { Markup($0) }
        labelled = card.labelled.map(LabelledView.init)
        answer = Markup(card.answer)
    }
}

private struct LabelledView {
    let label: Markup
    let lines: [Markup]

    init(_ labelled: Page.Labelled) {
        label = Markup(labelled.label)
        lines = labelled.lines.map { Markup($0) }
    }
}

private struct SectionView {
    let title: Markup
    let lines: [Markup]

    init(_ section: Page.Section) {
        title = Markup(section.title)
        lines = section.lines.map { Markup($0) }
    }
}

extension Page.Mood {
    /// The colour of words on white.
    var ink: String {
        switch self {
        case .problem: "#b32622"
        case .watch: "#8a5a00"
        case .calm: "#2c6b45"
        }
    }

    /// The colour of a bar.
    var fill: String {
        switch self {
        case .problem: "#d64540"
        case .watch: "#d9942a"
        case .calm: "#4f9d6e"
        }
    }
}
