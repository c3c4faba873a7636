/// How a client's story and our own month are told.
struct StoryPhrases: Sendable {
    /// Headings.
    let story: Phrase
    let persons: Phrase
    let theirs: Phrase
    let reply: Phrase
    let apology: Phrase
    let fix: Phrase
    let compensation: Phrase
    let boundary: Phrase
    let delay: Phrase
    /// %1 hours a week of late, %2 usual, %3 the mean of the office's clients.
    let load: Phrase
    let month: Phrase
    /// %1 client, %2 middle time, %3 longest time, %4 late ones, %5 answers.
    let answers: Phrase
    /// %1 act, %2 matters.
    let settled: Phrase
    let matters: Counted
    /// %1 client, %2 mails, %3 hours a week, %4 usual hours a week.
    let monthLoad: Phrase
    /// %1 hours a week.
    let officeLoad: Phrase
    let prospect: Phrase
}
