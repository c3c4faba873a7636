/// All settings, each declared once, in the order of the sample file.
enum Declarations {
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
                    .addresses,
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
                    "client_by",
                    \.clientBy,
                    .choice,
                    in: blank,
                    "Whether a client is one person, or all persons of a company's domain; "
                        + "at public mail providers a client is always one person."
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

    static let mailbox: Section<MailboxSettings> = {
        let blank = MailboxSettings.blank
        return Section(
            "mailbox",
            isList: true,
            blank: blank,
            "A mailbox to follow; repeat the table for each. It is only read: no flag changes. "
                + "Without one, every command that needs no server works.",
            [
                Setting(
                    "name",
                    \.name,
                    .name,
                    in: blank,
                    need: .required(example: "\"studio\""),
                    "A name of its own, for notes and the archive: change it and the mailbox is read anew."
                ),
                Setting(
                    "server",
                    \.server,
                    .server,
                    in: blank,
                    need: .required(example: "\"imaps://imap.north.example\""),
                    isSecret: true,
                    "imaps:// is TLS from the start; imap:// is STARTTLS, required."
                ),
                Setting(
                    "user",
                    \.user,
                    .name,
                    in: blank,
                    need: .required(example: "\"studio@north.example\""),
                    "The user name."
                ),
                Setting(
                    "password",
                    \.password,
                    .secret,
                    in: blank,
                    need: .required(example: "{ credential = \"imap-studio\" }"),
                    isSecret: true,
                    "Where the password is, never the password: a systemd credential; a file that only its "
                        + "owner can read; a command, as a list without a shell or as a text for /bin/sh, "
                        + "whose first line of output it is; or an environment variable."
                ),
                Setting(
                    "folders",
                    \.folders,
                    .names,
                    in: blank,
                    "Folders to read besides the inbox and the sent mail, which are found by themselves."
                ),
                Setting(
                    "history",
                    \.history,
                    .optionalHistory,
                    in: blank,
                    need: .example("\"18 months\""),
                    "How far back the first reading goes, newest first; without it, all there is. It raises no "
                        + "alerts, but it is what a client's usual is known from."
                ),
                Setting(
                    "insecure",
                    \.insecure,
                    .flag,
                    in: blank,
                    "No TLS: accepted for an imap:// server on this machine only."
                ),
                Setting(
                    "ca_file",
                    \.caFile,
                    .optionalPath,
                    in: blank,
                    need: .example("\"/etc/barometer/ca.pem\""),
                    "A private certificate authority, in PEM."
                ),
            ]
        )
    }()
}
