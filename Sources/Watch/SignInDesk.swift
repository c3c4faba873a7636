internal import Foundation
internal import MailboxSync
public import Settings
public import SignIn

/// Finds what opens a mailbox: its password, or an access token that is renewed ahead of its end.
public struct SignInDesk: Sendable {
    private let environment: [String: String]
    private let stateDirectory: String

    /// Makes a desk whose tokens lie in the state directory.
    public init(stateDirectory: String, environment: [String: String]) {
        // Under DynamicUser= it is a link of root's, which must not become the tokens' owner.
        self.stateDirectory =
            URL(fileURLWithPath: stateDirectory).resolvingSymlinksInPath().path
        self.environment = environment
    }

    /// Reads the secret that the settings name, so that a wrong setting is found before any login.
    ///
    /// No command is run: a vault that is still locked is its mailbox's trouble, and is told as such.
    ///
    /// - Throws: `SecretError`.
    func checkSecret(of mailbox: MailboxSettings) throws(SecretError) {
        if let source = mailbox.signIn == .password
            ? mailbox.password : mailbox.oauth.applicationSecret
        {
            _ = try loadAtOnce(source)
        }
    }

    /// What opens the mailbox now; a token other than one that the server has just refused.
    ///
    /// - Throws: `SecretError` or `SignInError`.
    func credential(
        of mailbox: MailboxSettings,
        insteadOf refused: String? = nil
    ) async throws -> Credential {
        if mailbox.signIn == .password, let password = mailbox.password {
            return .password(try await load(password).value)
        }
        do throws(SignInError) {
            return .accessToken(try await token(of: mailbox, insteadOf: refused))
        } catch {
            // What is wrong with a secret is told as with a password's.
            if case .noSecret = error { try checkSecret(of: mailbox) }
            throw error
        }
    }

    private func token(
        of mailbox: MailboxSettings,
        insteadOf refused: String?
    ) async throws(SignInError) -> String {
        let keeper = keeper(of: mailbox)
        guard let refused else { return try await keeper.accessToken() }
        return try await keeper.accessToken(insteadOf: refused)
    }

    /// Tells what opens a mailbox from what the owner put in its place; nil where finding out would run a command.
    func fingerprint(of mailbox: MailboxSettings) -> Int? {
        if mailbox.signIn == .password { return fingerprint(of: mailbox.password) }
        var hasher = Hasher()
        hasher.combine(keeper(of: mailbox).fingerprint)
        hasher.combine(fingerprint(of: mailbox.oauth.applicationSecret))
        return hasher.finalize()
    }

    private func fingerprint(of source: SecretSource?) -> Int? {
        source.flatMap { try? loadAtOnce($0) }?.value.hashValue
    }

    /// Keeps and renews a mailbox's tokens.
    public func keeper(of mailbox: MailboxSettings) -> TokenKeeper {
        TokenKeeper(authorization(of: mailbox), stateDirectory: stateDirectory, now: { Date() })
    }

    /// What it takes to get tokens for a mailbox.
    public func authorization(of mailbox: MailboxSettings) -> Authorization {
        var secret: (@Sendable () async throws -> String)?
        if let source = mailbox.oauth.applicationSecret {
            secret = { try await load(source).value }
        }
        return Authorization(
            mailbox: mailbox.name,
            user: mailbox.user,
            provider: Self.provider(of: mailbox),
            applicationID: mailbox.oauth.applicationID,
            applicationSecret: secret,
            asApplication: !mailbox.signIn.needsPerson
        )
    }

    private func load(_ source: SecretSource) async throws(SecretError) -> Secret {
        try await source.load(
            credentialsDirectory: environment["CREDENTIALS_DIRECTORY"],
            environment: environment
        )
    }

    private func loadAtOnce(_ source: SecretSource) throws(SecretError) -> Secret? {
        try source.loadAtOnce(
            credentialsDirectory: environment["CREDENTIALS_DIRECTORY"],
            environment: environment
        )
    }

    private static func provider(of mailbox: MailboxSettings) -> Provider {
        let oauth = mailbox.oauth
        var provider: Provider =
            switch mailbox.signIn {
            case .microsoft: .microsoft(tenant: oauth.tenant, asApplication: false)
            case .microsoftApp: .microsoft(tenant: oauth.tenant, asApplication: true)
            case .google: .google
            case .oauth, .oauthApp, .password:
                Provider(
                    tokenURL: oauth.tokenURL,
                    authorizeURL: oauth.authorizeURL.isEmpty ? nil : oauth.authorizeURL,
                    deviceURL: oauth.deviceURL.isEmpty ? nil : oauth.deviceURL,
                    scope: oauth.scope
                )
            }
        if !oauth.scope.isEmpty { provider.scope = oauth.scope }
        return provider
    }
}
