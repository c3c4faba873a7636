public import Foundation

/// What a letter's header needs that its body does not know.
public struct Envelope: Sendable, Equatable {
    /// The sender's address, such as "barometer@north.example".
    public var from: String
    /// The owner's address.
    public var to: String
    /// When it is sent.
    public var date: Date
    /// The Message-ID, angle brackets and all; the same at every attempt.
    public var messageID: String

    /// Makes an envelope; the Message-ID loses what may not stand in one, so that it reads here as it will in the mail.
    public init(from: String, to: String, date: Date, messageID: String) {
        self.from = from
        self.to = to
        self.date = date
        self.messageID = HeaderText.messageID(messageID)
    }
}
