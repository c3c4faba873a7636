public import Foundation

/// Gives the access token of one mailbox, renewed ahead of its end.
///
/// It keeps nothing in memory: the file is the one truth, shared with every other process, and a lock
/// sees to it that a refresh token is used once.
public struct TokenKeeper: Sendable {
    private let authorization: Authorization
    private let server: TokenEndpoint
    private let store: TokenStore
    private let now: @Sendable () -> Date

    /// How long a provider that called the tokens revoked is not asked again.
    private static let quietAfterRefusal: TimeInterval = 15 * 60

    /// Makes a keeper of tokens under the state directory.
    public init(
        _ authorization: Authorization,
        stateDirectory: String,
        now: @escaping @Sendable () -> Date
    ) {
        self.authorization = authorization
        self.now = now
        server = TokenEndpoint(authorization: authorization, now: now)
        store = TokenStore(stateDirectory: stateDirectory, authorization: authorization)
    }

    /// An access token that can be used now.
    /// - Throws: ``SignInError``.
    public func accessToken() async throws(SignInError) -> String {
        if let record = try store.read(), record.tokens.isFresh(at: now()), record.refusedAt == nil
        {
            return record.tokens.access
        }
        return try await renewed(insteadOf: nil)
    }

    /// Another access token than one that the mail server refused ahead of its time.
    /// - Throws: ``SignInError``.
    public func accessToken(insteadOf refused: String) async throws(SignInError) -> String {
        try await renewed(insteadOf: refused)
    }

    /// Tells these tokens from later ones; nil where there are none.
    public var fingerprint: Int? {
        (try? store.read()).map { "\($0.tokens.access) \($0.tokens.refresh ?? "")".hashValue }
    }

    /// Stores what a person's sign-in gave.
    /// - Throws: ``SignInError``.
    public func keep(_ tokens: Tokens) async throws(SignInError) {
        let lock = try await store.lock()
        try store.write(tokens)
        _ = consume lock
    }

    /// Renews the tokens unless another process just did.
    private func renewed(insteadOf refused: String?) async throws(SignInError) -> String {
        let lock = try await store.lock()
        let record = try store.read()
        if let record, record.refusedAt == nil, record.tokens.access != refused,
            record.tokens.isFresh(at: now())
        {
            return record.tokens.access
        }
        let tokens = try await renew(record, insteadOf: refused)
        try store.write(tokens)
        _ = consume lock
        return tokens.access
    }

    private func renew(
        _ record: TokenStore.Record?,
        insteadOf refused: String?
    ) async throws(SignInError) -> Tokens {
        if authorization.asApplication {
            let fields = [
                ("grant_type", "client_credentials"), ("scope", authorization.provider.scope),
            ]
            return try await server.tokens(fields)
        }
        guard let record, let refresh = record.tokens.refresh else {
            throw .notSignedIn(mailbox: authorization.mailbox)
        }
        if let refusal = recentRefusal(record) {
            throw .revoked(mailbox: authorization.mailbox, refusal)
        }
        // A rotated token that cannot be stored is lost: a full disk must show before the old one is spent.
        try store.write(record.tokens)
        let fields = [
            ("grant_type", "refresh_token"), ("refresh_token", refresh),
            ("scope", authorization.provider.scope),
        ]
        do throws(SignInError) {
            return try await server.tokens(fields, keeping: refresh)
        } catch .revoked(let mailbox, let refusal) {
            try store.write(record.tokens, refusal: (now(), refusal))
            throw .revoked(mailbox: mailbox, refusal)
        } catch
            where error.isTransient && record.tokens.isValid(at: now())
            && record.tokens.access != refused
        {
            // Ahead of its end the old token still opens the mailbox while the provider is away.
            return record.tokens
        }
    }

    private func recentRefusal(_ record: TokenStore.Record) -> OAuthRefusal? {
        guard let at = record.refusedAt, let code = record.refusalCode,
            abs(now().timeIntervalSince(at)) < Self.quietAfterRefusal
        else { return nil }
        return OAuthRefusal(code: code, text: record.refusalText ?? "")
    }
}
