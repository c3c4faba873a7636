// Dispatch sources may be cancelled from any thread but are not marked Sendable on Linux.
@unsafe @preconcurrency import Dispatch
import Synchronization

/// What a connection waits for.
enum SocketInterest {
    case reading
    case readingOrWriting
}

/// How a wait ended.
enum SocketWaitOutcome {
    case ready
    case timedOut
    case cancelled
}

/// Suspends a task, holding no thread, until a socket is ready, time is up or the task is cancelled.
///
/// A thousand idling mailboxes must not cost a thousand threads, so the long waits live in
/// dispatch's one event loop.
final class SocketWait: Sendable {
    private struct State {
        var continuation: CheckedContinuation<SocketWaitOutcome, Never>?
        var outcome: SocketWaitOutcome?
        var sources: [any DispatchSourceProtocol] = []
        var openSources = 0
    }

    private static let queue = DispatchQueue(label: "barometer.socket-wait")

    private let state = Mutex(State())

    /// Waits until `socket` is ready for what `interest` names.
    static func wait(
        socket: Int32,
        interest: SocketInterest,
        timeout: Duration
    ) async -> SocketWaitOutcome {
        let wait = SocketWait()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queue.async {
                    wait.start(
                        socket: socket,
                        interest: interest,
                        timeout: timeout,
                        continuation: continuation
                    )
                }
            }
        } onCancel: {
            queue.async { wait.finish(.cancelled) }
        }
    }

    private func start(
        socket: Int32,
        interest: SocketInterest,
        timeout: Duration,
        continuation: CheckedContinuation<SocketWaitOutcome, Never>
    ) {
        let alreadyOver = state.withLock { $0.outcome }
        if let alreadyOver {
            continuation.resume(returning: alreadyOver)
            return
        }
        let sources = makeSources(socket: socket, interest: interest, timeout: timeout)
        state.withLock { state in
            state.continuation = continuation
            state.sources = sources
            state.openSources = sources.count
        }
        for source in sources { source.resume() }
    }

    private func makeSources(
        socket: Int32,
        interest: SocketInterest,
        timeout: Duration
    ) -> [any DispatchSourceProtocol] {
        let timer = DispatchSource.makeTimerSource(queue: Self.queue)
        timer.schedule(deadline: .now() + .milliseconds(timeout.wholeMilliseconds))
        timer.setEventHandler { self.finish(.timedOut) }
        timer.setCancelHandler { self.sourceClosed() }

        let reader = DispatchSource.makeReadSource(fileDescriptor: socket, queue: Self.queue)
        reader.setEventHandler { self.finish(.ready) }
        reader.setCancelHandler { self.sourceClosed() }
        guard interest == .readingOrWriting else { return [timer, reader] }

        let writer = DispatchSource.makeWriteSource(fileDescriptor: socket, queue: Self.queue)
        writer.setEventHandler { self.finish(.ready) }
        writer.setCancelHandler { self.sourceClosed() }
        return [timer, reader, writer]
    }

    private func finish(_ outcome: SocketWaitOutcome) {
        let sources = state.withLock { state in
            guard state.outcome == nil else { return [any DispatchSourceProtocol]() }
            state.outcome = outcome
            defer { state.sources = [] }
            return state.sources
        }
        for source in sources { source.cancel() }
    }

    /// Resumes the task only when no source watches the socket any longer: its number may be
    /// closed and given to another connection right after.
    private func sourceClosed() {
        let due = state.withLock { state in
            state.openSources -= 1
            guard state.openSources == 0, let outcome = state.outcome else {
                return nil as (CheckedContinuation<SocketWaitOutcome, Never>, SocketWaitOutcome)?
            }
            defer { state.continuation = nil }
            return state.continuation.map { ($0, outcome) }
        }
        due?.0.resume(returning: due?.1 ?? .cancelled)
    }
}

extension Duration {
    /// Whole milliseconds, rounded up and held within what timers and libcurl accept.
    var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        let capped = min(max(seconds, 0), 1_000_000)
        return Int(capped) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
