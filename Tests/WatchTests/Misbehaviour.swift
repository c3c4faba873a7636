import TestSupport

/// What a server may do to whoever reads it.
enum Misbehaviour: CaseIterable {
    /// Accepts and says nothing.
    case silent
    /// Greets and says nothing more.
    case greets
    /// Says nothing once mail is asked for.
    case stalls
    /// One byte now and then.
    case drips
    /// Tells what nobody asked, line by line.
    case chats
    /// A line without an end.
    case endlessLine
    /// Answers without an end, none of which was asked for.
    case endlessTalk
    /// A literal that is longer than the mail, and one that is longer than any.
    case wrongLiteral
    case hugeLiteral
    /// Says that there are more messages than there can be.
    case endlessSearch

    /// Those that hold whoever reads them in the first attempt, for as long as they are given time.
    static let holding: [Misbehaviour] = [.silent, .greets, .stalls, .drips, .chats]

    /// The script of a ``ScriptedServer``.
    func serve(_ peer: ScriptedPeer) throws {
        guard self != .silent else { return peer.stall(3600) }
        let honest = ScriptedMailbox(count: 20)
        var mailbox = honest
        mailbox.answer = { peer, command in
            if self == .greets { peer.stall(3600) }
            if command.text.hasPrefix("UID SEARCH") { return try search(peer) }
            guard command.text.hasPrefix("UID FETCH") else { return false }
            return try fetch(peer, of: honest)
        }
        try mailbox.serve(peer)
    }

    private func search(_ peer: ScriptedPeer) throws -> Bool {
        guard self == .endlessSearch else { return false }
        try peer.send(Array("* SEARCH".utf8))
        try repeating(Array((1...9999).map { " \($0)" }.joined().utf8), to: peer)
    }

    private func fetch(_ peer: ScriptedPeer, of mailbox: ScriptedMailbox) throws -> Bool {
        let letters = [UInt8](repeating: 120, count: 65_536)
        switch self {
        case .silent, .greets, .endlessSearch: return false
        case .stalls: peer.stall(3600)
        case .drips: try repeating([32], every: 0.2, to: peer)
        case .chats: try repeating(Array("* OK still here\r\n".utf8), every: 0.2, to: peer)
        case .endlessLine:
            try peer.send(line: "* 1 FETCH (UID 1 FLAGS (")
            try repeating(letters, to: peer)
        case .endlessTalk:
            let talk = repeatElement("* 3 EXISTS\r\n* OK still here\r\n", count: 1000).joined()
            try repeating(Array(talk.utf8), to: peer)
        case .wrongLiteral:
            let honest = mailbox.fetched(mailbox.mails[0])
            let wrong = honest.replacing("<0> {7}", with: "<0> {70000}")
            try repeating(Array(wrong.utf8), to: peer)
        case .hugeLiteral:
            try peer.send(line: "* 1 FETCH (UID 1 BODY[1]<0> {4000000000}")
            try repeating(letters, to: peer)
        }
        return true
    }

    /// Sends the same until the other side hangs up.
    private func repeating(
        _ bytes: [UInt8],
        every seconds: Double = 0,
        to peer: ScriptedPeer
    ) throws -> Never {
        while true {
            try peer.send(bytes)
            if seconds > 0 { peer.stall(seconds) }
        }
    }
}
