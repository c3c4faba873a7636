import Synchronization
import Testing

@testable import SignIn

/// Where a server is looked for, and which answers count.
@Suite struct ServerSearchTests {
    private static let description = """
        <?xml version="1.0" encoding="UTF-8"?>
        <clientConfig version="1.1">
          <emailProvider id="north.example">
            <domain>north.example</domain>
            <displayName>North &amp; Sons</displayName>
            <incomingServer type="pop3"><hostname>pop.north.example</hostname><port>995</port>
              <socketType>SSL</socketType></incomingServer>
            <incomingServer type="imap">
              <hostname>plain.north.example</hostname><port>143</port><socketType>plain</socketType>
            </incomingServer>
            <incomingServer type="imap">
              <hostname>imap.%EMAILDOMAIN%</hostname>
              <port>993</port>
              <socketType>SSL</socketType>
              <username>%EMAILLOCALPART%</username>
              <authentication>OAuth2</authentication>
              <authentication>password-cleartext</authentication>
            </incomingServer>
            <outgoingServer type="smtp"><hostname>smtp.north.example</hostname><port>465</port>
              <socketType>SSL</socketType></outgoingServer>
          </emailProvider>
        </clientConfig>
        """

    private func search(
        pages: [String: String] = [:],
        records: [String: [UInt8]] = [:]
    ) -> ServerSearch {
        ServerSearch(
            fetch: { pages[$0].map { Array($0.utf8) } },
            ask: { name, _ in records[name].flatMap { DNSAnswer($0) } }
        )
    }

    @Test(arguments: [
        "https://autoconfig.north.example/mail/config-v1.1.xml",
        "https://north.example/.well-known/autoconfig/mail/config-v1.1.xml",
    ])
    func theDomainsOwnDescriptionComesFirst(url: String) async {
        let search = search(
            pages: [url: Self.description],
            records: ["_imaps._tcp.north.example": DNSAnswerTests.services]
        )
        let found = await search.ownServer(of: "Anna@North.example")
        #expect(found?.url == "imaps://imap.north.example")
        #expect(found?.user == "Anna")
        #expect(found?.source == .domain)
    }

    @Test func thenItsDNS() async {
        let search = search(records: ["_imaps._tcp.north.example": DNSAnswerTests.services])
        let found = await search.ownServer(of: "anna@north.example")
        #expect(found?.url == "imaps://mail.north.example")
        #expect(found?.source == .dns)
        #expect(found?.lies(in: "north.example") == true)
        #expect(found?.lies(in: "orth.example") == false)
    }

    @Test func startTLSWhereThatIsAllThereIs() async {
        let search = search(records: ["_imap._tcp.north.example": DNSAnswerTests.services])
        #expect(
            await search.ownServer(of: "anna@north.example")?.url == "imap://mail.north.example:993"
        )
    }

    @Test func theDirectoryKnowsADomainOrItsHost() async {
        let search = search(
            pages: ["https://autoconfig.thunderbird.net/v1.1/host.example": Self.description]
        )
        let found = await search.listedServer(
            of: "anna@north.example",
            mailHosts: ["mx1.host.example"]
        )
        #expect(found?.source == .directory)
        #expect(await search.listedServer(of: "anna@north.example", mailHosts: []) == nil)
    }

    @Test(arguments: [
        "anna", "anna@", "anna@localhost", "anna@a b.example", "anna@x/../y.example",
        "anna@-a.example",
    ])
    func nobodyIsAskedAboutWhatIsNoDomain(address: String) async {
        let asked = Mutex(false)
        let search = ServerSearch(
            fetch: { _ in
                asked.withLock { $0 = true }
                return nil
            },
            ask: { _, _ in
                asked.withLock { $0 = true }
                return nil
            }
        )
        #expect(await search.ownServer(of: address) == nil)
        #expect(await search.mailHosts(of: address) == [])
        #expect(await search.listedServer(of: address, mailHosts: ["mx.host.example"]) == nil)
        #expect(asked.withLock { $0 } == false)
    }

    @Test(arguments: [
        "", "<", "not xml", "<incomingServer type=imap>", String(repeating: "<a>", count: 10_000),
        "<incomingServer type='imap'><hostname>a/b</hostname><port>993</port><socketType>SSL</socketType></incomingServer>",
        "<incomingServer type='imap'><hostname>a.b</hostname><port>99999</port><socketType>SSL</socketType></incomingServer>",
    ])
    func whatIsNoDescriptionNamesNoServer(page: String) {
        #expect(
            AutoConfig.server(in: Array(page.utf8), address: "a@b.example", source: .domain) == nil
        )
    }
}
