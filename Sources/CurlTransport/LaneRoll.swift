/// Who is met by a connect, as far as one answers for another: the host's next port may be sound.
struct Endpoint: Hashable, Sendable {
    var host: String
    var port: UInt16
    /// What is spoken there: a server may be silent only to whoever speaks TLS at the wrong port.
    var talk: String
}

/// Who may connect now, and in which lane, told of every arrival and every end; it does nothing itself.
///
/// A connect holds its lane until the host answers or time is up, so lanes are kept apart by what is
/// known of the host: those that answered at once wait for no other. Nothing is known of a host
/// whose turns are all over, so the first one goes alone.
struct LaneRoll {
    /// What is known of a host.
    enum Pace: CaseIterable {
        /// Nothing: one connect at a time finds out.
        case unknown
        /// It answered at once.
        case prompt
        /// It answered late, or not at all, when it was met last.
        case slow
    }

    /// How a turn ended.
    enum End: Equatable {
        /// The host answered at once, whatever it said.
        case prompt
        /// The host answered, but held the lane for long.
        case late
        /// The host did not answer.
        case silent(TransportError)
        /// Nothing was learnt.
        case cancelled
    }

    /// What comes of an arrival, now or later.
    enum Turn: Equatable {
        case lane(Int)
        /// Whoever went ahead was not answered: nobody has to find that out once more.
        case refused(TransportError)
    }

    /// How many lanes there are, and how many of them one host may have.
    struct Limits {
        var lanes: [Pace: Int] = [.unknown: 12, .prompt: 12, .slow: 6]
        var perHost: [Pace: Int] = [.unknown: 1, .prompt: 6, .slow: 2]

        /// The lanes of one pace; all are numbered in the order of the paces.
        func numbers(of pace: Pace) -> Range<Int> {
            let before = Pace.allCases.prefix { $0 != pace }.compactMap { lanes[$0] }
            let first = before.reduce(0, +)
            return first..<(first + (lanes[pace] ?? 0))
        }

        var total: Int { lanes.values.reduce(0, +) }
    }

    private struct Host {
        var pace = Pace.unknown
        var inside = 0
    }

    private struct Visit {
        var id: Int
        var endpoint: Endpoint
        var pace = Pace.unknown
        var lane = 0
    }

    private let limits: Limits
    private var free: [Pace: [Int]]
    /// Hosts with a turn under way, and slow ones.
    private var hosts: [Endpoint: Host] = [:]
    private var waiting: [Visit] = []
    private var inside: [Int: Visit] = [:]

    init(limits: Limits = Limits()) {
        self.limits = limits
        free = Dictionary(
            uniqueKeysWithValues: Pace.allCases.map { ($0, limits.numbers(of: $0).reversed()) }
        )
    }

    /// Notes who wants to connect; who gets a turn by it.
    mutating func arrive(_ id: Int, at endpoint: Endpoint) -> [Int: Turn] {
        waiting.append(Visit(id: id, endpoint: endpoint))
        return admit()
    }

    /// Forgets who still waits; whether they did.
    mutating func withdraw(_ id: Int) -> Bool {
        guard let index = waiting.firstIndex(where: { $0.id == id }) else { return false }
        waiting.remove(at: index)
        return true
    }

    /// Ends a turn; whose turn comes by it.
    mutating func leave(_ id: Int, _ end: End) -> [Int: Turn] {
        guard let visit = inside.removeValue(forKey: id) else { return [:] }
        free[visit.pace, default: []].append(visit.lane)
        var host = hosts[visit.endpoint] ?? Host()
        host.inside -= 1
        let refused = learn(end, of: &host, at: visit.endpoint)
        let isOver = host.inside == 0 && host.pace != .slow
        hosts[visit.endpoint] = isOver && !isAwaited(visit.endpoint) ? nil : host
        return admit().merging(refused) { turn, _ in turn }
    }

    private func isAwaited(_ endpoint: Endpoint) -> Bool {
        waiting.contains { $0.endpoint == endpoint }
    }

    /// Those who need not try.
    private mutating func learn(
        _ end: End,
        of host: inout Host,
        at endpoint: Endpoint
    ) -> [Int: Turn] {
        switch end {
        case .cancelled: return [:]
        case .prompt: host.pace = .prompt
        case .late: host.pace = .slow
        case .silent(let error):
            defer { host.pace = .slow }
            // One silence among answers may have been a mishap.
            guard host.pace != .prompt else { return [:] }
            let refused = waiting.filter { $0.endpoint == endpoint }
            waiting.removeAll { $0.endpoint == endpoint }
            return Dictionary(uniqueKeysWithValues: refused.map { ($0.id, .refused(error)) })
        }
        return [:]
    }

    /// Lets in who may, in the order of arrival.
    private mutating func admit() -> [Int: Turn] {
        var turns: [Int: Turn] = [:]
        var left: [Visit] = []
        for var visit in waiting {
            var host = hosts[visit.endpoint] ?? Host()
            guard host.inside < limits.perHost[host.pace] ?? 1,
                let lane = free[host.pace]?.popLast()
            else {
                left.append(visit)
                continue
            }
            host.inside += 1
            hosts[visit.endpoint] = host
            (visit.pace, visit.lane) = (host.pace, lane)
            inside[visit.id] = visit
            turns[visit.id] = .lane(lane)
        }
        waiting = left
        return turns
    }
}
