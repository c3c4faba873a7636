internal import Standing

/// A letter in words, before it is text or HTML: all strings are clean, none is escaped.
struct Page: Equatable {
    /// ISO 639-1, for screen readers.
    var language: String
    /// What it is, for whom and when.
    var title: String
    /// The one line that says it all.
    var headline: String
    /// Clients, worst first.
    var cards: [Card]
    /// What is said between cards and sections; empty when nothing is.
    var note: String
    /// The rest.
    var sections: [Section]

    /// One client.
    struct Card: Equatable {
        var person: String
        /// "new", or nil.
        var badge: String?
        var mood: Mood
        /// Standing and since when.
        var status: String
        /// 0...100.
        var pressure: Double
        var pressureText: String
        var bullets: [String]
        var quote: String?
        /// Label and lines, such as our own share.
        var labelled: [Labelled]
        /// How to contradict.
        var answer: String
    }

    /// A label and what belongs to it.
    struct Labelled: Equatable {
        var label: String
        var lines: [String]
    }

    /// A heading and its lines.
    struct Section: Equatable {
        var title: String
        var lines: [String]
        var isAlarm = false
    }

    /// The colour of a card.
    enum Mood: String {
        case problem, watch, calm

        init(_ standing: ClientStanding) {
            switch standing {
            case .isAProblem: self = .problem
            case .hasAProblem: self = .watch
            case .content, .tooEarly: self = .calm
            }
        }
    }
}
