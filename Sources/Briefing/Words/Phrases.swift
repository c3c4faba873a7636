/// Everything Barometer says, in one language; a phrase that a table lacks does not compile.
struct Phrases: Sendable {
    let grammar: Grammar
    let standing: StandingPhrases
    let headline: HeadlinePhrases
    let title: TitlePhrases
    let sentence: SentencePhrases
    let signal: SignalPhrases
    let share: SharePhrases
    let advice: AdvicePhrases
    let change: ChangePhrases
    let aside: AsidePhrases
    let story: StoryPhrases
    let column: ColumnPhrases
}

/// How a language writes numbers and days.
struct Grammar: Sendable {
    let plural: PluralRule
    let decimalSeparator: String
    let openQuote: String
    let closeQuote: String
    /// Twelve, short, as they stand after the day.
    let shortMonths: [String]
    /// Twelve, as they stand after the day.
    let months: [String]
    /// Seven, Sunday first.
    let weekdays: [String]
    /// %1 day, %2 short month.
    let shortDay: Phrase
    /// %1 weekday, %2 day, %3 month, %4 year.
    let longDay: Phrase
    /// %1 percentage.
    let percent: Phrase
}

/// The four standings.
struct StandingPhrases: Sendable {
    let tooEarly: Phrase
    let content: Phrase
    let hasAProblem: Phrase
    let isAProblem: Phrase
}

/// The parts of the first line, each with its number at %1.
struct HeadlinePhrases: Sendable {
    let turned: Counted
    let watch: Counted
    let calm: Counted
    let waiting: Counted
    let deaf: Counted
    let allCalm: Phrase
    let nobodyWaits: Phrase
    let noClients: Phrase
}

/// Headings and labels.
struct TitlePhrases: Sendable {
    /// %1 the headline.
    let digestSubject: Phrase
    /// %1 client, %2 standing.
    let alertSubject: Phrase
    let digest: Phrase
    let alert: Phrase
    let report: Phrase
    let new: Phrase
    let ourShare: Phrase
    let next: Phrase
    let recovered: Phrase
    let waiting: Phrase
    let snoozed: Phrase
    let setAside: Phrase
    let life: Phrase
    let lookBack: Phrase
    let promised: Phrase
    let evidence: Phrase
    let history: Phrase
    let wouldChange: Phrase
    let alerts: Phrase
    let clients: Phrase
}

/// Sentences with places.
struct SentencePhrases: Sendable {
    let since: Phrase
    let pressure: Phrase
    /// %1 signed number.
    let trend: Phrase
    /// %1 recent, %2 usual.
    let tone: Phrase
    let toneOnly: Phrase
    /// %1 of late, %2 usual.
    let demands: Phrase
    /// %1 signal, %2 mails, %3 day.
    let signal: Phrase
    let mails: Counted
    let days: Counted
    let hours: Counted
    let hoursPerWeek: Phrase
    /// %1 client, %2 day, %3 how long.
    let waits: Phrase
    /// %1 client, %2 standing now, %3 standing before.
    let recovered: Phrase
    /// %1 client, %2 day.
    let snoozed: Phrase
    /// %1 client.
    let contradict: Phrase
    let more: Counted
    /// %1 day and time.
    let decidedBy: Phrase
    /// %1 percentage.
    let strength: Phrase
    let revised: Phrase
    let historical: Phrase
    let acknowledged: Phrase
    let judgedRight: Phrase
    let judgedWrong: Phrase
    /// %1 mailbox, %2 day and time.
    let lastContact: Phrase
    let neverContact: Phrase
    /// %1 mailbox, %2 day and time, %3 reason.
    let deaf: Phrase
    let deafNoReason: Phrase
    /// %1 right, of %2 with a verdict.
    let verdicts: Phrase
    let noEvidence: Phrase
    let notOurShare: Phrase
}

/// What was read in a mail.
struct SignalPhrases: Sendable {
    let insult: Phrase
    let threat: Phrase
    let entitlement: Phrase
    let expertiseChallenge: Phrase
    let scopeCreep: Phrase
    let movingGoalposts: Phrase
    let shouting: Phrase
    let timeDisrespect: Phrase
    let sweeping: Phrase
    let tone: Phrase
    let problem: Phrase
    let afterRemedy: Phrase
    let demands: Phrase
    let urgency: Phrase
    let outOfHours: Phrase
    let gratitude: Phrase
    let calm: Phrase
    let breadth: Phrase
    let chasing: Phrase
    let conduct: Phrase
}

/// Our own part.
struct SharePhrases: Sendable {
    /// %1 day, %2 how long.
    let lateAnswer: Phrase
    let unanswered: Phrase
    /// %1 day.
    let delay: Phrase
    let repeatedFault: Phrase
    let promisePassed: Phrase
}

/// What to do.
struct AdvicePhrases: Sendable {
    let listen: Phrase
    let apologiseAndRepair: Phrase
    let agreeOnDate: Phrase
    let setBoundaries: Phrase
    let priceExtraWork: Phrase
    let finishAndPart: Phrase
    let answerNow: Phrase
    let ownShareFirst: Phrase
}

/// What would change the verdict.
struct ChangePhrases: Sendable {
    let calmAfterRemedy: Phrase
    let quietTime: Phrase
    let rejectedRemedy: Phrase
    let moreConduct: Phrase
    let ourLateness: Phrase
}

/// What was read and what was set aside.
struct AsidePhrases: Sendable {
    let read: Counted
    let robots: Counted
    let forged: Counted
    let unscored: Counted
    let automatic: Phrase
    let list: Phrase
    let bounce: Phrase
    let calendar: Phrase
    let noReply: Phrase
    let empty: Phrase
    let unknownLanguage: Phrase
    let nothing: Phrase
}

/// The heads of columns.
struct ColumnPhrases: Sendable {
    let client: Phrase
    let name: Phrase
    let standing: Phrase
    let since: Phrase
    let pressure: Phrase
    let trend: Phrase
    let tone: Phrase
    let demands: Phrase
    let waits: Phrase
    let messages: Phrase
    let language: Phrase
    let weight: Phrase
    let signal: Phrase
    let words: Phrase
    let when: Phrase
    let addresses: Phrase
    /// %1 recent, %2 usual.
    let usually: Phrase
}
