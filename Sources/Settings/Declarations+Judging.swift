extension Declarations {
    static let judgement: Section<JudgementSettings> = {
        let blank = JudgementSettings()
        return Section(
            "judgement",
            blank: blank,
            "How clients are judged. The defaults were fitted on scenarios; try others with `barometer replay` "
                + "before they are in force. A change judges all clients anew.",
            [
                Setting(
                    "half_life_days",
                    \.halfLifeDays,
                    .number(30...730),
                    in: blank,
                    unit: "days",
                    "How long until a piece of evidence weighs half. Shorter forgets sooner, and finds less of what "
                        + "comes slowly."
                ),
                Setting(
                    "remedy_window_days",
                    \.remedyWindowDays,
                    .number(0...90),
                    in: blank,
                    unit: "days",
                    "How long after a remedy of ours a mail in another matter may count as its first answer."
                ),
                Setting(
                    "minimum_mails",
                    \.minimumMails,
                    .number(1...50),
                    in: blank,
                    unit: "mails",
                    "How many scored mails of a client there must be before any alert; more is later and surer."
                ),
            ]
        )
    }()

    static let weights: Section<SignalWeights> = {
        let blank = SignalWeights()
        func weight(
            _ key: String,
            _ path: any WritableKeyPath<SignalWeights, Double> & Sendable,
            _ doc: String
        ) -> Setting<SignalWeights> {
            Setting(key, path, .decimal(0...2), in: blank, doc)
        }
        return Section(
            "weights",
            blank: blank,
            "How much each signal counts, as a multiple of its fitted weight: 0 is never, 1 as fitted, 2 twice. "
                + "More weight speaks up earlier, and more often in vain.",
            [
                weight(
                    "conduct",
                    \.conduct,
                    "Contempt, threats, shouting and the other conduct marks."
                ),
                weight("tone", \.tone, "A harsh tone beyond the client's own usual."),
                weight("problem", \.problem, "A fault reported, beyond the client's own usual."),
                weight("urgency", \.urgency, "\"At once\", or an ultimatum."),
                weight("out_of_hours", \.outOfHours, "Mail written outside working hours."),
                weight(
                    "after_remedy",
                    \.afterRemedy,
                    "An unhappy first answer after an apology, a fix or a compensation of ours."
                ),
                weight("demands", \.demands, "Demands that outgrow the client's own usual."),
                weight("breadth", \.breadth, "Trouble in more than one matter."),
                weight(
                    "chasing",
                    \.chasing,
                    "Another mail in the same matter within a working day, before we could answer."
                ),
            ]
        )
    }()
}
