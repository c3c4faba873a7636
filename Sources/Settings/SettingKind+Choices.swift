extension SettingKind where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    /// One of a few names.
    static var choice: Self {
        SettingKind(
            allowed: "one of " + Value.allCases.map(\.rawValue).joined(separator: ", "),
            read: { Text.plain($0).flatMap(Value.init(rawValue:)) },
            write: { TOMLText.quoted($0.rawValue) }
        )
    }
}

extension SettingKind {
    /// Some of a few names, each once, at least one.
    static func choices<Item>() -> Self
    where
        Value == [Item], Item: CaseIterable & RawRepresentable & Equatable & Sendable,
        Item.RawValue == String
    {
        let item = SettingKind<Item>.choice
        return SettingKind(
            allowed: "a list with some of " + Item.allCases.map(\.rawValue).joined(separator: ", "),
            read: { node in
                guard case .list(let nodes) = node, !nodes.isEmpty else { return nil }
                let items = nodes.compactMap(item.read)
                let isUnique = items.indices.allSatisfy { !items[..<$0].contains(items[$0]) }
                return items.count == nodes.count && isUnique ? items : nil
            },
            write: { TOMLText.list($0.map { TOMLText.quoted($0.rawValue) }) }
        )
    }
}

extension SettingKind where Value == Budget {
    /// A budget of false alarms.
    static let budget = SettingKind(
        allowed: "\"N per day\", week, month or year, N above 0 and at most 1000",
        read: { Text.plain($0).flatMap(Budget.init(_:)) },
        write: { TOMLText.quoted($0.description) }
    )
}

extension SettingKind where Value == Budget? {
    /// A budget, or nothing.
    static let optionalBudget = SettingKind(
        allowed: SettingKind<Budget>.budget.allowed,
        read: { SettingKind<Budget>.budget.read($0).map(Optional.some) },
        write: { $0.map { TOMLText.quoted($0.description) } }
    )
}

extension SettingKind where Value == HistorySpan? {
    /// How far back, or all.
    static let optionalHistory = SettingKind(
        allowed: "\"N days\", weeks, months or years, at most a hundred years",
        read: { Text.plain($0).flatMap(HistorySpan.init(_:)).map(Optional.some) },
        write: { $0.map { TOMLText.quoted($0.description) } }
    )
}

extension SettingKind where Value == MailServer {
    /// A mail server.
    static let server = SettingKind(
        allowed:
            "\"imaps://host\" or \"imap://host\" (STARTTLS), with \":port\" where it is not the usual one",
        read: { Text.plain($0).flatMap(MailServer.init(_:)) },
        write: { TOMLText.quoted($0.description) }
    )
}

extension SettingKind where Value == WorkingHours.Span {
    /// From when to when.
    static let hours = SettingKind(
        allowed: "two times of day as \"09:00-18:00\", the first before the second",
        read: { Text.plain($0).flatMap(WorkingHours.Span.init(_:)) },
        write: { TOMLText.quoted($0.description) }
    )
}

extension SettingKind where Value == SecretSource? {
    /// Where a secret is.
    static let secret = SettingKind(
        allowed:
            "{ credential = \"…\" }, { file = \"…\" }, { command = \"…\" } or { env = \"…\" }: "
            + "never the secret itself",
        read: { SecretSource($0).map(Optional.some) },
        write: { $0?.toml }
    )
}
