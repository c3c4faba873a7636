/// What a language calls days, and how its mails promise them: one file a language, phrases as `DayPhrases` reads them.
struct DayTable {
    /// Seven lines from Monday, each with its forms.
    var weekdays: String
    /// Twelve lines from January, each with its forms.
    var months: String
    /// A line for each number from one, each with its forms.
    var numbers: String
    /// What stands glued to a day of the month: "14th".
    var ordinals = ""
    /// How a bare "14" is known for a day of the month.
    var dayMark = DayMark.suffix
    /// What words mean which day.
    var meanings: [(phrases: String, meaning: DayMeaning)]
    /// What makes the next words a deadline.
    var by: String
    /// What makes the words before a deadline.
    var byAfter = ""
    /// What makes the next words a day that is meant.
    var on: String
    /// What makes the next words no day to come: "since", "the invoice of".
    var refusedBefore: String
    var refusedAfter = ""
    /// What may stand between: "the", "next to come".
    var fillers: String
    /// What may follow and belongs to the phrase: "morning".
    var dayParts: String
    /// What joins two numbers of things: "3 to 5".
    var ranges: String
    /// We commit ourselves, in any words.
    var commits: String
    /// We commit ourselves where the day lies ahead for sure: "you have it" by then, "enviamos" tomorrow.
    var commitsAhead = ""
    /// It hangs on something else: "if you".
    var conditions: String
    /// The other side is asked.
    var requests: String
    /// No promise: a denial, a hope, an offer, an absence, somebody else's plan.
    var rejects: String
    /// It has happened, or was told before.
    var past: String
    /// What begins another clause.
    var breaks: String
    /// What joins clauses that may share their verb.
    var joins: String
    /// "03/14" is possible.
    var monthMayComeFirst = false
}

/// How a bare number is known for a day of the month.
enum DayMark {
    /// "il 14": by the words before it.
    case none
    /// "am 14."
    case dot
    /// "the 14th".
    case suffix
}

/// What a phrase of a table means, with the numbers that it captures.
enum DayMeaning {
    /// A fixed number of days.
    case inDays(Int)
    /// A captured number of things, each so many days.
    case days(Int)
    case hours, workingDays, months
    case weekday, weekdayNextWeek
    case endOfWeek(Int), endOfMonth(Int), endOfYear
    case dayOfMonth, date
}
