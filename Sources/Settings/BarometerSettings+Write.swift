extension BarometerSettings {
    /// The settings as a file: what must be there, and what is not the default, as `barometer init` writes it.
    public var toml: String {
        let tables =
            [Declarations.office.write(office)] + mailboxes.map(Declarations.mailbox.write)
            + [
                Declarations.state.write(state), Declarations.alerts.write(alerts),
                Declarations.judgement.write(judgement),
                Declarations.weights.write(judgement.weights),
                Declarations.digest.write(digest), Declarations.delivery.write(delivery),
                Declarations.privacy.write(privacy),
            ] + clients.map(Declarations.client.write)
        return tables.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
