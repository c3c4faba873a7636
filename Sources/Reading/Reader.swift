/// Reads mails: language, sentences, vectors, heads, and the words behind each signal.
public struct Reader: Sendable {
    /// Turns sentences into vectors.
    public let encoder: SentenceEncoder
    /// Turns vectors into signals.
    public let heads: HeadModel
    /// Stands in where a text is too short to tell its language, ISO 639-1.
    public let usualLanguage: String
    private let detector: LanguageDetector

    /// Mails that are encoded together.
    private static let batch = 64

    /// Makes a reader.
    public init(
        encoder: SentenceEncoder,
        heads: HeadModel,
        detector: LanguageDetector = LanguageDetector(),
        usualLanguage: String = "en"
    ) {
        self.encoder = encoder
        self.heads = heads
        self.detector = detector
        self.usualLanguage = usualLanguage
    }

    /// Reads mails; the signals come in the same order.
    public func read(_ mails: [MailText]) -> [Signals] {
        stride(from: 0, to: mails.count, by: Self.batch).flatMap { start in
            readBatch(Array(mails[start..<min(mails.count, start + Self.batch)]))
        }
    }
}

extension Reader {
    /// A mail that can be read.
    private struct Readable {
        let index: Int
        let text: MailText
        let language: String
        let mail: MailPreparation
        let reading: MailReading
    }

    private func readBatch(_ mails: [MailText]) -> [Signals] {
        var signals = [Signals](repeating: .unscored(.empty), count: mails.count)
        var readable: [Readable] = []
        for (index, mail) in mails.enumerated() {
            guard let prepared = MailPreparation(mail) else { continue }
            guard let language = language(of: mail) else {
                signals[index] = .unscored(.unknownLanguage)
                continue
            }
            readable.append(
                Readable(
                    index: index,
                    text: mail,
                    language: language,
                    mail: prepared,
                    reading: prepared.reading(language: language, encoder: encoder)
                )
            )
        }
        let encoded = encoder.encode(read: readable.map(\.reading), member: heads.context)
        let decoder = HeadDecoder(thresholds: heads.thresholds)
        let chances = heads.probabilities(encoded, features: readable.map(\.reading.features))
        for ((mail, encoded), chances) in zip(zip(readable, encoded), chances) {
            let found = decoder.signals(
                chances,
                direction: mail.text.direction,
                language: mail.language
            )
            let told = withWords(found, mail.mail, encoded, decoder)
            signals[mail.index] = told.withDays(mail.text, language: mail.language)
        }
        return signals
    }

    /// The language, or nil for one that the encoder was not made for.
    private func language(of mail: MailText) -> String? {
        let found = detector.language(of: mail.newWords)
        if let found, LanguageDetector.isKnownToEncoder(found) { return found }
        // A few words are too little to turn a mail away: names and greetings look like anything.
        let letters = mail.newWords.unicodeScalars.lazy.filter(\.properties.isAlphabetic)
        let isShort = letters.prefix(Self.fewLetters).count < Self.fewLetters
        guard found == nil || isShort else { return nil }
        switch detector.scriptHint(mail.newWords) {
        case .only(let language): return language
        case .foreign: return nil
        case .nothing: return usualLanguage
        }
    }

    private static let fewLetters = 60

    /// Adds the sentences that the signals rest on.
    private func withWords(
        _ signals: Signals,
        _ mail: MailPreparation,
        _ encoded: EncodedMail,
        _ decoder: HeadDecoder
    ) -> Signals {
        guard case .inbound(var client) = signals else { return signals }
        // The subject is quoted only where there is nothing else.
        let first = mail.hasSubject && encoded.sentenceCount > 1 ? 1 : 0
        let rows = first..<encoded.sentenceCount
        let features = rows.map {
            MailFeatures.vector(text: mail.sentences[$0], sentences: 1, outbound: false)
        }
        let words = SentenceWords(
            sentences: Array(mail.sentences[rows]),
            chances: heads.probabilities(rows.map(encoded.alone), features: features),
            decoder: decoder
        )
        client.words = words.words(for: client)
        return .inbound(client)
    }
}
