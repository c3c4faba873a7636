internal import CurlTransport
public import Foundation

/// A sign-in in a browser that comes back to this machine (RFC 8252), with a proof key (RFC 7636).
public struct BrowserFlow: Sendable {
    private let authorization: Authorization
    private let server: TokenEndpoint
    private let proof: ProofKey
    private let state: String
    private let redirect: String
    private let page: String

    /// Makes a flow whose browser comes back to a port of this machine.
    /// - Throws: ``SignInError``.
    public init(
        _ authorization: Authorization,
        port: UInt16,
        now: @escaping @Sendable () -> Date,
        using generator: inout some RandomNumberGenerator
    ) throws(SignInError) {
        guard let page = authorization.provider.authorizeURL else { throw .flowMissing(.browser) }
        self.authorization = authorization
        self.page = page
        server = TokenEndpoint(authorization: authorization, now: now)
        proof = ProofKey(using: &generator)
        state = ProofKey.random(using: &generator)
        // Without a path: Microsoft compares all but the port with what was registered.
        redirect = "http://\(authorization.provider.redirectHost):\(port)"
    }

    /// The address that the person opens.
    public var url: String {
        let provider = authorization.provider
        let fields =
            [
                ("response_type", "code"), ("client_id", authorization.applicationID),
                ("redirect_uri", redirect), ("scope", provider.scope), ("state", state),
                ("code_challenge", proof.challenge), ("code_challenge_method", "S256"),
                ("login_hint", authorization.user),
            ] + provider.authorizeFields.map { ($0.name, $0.value) }
        let query = fields.map { HTTPSRequest.escaped($0.0) + "=" + HTTPSRequest.escaped($0.1) }
        return page + (page.contains("?") ? "&" : "?") + query.joined(separator: "&")
    }

    /// Waits at the listener for the browser to come back, then redeems its code.
    /// - Throws: ``SignInError``.
    public func finish(
        at listener: borrowing LoopbackListener,
        within patience: Duration
    ) async throws(SignInError) -> Tokens {
        let answer = try await listener.wait(within: patience) { target in
            BrowserAnswer(target: target, state: state)
        }
        return try await redeem(answer)
    }

    /// Redeems the code in an address that the person copied from the browser.
    /// - Throws: ``SignInError``.
    public func finish(pasted address: String) async throws(SignInError) -> Tokens {
        let answer = BrowserAnswer(
            target: address.trimmingCharacters(in: .whitespacesAndNewlines),
            state: state
        )
        guard let answer else { throw .foreignAnswer }
        return try await redeem(answer)
    }

    private func redeem(_ answer: BrowserAnswer) async throws(SignInError) -> Tokens {
        switch answer {
        case .refused(let refusal):
            if refusal.code == "access_denied" { throw .denied }
            throw .refused(mailbox: authorization.mailbox, refusal)
        case .code(let code):
            let tokens = try await server.tokens([
                ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect),
                ("code_verifier", proof.verifier),
            ])
            guard tokens.refresh != nil else {
                throw .noRefreshToken(mailbox: authorization.mailbox)
            }
            return tokens
        }
    }
}
