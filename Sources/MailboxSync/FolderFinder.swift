internal import IMAPWire

/// Chooses the folders worth reading from all that the server lists.
struct FolderFinder {
    /// Names of the folder of sent mail where the server marks none (RFC 6154), lower-cased, as mail
    /// programs and providers create it in the languages of our offices.
    static let sentNames: [String] = [
        "sent", "sent items", "sent mail", "sent messages", "sent-mail",
        "posta inviata", "inviata", "inviati", "elementi inviati", "messaggi inviati",
        "wysłane", "elementy wysłane", "wysłane elementy",
        "gönderilmiş öğeler", "gönderilenler", "gönderilmiş", "gönderilmiş postalar",
        "отправленные", "отправленные элементы", "исходящие",
        "gesendet", "gesendete elemente", "gesendete objekte", "gesendete nachrichten",
        "envoyés", "éléments envoyés", "messages envoyés", "objets envoyés", "courrier envoyé",
        "enviados", "elementos enviados", "mensajes enviados", "correo enviado",
    ]

    private static let unreadable: Set<String> = ["\\noselect", "\\nonexistent"]
    private static let neverSent: Set<String> = ["\\junk", "\\trash", "\\drafts"]

    var listings: [MailboxListing]

    /// INBOX, the folder of sent mail if there is one, and the named ones that exist.
    func folders(named names: [String]) -> [MailFolder] {
        var found = [MailFolder(name: MailboxName.inbox.name, role: .inbox)]
        if let sent { found.append(MailFolder(name: sent.mailbox.name, role: .sent)) }
        for name in names {
            guard let listing = listing(named: name),
                !found.contains(where: { Self.same($0.name, listing.mailbox.name) })
            else { continue }
            let role: MailFolder.Role = listing.attributes.contains("\\sent") ? .sent : .other
            found.append(MailFolder(name: listing.mailbox.name, role: role))
        }
        return found
    }

    /// The names that no folder has.
    func missing(_ names: [String]) -> [String] {
        names.filter { listing(named: $0) == nil }
    }

    private var readable: [MailboxListing] {
        listings.filter { $0.attributes.isDisjoint(with: Self.unreadable) }
    }

    private var sent: MailboxListing? {
        let candidates = readable.filter {
            $0.attributes.isDisjoint(with: Self.neverSent)
                && !Self.same($0.mailbox.name, MailboxName.inbox.name)
        }
        if let marked = candidates.first(where: { $0.attributes.contains("\\sent") }) {
            return marked
        }
        let ranked = candidates.compactMap { listing in
            Self.sentNames.firstIndex(of: leaf(of: listing)).map { (rank: $0, listing: listing) }
        }
        return ranked.min { $0.rank < $1.rank }?.listing
    }

    private func listing(named name: String) -> MailboxListing? {
        let wanted = MailboxName(name).name
        return readable.first { Self.same($0.mailbox.name, wanted) }
            ?? readable.first { leaf(of: $0) == wanted.lowercased() }
    }

    private func leaf(of listing: MailboxListing) -> String {
        let name = listing.mailbox.name.lowercased()
        guard let delimiter = listing.delimiter else { return name }
        return name.split(separator: delimiter).last.map(String.init) ?? name
    }

    private static func same(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8)
    }
}
