import MailFormat

/// Gold mails, encoded: what the heads are fitted to.
struct HeadMaterial: Sendable {
    /// The gold mails that have words, in order.
    private(set) var gold: [GoldMail] = []
    /// Their vectors.
    private(set) var encoded: [EncodedMail] = []
    /// Their simple features.
    private(set) var features: [[Float]] = []

    /// Mails encoded at a time.
    private static let chunk = 64

    /// Encodes gold mails.
    init(_ mails: [GoldMail], encoder: SentenceEncoder) {
        for start in stride(from: 0, to: mails.count, by: Self.chunk) {
            append(Array(mails[start..<min(mails.count, start + Self.chunk)]), encoder)
        }
    }

    /// Takes mails that were encoded elsewhere.
    init(gold: [GoldMail], encoded: [EncodedMail], features: [[Float]]) {
        self.gold = gold
        self.encoded = encoded
        self.features = features
    }

    /// A part of the mails.
    func part(_ indices: [Int]) -> HeadMaterial {
        HeadMaterial(
            gold: indices.map { gold[$0] },
            encoded: indices.map { encoded[$0] },
            features: indices.map { features[$0] }
        )
    }

    private mutating func append(_ mails: [GoldMail], _ encoder: SentenceEncoder) {
        let prepared = mails.compactMap { mail in
            MailPreparation(mail.text).map {
                (mail, $0.reading(language: mail.lang, encoder: encoder))
            }
        }
        gold += prepared.map(\.0)
        features += prepared.map(\.1.features)
        encoded += encoder.encode(read: prepared.map(\.1))
    }
}

extension GoldMail {
    /// What is read of the mail: its new words alone.
    public var text: MailText {
        MailText(direction: dir, subject: subject, newWords: NewWords.extract(from: body))
    }
}
