public import Briefing
public import Foundation
public import MailFormat
public import Reading
public import Standing

/// A client's mail that an alert rests on of which the owner said whether it was right.
public struct JudgedMail: Sendable, Equatable {
    /// The Message-ID header.
    public var messageID: String
    /// The mailbox it came from; "import" where it was read from a file.
    public var mailbox: String
    /// When it was written.
    public var at: Date
    /// Whether it answers another mail.
    public var isReply: Bool
    /// What the mails that it answers said, as far as prints of them are kept.
    public var seen: SeenWords
    /// What was read in it.
    public var signals: Signals
    /// What the owner said.
    public var verdict: Verdict

    /// An alert with the owner's word on it.
    public struct Verdict: Sendable, Hashable {
        /// The alert's name.
        public var alert: String
        /// The client it was about.
        public var client: String
        /// Where the client stood from then on.
        public var to: ClientStanding
        /// When the mail was written that decided it.
        public var at: Date
        /// Right or wrong.
        public var word: Alert.Verdict
        /// Why, in the owner's words; may be empty.
        public var note: String

        /// Makes a verdict.
        public init(
            alert: String,
            client: String,
            to: ClientStanding,
            at: Date,
            word: Alert.Verdict,
            note: String
        ) {
            self.alert = alert
            self.client = client
            self.to = to
            self.at = at
            self.word = word
            self.note = note
        }
    }

    /// Makes a judged mail.
    public init(
        messageID: String,
        mailbox: String,
        at: Date,
        isReply: Bool,
        seen: SeenWords = SeenWords(),
        signals: Signals,
        verdict: Verdict
    ) {
        self.messageID = messageID
        self.mailbox = mailbox
        self.at = at
        self.isReply = isReply
        self.seen = seen
        self.signals = signals
        self.verdict = verdict
    }
}

extension JudgedMail.Verdict {
    /// The word on an alert; nil where the owner said none.
    init?(_ alert: Alert) {
        guard let word = alert.verdict else { return nil }
        self.init(
            alert: alert.id,
            client: alert.client,
            to: alert.to,
            at: alert.at,
            word: word,
            note: alert.note
        )
    }
}
