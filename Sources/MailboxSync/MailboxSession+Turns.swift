extension MailboxSession {
    /// Runs one operation at a time, in the order of the calls.
    ///
    /// A connection in an unknown state is dropped: leftovers of a broken operation must not meet
    /// the next one.
    func inTurn<Value, Failure: Error>(
        _ operation: () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        await takeTurn()
        defer { endTurn() }
        do throws(Failure) {
            return try await operation()
        } catch {
            if !Self.leavesSessionSound(error) { await drop() }
            throw error
        }
    }

    private func takeTurn() async {
        guard isBusy else {
            isBusy = true
            return
        }
        idleWait?.cancel()
        await withCheckedContinuation { turns.append($0) }
    }

    private func endTurn() {
        guard !turns.isEmpty else {
            isBusy = false
            return
        }
        turns.removeFirst().resume()
    }

    /// Whether more operations wait for their turn.
    var isAwaited: Bool { !turns.isEmpty }

    private static func leavesSessionSound(_ error: any Error) -> Bool {
        switch error as? MailboxError {
        case .refused, .rejected, .noUIDValidity: true
        default: false
        }
    }
}
