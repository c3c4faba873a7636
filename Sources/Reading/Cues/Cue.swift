/// What a sentence may show besides its vector; each is yes or no.
enum Cue: Int, CaseIterable, Sendable {
    // Words.
    case weekday, span, month, today, haste, limit, asking, ultimatum, thanks, advance, money
    case sorrow, recourse, sweeping, refusal, delay, done
    // Forms.
    /// A limit with a time right behind it, or before it in Turkish.
    case deadline
    case clock, number, exclamation, doubled, question, capitals, short
    // What is said together.
    case askedDeadline, askedTime, askedToday, askedHaste, timedUltimatum, plainThanks
    case threatenedRecourse, refusedMoney, askedMoney, timedDelay

    /// Whether the cue names a time.
    var isTime: Bool {
        switch self {
        case .weekday, .span, .month, .today: true
        default: false
        }
    }
}

/// The words that give a cue, separated by spaces.
struct CueWords: Sendable {
    let cue: Cue
    let words: String
}

/// A set of cues.
struct CueSet: Sendable, Equatable {
    private(set) var bits: UInt64 = 0

    /// Whether any of the cues names a time.
    var namesTime: Bool { bits & Self.times != 0 }

    /// Adds a cue.
    mutating func insert(_ cue: Cue) { bits |= 1 << UInt64(cue.rawValue) }

    /// Adds other cues.
    mutating func formUnion(_ other: CueSet) { bits |= other.bits }

    /// Whether a cue was found.
    func contains(_ cue: Cue) -> Bool { bits & 1 << UInt64(cue.rawValue) != 0 }

    private static let times = Cue.allCases.filter(\.isTime).reduce(UInt64(0)) {
        $0 | 1 << UInt64($1.rawValue)
    }
}
