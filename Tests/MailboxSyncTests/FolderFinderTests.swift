import IMAPWire
import TestSupport
import Testing

@testable import MailboxSync

@Suite struct FolderFinderTests {
    private func listing(
        _ name: String,
        _ attributes: Set<String> = [],
        delimiter: Character? = "/"
    ) -> MailboxListing {
        MailboxListing(
            attributes: attributes,
            delimiter: delimiter,
            mailbox: MailboxName(name)
        )
    }

    private func sent(_ listings: [MailboxListing]) -> String? {
        FolderFinder(listings: listings).folders(named: []).first { $0.role == .sent }?.name
    }

    @Test(arguments: [
        "Sent", "Sent Items", "Posta inviata", "Wysłane", "Gönderilmiş Öğeler", "Отправленные",
        "Gesendete Objekte", "Éléments envoyés", "Enviados", "SENT",
    ])
    func knowsSentMailByNameInOurLanguages(name: String) {
        #expect(sent([listing("INBOX"), listing(name), listing("Trash")]) == name)
        #expect(sent([listing("INBOX.\(name)", delimiter: ".")]) == "INBOX.\(name)")
    }

    @Test func theMarkBeatsTheName() {
        #expect(sent([listing("Sent"), listing("Out", ["\\sent"])]) == "Out")
    }

    @Test(
        arguments: [
            ("Drafts", []),  // no sent mail
            ("Sent", ["\\noselect"]),  // cannot be opened
            ("Sent", ["\\junk"]),  // somebody's odd idea of junk
            ("Sentinel", []),  // only starts alike
            ("Sent/2024", []),  // an archive below it
        ] as [(String, Set<String>)]
    )
    func takesNothingElseForSentMail(name: String, attributes: Set<String>) {
        #expect(sent([listing("INBOX"), listing(name, attributes)]) == nil)
    }

    @Test func addsWhatTheSettingsNameOnce() {
        let finder = FolderFinder(listings: [
            listing("INBOX"), listing("Sent", ["\\sent"]), listing("Work/Clienti"),
        ])
        let found = finder.folders(named: ["Sent", "Clienti", "clienti", "inbox", "None"])
        #expect(found.map(\.name) == ["INBOX", "Sent", "Work/Clienti"])
        #expect(found.map(\.role) == [.inbox, .sent, .other])
        #expect(finder.missing(["Clienti", "None"]) == ["None"])
    }

    @Test func readsTheArchiveAndWhatLiesBelowIt() {
        let marked = FolderFinder(listings: [
            listing("INBOX"), listing("Old", ["\\archive"]), listing("Old/2024"),
            listing("Old/Spam", ["\\junk"]), listing("Older"), listing("Archive"),
        ])
        #expect(marked.folders(named: []).map(\.name) == ["INBOX", "Old", "Old/2024"])
        let named = FolderFinder(listings: [
            listing("INBOX"), listing("INBOX.Archives", ["\\noselect"], delimiter: "."),
            listing("INBOX.Archives.2023", delimiter: "."),
            listing("INBOX.Work.Archive", delimiter: "."),
        ])
        #expect(named.folders(named: []).map(\.name) == ["INBOX", "INBOX.Archives.2023"])
    }

    @Test func otherPeoplesFoldersAreReadOnlyWhereTheSettingsSpellThemOut() {
        var finder = FolderFinder(listings: [
            listing("INBOX"), listing("user/bob/Sent"), listing("user/bob/Clienti"),
        ])
        finder.foreign = ["user/"]
        #expect(finder.folders(named: ["Clienti"]).map(\.name) == ["INBOX"])
        #expect(
            finder.folders(named: ["user/bob/Clienti"]).map(\.name) == [
                "INBOX", "user/bob/Clienti",
            ]
        )
    }

    @Test func junkTrashAndDraftsAreNeverRead() {
        let finder = FolderFinder(listings: [
            listing("INBOX"), listing("Spam", ["\\junk"]), listing("Trash", ["\\trash"]),
        ])
        #expect(finder.folders(named: ["Spam", "Trash"]).map(\.name) == ["INBOX"])
        #expect(finder.missing(["Spam"]) == ["Spam"])
    }

    @Test func googlesFolderOfAllMailTakesThePlaceOfTheOthers() {
        var finder = FolderFinder(listings: [
            listing("INBOX"), listing("[Gmail]/Posta inviata", ["\\sent"]),
            listing("[Gmail]/Tutti i messaggi", ["\\all"]),
        ])
        #expect(finder.folders(named: []).map(\.name) == ["INBOX", "[Gmail]/Posta inviata"])
        finder.hasAllMail = true
        let all = MailFolder(name: "[Gmail]/Tutti i messaggi", role: .all)
        #expect(finder.folders(named: ["INBOX"]) == [all])
    }

    @Test func aServerThatRefusesSpecialUseIsAskedForNames() async throws {
        var mailbox = ScriptedMailbox(count: 1)
        mailbox.capabilities += " SPECIAL-USE LIST-EXTENDED"
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("LIST") else { return false }
            guard !command.text.contains("RETURN") else {
                try peer.send(line: "\(command.tag) BAD not here")
                return true
            }
            try peer.send(line: "* LIST () NIL INBOX")
            try peer.send(line: "* LIST () NIL {4}")
            try peer.send(line: "Sent")
            return false
        }
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        let session = loopbackSession(port: server.port)
        try await session.open()
        #expect(try await session.folders().map(\.name) == ["INBOX", "Sent"])
        await session.close()
    }
}
