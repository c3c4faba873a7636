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

    /// Names of the archive where the server marks none, lower-cased.
    static let archiveNames: [String] = [
        "archive", "archives", "archivio", "archiwum", "arşiv", "архив", "archiv", "archivo",
    ]
    /// Archives by year, and by month below that; more subfolders are a filing cabinet that settings may name.
    static let maximumArchives = 60

    private static let unreadable: Set<String> = ["\\noselect", "\\nonexistent"]
    private static let never: Set<String> = ["\\junk", "\\trash", "\\drafts"]

    var listings: [MailboxListing]
    /// What the names of other people's folders begin with.
    var foreign: [String] = []
    /// Whether the folder marked `\All` holds each mail once, with labels that tell drafts from mail.
    var hasAllMail = false

    /// INBOX, the folder of sent mail and the archive if there are any, and the named ones that exist; or all mail.
    func folders(named names: [String]) -> [MailFolder] {
        if hasAllMail, let all = readable.first(where: { $0.attributes.contains("\\all") }) {
            return [MailFolder(name: all.mailbox.name, role: .all)]
        }
        var found = [MailFolder(name: MailboxName.inbox.name, role: .inbox)]
        if let sent { found.append(MailFolder(name: sent.mailbox.name, role: .sent)) }
        for listing in archives + names.compactMap(listing(named:)) {
            guard !found.contains(where: { Self.same($0.name, listing.mailbox.name) }) else {
                continue
            }
            let role: MailFolder.Role = listing.attributes.contains("\\sent") ? .sent : .other
            found.append(MailFolder(name: listing.mailbox.name, role: role))
        }
        return found
    }

    /// The archive and what lies below it.
    private var archives: [MailboxListing] {
        let roots = listings.filter { $0.attributes.contains("\\archive") }
        let names = roots.isEmpty ? listings.filter(isArchiveByName) : roots
        let below = names.flatMap { root -> [MailboxListing] in
            guard let delimiter = root.delimiter else { return [] }
            let prefix = Array(root.mailbox.name.utf8) + Array(String(delimiter).utf8)
            return own.filter { $0.mailbox.name.utf8.starts(with: prefix) }
        }
        let found = own.filter { listing in names.contains { $0.mailbox == listing.mailbox } }
        return Array((found + below).prefix(Self.maximumArchives))
    }

    /// At the top, or right below INBOX: any deeper one may be about anything.
    private func isArchiveByName(_ listing: MailboxListing) -> Bool {
        guard Self.archiveNames.contains(leaf(of: listing)), !isForeign(listing) else {
            return false
        }
        let name = listing.mailbox.name
        let parts = listing.delimiter.map { name.split(separator: $0) } ?? [name[...]]
        return parts.count == 1 || parts.count == 2 && parts[0].uppercased() == "INBOX"
    }

    private func isForeign(_ listing: MailboxListing) -> Bool {
        foreign.contains { listing.mailbox.name.utf8.starts(with: $0.utf8) }
    }

    /// Ours, to be opened, and meant for mail that was sent and received.
    private var own: [MailboxListing] {
        readable.filter { $0.attributes.isDisjoint(with: Self.never) && !isForeign($0) }
    }

    /// The names that no folder has.
    func missing(_ names: [String]) -> [String] {
        names.filter { listing(named: $0) == nil }
    }

    private var readable: [MailboxListing] {
        listings.filter { $0.attributes.isDisjoint(with: Self.unreadable) }
    }

    private var sent: MailboxListing? {
        let candidates = own.filter { !Self.same($0.mailbox.name, MailboxName.inbox.name) }
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
        let wantable = readable.filter { $0.attributes.isDisjoint(with: Self.never) }
        return wantable.first { Self.same($0.mailbox.name, wanted) }
            ?? own.first { leaf(of: $0) == wanted.lowercased() }
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
