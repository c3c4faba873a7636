/// A status response: how something went, with a code for programs and a text for people (RFC 9051 §7.1).
public struct Status: Sendable, Equatable {
    /// How it went.
    public enum Condition: String, Sendable {
        /// Done, or information.
        case ok = "OK"
        /// Failed, or a warning.
        case no = "NO"
        /// Not understood.
        case bad = "BAD"
        /// The server is about to hang up.
        case bye = "BYE"
        /// The connection is logged in already.
        case preauth = "PREAUTH"
    }

    /// How it went.
    public var condition: Condition
    /// The response code in brackets, if any.
    public var code: ResponseCode?
    /// The text for people: one line, without control characters, capped.
    public var text: String

    /// Makes a status.
    public init(_ condition: Condition, code: ResponseCode? = nil, text: String) {
        self.condition = condition
        self.code = code
        self.text = text
    }
}

/// A response code (RFC 9051 §7.1, RFC 5530, RFC 4315, RFC 7162).
public enum ResponseCode: Sendable, Equatable {
    /// The text must be shown to the owner.
    case alert
    /// What the server can do, upper-cased.
    case capability(Set<String>)
    /// The generation of the mailbox's UIDs; never 0.
    case uidValidity(UInt32)
    /// The UID that the next message will have; never 0.
    case uidNext(UInt32)
    /// The sequence number of the first unseen message.
    case unseen(UInt32)
    /// The mailbox's highest mod-sequence.
    case highestModSeq(UInt64)
    /// The mailbox keeps no mod-sequences.
    case noModSeq
    /// The flags that can be changed for good.
    case permanentFlags([String])
    /// The mailbox is open for reading only.
    case readOnly
    /// The mailbox is open for writing too.
    case readWrite
    /// The mailbox does not exist yet and could be made.
    case tryCreate
    /// What APPEND stored.
    case appendUID(uidValidity: UInt32, UIDSet)
    /// The UIDs are not kept from session to session.
    case uidNotSticky
    /// The mailbox that was open is closed now.
    case closed
    /// Too much was asked in a given time; try later.
    case throttled
    /// A part of the server is down; try later.
    case unavailable
    /// Another session holds what is needed; try later.
    case inUse
    /// A limit of the server was met.
    case limit
    /// The mailbox is full.
    case overQuota
    /// User or password is wrong.
    case authenticationFailed
    /// The password must be renewed.
    case expired
    /// Logged in, but not for this.
    case authorizationFailed
    /// Only over TLS.
    case privacyRequired
    /// The owner must ask the administrator.
    case contactAdmin
    /// Not allowed.
    case noPermission
    /// There is no such mailbox.
    case nonExistent
    /// It exists already.
    case alreadyExists
    /// The server met a bug of its own.
    case serverBug
    /// The server thinks we are wrong.
    case clientBug
    /// Any other code, upper-cased, with the rest of its bracket as text.
    case other(name: String, text: String)
}
