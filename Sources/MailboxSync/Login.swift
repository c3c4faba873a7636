internal import IMAPWire

/// Logs in: with a password by SASL PLAIN where offered, else by the LOGIN command; with an access
/// token by ``BearerLogin``.
///
/// No other mechanisms: the connection is under TLS or on this machine, where challenges add
/// nothing, and servers are known to offer some that they then refuse.
struct Login {
    var account: MailboxAccount
    var credential: Credential

    func run(on channel: Channel) async throws(MailboxError) {
        // A greeting may tell less than the answer to who asks.
        if !hasMethod(channel.capabilities) {
            try await channel.run(.capability) { _ in }
            channel.capabilities = channel.toldCapabilities ?? channel.capabilities
        }
        channel.toldCapabilities = nil
        let status =
            switch credential {
            case .password(let password): try await authenticate(password, on: channel)
            case .accessToken(let token):
                try await BearerLogin(account: account, token: token).run(on: channel)
            }
        if case .capability(let capabilities) = status.code {
            channel.capabilities = capabilities
            return
        }
        // Dovecot tells them ahead of its OK to who asked before.
        if channel.toldCapabilities == nil { try await channel.run(.capability) { _ in } }
        channel.capabilities = channel.toldCapabilities ?? channel.capabilities
    }

    private func hasMethod(_ capabilities: Set<String>) -> Bool {
        switch credential {
        case .password:
            capabilities.contains("AUTH=PLAIN") || !capabilities.contains("LOGINDISABLED")
        case .accessToken:
            BearerLogin.Mechanism.allCases.contains { capabilities.contains("AUTH=\($0.rawValue)") }
        }
    }

    private func authenticate(
        _ password: String,
        on channel: Channel
    ) async throws(MailboxError) -> Status {
        let canLogin = !channel.capabilities.contains("LOGINDISABLED")
        guard channel.capabilities.contains("AUTH=PLAIN") else {
            guard canLogin else { throw .noLoginMethod(host: account.host) }
            return try await refusing { () throws(MailboxError) in
                try await login(password, on: channel)
            }
        }
        do throws(MailboxError) {
            return try await plain(password, on: channel)
        } catch .refused(_, let reply) {
            // GNU mailutils offers mechanisms that it refuses without saying that the password is
            // wrong; a second guess after AUTHENTICATIONFAILED could lock the account.
            guard canLogin, reply.code == nil else {
                throw .loginRefused(user: account.user, host: account.host, reply)
            }
            return try await refusing { () throws(MailboxError) in
                try await login(password, on: channel)
            }
        } catch .rejected(_, let reply) {
            guard canLogin else {
                throw .loginRefused(user: account.user, host: account.host, reply)
            }
            return try await refusing { () throws(MailboxError) in
                try await login(password, on: channel)
            }
        }
    }

    private func plain(
        _ password: String,
        on channel: Channel
    ) async throws(MailboxError) -> Status {
        // RFC 4616: authorization identity (none), NUL, user, NUL, password.
        let message = [0] + Array(account.user.utf8) + [0] + Array(password.utf8)
        guard message.count(where: { $0 == 0 }) == 2 else {
            throw .protocolBroken(.unencodable(.string))
        }
        return try await channel.authenticate("PLAIN", message)
    }

    private func login(
        _ password: String,
        on channel: Channel
    ) async throws(MailboxError) -> Status {
        try await channel.run(.login(user: account.user, password: password)) { _ in }
    }

    private func refusing(
        _ attempt: () async throws(MailboxError) -> Status
    ) async throws(MailboxError) -> Status {
        do throws(MailboxError) {
            return try await attempt()
        } catch .refused(_, let reply) {
            throw .loginRefused(user: account.user, host: account.host, reply)
        } catch .rejected(_, let reply) {
            throw .loginRefused(user: account.user, host: account.host, reply)
        }
    }
}
