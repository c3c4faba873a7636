internal import CurlTransport
internal import IMAPWire

/// Commands out, responses in, over one connection.
///
/// Confined to the session that owns it; its asynchronous functions run on that session's actor.
final class Channel {
    private static let receiveBytes = 512 << 10
    private static let goodbyeTimeout = Duration.seconds(3)
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
    private var parser: ResponseParser
    private var tags = TagSource()

    init(connection: CurlConnection, limits: Limits, timeout: Duration) {
        self.connection = connection
        self.timeout = timeout
        parser = ResponseParser(limits: limits)
    }

    /// Sends a command and gives its tag.
    ///
    /// Waits for `+` only before a literal that the server must allow.
    func start(
        _ command: Command,
        observe: (Response) throws(MailboxError) -> Void
    ) async throws(MailboxError) -> String {
        let tag = tags.next()
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

    /// Runs a command to its end, handing every other response to `observe`.
    /// - Throws: ``MailboxError/refused(command:_:)`` or ``MailboxError/rejected(command:_:)``
    ///   where it is not answered OK.
    @discardableResult
    func run(
        _ command: Command,
        timeout: Duration? = nil,
        observe: (Response) throws(MailboxError) -> Void
    ) async throws(MailboxError) -> Status {
        let tag = try await start(command, observe: observe)
        return try await finish(
            tag: tag,
            command: command.name,
            timeout: timeout,
            observe: observe
        )
    }

    /// Runs several commands that do not depend on each other in one round trip; how each was answered.
    func run(
        all commands: [Command],
        observe: (Response) throws(MailboxError) -> Void
    ) async throws(MailboxError) -> [Status] {
        var tags: [String] = []
        for command in commands { tags.append(try await start(command, observe: observe)) }
        var answers: [String: Status] = [:]
        while tags.contains(where: { answers[$0] == nil }) {
            let response = try await next()
            if case .tagged(let tag, let status) = response {
                answers[tag] = status
            } else {
                try observe(response)
            }
        }
        return tags.compactMap { answers[$0] }
    }

    /// Reads on to the end of a command that was started.
    @discardableResult
    func finish(
        tag: String,
        command: String,
        timeout: Duration? = nil,
        observe: (Response) throws(MailboxError) -> Void
    ) async throws(MailboxError) -> Status {
        while true {
            let response = try await next(timeout: timeout)
            guard case .tagged(tag, let status) = response else {
                try observe(response)
                continue
            }
            try Self.check(status, command: command)
            return status
        }
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
        while true {
            if let response = try parsed() {
                if case .status(let status) = response, status.condition == .bye {
                    throw .goodbye(ServerReply(status))
                }
                if case .capability(let told) = response { toldCapabilities = told }
                return response
            }
            parser.append(try await receive(timeout: timeout ?? self.timeout))
        }
    }

    /// Asks for capabilities as the very first command, and makes sure of the stream.
    ///
    /// What came before it may be half a line that libcurl left, or forged: all is ignored up to
    /// our tag, except the last list of capabilities before it.
    func greet() async throws(MailboxError) {
        let tag = tags.next()
        try await send(Array("\(tag) CAPABILITY\r\n".utf8))
        var scanner = FirstAnswer(tag: tag)
        while !scanner.isSettled {
            guard scanner.count < Self.firstAnswerBytes else { throw .noAnswer }
            scanner.append(try await receive(timeout: timeout))
        }
        capabilities = scanner.capabilities
        parser.append(scanner.rest)
    }

    /// Waits for a `+` line; its text.
    @discardableResult
    func awaitContinuation(
        tag: String,
        command: String,
        observe: (Response) throws(MailboxError) -> Void
    ) async throws(MailboxError) -> String {
        while true {
            switch try await next() {
            case .continuation(let text): return text
            case .tagged(tag, let status):
                try Self.check(status, command: command)
                throw .rejected(command: command, ServerReply(status))
            case let other: try observe(other)
            }
        }
    }

    /// Logs out, without waiting long for a server that no longer answers.
    func sayGoodbye() async {
        do throws(MailboxError) {
            let tag = try await start(.logout) { _ in }
            while true {
                if case .tagged(tag, _) = try await next(timeout: Self.goodbyeTimeout) { return }
            }
        } catch {
            // BYE arrives as an error, and whatever else came: the connection ends here.
        }
    }

    /// Drops the connection.
    func disconnect() async {
        await connection.close()
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

    static func check(_ status: Status, command: String) throws(MailboxError) {
        switch status.condition {
        case .ok, .preauth: return
        case .no: throw .refused(command: command, ServerReply(status))
        case .bad: throw .rejected(command: command, ServerReply(status))
        case .bye: throw .goodbye(ServerReply(status))
        }
    }
}

extension Command {
    /// The command's name for errors; never its arguments, which may be secret.
    var name: String {
        switch self {
        case .capability: "CAPABILITY"
        case .noop: "NOOP"
        case .logout: "LOGOUT"
        case .id: "ID"
        case .enable: "ENABLE"
        case .login: "LOGIN"
        case .authenticate: "AUTHENTICATE"
        case .namespace: "NAMESPACE"
        case .list: "LIST"
        case .examine(let mailbox, _): "EXAMINE \(mailbox)"
        case .status(let mailbox, _): "STATUS \(mailbox)"
        case .listStatus: "LIST"
        case .uidFetch: "UID FETCH"
        case .uidSearch: "UID SEARCH"
        case .idle: "IDLE"
        case .append(let mailbox, _, _, _): "APPEND to \(mailbox)"
        case .close: "CLOSE"
        case .unselect: "UNSELECT"
        }
    }
}
