import Synchronization

/// The lanes on which everybody connects, and who waits for one.
final class ConnectLanes: Sendable {
    /// Those of this process.
    static let shared = ConnectLanes()

    /// An answer within this time is one at once.
    static let promptness = Duration.seconds(5)

    private struct State {
        var roll: LaneRoll
        var visits = 0
        var waiting: [Int: CheckedContinuation<LaneRoll.Turn, Never>] = [:]
    }

    private let lanes: [ConnectLane]
    private let state: Mutex<State>

    init(_ limits: LaneRoll.Limits = LaneRoll.Limits()) {
        lanes = (0..<limits.total).map { _ in ConnectLane() }
        state = Mutex(State(roll: LaneRoll(limits: limits)))
    }

    /// Connects as soon as there is a lane for the host.
    func connect(
        _ options: ConnectionOptions,
        url: String,
        callbacks: CurlCallbacks
    ) async -> ConnectOutcome {
        let visit = newVisit()
        switch await enter(visit, at: options.endpoint) {
        case .refused(let error): return .failed(error)
        case .lane(let number):
            let start = ContinuousClock.now
            let outcome = await lanes[number].connect(options, url: url, callbacks: callbacks)
            leave(visit, outcome.error, since: start)
            return outcome
        }
    }

    /// Runs an HTTP exchange as soon as there is a lane for the host.
    func exchange(
        _ request: HTTPSRequest,
        with target: HTTPSRequest.Target,
        callbacks: CurlCallbacks
    ) async throws(TransportError) -> HTTPSResponse {
        let visit = newVisit()
        switch await enter(visit, at: target.endpoint) {
        case .refused(let error): throw error
        case .lane(let number):
            let start = ContinuousClock.now
            do throws(TransportError) {
                let response = try await lanes[number].exchange(request, callbacks: callbacks)
                leave(visit, nil, since: start)
                return response
            } catch {
                leave(visit, error, since: start)
                throw error
            }
        }
    }

    /// What a turn tells of the host.
    static func end(_ error: TransportError?, after took: Duration) -> LaneRoll.End {
        switch error {
        case .cancelled: .cancelled
        case .timedOut(let phase, let after): .silent(.timedOut(phase: phase, after: after))
        // A name server that answers nobody holds the lane like any other.
        case .unresolved(let host) where took >= promptness: .silent(.unresolved(host: host))
        default: took < promptness ? .prompt : .late
        }
    }
}

extension ConnectLanes {
    private func newVisit() -> Int {
        state.withLock { state in
            state.visits &+= 1
            return state.visits
        }
    }

    private func enter(_ visit: Int, at endpoint: Endpoint) async -> LaneRoll.Turn {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let turns = state.withLock { state -> [LaneCall] in
                    state.waiting[visit] = continuation
                    // The handler may have run already, and found nobody to send away.
                    guard !Task.isCancelled else {
                        return Self.calls([visit: .refused(.cancelled)], &state)
                    }
                    return Self.calls(state.roll.arrive(visit, at: endpoint), &state)
                }
                for turn in turns { turn.tell() }
            }
        } onCancel: {
            let turns = state.withLock { state in
                guard state.roll.withdraw(visit) else { return [LaneCall]() }
                return Self.calls([visit: .refused(.cancelled)], &state)
            }
            for turn in turns { turn.tell() }
        }
    }

    private func leave(
        _ visit: Int,
        _ error: TransportError?,
        since start: ContinuousClock.Instant
    ) {
        let end = Self.end(error, after: start.duration(to: .now))
        let turns = state.withLock { Self.calls($0.roll.leave(visit, end), &$0) }
        for turn in turns { turn.tell() }
    }

    private static func calls(_ turns: [Int: LaneRoll.Turn], _ state: inout State) -> [LaneCall] {
        turns.compactMap { visit, turn in
            state.waiting.removeValue(forKey: visit).map { LaneCall(caller: $0, turn: turn) }
        }
    }
}

/// What is said to somebody who waited, once no lock is held.
private struct LaneCall {
    var caller: CheckedContinuation<LaneRoll.Turn, Never>
    var turn: LaneRoll.Turn

    func tell() { caller.resume(returning: turn) }
}

extension ConnectionOptions {
    var endpoint: Endpoint { Endpoint(host: host, port: port, talk: security.rawValue) }
}

extension HTTPSRequest.Target {
    var endpoint: Endpoint { Endpoint(host: host, port: port, talk: isSecure ? "https" : "http") }
}
