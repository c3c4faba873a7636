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
    /// - Throws: ``MailboxError``.
    public func folders(named names: [String] = []) async throws(MailboxError) -> [MailFolder] {
        try await inTurn { () throws(MailboxError) in
            if let found, found.names == names, found.isFresh, channel != nil {
                return found.folders
            }
            let capabilities = try openChannel().capabilities
            let returnsSpecialUse =
                capabilities.contains("SPECIAL-USE") && capabilities.contains("LIST-EXTENDED")
            let finder = FolderFinder(
                listings: try await list(specialUse: returnsSpecialUse),
                foreign: try await foreignPrefixes(),
                hasAllMail: capabilities.contains("X-GM-EXT-1")
            )
            for name in finder.missing(names) where notedFolders.insert(name).inserted {
                logger.warning("no such folder", metadata: ["folder": "\(name)"])
            }
            let folders = finder.folders(named: names)
            found = FoundFolders(names: names, folders: folders)
            return folders
        }
    }

    /// What the names of other people's folders begin with (RFC 2342): their sent mail is not ours.
    private func foreignPrefixes() async throws(MailboxError) -> [String] {
        guard try openChannel().capabilities.contains("NAMESPACE") else { return [] }
        var prefixes: [String] = []
        do throws(MailboxError) {
            try await run(.namespace) { response in
                guard case .namespace(let spaces) = response else { return }
                prefixes = (spaces.otherUsers + spaces.shared).map(\.prefix.name)
            }
        } catch .refused, .rejected {
            return []
        }
        return prefixes.filter { !$0.isEmpty }
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

    /// Opens a folder for reading only; what the server tells of it.
    @discardableResult
    func examine(_ folder: String) async throws(MailboxError) -> Selected {
        selected = nil
        var opened = Selected(name: folder)
        do throws(MailboxError) {
            try await openChannel().run(.examine(mailbox(folder))) { response in
                switch response {
                case .exists(let count): opened.exists = count
                case .status(let status):
                    if case .uidValidity(let number) = status.code { opened.uidValidity = number }
                    if case .uidNext(let number) = status.code { opened.uidNext = number }
                default: break
                }
            }
        } catch {
            if error.isClosedFolder { noteClosed(folder, error) }
            throw error
        }
        selected = opened
        return opened
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

    /// The UIDs of the open folder that meet all keys, as the server orders them.
    func search(_ keys: [SearchKey]) async throws(MailboxError) -> [UInt32] {
        var found: [UInt32] = []
        var failure: WireError?
        try await run(.uidSearch(keys)) { response in
            switch response {
            case .search(let uids, _):
                found.append(contentsOf: uids)
            case .esearch(let result):
                for range in result.all?.ranges ?? [] where found.count <= limits.maximumNumbers {
                    found.append(contentsOf: range.prefix(limits.maximumNumbers + 1))
                }
            case .unreadable(let name, let error) where name.hasSuffix("SEARCH"):
                failure = error
            default:
                break
            }
            if found.count > limits.maximumNumbers {
                failure = .overLimit(.numbers, maximum: limits.maximumNumbers)
                found = []
            }
        }
        // An answer that cannot be read must not pass for an empty mailbox.
        if let failure { throw .protocolBroken(failure) }
        return found
    }

    private func list(specialUse: Bool) async throws(MailboxError) -> [MailboxListing] {
        let command = Command.list(
            reference: MailboxName(""),
            pattern: "*",
            returnsSpecialUse: specialUse
        )
        do throws(MailboxError) {
            var listings: [MailboxListing] = []
            try await run(command) { response in
                guard case .list(let listing) = response, listings.count < 100_000 else { return }
                listings.append(listing)
            }
            return listings
        } catch .refused where specialUse, .rejected where specialUse {
            // Offered and then refused: names have to do.
            return try await list(specialUse: false)
        }
    }
}
