internal import IMAPWire

/// The words with which a server refused or ended something.
public struct ServerReply: Sendable, Equatable {
    /// The code in brackets, such as `AUTHENTICATIONFAILED` (RFC 5530), if any.
    public var code: String?
    /// The text for people: one line, capped.
    public var text: String
    /// Whether the server itself says that later may be better.
    public var saysTryLater: Bool

    /// Makes a reply.
    public init(code: String?, text: String, saysTryLater: Bool = false) {
        self.code = code
        self.text = text
        self.saysTryLater = saysTryLater
    }

    init(_ status: Status) {
        let (name, saysTryLater) = status.code.map(Self.meaning) ?? (nil, false)
        self.init(code: name, text: status.text, saysTryLater: saysTryLater)
    }

    private static func meaning(_ code: ResponseCode) -> (name: String?, saysTryLater: Bool) {
        switch code {
        case .unavailable: ("UNAVAILABLE", true)
        case .inUse: ("INUSE", true)
        case .limit: ("LIMIT", true)
        case .throttled: ("THROTTLED", true)
        case .serverBug: ("SERVERBUG", false)
        case .authenticationFailed: ("AUTHENTICATIONFAILED", false)
        case .authorizationFailed: ("AUTHORIZATIONFAILED", false)
        case .expired: ("EXPIRED", false)
        case .privacyRequired: ("PRIVACYREQUIRED", false)
        case .contactAdmin: ("CONTACTADMIN", false)
        case .noPermission: ("NOPERM", false)
        case .nonExistent: ("NONEXISTENT", false)
        case .tryCreate: ("TRYCREATE", false)
        // Google says so of bandwidth (RFC 5530 means the disk), and it passes.
        case .overQuota: ("OVERQUOTA", true)
        case .clientBug: ("CLIENTBUG", false)
        case .other(let name, _): (name, false)
        default: (nil, false)
        }
    }
}

extension ServerReply: CustomStringConvertible {
    /// The reply as the server spelled it.
    public var description: String {
        code.map { "[\($0)] \(text)" } ?? text
    }
}
