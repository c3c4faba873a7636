import Testing

@testable import Settings

@Suite struct MailProvidersTests {
    @Test(arguments: [
        ("gmail.com", "imaps://imap.gmail.com"), ("Hotmail.IT", "imaps://outlook.office365.com"),
        ("libero.it", "imaps://imapmail.libero.it"), ("wp.pl", "imaps://imap.wp.pl"),
        ("op.pl", "imaps://imap.poczta.onet.pl"), ("ya.ru", "imaps://imap.yandex.com"),
        ("t-online.de", "imaps://secureimap.t-online.de"), ("tim.it", "imap://imap.tim.it"),
        ("zoho.eu", "imaps://imap.zoho.eu"), ("pm.me", "imap://127.0.0.1:1143"),
    ])
    func knowsAnAddresssServer(_ domain: String, _ server: String) {
        #expect(MailProviders.provider(ofDomain: domain)?.server?.description == server)
    }

    @Test(arguments: [
        ("aspmx.l.google.com", "imaps://imap.gmail.com"),
        ("north-example.mail.protection.outlook.com", "imaps://outlook.office365.com"),
        ("mx01.ionos.it", "imaps://imap.ionos.it"), ("mx3.mail.ovh.net", "imaps://ssl0.ovh.net"),
        ("mx.zoho.eu", "imaps://imappro.zoho.eu"), ("mx.north.example", nil),
        ("notgoogle.com", nil),
    ])
    func knowsWhoHostsADomain(_ mailHost: String, _ server: String?) {
        #expect(MailProviders.provider(ofMailHost: mailHost)?.server?.description == server)
    }

    @Test func everyRowIsSound() {
        for provider in MailProviders.all {
            let names = provider.publicDomains + provider.mailHosts + provider.imapDomains
            #expect(
                (names + provider.authDomains).allSatisfy {
                    Text.isHost($0) && $0 == $0.lowercased()
                }
            )
            #expect(!names.isEmpty, "\(provider.name)")
            if let server = provider.server, !server.isLoopback {
                #expect(MailProviders.provider(ofServer: server.host)?.server == server)
            }
        }
        let domains = MailProviders.all.flatMap(\.publicDomains)
        #expect(Set(domains).count == domains.count)
    }
}
