extension BarometerSettings {
    /// Whether an address is one of ours; "studio+plans@north.example" is "studio@north.example".
    public func isOurs(_ address: String) -> Bool {
        let address = address.lowercased()
        return Self.matches(address, office.addresses)
            || Self.matches(Self.withoutTag(address), office.addresses)
    }

    /// The client an address belongs to: aliases resolved, companies by domain where set.
    public func clientKey(for address: String) -> String {
        let address = address.lowercased()
        // A person set by name beats a company set by domain.
        if let exact = clients.first(where: { ([$0.address] + $0.aliases).contains(address) }) {
            return exact.address
        }
        guard let domain = Self.domain(of: address) else { return address }
        let company = "@" + domain
        if let known = clients.first(where: { ([$0.address] + $0.aliases).contains(company) }) {
            return known.address
        }
        guard office.clientBy == .company, !MailProviders.isPublic(domain) else { return address }
        return company
    }

    /// What decides to which client an address belongs: where it changes, stored mail is grouped anew.
    public var groupingRule: String {
        let isByCompany = office.clientBy == .company
        let named = clients.filter {
            isByCompany || !$0.aliases.isEmpty || $0.address.hasPrefix("@")
        }
        let clients = named.map { "\($0.address) = \($0.aliases.sorted())" }.sorted()
        let everybodys = isByCompany ? MailProviders.all.flatMap(\.publicDomains).sorted() : []
        return "\(office.clientBy) \(clients) \(everybodys)"
    }

    /// What is set for a client by its key; nil where nothing is.
    public func client(_ key: String) -> ClientSettings? {
        clients.first { $0.address == key }
    }

    /// Whether a host's Authentication-Results count (RFC 8601 §2.5).
    public func isAuthServer(_ host: String) -> Bool {
        let host = host.lowercased()
        guard office.authServers.isEmpty else { return office.authServers.contains(host) }
        let domains = office.addresses.compactMap(Self.domain(of:))
        let known = mailboxes.flatMap { MailProviders.authServers(of: $0.server.host) }
        return (domains + known).contains { host == $0 || host.hasSuffix("." + $0) }
    }

    /// The domains whose hosts' Authentication-Results count by default, and the hosts set by name.
    public var authDomains: [String] {
        guard office.authServers.isEmpty else { return office.authServers }
        let domains = office.addresses.compactMap(Self.domain(of:))
        let known = mailboxes.flatMap { MailProviders.authServers(of: $0.server.host) }
        return (domains + known).reduce(into: []) { unique, domain in
            if !unique.contains(domain) { unique.append(domain) }
        }
    }
}

extension BarometerSettings {
    private static func matches(_ address: String, _ known: [String]) -> Bool {
        known.contains(address) || domain(of: address).map { known.contains("@" + $0) } ?? false
    }

    private static func domain(of address: String) -> String? {
        address.lastIndex(of: "@").map { String(address[address.index(after: $0)...]) }
    }

    private static func withoutTag(_ address: String) -> String {
        guard let at = address.lastIndex(of: "@"), let plus = address[..<at].firstIndex(of: "+")
        else { return address }
        return String(address[..<plus] + address[at...])
    }
}
