/// A language's table, ready to be searched.
struct DayLanguage {
    let weekdays: [String: Int]
    let months: [String: Int]
    let numbers: [String: Int]
    let ordinals: Set<String>
    let dayMark: DayMark
    let meanings: [(phrases: DayPhrases, meaning: DayMeaning)]
    let by, byAfter, on, refusedBefore, refusedAfter, fillers, dayParts, ranges: DayPhrases
    let commits, commitsAhead, conditions, requests, rejects, past: DayPhrases
    let breaks, joins: DayPhrases
    let monthMayComeFirst: Bool

    /// The language of a code, ISO 639-1; nil for one without a table.
    static func named(_ code: String) -> DayLanguage? { all[code] }

    private static let all: [String: DayLanguage] = [
        "en": .english, "it": .italian, "pl": .polish, "tr": .turkish, "ru": .russian,
        "de": .german, "fr": .french, "es": .spanish,
    ].mapValues(DayLanguage.init)

    private init(_ table: DayTable) {
        weekdays = Self.lines(table.weekdays, from: 0)
        months = Self.lines(table.months, from: 1)
        numbers = Self.lines(table.numbers, from: 1)
        ordinals = Set(table.ordinals.split(separator: " ").map { DayTokens.folded(String($0)) })
        dayMark = table.dayMark
        meanings = table.meanings.map { (DayPhrases($0.phrases), $0.meaning) }
        by = DayPhrases(table.by)
        byAfter = DayPhrases(table.byAfter)
        on = DayPhrases(table.on)
        refusedBefore = DayPhrases(table.refusedBefore)
        refusedAfter = DayPhrases(table.refusedAfter)
        fillers = DayPhrases(table.fillers)
        dayParts = DayPhrases(table.dayParts)
        ranges = DayPhrases(table.ranges)
        commits = DayPhrases(table.commits)
        commitsAhead = DayPhrases(table.commitsAhead)
        conditions = DayPhrases(table.conditions)
        requests = DayPhrases(table.requests)
        rejects = DayPhrases(table.rejects)
        past = DayPhrases(table.past)
        breaks = DayPhrases(table.breaks)
        joins = DayPhrases(table.joins)
        monthMayComeFirst = table.monthMayComeFirst
    }

    /// Each form of each line, with the line's number.
    private static func lines(_ text: String, from first: Int) -> [String: Int] {
        var found: [String: Int] = [:]
        for (index, line) in text.split(whereSeparator: \.isNewline).enumerated() {
            for form in line.split(separator: " ") {
                found[DayTokens.folded(DayTokens.lowered(form.unicodeScalars))] = first + index
            }
        }
        return found
    }
}
