internal import IMAPWire

extension Channel {
    private static let goodbyeTimeout = Duration.seconds(3)

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

    /// Logs out; who waits for the answer does not wait long for a server that no longer gives any.
    func sayGoodbye(waits: Bool) async {
        do throws(MailboxError) {
            let tag = try await start(.logout) { _ in }
            while waits {
                if case .tagged(tag, _) = try await next(timeout: Self.goodbyeTimeout) { return }
            }
        } catch {
            // BYE arrives as an error, and whatever else came: the connection ends here.
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
