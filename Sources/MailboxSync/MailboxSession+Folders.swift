public import Foundation
internal import IMAPWire
internal import Logging

extension MailboxSession {
    /// Finds the folders to read: INBOX, sent mail, the archive, and those that the settings name.
    ///
    /// Sent mail is the folder marked `\Sent`, else one with a well-known name, and so is the archive;
    /// junk, trash and drafts are never chosen. Google's folder of all mail takes the place of all others.
    /// A named folder that does not exist is noted in the log and left out. What was found is believed for
    /// an hour.
    ///
    /// With `ahead` INBOX is opened and searched in the same round trip, for the sync of it that is to follow.
    /// - Throws: ``MailboxError``.
    public func folders(
        named names: [String] = [],
        ahead: AheadReading? = nil
    ) async throws(MailboxError) -> [MailFolder] {
        try await inTurn { () throws(MailboxError) in
            if let found, found.names == names, found.isFresh, channel != nil {
                return found.folders
            }
            let capabilities = try openChannel().capabilities
            let returnsSpecialUse =
                capabilities.contains("SPECIAL-USE") && capabilities.contains("LIST-EXTENDED")
            let hasAllMail = capabilities.contains("X-GM-EXT-1")
            let (listings, foreign) = try await list(
                specialUse: returnsSpecialUse,
                ahead: hasAllMail ? nil : ahead?.keys
            )
            let finder = FolderFinder(
                listings: listings,
                foreign: foreign,
                hasAllMail: hasAllMail
            )
            for name in finder.missing(names) where notedFolders.insert(name).inserted {
                logger.warning("no such folder", metadata: ["folder": "\(name)"])
            }
            let folders = finder.folders(named: names)
            found = FoundFolders(names: names, folders: folders)
            return folders
        }
    }

    /// A folder's name as this server spells it.
    func mailbox(_ name: String) -> MailboxName {
        MailboxName(name, isUTF8Enabled: channel?.isUTF8Enabled ?? false)
    }

    /// Stores a message, for example an alert in the owner's own inbox.
    /// - Throws: ``MailboxError``.
    public func append(
        _ message: [UInt8],
        to folder: String,
        flags: [String] = [],
        date: Date
    ) async throws(MailboxError) {
        try await inTurn { () throws(MailboxError) in
            let command = Command.append(
                mailbox(folder),
                flags: flags,
                internalDate: Int64(clamping: Int(date.timeIntervalSince1970.rounded(.down))),
                message: message
            )
            try await run(command)
        }
    }

    /// Whether a folder holds a message with this Message-ID.
    /// - Throws: ``MailboxError``.
    public func contains(
        messageID: String,
        in folder: String
    ) async throws(MailboxError) -> Bool {
        try await inTurn { () throws(MailboxError) in
            if selected?.name != folder { try await examine(folder) }
            return try await !search([.header(name: "Message-ID", contains: messageID)]).isEmpty
        }
    }

    /// Tells once that a folder cannot be read, and looks anew for what there is: it may be gone.
    func noteClosed(_ folder: String, _ error: MailboxError) {
        guard notedFolders.insert(folder).inserted else { return }
        found = nil
        logger.warning(
            "folder cannot be read",
            metadata: ["folder": "\(folder)", "error": "\(error)"]
        )
    }

    /// All folders, and what the names of other people's folders begin with (RFC 2342): their sent mail is not ours.
    private func list(
        specialUse: Bool,
        ahead keys: [SearchKey]?
    ) async throws(MailboxError) -> (listings: [MailboxListing], foreign: [String]) {
        let channel = try openChannel()
        let all = Command.list(
            reference: MailboxName(""),
            pattern: "*",
            returnsSpecialUse: specialUse
        )
        var talk = [all]
        if channel.capabilities.contains("NAMESPACE") { talk.append(.namespace) }
        var ahead = keys.map { Ahead(keys: $0, maximum: limits.maximumNumbers) }
        let own = talk.count
        if let keys { talk += [.examine(.inbox), .uidSearch(keys)] }
        var listings: [MailboxListing] = []
        var foreign: [String] = []
        let answers = try await channel.run(all: talk) { response in
            observe(response)
            ahead?.take(response)
            switch response {
            case .list(let listing) where listings.count < 100_000: listings.append(listing)
            case .namespace(let spaces):
                foreign = (spaces.otherUsers + spaces.shared).map(\.prefix.name)
            default: break
            }
        }
        if let ahead { note(ahead, answers.dropFirst(own)) }
        // Offered and then refused: names have to do.
        if specialUse, answers[0].condition != .ok {
            return try await list(specialUse: false, ahead: nil)
        }
        try Channel.check(answers[0], command: all.name)
        return (listings, foreign.filter { !$0.isEmpty })
    }
}
