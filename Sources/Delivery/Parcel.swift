/// A letter ready to go: what the outbox keeps and a receiver takes.
public struct Parcel: Sendable, Codable, Equatable {
    /// What makes it one letter: the same key is never delivered twice.
    public var key: String
    /// The Message-ID, angle brackets and all; the same at every attempt.
    public var messageID: String
    /// The subject, for people.
    public var subject: String
    /// The whole mail.
    public var eml: [UInt8]
    /// The plain text of it.
    public var text: String

    /// Makes a parcel.
    public init(key: String, messageID: String, subject: String, eml: [UInt8], text: String) {
        self.key = key
        self.messageID = messageID
        self.subject = subject
        self.eml = eml
        self.text = text
    }
}
