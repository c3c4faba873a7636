internal import IMAPWire

/// One UID FETCH of a batch: what it asks for and of whom.
struct FetchCommand {
    /// Why it is sent.
    enum Purpose: Equatable {
        /// Everything, of the whole batch.
        case first
        /// Everything again, of those that an OK left out.
        case again
        /// Texts that are not part 1, of messages that want the same sections.
        case texts([String])
    }

    var batch: Int
    var purpose: Purpose
    var uids: [UInt32]
}

/// A batch of messages on its way; it decides what to ask next, and does no I/O.
struct BatchFetch {
    /// Its number within the run.
    let number: Int
    /// Its UIDs, ascending.
    let uids: [UInt32]
    /// Messages that the server refused even alone.
    private(set) var refused: [UInt32] = []

    private var assemblies: [UInt32: MessageAssembly] = [:]
    private var outstanding = 0
    private var textsWereAsked = false
    private let choice: TextChoice

    init(number: Int, uids: [UInt32], choice: TextChoice) {
        self.number = number
        self.uids = uids
        self.choice = choice
    }

    /// Whether nothing more is to come.
    var isComplete: Bool { textsWereAsked && outstanding == 0 }

    /// How many bytes it holds.
    var heldBytes: Int { assemblies.values.reduce(0) { $0 + $1.heldBytes } }

    /// The messages that came, in UID order.
    var messages: [FetchedMessage] {
        uids.compactMap { uid in
            assemblies[uid].flatMap { $0.isHeaderKnown && !$0.isUnwanted ? $0.message : nil }
        }
    }

    /// What to ask at first.
    mutating func begin() -> [FetchCommand] {
        outstanding = 1
        return [FetchCommand(batch: number, purpose: .first, uids: uids)]
    }

    /// Takes a response if it is about one of its messages.
    mutating func take(_ response: FetchResponse, uid: UInt32) {
        guard isOurs(uid) else { return }
        assemblies[uid, default: MessageAssembly(uid: uid, choice: choice)].take(response)
    }

    /// Ends a command that was answered OK; what to ask next.
    mutating func succeeded(_ command: FetchCommand) -> [FetchCommand] {
        var next: [FetchCommand] = []
        let missing = command.uids.filter { !isHere($0) }
        // An OK may leave out what another session just expunged, and what a poor server could not
        // read; asking once more tells whether it is gone.
        if command.purpose == .first, !missing.isEmpty {
            next = [FetchCommand(batch: number, purpose: .again, uids: missing)]
        }
        return goOn(with: next)
    }

    /// Ends a command that was answered NO; what to ask next: the same, message by message.
    mutating func failed(_ command: FetchCommand) -> [FetchCommand] {
        let isText = command.purpose != .first && command.purpose != .again
        let unmet = isText ? command.uids : command.uids.filter { !isHere($0) }
        guard command.uids.count > 1 else {
            refused.append(contentsOf: unmet)
            return goOn(with: [])
        }
        let purpose = isText ? command.purpose : .again
        return goOn(
            with: unmet.map { FetchCommand(batch: number, purpose: purpose, uids: [$0]) }
        )
    }

    private mutating func goOn(with commands: [FetchCommand]) -> [FetchCommand] {
        outstanding += commands.count - 1
        guard outstanding == 0, !textsWereAsked else { return commands }
        textsWereAsked = true
        let texts = textCommands()
        outstanding = texts.count
        return texts
    }

    /// The second pass: one command for each set of sections.
    private mutating func textCommands() -> [FetchCommand] {
        var groups: [[String]: [UInt32]] = [:]
        for uid in uids {
            guard var assembly = assemblies.removeValue(forKey: uid) else { continue }
            assembly.dropUnwantedSections()
            let sections = assembly.missingSections
            assemblies[uid] = assembly
            if assembly.isHeaderKnown, !assembly.isUnwanted, !sections.isEmpty {
                groups[sections, default: []].append(uid)
            }
        }
        return groups.sorted { $0.value[0] < $1.value[0] }.map { sections, uids in
            FetchCommand(batch: number, purpose: .texts(sections), uids: uids)
        }
    }

    private func isHere(_ uid: UInt32) -> Bool {
        assemblies[uid]?.isHeaderKnown ?? false
    }

    private func isOurs(_ uid: UInt32) -> Bool {
        var low = 0
        var high = uids.count
        while low < high {
            let middle = (low + high) / 2
            if uids[middle] < uid { low = middle + 1 } else { high = middle }
        }
        return low < uids.count && uids[low] == uid
    }
}
