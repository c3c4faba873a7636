extension Declarations {
    /// The mailboxes to follow.
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
                    need: .sometimes(
                        example: "{ credential = \"imap-studio\" }",
                        when: "with sign_in = \"password\""
                    ),
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
                    "poll_seconds",
                    \.pollSeconds,
                    .number(5...3600),
                    in: blank,
                    unit: "seconds",
                    "How often the other folders are looked at: a server tells of new mail in the inbox only. One that "
                        + "tells of none is asked at least every minute."
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
            ] + signIn(blank)
        )
    }()
}

extension Declarations {
    /// How a mailbox is signed in to without a password.
    private static func signIn(_ blank: MailboxSettings) -> [Setting<MailboxSettings>] {
        [
            Setting(
                "sign_in",
                \.signIn,
                .choice,
                in: blank,
                "With a password; or by OAuth 2.0, in which a person signs in once with \"barometer login\" "
                    + "(microsoft, google, oauth) or the application has rights of its own (microsoft_app, oauth_app). "
                    + "docs/sign-in.md tells how to register an application."
            ),
            Setting(
                "client_id",
                \.oauth.applicationID,
                .text,
                in: blank,
                "OAuth: the application's identifier at the provider."
            ),
            Setting(
                "client_secret",
                \.oauth.applicationSecret,
                .secret,
                in: blank,
                need: .example("{ credential = \"oauth-secret\" }"),
                isSecret: true,
                "OAuth: where the application's secret is. Needed by google, microsoft_app and oauth_app."
            ),
            Setting(
                "tenant",
                \.oauth.tenant,
                .word,
                in: blank,
                "Microsoft: the directory's identifier or domain; \"common\" lets any account sign in."
            ),
        ] + pages(blank)
    }

    private static func pages(_ blank: MailboxSettings) -> [Setting<MailboxSettings>] {
        [
            Setting(
                "token_url",
                \.oauth.tokenURL,
                .url,
                in: blank,
                need: .example("\"https://sso.north.example/token\""),
                "Another provider: where tokens are asked for."
            ),
            Setting(
                "authorize_url",
                \.oauth.authorizeURL,
                .url,
                in: blank,
                need: .example("\"https://sso.north.example/authorize\""),
                "Another provider: the page on which a person allows access."
            ),
            Setting(
                "device_url",
                \.oauth.deviceURL,
                .url,
                in: blank,
                need: .example("\"https://sso.north.example/device\""),
                "Another provider: where a code for another device is asked for."
            ),
            Setting(
                "scope",
                \.oauth.scope,
                .text,
                in: blank,
                "OAuth: what is asked for, in place of what the provider is known to want."
            ),
        ]
    }
}
