/// What is known of large mail providers.
enum MailProviders {
    /// Domains whose hosts write the Authentication-Results of a provider's customers, by the provider's IMAP host.
    private static let authServers: [(imapDomain: String, authDomains: [String])] = [
        ("gmail.com", ["mx.google.com"]), ("googlemail.com", ["mx.google.com"]),
        ("office365.com", ["protection.outlook.com"]), ("outlook.com", ["protection.outlook.com"]),
        ("yahoo.com", ["yahoo.com"]), ("aol.com", ["aol.com", "yahoo.com"]),
        ("mail.me.com", ["icloud.com"]), ("fastmail.com", ["messagingengine.com"]),
        ("gmx.net", ["gmx.net"]), ("gmx.com", ["gmx.com", "gmx.net"]), ("web.de", ["web.de"]),
        ("mail.ru", ["mail.ru"]), ("yandex.com", ["yandex.net"]), ("yandex.ru", ["yandex.net"]),
        ("zoho.com", ["zohomail.com"]), ("zoho.eu", ["zohomail.eu"]),
        ("ionos.de", ["kundenserver.de"]), ("ionos.com", ["perfora.net"]),
        ("mailbox.org", ["mailbox.org"]), ("posteo.de", ["posteo.de"]),
        ("migadu.com", ["migadu.com"]), ("aruba.it", ["aruba.it"]), ("ovh.net", ["ovh.net"]),
        ("gandi.net", ["gandi.net"]), ("infomaniak.com", ["infomaniak.ch"]),
    ]

    /// Domains where each address is a person of its own.
    private static let publicDomains: Set<String> = [
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.it", "hotmail.fr",
        "hotmail.de", "live.com", "live.it", "msn.com", "yahoo.com", "yahoo.it", "yahoo.de",
        "yahoo.fr", "yahoo.es", "yahoo.co.uk", "ymail.com", "aol.com", "icloud.com", "me.com",
        "mac.com", "proton.me", "protonmail.com", "pm.me", "fastmail.com", "gmx.de", "gmx.net",
        "gmx.com", "gmx.at", "gmx.ch", "web.de", "t-online.de", "freenet.de", "mail.ru", "bk.ru",
        "inbox.ru", "list.ru", "yandex.ru", "yandex.com", "ya.ru", "rambler.ru", "wp.pl", "onet.pl",
        "o2.pl", "interia.pl", "op.pl", "libero.it", "virgilio.it", "tiscali.it", "alice.it",
        "tin.it", "mynet.com", "orange.fr", "wanadoo.fr", "free.fr", "laposte.net", "sfr.fr",
        "telefonica.net", "zoho.com", "mail.com", "tutanota.com", "tuta.com", "posteo.de",
    ]

    /// Domains of the hosts that check mail for an IMAP server's customers.
    static func authServers(of imapHost: String) -> [String] {
        authServers
            .filter { imapHost == $0.imapDomain || imapHost.hasSuffix("." + $0.imapDomain) }
            .flatMap(\.authDomains)
    }

    /// Whether anyone can have an address there.
    static func isPublic(_ domain: String) -> Bool { publicDomains.contains(domain) }
}
