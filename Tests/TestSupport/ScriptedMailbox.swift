/// A small IMAP server with one folder, which tests bend by their own answer to a command.
public struct ScriptedMailbox: Sendable {
    /// One of its mails.
    public struct Mail: Sendable {
        /// Its UID.
        public var uid: UInt32
        /// Its text.
        public var body: String
        /// What the server claims the size to be.
        public var claimedSize = 0

        var header: String { "Subject: Mail \(uid)\r\nMessage-ID: <\(uid)@x.example>\r\n\r\n" }
    }

    /// The folder's UIDVALIDITY.
    public var uidValidity: UInt32 = 7
    /// What lies in the folder.
    public var mails: [Mail] = []
    /// The server's first line.
    public var greeting = "* OK hello"
    /// What the server says it can do.
    public var capabilities = "IMAP4rev1 AUTH=PLAIN SASL-IR"
    /// A test's own answer to a command; false leaves it to this server.
    public var answer: @Sendable (ScriptedPeer, ScriptedPeer.Command) throws -> Bool = { _, _ in
        false
    }

    /// Makes a folder with so many mails.
    public init(count: UInt32 = 0) {
        guard count > 0 else { return }
        mails = (1...count).map { Mail(uid: $0, body: "Hello \($0)") }
    }

    /// Serves one connection, as the script of a ``ScriptedServer``.
    public func serve(_ peer: ScriptedPeer) throws {
        try peer.send(line: greeting)
        while true {
            let command = try peer.readCommand()
            if try answer(peer, command) { continue }
            try serve(command, to: peer)
        }
    }

    private func serve(_ command: ScriptedPeer.Command, to peer: ScriptedPeer) throws {
        let words = command.text.split(separator: " ").map(String.init)
        switch words.first {
        case "CAPABILITY":
            try peer.send(line: "* CAPABILITY \(capabilities)")
        case "EXAMINE":
            let next = (mails.last?.uid ?? 0) + 1
            try peer.send(line: "* \(mails.count) EXISTS")
            try peer.send(line: "* OK [UIDVALIDITY \(uidValidity)] v")
            try peer.send(line: "* OK [UIDNEXT \(next)] n")
        case "UID" where words[1] == "SEARCH":
            let uids = mails.map { String($0.uid) }.joined(separator: " ")
            try peer.send(line: "* SEARCH \(uids)")
        case "UID" where words[1] == "FETCH":
            for mail in mails(in: words[2]) { try peer.send(Array(fetched(mail).utf8)) }
        case "LOGOUT":
            try peer.send(line: "* BYE")
        default: break
        }
        try peer.send(line: "\(command.tag) OK done")
    }

    /// The mails of a set such as `1:3,7`.
    public func mails(in set: String) -> [Mail] {
        mails.filter { mail in
            set.split(separator: ",").contains { range in
                let ends = range.split(separator: ":").compactMap { UInt32($0) }
                return ends.first ?? 0 <= mail.uid && mail.uid <= ends.last ?? 0
            }
        }
    }

    /// The server's FETCH response for a mail.
    public func fetched(_ mail: Mail) -> String {
        let size = mail.body.utf8.count
        return "* \(mail.uid) FETCH (UID \(mail.uid) FLAGS () "
            + "INTERNALDATE \"01-Jun-2026 10:00:00 +0200\" RFC822.SIZE \(mail.claimedSize) "
            + "BODYSTRUCTURE (\"TEXT\" \"PLAIN\" (\"CHARSET\" \"utf-8\") NIL NIL \"8BIT\" \(size) 1) "
            + "BODY[HEADER]<0> {\(mail.header.utf8.count)}\r\n\(mail.header) "
            + "BODY[1]<0> {\(size)}\r\n\(mail.body))\r\n"
    }
}
