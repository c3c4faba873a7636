extension GoldMail {
    /// Makes a labelled mail of one that was read, with what was read as its labels.
    ///
    /// It is what the reader saw: the author's new words, and a subject only where the author chose it. Nil where
    /// nothing was read, or where there are no words.
    public init?(id: String, subject: String, isReply: Bool, newWords: String, read: Signals) {
        guard !newWords.isEmpty, let labels = Labels(read: read) else { return nil }
        let marked = SubjectLine.ownWords(subject) == nil ? subject : "Re: " + subject
        switch read {
        case .inbound(let client): (lang, dir) = (client.language, .inbound)
        case .outbound(let act): (lang, dir) = (act.language, .outbound)
        case .unscored: return nil
        }
        self.id = id
        self.subject = isReply ? marked : subject
        body = newWords
        self.labels = labels
    }
}

extension GoldMail.Labels {
    /// What was decided of a mail, as labels; nil where it has no score.
    init?(read: Signals) {
        switch read {
        case .inbound(let client):
            self.init(
                sentiment: Self.sentiment(client),
                demands: client.demandCount,
                urgency: client.urgencyLevel,
                problem: client.decided.problem,
                gratitude: client.decided.gratitude,
                conduct: client.decided.conduct
            )
        case .outbound(let act): self.init(act: act.act)
        case .unscored: return nil
        }
    }

    /// From -2 to 2, on the side that was decided for: its sign is the label of polarity.
    private static func sentiment(_ client: ClientSignals) -> Int {
        let grade = (client.sentiment * 2).rounded()
        return switch client.decided.polarity {
        case .negative: grade <= -2 ? -2 : -1
        case .neutral: 0
        case .positive: grade >= 2 ? 2 : 1
        }
    }
}
