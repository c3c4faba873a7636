internal import CurlTransport
internal import IMAPWire

/// Commands out, responses in, over one connection.
///
/// Confined to the session that owns it; its asynchronous functions run on that session's actor.
final class Channel {
    private static let receiveBytes = 512 << 10
    /// How long one response may take from its first bytes on, and talk that ends no command: ten minutes by default.
    private static let timeoutsForOneResponse = 10
    private static let firstAnswerBytes = 256 << 10

    /// What the server can do, upper-cased.
    var capabilities: Set<String> = []
    /// What the server last said by itself, or asked, that it can do.
    var toldCapabilities: Set<String>?
    /// How much the server said so far.
    private(set) var receivedBytes = 0
    /// Whether names are UTF-8 on the wire (RFC 6855).
    var isUTF8Enabled = false

    private let connection: CurlConnection
    private let timeout: Duration
    private let limits: Limits
    private var parser: ResponseParser
    private var tags = TagSource()
    private var talk: UselessTalk

    init(connection: CurlConnection, limits: Limits, timeout: Duration) {
        self.connection = connection
        self.timeout = timeout
        self.limits = limits
        parser = ResponseParser(limits: limits)
        talk = UselessTalk(maximum: limits.maximumUselessResponses)
    }

    /// Sends a command and gives its tag.
    ///
    /// Waits for `+` only before a literal that the server must allow.
    func start(
        _ command: Command,
        observe: (Response) throws(MailboxError) -> Void
    ) async throws(MailboxError) -> String {
        let tag = tags.next()
        talk.beginAnswer()
        let encoded: EncodedCommand
        do throws(WireError) {
            encoded = try command.encoded(
                tag: tag,
                literals: LiteralMode(capabilities: capabilities)
            )
        } catch {
            throw .protocolBroken(error)
        }
        for (number, chunk) in encoded.chunks.enumerated() {
            if number > 0 {
                try await awaitContinuation(tag: tag, command: command.name, observe: observe)
            }
            try await send(chunk)
        }
        return tag
    }

    /// Sends bytes that are no command, such as `DONE` or a SASL response.
    func send(_ bytes: [UInt8]) async throws(MailboxError) {
        do throws(TransportError) {
            try await connection.send(bytes, timeout: timeout)
        } catch {
            throw .transport(error)
        }
    }

    /// The next response; BYE is thrown.
    func next(timeout: Duration? = nil) async throws(MailboxError) -> Response {
        var begun: ContinuousClock.Instant?
        while true {
            if let response = try parsed() {
                // Whoever waits for news says for how long, and hears little else.
                try talk.take(response, patience: timeout == nil ? patience(self.timeout) : nil)
                if talk.isLong { await Task.yield() }
                if case .status(let status) = response, status.condition == .bye {
                    throw .goodbye(ServerReply(status))
                }
                if case .capability(let told) = response { toldCapabilities = told }
                return response
            }
            parser.append(try await more(since: &begun, timeout: timeout ?? self.timeout))
        }
    }

    /// Learns what the server can do: from its greeting, else by the very first command, which makes sure of the
    /// stream as well.
    func greet() async throws(MailboxError) {
        var heard: [UInt8] = []
        if connection.beginsWithGreeting {
            heard = try await receive(timeout: timeout)
            if let greeting = Greeting(heard, limits: limits) {
                capabilities = greeting.capabilities
                parser.append(greeting.rest)
                return
            }
        }
        try await ask(after: heard)
    }

    /// What came before our command may be half a line that libcurl left, or forged: all is ignored up to
    /// our tag, except the last list of capabilities before it.
    private func ask(after heard: [UInt8]) async throws(MailboxError) {
        let tag = tags.next()
        try await send(Array("\(tag) CAPABILITY\r\n".utf8))
        var scanner = FirstAnswer(tag: tag)
        scanner.append(heard)
        var begun: ContinuousClock.Instant?
        while !scanner.isSettled {
            guard scanner.count < Self.firstAnswerBytes else { throw .noAnswer }
            scanner.append(try await more(since: &begun, timeout: timeout))
        }
        capabilities = scanner.capabilities
        parser.append(scanner.rest)
    }

    /// Drops the connection.
    func disconnect() async {
        await connection.close()
    }

    /// More of an answer of which something came since some moment, if anything did.
    private func more(
        since begun: inout ContinuousClock.Instant?,
        timeout: Duration
    ) async throws(MailboxError) -> [UInt8] {
        // However steadily it drips: else nobody would hear that the mailbox is deaf.
        let patience = patience(timeout)
        if let begun, begun.duration(to: .now) > patience {
            throw .transport(.timedOut(phase: .receiving, after: patience))
        }
        let bytes = try await receive(timeout: timeout)
        begun = begun ?? .now
        return bytes
    }

    private func patience(_ timeout: Duration) -> Duration {
        min(timeout, self.timeout) * Self.timeoutsForOneResponse
    }

    private func receive(timeout: Duration) async throws(MailboxError) -> [UInt8] {
        do throws(TransportError) {
            let bytes = try await connection.receive(upTo: Self.receiveBytes, timeout: timeout)
            receivedBytes += bytes.count
            return bytes
        } catch {
            throw .transport(error)
        }
    }

    private func parsed() throws(MailboxError) -> Response? {
        do throws(WireError) {
            return try parser.next()
        } catch {
            throw .protocolBroken(error)
        }
    }
}
