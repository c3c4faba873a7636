// Where these rows come from is told with the others, in MailProviders+Table.swift.
extension MailProviders {
    private static let turnOn = "IMAP must be turned on in the mailbox's settings first"

    static let germany = [
        MailProvider(
            "GMX",
            "imaps://imap.gmx.net",
            domains: "gmx.de gmx.net gmx.at gmx.ch",
            imap: "gmx.net",
            auth: "gmx.net",
            note: turnOn
        ),
        MailProvider(
            "GMX.com",
            "imaps://imap.gmx.com",
            domains: "gmx.com gmx.us",
            imap: "gmx.com",
            auth: "gmx.com gmx.net",
            note: turnOn
        ),
        MailProvider(
            "WEB.DE",
            "imaps://imap.web.de",
            domains: "web.de",
            imap: "web.de",
            auth: "web.de",
            note: turnOn
        ),
        MailProvider(
            "Telekom",
            "imaps://secureimap.t-online.de",
            .appPassword(
                page: "the e-mail settings of the customer centre: the password for mail programs"
            ),
            domains: "t-online.de magenta.de"
        ),
        MailProvider("freenet", "imaps://mx.freenet.de", domains: "freenet.de"),
        MailProvider(
            "Posteo",
            "imaps://posteo.de",
            domains: "posteo.de posteo.net",
            imap: "posteo.de",
            auth: "posteo.de"
        ),
    ]

    static let france = [
        MailProvider("Orange", "imaps://imap.orange.fr", domains: "orange.fr wanadoo.fr"),
        MailProvider("Free", "imaps://imap.free.fr", domains: "free.fr"),
        MailProvider("La Poste", "imaps://imap.laposte.net", domains: "laposte.net", note: turnOn),
        MailProvider("SFR", "imaps://imap.sfr.fr", domains: "sfr.fr neuf.fr"),
    ]

    static let spainAndTurkey = [
        MailProvider("Telefónica", nil, domains: "telefonica.net"),
        MailProvider("Mynet", "imaps://imap.mynet.com", domains: "mynet.com"),
    ]

    static let russia = [
        MailProvider(
            "Yandex",
            "imaps://imap.yandex.com",
            .appPassword(page: "https://id.yandex.com/security/app-passwords"),
            domains: "yandex.ru yandex.com ya.ru yandex.com.tr yandex.by yandex.kz",
            mx: "yandex.net yandex.ru",
            imap: "yandex.com yandex.ru",
            auth: "yandex.net",
            note: turnOn
        ),
        MailProvider(
            "Mail.ru",
            "imaps://imap.mail.ru",
            .appPassword(page: "https://account.mail.ru/user/2-step-auth/passwords"),
            domains: "mail.ru bk.ru inbox.ru list.ru internet.ru",
            mx: "mail.ru",
            imap: "mail.ru",
            auth: "mail.ru"
        ),
        MailProvider(
            "Rambler",
            "imaps://imap.rambler.ru",
            domains: "rambler.ru lenta.ru autorambler.ru myrambler.ru ro.ru",
            note: turnOn
        ),
    ]

    /// Who hosts other people's domains.
    static let hosts = [
        MailProvider(
            "IONOS",
            "imaps://imap.ionos.de",
            mx: "kundenserver.de ionos.de",
            imap: "ionos.de",
            auth: "kundenserver.de"
        ),
        MailProvider(
            "IONOS",
            "imaps://imap.ionos.com",
            mx: "ionos.com perfora.net",
            imap: "ionos.com",
            auth: "perfora.net"
        ),
        MailProvider("IONOS", "imaps://imap.ionos.it", mx: "ionos.it"),
        MailProvider("IONOS", "imaps://imap.ionos.fr", mx: "ionos.fr"),
        MailProvider("IONOS", "imaps://imap.ionos.es", mx: "ionos.es"),
        MailProvider("IONOS", "imaps://imap.ionos.co.uk", mx: "ionos.co.uk"),
        MailProvider("STRATO", "imaps://imap.strato.de", mx: "rzone.de"),
        MailProvider(
            "OVH",
            "imaps://ssl0.ovh.net",
            mx: "mail.ovh.net ovh.net",
            imap: "ovh.net",
            auth: "ovh.net"
        ),
        MailProvider(
            "mailbox.org",
            "imaps://imap.mailbox.org",
            domains: "mailbox.org",
            mx: "mailbox.org",
            imap: "mailbox.org",
            auth: "mailbox.org"
        ),
        MailProvider(
            "Migadu",
            "imaps://imap.migadu.com",
            mx: "migadu.com",
            imap: "migadu.com",
            auth: "migadu.com"
        ),
        MailProvider(
            "Gandi",
            "imaps://mail.gandi.net",
            mx: "gandi.net",
            imap: "gandi.net",
            auth: "gandi.net"
        ),
        MailProvider(
            "Infomaniak",
            "imaps://mail.infomaniak.com",
            mx: "infomaniak.ch infomaniak.com",
            imap: "infomaniak.com",
            auth: "infomaniak.ch"
        ),
    ]
}
