/// What is known of a large mail provider.
public struct MailProvider: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Its IMAP server; nil where it is known for its addresses alone.
    public var server: MailServer?
    /// What opens a mailbox there.
    public var access: Access
    /// What else the owner has to do there first; nil where nothing.
    public var note: String?
    /// Domains where each address is a person of its own.
    let publicDomains: Set<String>
    /// Domains of the hosts that take mail for domains hosted there.
    let mailHosts: [String]
    /// Domains of its IMAP hosts.
    let imapDomains: [String]
    /// Domains of the hosts that write the Authentication-Results of its customers.
    let authDomains: [String]

    /// What opens a mailbox.
    public enum Access: Sendable, Equatable {
        /// The account's own password.
        case password
        /// A password for one program, made on a page of the provider.
        case appPassword(page: String)
        /// OAuth 2.0 only.
        case signIn(SignInKind)
    }

    /// Declares a provider; lists of domains are separated by spaces.
    init(
        _ name: String,
        _ server: String?,
        _ access: Access = .password,
        domains: String = "",
        mx: String = "",
        imap: String = "",
        auth: String = "",
        note: String? = nil
    ) {
        func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
        self.name = name
        self.server = server.flatMap(MailServer.init(_:))
        self.access = access
        self.note = note
        publicDomains = Set(words(domains))
        mailHosts = words(mx)
        imapDomains = words(imap)
        authDomains = words(auth)
    }
}
