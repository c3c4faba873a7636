/// What is known of mail providers, by any of their names.
public enum MailProviders {
    static let all = world + italy + poland + germany + france + spainAndTurkey + russia + hosts

    /// The provider at which addresses of a domain live; nil where the domain is nobody's.
    public static func provider(ofDomain domain: String) -> MailProvider? {
        all.first { $0.publicDomains.contains(domain.lowercased()) }
    }

    /// The provider whose hosts take mail for a domain (its MX); nil where they are nobody's.
    public static func provider(ofMailHost host: String) -> MailProvider? {
        let host = host.lowercased()
        return all.first { provider in provider.mailHosts.contains { lies(host, under: $0) } }
    }

    /// The provider that an IMAP server belongs to; nil where it is nobody's.
    public static func provider(ofServer host: String) -> MailProvider? {
        let host = host.lowercased()
        return all.first { $0.server?.host == host }
            ?? all.first { provider in provider.imapDomains.contains { lies(host, under: $0) } }
    }

    /// Domains of the hosts that check mail for an IMAP server's customers.
    static func authServers(of imapHost: String) -> [String] {
        all.filter { provider in provider.imapDomains.contains { lies(imapHost, under: $0) } }
            .flatMap(\.authDomains)
            .reduce(into: []) { unique, domain in
                if !unique.contains(domain) { unique.append(domain) }
            }
    }

    /// Whether anyone can have an address there.
    static func isPublic(_ domain: String) -> Bool {
        all.contains { $0.publicDomains.contains(domain) }
    }

    private static func lies(_ host: String, under domain: String) -> Bool {
        host == domain || host.hasSuffix("." + domain)
    }
}
