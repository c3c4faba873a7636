import MailFormat

/// Gold mails, encoded: what the heads are fitted to.
struct HeadMaterial: Sendable {
    /// The gold mails that have words, in order.
    private(set) var gold: [GoldMail] = []
    /// Their vectors.
    private(set) var encoded: [EncodedMail] = []
    /// Their simple features.
    private(set) var features: [[Float]] = []
    /// How the contextual encoder reads them.
    private(set) var readings: [ContextReading?] = []

    /// Retyped copies of some of the mails, which stand for their originals in fitting alone.
    private(set) var copies: [Copy] = []

    /// A copy of a gold mail.
    struct Copy: Sendable {
        let original: Int
        let kind: Retyping
        let encoded: EncodedMail
        let features: [Float]
        let reading: ContextReading?

        /// What it teaches, of what each original does.
        func target(among wanted: [HeadTarget]) -> HeadTarget {
            var target = wanted[original]
            kind.forget(&target)
            return target
        }
    }

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
        let first = gold.count
        gold += prepared.map(\.0)
        features += prepared.map(\.1.features)
        readings += prepared.map(\.1.context)
        encoded += encoder.encode(read: prepared.map(\.1))
        copy(prepared.map(\.0), first: first, encoder)
    }

    private mutating func copy(_ mails: [GoldMail], first: Int, _ encoder: SentenceEncoder) {
        var chosen: [(original: Int, kind: Retyping, reading: MailReading)] = []
        for (index, mail) in mails.enumerated() {
            let place = first + index
            guard let kind = Retyping.of(place) else { continue }
            let text = kind.retyped(mail.text, language: mail.lang, seed: UInt64(place))
            guard let prepared = MailPreparation(text) else { continue }
            let reading = prepared.reading(language: mail.lang, encoder: encoder)
            chosen.append((place, kind, reading))
        }
        let encoded = encoder.encode(read: chosen.map(\.reading))
        copies += zip(chosen, encoded).map { copy, encoded in
            Copy(
                original: copy.original,
                kind: copy.kind,
                encoded: encoded,
                features: copy.reading.features,
                reading: copy.reading.context
            )
        }
    }
}

extension GoldMail {
    /// What is read of the mail: its new words alone.
    public var text: MailText {
        MailText(direction: dir, subject: subject, newWords: NewWords.extract(from: body))
    }
}
