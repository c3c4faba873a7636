public import CurlTransport

/// Why there is no token to sign in with; never holds a secret.
public enum SignInError: Error, Sendable, Equatable {
    /// The provider could not be reached.
    case transport(TransportError)
    /// Nobody signed in yet, or for other settings.
    case notSignedIn(mailbox: String)
    /// The provider took the permission back.
    case revoked(mailbox: String, OAuthRefusal)
    /// The provider refused for another reason.
    case refused(mailbox: String, OAuthRefusal)
    /// The provider has trouble of its own; its status code.
    case providerTrouble(status: Int)
    /// The provider's answer is none; its status code.
    case unreadableAnswer(status: Int)
    /// The provider gave no refresh token, so that access would end within the hour.
    case noRefreshToken(mailbox: String)
    /// The person said no.
    case denied
    /// The person did not answer in time.
    case tooLate
    /// The provider has no such way to sign in.
    case flowMissing(Flow)
    /// The browser's answer is not for this question.
    case foreignAnswer
    /// No port to wait for the browser at; `errno`.
    case noListener(port: UInt16, code: Int32)
    /// The application's secret cannot be read; the reason names the source.
    case noSecret(mailbox: String, reason: String)
    /// The file of tokens cannot be read or written; `errno`.
    case file(operation: String, path: String, code: Int32)
    /// Others can read the file of tokens.
    case readableByOthers(path: String)
    /// Another process has been renewing the token for too long.
    case busy(mailbox: String)
    /// The task was cancelled.
    case cancelled

    /// Whether only a person can mend it, by signing in again.
    public var needsPerson: Bool {
        switch self {
        case .notSignedIn, .revoked, .noRefreshToken: true
        default: false
        }
    }

    /// Whether only the owner can mend it: by signing in again, or by the application's identifier or secret.
    public var needsOwner: Bool {
        if case .refused = self { return true }
        return needsPerson
    }

    /// A way in which a person signs in.
    public enum Flow: String, Sendable {
        /// With a code on another device (RFC 8628).
        case device
        /// In a browser that comes back to this machine (RFC 8252).
        case browser
    }

    /// Whether the same attempt may succeed later with nothing changed.
    public var isTransient: Bool {
        switch self {
        case .transport(let error): error.isTransient
        case .providerTrouble, .busy, .cancelled, .tooLate, .unreadableAnswer: true
        case .notSignedIn, .revoked, .refused, .noRefreshToken, .denied, .flowMissing,
            .foreignAnswer, .noListener, .noSecret, .file, .readableByOthers:
            false
        }
    }
}

/// What a provider says when it refuses (RFC 6749 §5.2), cut to one harmless line.
public struct OAuthRefusal: Sendable, Equatable {
    /// The error's code, such as `invalid_grant`.
    public var code: String
    /// The error's text for people; may be empty.
    public var text: String

    /// Makes a refusal of what a provider sent.
    init(code: String, text: String, without secrets: [String] = []) {
        self.code = Self.clean(code, limit: 60, without: secrets)
        self.text = Self.clean(text, limit: 200, without: secrets)
    }

    private static func clean(_ text: String, limit: Int, without secrets: [String]) -> String {
        // Long enough to hold a secret whole that begins in the part that is kept.
        var line = String(text.unicodeScalars.prefix { $0 != "\r" && $0 != "\n" }.prefix(20_000))
        for secret in secrets where secret.utf8.count >= 6 {
            line = line.replacing(secret, with: "***")
        }
        return String(
            decoding: line.utf8.filter { (32..<127).contains($0) }.prefix(limit),
            as: UTF8.self
        )
    }
}
