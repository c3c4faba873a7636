extension Declarations {
    static let state: Section<StateSettings> = {
        let blank = StateSettings()
        return Section(
            "state",
            blank: blank,
            "Where the archive lives.",
            [
                Setting(
                    "directory",
                    \.directory,
                    .path,
                    in: blank,
                    "Its directory, made with mode 0700 where it is missing."
                )
            ]
        )
    }()

    static let alerts: Section<AlertSettings> = {
        let blank = AlertSettings()
        return Section(
            "alerts",
            blank: blank,
            "When a client turns.",
            [
                Setting(
                    "budget",
                    \.budget,
                    .budget,
                    in: blank,
                    "False alarms that the whole office will bear; every threshold follows from it."
                ),
                Setting(
                    "late_after_hours",
                    \.lateAfterHours,
                    .number(1...720),
                    in: blank,
                    unit: "hours",
                    "When an answer of ours counts as late."
                ),
                Setting(
                    "deliver",
                    \.deliver,
                    .choices(),
                    in: blank,
                    "Where alerts go: the inbox of the first mailbox, a file in the delivery directory, "
                        + "the program of [delivery] command."
                ),
            ]
        )
    }()

    static let digest: Section<DigestSettings> = {
        let blank = DigestSettings()
        return Section(
            "digest",
            blank: blank,
            "The daily digest.",
            [
                Setting(
                    "at",
                    \.at,
                    .clock,
                    in: blank,
                    "When it is sent, in the office's time zone."
                ),
                Setting("days", \.days, .choices(), in: blank, "On which days."),
                Setting(
                    "deliver",
                    \.deliver,
                    .choices(),
                    in: blank,
                    "Where it goes, as for alerts."
                ),
            ]
        )
    }()

    static let delivery: Section<DeliverySettings> = {
        let blank = DeliverySettings()
        return Section(
            "delivery",
            blank: blank,
            "How things are delivered.",
            [
                Setting(
                    "directory",
                    \.directory,
                    .optionalPath,
                    in: blank,
                    need: .example("\"/var/lib/barometer/outbox\""),
                    "Where files go; without it, to \"outbox\" in the state directory."
                ),
                Setting(
                    "command",
                    \.command,
                    .names,
                    in: blank,
                    "The program that takes each letter on its standard input, and its arguments, such as "
                        + "[\"/usr/sbin/sendmail\", \"-t\"]; no shell reads them. Status 0 means delivered."
                ),
            ]
        )
    }()

    static let privacy: Section<PrivacySettings> = {
        let blank = PrivacySettings()
        return Section(
            "privacy",
            blank: blank,
            "What is kept. A mail's full text never is, once it was scored.",
            [
                Setting(
                    "keep_words_days",
                    \.keepWordsDays,
                    .number(1...3650),
                    in: blank,
                    unit: "days",
                    "How long the quoted sentences behind the signals are kept."
                )
            ]
        )
    }()
}
