import Settings
import SignIn

/// The server of a mail address, from what is known of providers, the domain itself, or Mozilla's directory.
struct ServerFinding {
    /// The server.
    var server: String
    /// The user name that it wants; nil where that is not known.
    var user: String?
    /// Its provider; nil where that is nobody known.
    var provider: MailProvider?
    /// Who says so.
    var reason: String
    /// Whether the owner must say yes, since the answer may have been forged on the way.
    var needsConsent = false

    /// Looks for a server; nil where nobody knows any.
    static func find(_ address: String, search: ServerSearch = ServerSearch()) async
        -> ServerFinding?
    {
        let domain = address.split(separator: "@").last.map { $0.lowercased() } ?? ""
        guard address.contains("@") else { return nil }
        if let known = preset(MailProviders.provider(ofDomain: domain), "as \(domain) is known") {
            return known
        }
        Terminal.note("Looking for the server of \(domain) …")
        async let own = search.ownServer(of: address)
        let hosts = await search.mailHosts(of: address)
        if let found = await own {
            let isForeign = found.source == .dns && !found.lies(in: domain)
            let reason =
                "by \(domain)'s own word"
                + (isForeign ? ", but in another domain: is it yours?" : "")
            return ServerFinding(found, reason, needsConsent: isForeign)
        }
        let host = hosts.first ?? ""
        let hosted = MailProviders.provider(ofMailHost: host)
        if let known = preset(hosted, "its mail is taken by \(TerminalText.clean(host))") {
            return known
        }
        return await search.listedServer(of: address, mailHosts: hosts)
            .map { ServerFinding($0, "by Mozilla's directory", needsConsent: false) }
    }

    private static func preset(_ provider: MailProvider?, _ reason: String) -> ServerFinding? {
        guard let provider, let server = provider.server else { return nil }
        return ServerFinding(server: server.description, provider: provider, reason: reason)
    }

    /// What the owner should know of the provider before signing in.
    static func advice(_ provider: MailProvider, _ signIn: SignInKind) -> [String] {
        var lines: [String] = []
        if signIn == .password, case .appPassword(let page) = provider.access {
            lines.append(
                "\(provider.name) wants an app password: a second password, made for one program, that can be taken "
                    + "back on its own. Make one at \(page)."
            )
        }
        if signIn == .password, case .signIn(let kind) = provider.access {
            lines.append(
                "\(provider.name) takes no passwords: --sign-in \(kind.rawValue) is what works there."
            )
        }
        if signIn != .password {
            let way = signIn.needsPerson ? "in a browser, " : ""
            lines.append(
                "\(provider.name) is signed in to \(way)by an application that you register once: "
                    + "docs/sign-in.md tells how."
            )
        }
        if let note = provider.note { lines.append("\(provider.name): \(note).") }
        return lines
    }
}

extension ServerFinding {
    private init(_ found: FoundServer, _ reason: String, needsConsent: Bool) {
        self.init(
            server: found.url,
            user: found.user,
            provider: MailProviders.provider(ofServer: found.host),
            reason: reason,
            needsConsent: needsConsent
        )
    }
}
