/// Where a provider hands out tokens, and for what (RFC 6749, RFC 8628).
public struct Provider: Sendable, Equatable {
    /// Where tokens are asked for.
    public var tokenURL: String
    /// Where a person allows access in a browser; nil where the provider has no such page.
    public var authorizeURL: String?
    /// Where a code for another device is asked for; nil where the provider has no such flow.
    public var deviceURL: String?
    /// What is asked for, space by space.
    public var scope: String
    /// The host in the address that the browser comes back to: 127.0.0.1, or what the provider insists on.
    public var redirectHost: String
    /// Further fields for the page in the browser.
    public var authorizeFields: [(name: String, value: String)]

    /// Makes a provider.
    public init(
        tokenURL: String,
        authorizeURL: String? = nil,
        deviceURL: String? = nil,
        scope: String,
        redirectHost: String = "127.0.0.1",
        authorizeFields: [(name: String, value: String)] = []
    ) {
        self.tokenURL = tokenURL
        self.authorizeURL = authorizeURL
        self.deviceURL = deviceURL
        self.scope = scope
        self.redirectHost = redirectHost
        self.authorizeFields = authorizeFields
    }

    /// Whether two providers are the same in every field.
    public static func == (left: Self, right: Self) -> Bool {
        left.tokenURL == right.tokenURL && left.authorizeURL == right.authorizeURL
            && left.deviceURL == right.deviceURL && left.scope == right.scope
            && left.redirectHost == right.redirectHost
            && left.authorizeFields.elementsEqual(right.authorizeFields) { $0 == $1 }
    }
}

extension Provider {
    /// Microsoft 365 and Outlook.com, with a person's rights, or with the application's own.
    public static func microsoft(tenant: String, asApplication: Bool) -> Provider {
        let base = "https://login.microsoftonline.com/\(tenant)/oauth2/v2.0/"
        // An application has no scopes of its own choice: it gets what the administrator granted.
        let scope =
            asApplication
            ? "https://outlook.office365.com/.default"
            : "https://outlook.office.com/IMAP.AccessAsUser.All offline_access"
        return Provider(
            tokenURL: base + "token",
            authorizeURL: base + "authorize",
            deviceURL: base + "devicecode",
            scope: scope,
            // Microsoft ignores the port of this name alone.
            redirectHost: "localhost"
        )
    }

    /// Gmail and Google Workspace.
    public static let google = Provider(
        tokenURL: "https://oauth2.googleapis.com/token",
        authorizeURL: "https://accounts.google.com/o/oauth2/v2/auth",
        // Google's device flow does not give out mail.
        deviceURL: nil,
        scope: "https://mail.google.com/",
        // A refresh token comes only with the first consent, or with one that is asked for anew.
        authorizeFields: [("access_type", "offline"), ("prompt", "consent")]
    )
}
