/// How a mailbox is signed in to.
public enum SignInKind: String, Sendable, CaseIterable {
    /// With a password.
    case password
    /// Microsoft 365 and Outlook.com, by a person who signs in once.
    case microsoft
    /// Microsoft 365, by the application's own right.
    case microsoftApp = "microsoft_app"
    /// Gmail and Google Workspace, by a person who signs in once.
    case google
    /// Another provider of OAuth 2.0, by a person who signs in once.
    case oauth
    /// Another provider of OAuth 2.0, by the application's own right.
    case oauthApp = "oauth_app"

    /// Whether a person signs in once with `barometer login`.
    public var needsPerson: Bool { [.microsoft, .google, .oauth].contains(self) }
}

/// What signing in by OAuth 2.0 takes; empty where a password does.
public struct OAuthSettings: Sendable, Equatable {
    /// The application's identifier at the provider.
    public var applicationID = ""
    /// Where the application's secret is; nil where it has none.
    public var applicationSecret: SecretSource?
    /// The directory at Microsoft.
    public var tenant = "common"
    /// Where tokens are asked for.
    public var tokenURL = ""
    /// The page on which a person allows access.
    public var authorizeURL = ""
    /// Where a code for another device is asked for.
    public var deviceURL = ""
    /// What is asked for.
    public var scope = ""

    /// Makes the defaults.
    public init() {}
}
