internal import IMAPWire

extension MailboxSession {
    /// The UIDs of what came after one, ascending; asked only where the server tells of any.
    func newUIDs(
        after lastUID: UInt32,
        uidNext: UInt32?
    ) async throws(MailboxError) -> [UInt32] {
        let isTold = selected?.hasNews ?? false
        selected?.hasNews = false
        guard lastUID < Self.highestUID, selected?.exists != 0 else { return [] }
        if !isTold, let uidNext, uidNext <= lastUID + 1 { return [] }
        let found = Self.ordered(try await uids(after: lastUID))
        let counted = uidNext.map { Int($0) - 1 - Int(lastUID) } ?? 0
        // A folder holds no more than it tells: where all of that is found, the gaps are no riddle.
        guard found.count < min(counted, Int(selected?.exists ?? 0)) else { return found }
        // Some are gone, or GNU mailutils took the UIDs for sequence numbers: it does so in SEARCH alone.
        return Self.ordered(found + (try await listedUIDs(after: lastUID)))
    }

    /// The UIDs above one, in no order.
    ///
    /// Never asked as "n:*": GNU mailutils finds nothing in that, Courier nothing in "*" alone, and
    /// others the last message even where it is below n (RFC 9051 §9, seq-range).
    func uids(after lastUID: UInt32) async throws(MailboxError) -> [UInt32] {
        guard lastUID < Self.highestUID else { return [] }
        let above = UIDSet((lastUID + 1)...Self.highestUID)
        return try await search([.uid(above)]).filter { $0 > lastUID }
    }

    /// The same, told message by message; none where the server does not want to.
    private func listedUIDs(after lastUID: UInt32) async throws(MailboxError) -> [UInt32] {
        let above = UIDSet((lastUID + 1)...Self.highestUID)
        var listed: [UInt32] = []
        do throws(MailboxError) {
            try await run(.uidFetch(above, [.uid])) { response in
                guard case .fetch(let message) = response, let uid = message.uid,
                    listed.count < limits.maximumNumbers
                else { return }
                listed.append(uid)
            }
        } catch .refused, .rejected {
            return []
        }
        // Asked for what is above the last message, mailutils tells the last one.
        return listed.filter { (lastUID + 1...Self.highestUID).contains($0) }
    }

    /// Notes from which UID on mail is news: all that the server had counted was looked for, though some of it may be gone.
    func expect(after cursor: FolderCursor, next: UInt32?, in folder: MailFolder) {
        guard cursor.lastUID < .max else { return }
        expectedUIDs[folder.name] = max(cursor.lastUID + 1, next ?? 0)
    }

    /// The highest UID that was given; Courier does not tell the next one, so all are searched, once.
    func lastUID(_ opened: Selected) async throws(MailboxError) -> UInt32 {
        if let next = opened.uidNext { return next > 0 ? next - 1 : 0 }
        guard opened.exists > 0 else { return 0 }
        return try await uids(after: 0).max() ?? 0
    }

    /// The one above it would be spelled "*".
    static let highestUID = UInt32.max - 1

    /// Ascending, each once.
    static func ordered(_ uids: [UInt32]) -> [UInt32] {
        var previous: UInt32?
        return uids.sorted().filter { uid in
            defer { previous = uid }
            return uid != previous
        }
    }
}
