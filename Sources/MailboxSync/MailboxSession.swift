internal import CurlTransport
internal import IMAPWire
public import Logging

/// One IMAP session: logs in, reads folders without leaving a trace, waits for news, appends.
///
/// The way of a message: ``open()`` connects and logs in, ``folders(named:)`` finds what to read,
/// ``sync(_:after:store:)`` fetches what is new batch by batch, each stored with the cursor that
/// follows it, and ``waitForNews(in:until:)`` sleeps until there is more. Folders are opened with
/// EXAMINE and texts fetched with PEEK only.
///
/// Calls from several tasks take turns; a waiting ``waitForNews(in:until:)`` makes room at once.
/// After an error that broke the connection the session is closed and may be opened again.
public actor MailboxSession {
    /// The account it serves.
    public nonisolated let account: MailboxAccount
    let tuning: SyncTuning
    let limits: Limits
    let logger: Logger
    private let identity: [String: String]

    var channel: Channel?
    var selected: Selected?
    /// How much the server had said on the last connection when it was dropped.
    var lastReceivedBytes = 0
    /// The UID after the last one synced or looked for, by folder; mail from there on is news.
    var expectedUIDs: [String: UInt32] = [:]
    /// The folders to read, as they were found last.
    var found: FoundFolders?
    /// A folder that was opened and searched before it was asked for.
    var ahead: Ahead?
    /// Missing and closed folders that the log has, so that it tells each once.
    var notedFolders: Set<String> = []
    var idleWait: Task<Response, any Error>?
    /// Whether a wait is to end, for what it waits for may never be told.
    var endsWait = false
    var isBusy = false
    var turns: [CheckedContinuation<Void, Never>] = []

    /// Makes a session that is not open yet; `identity` is told to servers that ask who speaks (RFC 2971).
    public init(
        account: MailboxAccount,
        tuning: SyncTuning = SyncTuning(),
        identity: [String: String] = ["name": "Barometer"],
        logger: Logger
    ) {
        self.account = account
        self.identity = identity
        self.tuning = tuning
        var limits = Limits()
        // Partial fetches are capped by request; a server that sends more is not believed.
        limits.keptLiteralBytes = Int(max(tuning.headerBytes, tuning.textBytes))
        self.limits = limits
        var logger = logger
        logger[metadataKey: "mailbox"] = "\(account.name)"
        self.logger = logger
    }

    /// Whether it is connected and logged in, as far as is known.
    public var isOpen: Bool { channel != nil }

    /// What the server can do, upper-cased and sorted; empty while closed.
    public var capabilities: [String] { (channel?.capabilities ?? []).sorted() }

    /// Connects and logs in; does nothing when open already.
    /// - Throws: ``MailboxError``.
    public func open() async throws(MailboxError) {
        try await inTurn { () throws(MailboxError) in
            try await connect()
        }
    }

    /// Says goodbye, hears the server's and disconnects, even in a cancelled task.
    public func close() async {
        await close(waitsForGoodbye: true)
    }

    /// The same; all that was asked is answered by then, so nobody has to wait for the server's own goodbye.
    public func close(waitsForGoodbye: Bool) async {
        idleWait?.cancel()
        await Task {
            try? await inTurn { () throws(MailboxError) in
                guard let channel else { return }
                await channel.sayGoodbye(waits: waitsForGoodbye)
                await drop()
            }
        }.value
    }

    /// Connects and logs in unless that is done.
    func connect() async throws(MailboxError) {
        guard channel == nil else { return }
        let credential = try await fetchCredential()
        let connection = CurlConnection(options: options)
        do throws(TransportError) {
            try await connection.open()
        } catch {
            throw .transport(error)
        }
        let channel = Channel(
            connection: connection,
            limits: limits,
            timeout: tuning.responseTimeout
        )
        do throws(MailboxError) {
            try await channel.greet()
            try await Login(account: account, credential: credential).run(on: channel)
            try await Introduction(identity: identity).run(on: channel)
        } catch {
            await channel.disconnect()
            throw error
        }
        self.channel = channel
        logger.debug("logged in")
    }

    private var options: ConnectionOptions {
        ConnectionOptions(
            host: account.host,
            port: account.port,
            security: account.security,
            caFile: account.caFile,
            connectTimeout: tuning.connectTimeout
        )
    }

    private func fetchCredential() async throws(MailboxError) -> Credential {
        do {
            return try await account.credential()
        } catch {
            throw .noPassword(account: account.name, reason: "\(error)")
        }
    }
}
