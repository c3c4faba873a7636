extension Wording {
    /// Who wrote, and what our own mail does.
    func moment(_ kind: ClientStory.Kind) -> String {
        let table = phrases.story
        return switch kind {
        case .theirs: table.theirs()
        case .reply: table.reply()
        case .apology: table.apology()
        case .fix: table.fix()
        case .compensation: table.compensation()
        case .boundary: table.boundary()
        case .delay: table.delay()
        }
    }

    /// What a client costs, beside its usual and the office's.
    func load(_ load: ClientStory.Load) -> String {
        phrases.story.load(
            decimal(load.hoursPerWeek),
            decimal(load.usualHoursPerWeek),
            decimal(load.officeHoursPerWeek)
        )
    }
}
