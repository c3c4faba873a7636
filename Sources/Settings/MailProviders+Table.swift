// Servers and domains agree with Mozilla's directory (github.com/thunderbird/autoconfig, March 2026) where it has them.
// It lists neither Proton's Bridge, Aruba, Interia, freenet, Mynet, IONOS by its new name, mailbox.org, Migadu and
// Infomaniak, nor any page of app passwords, host of Authentication-Results or note: those are from common knowledge.
// Zoho's help names the servers of its Workplace. Domains are examples of many.
extension MailProviders {
    private static let turnOn = "IMAP must be turned on in the mailbox's settings first"

    static let world = [
        MailProvider(
            "Gmail or Google Workspace",
            "imaps://imap.gmail.com",
            .appPassword(page: "https://myaccount.google.com/apppasswords"),
            domains: "gmail.com googlemail.com",
            mx: "google.com googlemail.com",
            imap: "gmail.com googlemail.com",
            auth: "mx.google.com",
            note:
                "app passwords need 2-step verification; where the administrator forbids them, --sign-in google"
        ),
        MailProvider(
            "Microsoft 365 or Outlook.com",
            "imaps://outlook.office365.com",
            .signIn(.microsoft),
            domains:
                "outlook.com outlook.it outlook.fr outlook.de outlook.es hotmail.com hotmail.it hotmail.fr "
                + "hotmail.de hotmail.es hotmail.co.uk live.com live.it live.fr live.de msn.com",
            mx: "protection.outlook.com olc.protection.outlook.com mx.microsoft",
            imap: "office365.com outlook.com",
            auth: "protection.outlook.com"
        ),
        MailProvider(
            "Yahoo",
            "imaps://imap.mail.yahoo.com",
            .appPassword(page: "https://login.yahoo.com/account/security"),
            domains:
                "yahoo.com yahoo.it yahoo.de yahoo.fr yahoo.es yahoo.co.uk yahoo.com.tr ymail.com rocketmail.com",
            mx: "yahoodns.net",
            imap: "yahoo.com",
            auth: "yahoo.com"
        ),
        MailProvider(
            "AOL",
            "imaps://imap.aol.com",
            .appPassword(page: "https://login.aol.com/account/security"),
            domains: "aol.com aim.com",
            imap: "aol.com",
            auth: "aol.com yahoo.com"
        ),
        MailProvider(
            "iCloud",
            "imaps://imap.mail.me.com",
            .appPassword(page: "https://account.apple.com (Sign-In and Security)"),
            domains: "icloud.com me.com mac.com",
            mx: "mail.icloud.com",
            imap: "mail.me.com",
            auth: "icloud.com"
        ),
        MailProvider(
            "Fastmail",
            "imaps://imap.fastmail.com",
            .appPassword(page: "https://app.fastmail.com/settings/security"),
            domains: "fastmail.com fastmail.fm",
            mx: "messagingengine.com",
            imap: "fastmail.com",
            auth: "messagingengine.com"
        ),
        MailProvider(
            "Zoho",
            "imaps://imap.zoho.com",
            .appPassword(page: "https://accounts.zoho.com/home#security/app_password"),
            domains: "zoho.com zohomail.com",
            imap: "zoho.com",
            auth: "zohomail.com",
            note: turnOn
        ),
        MailProvider(
            "Zoho Workplace",
            "imaps://imappro.zoho.com",
            .appPassword(page: "https://accounts.zoho.com/home#security/app_password"),
            mx: "zoho.com",
            imap: "zoho.com",
            auth: "zohomail.com",
            note: turnOn
        ),
        MailProvider(
            "Zoho (Europe)",
            "imaps://imap.zoho.eu",
            .appPassword(page: "https://accounts.zoho.eu/home#security/app_password"),
            domains: "zoho.eu zohomail.eu",
            imap: "zoho.eu",
            auth: "zohomail.eu",
            note: turnOn
        ),
        MailProvider(
            "Zoho Workplace (Europe)",
            "imaps://imappro.zoho.eu",
            .appPassword(page: "https://accounts.zoho.eu/home#security/app_password"),
            mx: "zoho.eu",
            imap: "zoho.eu",
            auth: "zohomail.eu",
            note: turnOn
        ),
        MailProvider(
            "Proton Mail through its Bridge",
            "imap://127.0.0.1:1143",
            .appPassword(
                page: "the Bridge's own window: the password shown there, not the account's"
            ),
            domains: "proton.me protonmail.com pm.me",
            mx: "protonmail.ch",
            note:
                "Proton Mail Bridge must run on this machine; export its certificate and name it with --ca-file"
        ),
        MailProvider("mail.com", "imaps://imap.mail.com", domains: "mail.com", note: turnOn),
        // Known for its addresses, and without IMAP.
        MailProvider("Tuta", nil, domains: "tutanota.com tuta.com tutamail.com"),
    ]

    static let italy = [
        MailProvider(
            "Aruba",
            "imaps://imaps.aruba.it",
            domains: "aruba.it",
            mx: "aruba.it",
            imap: "aruba.it",
            auth: "aruba.it"
        ),
        MailProvider(
            "Libero",
            "imaps://imapmail.libero.it",
            domains: "libero.it inwind.it iol.it blu.it"
        ),
        MailProvider("Virgilio", "imaps://in.virgilio.it", domains: "virgilio.it"),
        MailProvider("Tiscali", "imaps://imap.tiscali.it", domains: "tiscali.it"),
        MailProvider("TIM", "imap://imap.tim.it", domains: "tim.it"),
        MailProvider("Alice", "imap://in.alice.it", domains: "alice.it"),
        MailProvider("Tin", nil, domains: "tin.it"),
    ]

    static let poland = [
        MailProvider(
            "Onet",
            "imaps://imap.poczta.onet.pl",
            domains: "onet.pl op.pl vp.pl onet.eu poczta.onet.pl",
            note: turnOn
        ),
        MailProvider("WP", "imaps://imap.wp.pl", domains: "wp.pl", note: turnOn),
        MailProvider(
            "o2",
            "imaps://poczta.o2.pl",
            domains: "o2.pl tlen.pl go2.pl",
            note: turnOn
        ),
        MailProvider(
            "Interia",
            "imaps://poczta.interia.pl",
            domains: "interia.pl interia.eu interia.com poczta.fm intmail.pl",
            note: turnOn
        ),
    ]
}
