internal import CurlTransport
internal import IMAPWire

extension MailboxSession {
    /// Sleeps until a folder has new mail, time is up, or another call wants the session.
    ///
    /// Uses IDLE where offered, renewed before servers and routers hang up; else asks by NOOP.
    /// - Returns: whether there is news; what came since the last ``sync(_:after:store:)`` counts.
    /// - Throws: ``MailboxError``.
    public func waitForNews(
        in folder: MailFolder,
        until deadline: Duration
    ) async throws(MailboxError) -> Bool {
        let end = ContinuousClock.now + deadline
        return try await inTurn { () throws(MailboxError) in
            endsWait = false
            try await prepareToWait(in: folder)
            while selected?.hasNews == false, !isAwaited, !endsWait, ContinuousClock.now < end {
                if try openChannel().capabilities.contains("IDLE") {
                    try await idle(until: min(end, .now + tuning.idleRenewal))
                } else {
                    try await poll(at: min(end, .now + tuning.pollInterval))
                }
            }
            return selected?.hasNews ?? false
        }
    }

    /// Ends a wait under way at once.
    public func endWait() async {
        endsWait = true
        idleWait?.cancel()
    }

    /// Asks whether the server still answers, with little patience.
    /// - Throws: ``MailboxError``.
    public func probe(timeout: Duration) async throws(MailboxError) {
        _ = try await inTurn { () throws(MailboxError) in
            try await openChannel().run(.noop, timeout: timeout) { observe($0) }
        }
    }

    /// Opens the folder, and sees whether mail came while it was not open.
    private func prepareToWait(in folder: MailFolder) async throws(MailboxError) {
        guard selected?.name != folder.name else { return }
        let opened = try await examine(folder.name)
        guard let expected = expectedUIDs[folder.name] else { return }
        if let next = opened.uidNext {
            selected?.hasNews = next > expected
        } else if opened.exists > 0 {
            // Courier tells no UIDNEXT: without a look, what came meanwhile would wait for the next mail.
            selected?.hasNews = try await !uids(after: expected - 1).isEmpty
        }
    }

    private func idle(until end: ContinuousClock.Instant) async throws(MailboxError) {
        let channel = try openChannel()
        do throws(MailboxError) {
            let tag = try await channel.start(.idle) { observe($0) }
            try await channel.awaitContinuation(tag: tag, command: "IDLE") { observe($0) }
            while selected?.hasNews == false, !isAwaited, !endsWait {
                guard let response = try await nextWhileIdle(until: end) else { break }
                // RFC 2177 lets the server end IDLE by itself.
                if case .tagged(tag, _) = response { return }
                observe(response)
            }
            try await channel.send(Command.done)
            try await channel.finish(tag: tag, command: "IDLE") { observe($0) }
        } catch .refused, .rejected {
            // Offered and then refused, for example by a proxy in between: ask by NOOP instead.
            channel.capabilities.remove("IDLE")
        }
    }

    /// The next response; nil when time is up or another call wants the session.
    private func nextWhileIdle(
        until end: ContinuousClock.Instant
    ) async throws(MailboxError) -> Response? {
        let left = end - .now
        guard left > .zero else { return nil }
        // A task of its own, so that another call can end the wait without ending this task.
        let wait = Task { try await self.next(timeout: left) }
        idleWait = wait
        defer { idleWait = nil }
        let result = await withTaskCancellationHandler {
            await wait.result
        } onCancel: {
            wait.cancel()
        }
        do {
            return try result.get()
        } catch MailboxError.transport(.timedOut) {
            return nil
        } catch MailboxError.transport(.cancelled) where !Task.isCancelled {
            return nil
        } catch {
            throw error as? MailboxError ?? .transport(.cancelled)
        }
    }

    private func next(timeout: Duration) async throws(MailboxError) -> Response {
        try await openChannel().next(timeout: timeout)
    }

    private func poll(at time: ContinuousClock.Instant) async throws(MailboxError) {
        let left = time - .now
        if left > .zero { try await pause(left) }
        try await run(.noop)
    }

    /// Sleeps, unless another call wants the session.
    private func pause(_ duration: Duration) async throws(MailboxError) {
        let end = ContinuousClock.now + duration
        while ContinuousClock.now < end, !isAwaited, !endsWait {
            do {
                try await Task.sleep(for: min(.milliseconds(500), end - .now))
            } catch {
                throw .transport(.cancelled)
            }
        }
    }
}
