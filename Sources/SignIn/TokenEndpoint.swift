internal import CurlTransport
internal import Foundation

/// Asks a provider's servers, and sorts their answers.
struct TokenEndpoint: Sendable {
    let authorization: Authorization
    let now: @Sendable () -> Date

    /// Names of form fields whose values must not come back in an error.
    private static let secretFields: Set<String> = [
        "client_secret", "refresh_token", "code", "code_verifier", "device_code",
    ]

    /// Asks for tokens; a refresh token stays as it was where no new one comes.
    func tokens(
        _ fields: [(name: String, value: String)],
        keeping refresh: String? = nil
    ) async throws(SignInError) -> Tokens {
        let (status, reply) = try await post(fields, to: authorization.provider.tokenURL)
        guard let tokens = reply.tokens(at: now(), keeping: refresh) else {
            throw .unreadableAnswer(status: status)
        }
        return tokens
    }

    /// Posts a form with the application's name on it.
    func post(
        _ fields: [(name: String, value: String)],
        to url: String
    ) async throws(SignInError) -> (status: Int, reply: TokenReply) {
        var form = [("client_id", authorization.applicationID)] + fields
        if let secret = try await secret() { form.append(("client_secret", secret)) }
        let response: HTTPSResponse
        do throws(TransportError) {
            response = try await HTTPSRequest(url: url, form: form).send()
        } catch {
            throw error == .cancelled ? .cancelled : .transport(error)
        }
        let reply = TokenReply.read(response.body)
        if let code = reply?.error {
            let secrets = form.filter { Self.secretFields.contains($0.0) }.map(\.1)
            let text = reply?.errorDescription ?? ""
            throw failure(response.status, OAuthRefusal(code: code, text: text, without: secrets))
        }
        if response.status >= 500 || response.status == 429 {
            throw .providerTrouble(status: response.status)
        }
        guard let reply, response.status == 200 else {
            throw .unreadableAnswer(status: response.status)
        }
        return (response.status, reply)
    }

    private func failure(_ status: Int, _ refusal: OAuthRefusal) -> SignInError {
        switch refusal.code {
        case "invalid_grant", "interaction_required", "consent_required", "login_required":
            .revoked(mailbox: authorization.mailbox, refusal)
        case "server_error", "temporarily_unavailable": .providerTrouble(status: status)
        default: .refused(mailbox: authorization.mailbox, refusal)
        }
    }

    private func secret() async throws(SignInError) -> String? {
        guard let read = authorization.applicationSecret else { return nil }
        do {
            return try await read()
        } catch {
            throw .noSecret(mailbox: authorization.mailbox, reason: "\(error)")
        }
    }
}
