internal import CurlTransport

/// Finds the mail server of an address: the domain's own description, its DNS, Mozilla's directory.
public struct ServerSearch: Sendable {
    private let fetch: @Sendable (String) async -> [UInt8]?
    private let ask: @Sendable (String, DNSAnswer.Kind) async -> DNSAnswer?

    private static let directory = "https://autoconfig.thunderbird.net/v1.1/"
    private static let patience = Duration.seconds(6)

    /// Makes a search by the network.
    public init() {
        self.init(
            fetch: { url in
                let request = HTTPSRequest(
                    url: url,
                    timeout: Self.patience,
                    maximumBytes: 256 << 10
                )
                guard let response = try? await request.send(), response.status == 200 else {
                    return nil
                }
                return response.body
            },
            ask: DNSResolver.ask
        )
    }

    init(
        fetch: @escaping @Sendable (String) async -> [UInt8]?,
        ask: @escaping @Sendable (String, DNSAnswer.Kind) async -> DNSAnswer?
    ) {
        self.fetch = fetch
        self.ask = ask
    }

    /// The server that the domain itself names, over HTTPS or in its DNS.
    public func ownServer(of address: String) async -> FoundServer? {
        guard let domain = MailDomain.of(address) else { return nil }
        let described = [
            "https://autoconfig.\(domain)/mail/config-v1.1.xml",
            "https://\(domain)/.well-known/autoconfig/mail/config-v1.1.xml",
        ]
        async let services = services(of: domain)
        for url in described {
            guard let xml = await fetch(url) else { continue }
            if let found = AutoConfig.server(in: xml, address: address, source: .domain) {
                return found
            }
        }
        return await services
    }

    /// The hosts that take mail for the address's domain, the preferred first.
    public func mailHosts(of address: String) async -> [String] {
        guard let domain = MailDomain.of(address), let answer = await ask(domain, .mailHost) else {
            return []
        }
        return answer.mailHosts.sorted { ($0.preference, $0.host) < ($1.preference, $1.host) }
            .map(\.host).filter(MailDomain.isName)
    }

    /// The server that Mozilla's directory knows, by the domain or by who takes mail for it.
    ///
    /// Mozilla learns the domain, not the address.
    public func listedServer(of address: String, mailHosts: [String]) async -> FoundServer? {
        guard let domain = MailDomain.of(address) else { return nil }
        let host = mailHosts.first.map(MailDomain.base)
        for name in [domain, host].compactMap({ $0 }) {
            guard let xml = await fetch(Self.directory + name) else { continue }
            if let found = AutoConfig.server(in: xml, address: address, source: .directory) {
                return found
            }
        }
        return nil
    }

    /// RFC 6186: TLS from the start before STARTTLS; a lone dot means that there is none.
    private func services(of domain: String) async -> FoundServer? {
        async let secure = ask("_imaps._tcp." + domain, .service)
        async let upgraded = ask("_imap._tcp." + domain, .service)
        for (answer, usesStartTLS) in [(await secure, false), (await upgraded, true)] {
            let services = (answer?.services ?? []).sorted {
                ($0.priority, UInt16.max - $0.weight) < ($1.priority, UInt16.max - $1.weight)
            }
            for service in services where MailDomain.isName(service.host) && service.port > 0 {
                return FoundServer(
                    host: service.host,
                    port: service.port,
                    usesStartTLS: usesStartTLS,
                    source: .dns
                )
            }
        }
        return nil
    }
}
