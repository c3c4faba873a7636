/// Lays a mail out as the sentences that the encoder and the heads read.
struct MailPreparation: Sendable {
    /// The sentences: the author's own subject, if any, and those of the new words.
    let sentences: [String]
    /// Whether the first sentence is the subject.
    let hasSubject: Bool
    private let mail: MailText
    private let count: Int

    /// Prepares a mail, or returns nil where it has no new words.
    init?(_ mail: MailText) {
        let body = Sentences.split(mail.newWords).map(String.init)
        guard !body.isEmpty else { return nil }
        let subject = SubjectLine.ownWords(mail.subject)
        hasSubject = subject != nil
        let all = (subject.map { [$0] } ?? []) + body
        sentences = Array(all.prefix(EncoderLimits.maximumSentences))
        self.mail = mail
        count = all.count
    }

    /// The mail as the encoder and the heads read it.
    func reading(language: String, encoder: SentenceEncoder) -> MailReading {
        let respelling = Respelling(
            text: mail.newWords,
            language: language,
            spellers: encoder.spellers
        )
        let read = sentences.map(respelling.read)
        let text = (hasSubject ? sentences.first.map { $0 + "\n" } ?? "" : "") + mail.newWords
        return MailReading(
            pieces: read.map(encoder.pieces),
            context: encoder.context?.vocabulary.reading(of: read),
            cues: read.flatMap { SentenceCues($0).vector },
            features: MailFeatures.vector(
                text: text,
                sentences: count,
                outbound: mail.direction == .outbound
            )
        )
    }
}

/// A mail as numbers, before it is encoded.
struct MailReading: Sendable {
    /// The sentences' pieces, respelt.
    let pieces: [[Int32]]
    /// The same sentences for the contextual encoder.
    let context: ContextReading?
    /// The sentences' cues, end to end.
    let cues: [Float]
    /// The mail's simple features.
    let features: [Float]
}

extension SentenceEncoder {
    /// Mails encoded, with their cues beside, and in context where there is a member that reads them so.
    func encode(read mails: [MailReading], member: ContextMember? = nil) -> [EncodedMail] {
        var encoded = encode(mails.map(\.pieces))
        for (index, mail) in mails.enumerated() { encoded[index].cues = mail.cues }
        let readings = mails.compactMap(\.context)
        guard let member, let context, readings.count == mails.count else { return encoded }
        for (index, vectors) in context.encode(readings, layers: member.layers).enumerated() {
            encoded[index].context = vectors
        }
        return encoded
    }
}
