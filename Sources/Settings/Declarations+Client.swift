extension Declarations {
    static let client: Section<ClientSettings> = {
        let blank = ClientSettings(address: "")
        return Section(
            "client",
            isList: true,
            blank: blank,
            "What is special about one client; repeat the table for each.",
            [
                Setting(
                    "address",
                    \.address,
                    .address,
                    in: blank,
                    need: .required(example: "\"anna@firm.example\""),
                    "The client's address; \"@firm.example\" makes a whole company one client."
                ),
                Setting(
                    "aliases",
                    \.aliases,
                    .addresses,
                    in: blank,
                    "Other addresses or domains that are the same client. Stored mail follows a change."
                ),
                Setting(
                    "name",
                    \.name,
                    .text,
                    in: blank,
                    "What to call the client; else as they sign."
                ),
                Setting(
                    "vip",
                    \.vip,
                    .flag,
                    in: blank,
                    "Told earlier, as if the budget were four times as large, and first in the digest."
                ),
                Setting(
                    "mute",
                    \.mute,
                    .flag,
                    in: blank,
                    "No alerts; digests still count the client."
                ),
                Setting(
                    "budget",
                    \.budget,
                    .optionalBudget,
                    in: blank,
                    need: .example("\"4 per year\""),
                    "False alarms about this client alone; a higher one speaks up earlier."
                ),
            ]
        )
    }()
}
