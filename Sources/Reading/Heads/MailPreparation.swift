/// Lays a mail out as the sentences that the encoder and the heads read.
struct MailPreparation: Sendable {
    /// The sentences: the author's own subject, if any, and those of the new words.
    let sentences: [String]
    /// Whether the first sentence is the subject.
    let hasSubject: Bool
    /// The mail's simple features.
    let features: [Float]

    /// Prepares a mail, or returns nil where it has no new words.
    init?(_ mail: MailText) {
        let body = Sentences.split(mail.newWords).map(String.init)
        guard !body.isEmpty else { return nil }
        let subject = SubjectLine.ownWords(mail.subject)
        hasSubject = subject != nil
        let all = (subject.map { [$0] } ?? []) + body
        sentences = Array(all.prefix(EncoderLimits.maximumSentences))
        let text = (subject.map { $0 + "\n" } ?? "") + mail.newWords
        features = MailFeatures.vector(
            text: text,
            sentences: all.count,
            outbound: mail.direction == .outbound
        )
    }
}
