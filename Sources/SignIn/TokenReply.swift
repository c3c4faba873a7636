internal import Foundation

/// A token server's answer as JSON (RFC 6749 §5); every field may be missing, or a number written as text.
struct TokenReply: Decodable {
    var accessToken: String?
    var refreshToken: String?
    var tokenType: String?
    var expiresIn: Int?
    var error: String?
    var errorDescription: String?
    var deviceCode: String?
    var userCode: String?
    var verificationURL: String?
    var interval: Int?

    private enum Key: String, CodingKey {
        case access_token, refresh_token, token_type, expires_in, error, error_description
        case device_code, user_code, verification_uri, verification_url, interval
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        func text(_ key: Key) -> String? {
            (try? fields.decodeIfPresent(String.self, forKey: key)) ?? nil
        }
        func number(_ key: Key) -> Int? {
            let number =
                (try? fields.decodeIfPresent(Double.self, forKey: key))
                ?? text(key).flatMap(Double.init)
            return number.flatMap { $0.isFinite ? Int(min(max($0, 0), 1e9)) : nil }
        }
        accessToken = text(.access_token)
        refreshToken = text(.refresh_token)
        tokenType = text(.token_type)
        expiresIn = number(.expires_in)
        error = text(.error)
        errorDescription = text(.error_description)
        deviceCode = text(.device_code)
        userCode = text(.user_code)
        // Google, older than the RFC, writes "url".
        verificationURL = text(.verification_uri) ?? text(.verification_url)
        interval = number(.interval)
    }

    /// Reads an answer; nil where it is no JSON object.
    static func read(_ body: [UInt8]) -> TokenReply? {
        try? JSONDecoder().decode(TokenReply.self, from: Data(body))
    }

    /// The tokens in it; nil where there are none that a mail server could be shown.
    func tokens(at now: Date, keeping old: String?) -> Tokens? {
        guard let accessToken, Self.isToken(accessToken),
            tokenType.map({ $0.lowercased() == "bearer" }) ?? true
        else { return nil }
        // RFC 6749 §5.1: "If omitted, the authorization server SHOULD provide the expiration time via
        // other means"; an hour is what all do.
        let lifetime = Double(expiresIn ?? 3600)
        return Tokens(
            access: accessToken,
            refresh: refreshToken.flatMap { $0.isEmpty ? nil : $0 } ?? old,
            issued: now,
            expires: now.addingTimeInterval(lifetime)
        )
    }

    /// RFC 6750 §2.1: no character that could end the field it is sent in.
    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64_000
            && text.utf8.allSatisfy { (0x21...0x7e).contains($0) }
    }
}
