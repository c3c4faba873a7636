/// All settings, each declared once, in the order of the sample file.
enum Declarations {
    /// All tables, in the order of the sample file.
    static let pages: [SectionPage] = [
        office.page, mailbox.page, state.page, alerts.page, judgement.page, weights.page,
        digest.page, delivery.page, privacy.page, client.page,
    ]

    static let office: Section<OfficeSettings> = {
        let blank = OfficeSettings()
        return Section(
            "office",
            blank: blank,
            "Who \"we\" are.",
            [
                Setting(
                    "addresses",
                    \.addresses,
                    .ownAddresses,
                    in: blank,
                    need: .required(example: "[\"studio@north.example\"]"),
                    "Our own addresses: mail from them is ours, all other mail is a client's. "
                        + "\"@north.example\" is a whole domain."
                ),
                Setting("name", \.name, .text, in: blank, "The office's name, as digests call it."),
                Setting("language", \.language, .choice, in: blank, "Of alerts and digests."),
                Setting(
                    "time_zone",
                    \.timeZone,
                    .timeZone,
                    in: blank,
                    "Where the office's day begins and ends."
                ),
                Setting(
                    "working_hours",
                    \.workingHours.span,
                    .hours,
                    in: blank,
                    "A client's mail outside of them is noted as written out of hours."
                ),
                Setting(
                    "working_days",
                    \.workingHours.days,
                    .choices(),
                    in: blank,
                    "The days we work."
                ),
                Setting(
                    "holidays",
                    \.holidays,
                    .holidays,
                    in: blank,
                    "Further days on which nobody works: they do not count as waiting, and mail on them is out of hours."
                ),
                Setting(
                    "hours_per_demand",
                    \.hoursPerDemand,
                    .decimal(0...100),
                    in: blank,
                    unit: "hours",
                    "What one demand of a client costs us, to tell the load in hours a week; 0 leaves hours unsaid."
                ),
                Setting(
                    "client_by",
                    \.clientBy,
                    .choice,
                    in: blank,
                    "Whether a client is one person, or all persons of a company's domain; "
                        + "at public mail providers a client is always one person. Stored mail follows a change."
                ),
                Setting(
                    "auth_servers",
                    \.authServers,
                    .hosts,
                    in: blank,
                    "Hosts whose Authentication-Results count, topmost header only; mail that fails DMARC "
                        + "there is set aside as forged. Empty: hosts under our own addresses' domains, "
                        + "and those known of our mail provider."
                ),
            ]
        )
    }()
}
