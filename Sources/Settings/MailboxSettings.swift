/// One mailbox to follow.
public struct MailboxSettings: Sendable, Equatable {
    /// A name of its own, used in the archive and in notes.
    public var name: String
    /// The server.
    public var server: MailServer
    /// The user name.
    public var user: String
    /// How to sign in.
    public var signIn: SignInKind
    /// Where the password is; nil where no password is used.
    public var password: SecretSource?
    /// What signing in without a password takes.
    public var oauth = OAuthSettings()
    /// No TLS; accepted for a loopback server only.
    public var insecure: Bool
    /// A private certificate authority, as a PEM file.
    public var caFile: String?
    /// Folders to read besides INBOX and the sent ones.
    public var folders: [String]
    /// How far back the first reading goes; nil for all there is.
    public var history: HistorySpan?
    /// How often the server is asked for what it does not tell by itself, in seconds.
    public var pollSeconds: Int

    /// Makes a mailbox.
    public init(
        name: String,
        server: MailServer,
        user: String,
        password: SecretSource?,
        signIn: SignInKind = .password,
        insecure: Bool = false,
        caFile: String? = nil,
        folders: [String] = [],
        history: HistorySpan? = nil,
        pollSeconds: Int = 120
    ) {
        self.name = name
        self.server = server
        self.user = user
        self.password = password
        self.signIn = signIn
        self.insecure = insecure
        self.caFile = caFile
        self.folders = folders
        self.history = history
        self.pollSeconds = pollSeconds
    }
}

extension MailboxSettings {
    /// What a `[[mailbox]]` starts from; its required settings are then read.
    static let blank = MailboxSettings(
        name: "",
        server: MailServer(scheme: .imaps, host: ""),
        user: "",
        password: nil
    )
}
