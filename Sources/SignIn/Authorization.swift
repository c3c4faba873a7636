/// All that it takes to get tokens for one mailbox.
public struct Authorization: Sendable {
    /// The mailbox's name in the settings.
    public var mailbox: String
    /// Who signs in.
    public var user: String
    /// The provider.
    public var provider: Provider
    /// The application's identifier at the provider (`client_id`).
    public var applicationID: String
    /// The application's secret, read when it is needed; nil where it has none.
    public var applicationSecret: (@Sendable () async throws -> String)?
    /// Whether the application uses rights of its own, so that nobody has to sign in.
    public var asApplication: Bool

    /// Makes an authorization.
    public init(
        mailbox: String,
        user: String,
        provider: Provider,
        applicationID: String,
        applicationSecret: (@Sendable () async throws -> String)? = nil,
        asApplication: Bool = false
    ) {
        self.mailbox = mailbox
        self.user = user
        self.provider = provider
        self.applicationID = applicationID
        self.applicationSecret = applicationSecret
        self.asApplication = asApplication
    }

    /// What stored tokens must have been given for to be of use.
    var fingerprint: String {
        [user, applicationID, provider.tokenURL, provider.scope, asApplication ? "app" : "person"]
            .joined(separator: " ")
    }
}
