import Testing

@testable import CurlTransport

/// Who gets a lane when: hosts that answer wait for nobody who does not.
@Suite struct LaneRollTests {
    private static let limits = LaneRoll.Limits(
        lanes: [.unknown: 3, .prompt: 4, .slow: 2],
        perHost: [.unknown: 1, .prompt: 3, .slow: 1]
    )
    private static let silence = TransportError.timedOut(phase: .connecting, after: .seconds(30))

    /// A roll that can be asked within an expectation.
    private final class Roll {
        private var roll: LaneRoll

        init(_ limits: LaneRoll.Limits) { roll = LaneRoll(limits: limits) }

        func arrive(_ id: Int, at endpoint: Endpoint) -> [Int: LaneRoll.Turn] {
            roll.arrive(id, at: endpoint)
        }

        func leave(_ id: Int, _ end: LaneRoll.End) -> [Int: LaneRoll.Turn] {
            roll.leave(id, end)
        }

        func withdraw(_ id: Int) -> Bool { roll.withdraw(id) }
    }

    private func endpoint(_ name: String, port: UInt16 = 993) -> Endpoint {
        Endpoint(host: name, port: port, talk: "tls")
    }

    /// A roll in which so many hosts are known to be silent.
    private func knowing(silent: Int) -> Roll {
        let roll = Roll(Self.limits)
        for number in 0..<silent {
            _ = roll.arrive(-1 - number, at: endpoint("silent\(number)"))
            _ = roll.leave(-1 - number, .silent(Self.silence))
        }
        return roll
    }

    @Test func theFirstGoesAloneAndOthersFollowOnceItIsAnswered() {
        let roll = Roll(Self.limits)
        #expect(roll.arrive(1, at: endpoint("a")) == [1: .lane(0)])
        for id in 2...6 { #expect(roll.arrive(id, at: endpoint("a")) == [:]) }
        // Lanes 3 to 6 are those of hosts that answer; no host has more than three of them.
        #expect(roll.leave(1, .prompt) == [2: .lane(3), 3: .lane(4), 4: .lane(5)])
        #expect(roll.leave(3, .prompt) == [5: .lane(4)])
        for id in [2, 4, 5] { _ = roll.leave(id, .prompt) }
        #expect(roll.leave(6, .prompt) == [:])
        // Long after that it may have died.
        #expect(roll.arrive(7, at: endpoint("a")) == [7: .lane(0)])
        #expect(roll.arrive(8, at: endpoint("a")) == [:])
    }

    @Test func hostsThatAnswerNobodyKeepNoLaneFromOthers() {
        let roll = knowing(silent: 40)
        for number in 0..<40 {
            let turns = roll.arrive(number, at: endpoint("silent\(number)"))
            #expect(turns.count == (number < 2 ? 1 : 0))
        }
        for number in 0..<3 {
            #expect(roll.arrive(100 + number, at: endpoint("new\(number)")).count == 1)
        }
        _ = roll.leave(100, .prompt)
        #expect(roll.arrive(200, at: endpoint("new0")).count == 1)
    }

    @Test func aHostThatDiesMidwayLeavesLanesToOthers() {
        let roll = Roll(Self.limits)
        _ = roll.arrive(0, at: endpoint("dying"))
        for id in 1...9 { _ = roll.arrive(id, at: endpoint("dying")) }
        #expect(roll.leave(0, .prompt).count == 3)
        // One silence among answers sends nobody away, but from now on it goes slowly.
        #expect(roll.leave(1, .silent(Self.silence)) == [:])
        #expect(roll.arrive(20, at: endpoint("sound")).count == 1)
        #expect(roll.leave(20, .prompt) == [:])
        #expect(roll.arrive(21, at: endpoint("sound")).count == 1)
        #expect(roll.leave(2, .silent(Self.silence)).count == 6)
        #expect(roll.leave(3, .silent(Self.silence)) == [:])
    }

    @Test func whoWaitsForAHostThatDidNotAnswerLearnsItAtOnce() {
        let roll = Roll(Self.limits)
        _ = roll.arrive(1, at: endpoint("dead"))
        _ = roll.arrive(2, at: endpoint("dead"))
        _ = roll.arrive(3, at: endpoint("dead", port: 143))
        _ = roll.arrive(4, at: endpoint("dead"))
        #expect(
            roll.leave(1, .silent(Self.silence)) == [
                2: .refused(Self.silence), 4: .refused(Self.silence),
            ]
        )
        // The other port is another matter, and the next one tries again.
        #expect(roll.leave(3, .prompt) == [:])
        #expect(roll.arrive(5, at: endpoint("dead")) == [5: .lane(7)])
        // Once it answers it is as good as any.
        #expect(roll.leave(5, .prompt) == [:])
        #expect(roll.arrive(6, at: endpoint("dead")).count == 1)
    }

    @Test func aLateAnswerIsKeptFromTheQuickLanesAndSendsNobodyAway() {
        let roll = Roll(Self.limits)
        for id in 1...3 { _ = roll.arrive(id, at: endpoint("late")) }
        #expect(roll.leave(1, .late) == [2: .lane(7)])
        #expect(roll.leave(2, .late) == [3: .lane(7)])
    }

    @Test func cancelledOnesTeachNothing() {
        let roll = Roll(Self.limits)
        for id in 1...3 { _ = roll.arrive(id, at: endpoint("a")) }
        #expect(roll.withdraw(2))
        #expect(!roll.withdraw(2))
        #expect(!roll.withdraw(1))
        #expect(roll.leave(1, .cancelled) == [3: .lane(0)])
        #expect(roll.leave(3, .cancelled) == [:])
        #expect(roll.leave(3, .cancelled) == [:])
    }

    @Test("whatever comes in whatever order, nobody is forgotten and no lane is lost")
    func nothingIsLost() {
        for seed in UInt64(1)...40 {
            var random = seed
            func next(_ below: Int) -> Int {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int(random >> 33) % below
            }
            let roll = Roll(Self.limits)
            var (waiting, inside) = (Set<Int>(), [Int: Int]())
            func take(_ turns: [Int: LaneRoll.Turn]) {
                for (id, turn) in turns {
                    #expect(waiting.remove(id) != nil)
                    guard case .lane(let lane) = turn else { continue }
                    #expect(!inside.values.contains(lane))
                    inside[id] = lane
                }
            }
            let ends: [LaneRoll.End] = [.prompt, .late, .cancelled, .silent(Self.silence)]
            for id in 0..<300 {
                waiting.insert(id)
                take(roll.arrive(id, at: endpoint("host\(next(7))")))
                if next(9) == 0, let tired = waiting.min() {
                    #expect(roll.withdraw(tired))
                    waiting.remove(tired)
                }
                while inside.count > next(9), let (id, _) = inside.randomOne(next) {
                    inside[id] = nil
                    take(roll.leave(id, ends[next(4)]))
                }
            }
            while let (id, _) = inside.randomOne(next) {
                inside[id] = nil
                take(roll.leave(id, ends[next(4)]))
            }
            #expect(waiting.isEmpty)
        }
    }
}

extension [Int: Int] {
    /// One of them, the same in every run.
    fileprivate func randomOne(_ next: (Int) -> Int) -> (Int, Int)? {
        guard !isEmpty else { return nil }
        let keys = keys.sorted()
        let key = keys[next(keys.count)]
        return self[key].map { (key, $0) }
    }
}
