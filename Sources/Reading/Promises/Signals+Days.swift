extension Signals {
    /// The signals with the days that a mail names: what we promise, or what the client sets.
    func withDays(_ mail: MailText, language: String) -> Signals {
        switch self {
        case .outbound(var act):
            act.promises = PromiseReader.promises(
                in: mail.newWords,
                language: language,
                written: mail.written
            )
            return .outbound(act)
        case .inbound(var client):
            client.deadlines = PromiseReader.deadlines(
                in: mail.newWords,
                language: language,
                written: mail.written
            )
            return .inbound(client)
        case .unscored: return self
        }
    }
}
