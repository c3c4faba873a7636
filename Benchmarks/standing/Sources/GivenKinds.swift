/// A kind of client: what happens, and what a fair reader would say of it.
struct Kind: Sendable {
    var name: String
    var story: @Sendable (inout Correspondence) -> Void

    init(_ name: String, _ story: @escaping @Sendable (inout Correspondence) -> Void) {
        self.name = name
        self.story = story
    }
}

// The kinds of the project's shared scenarios, rebuilt.
extension Kind {
    static let given: [Kind] = calmKinds + faultKinds + problemKinds

    private static let calmKinds: [Kind] = [
        Kind("content") {
            for _ in 0..<$0.random.whole(18...26) {
                $0.matter()
                $0.says("neutral", "neutral", "polite_request", "polite_request", "praise")
                $0.we("reply")
                $0.wait(days: 7)
            }
        },
        Kind("busy_friendly") {
            for _ in 0..<40 {
                $0.matter()
                $0.says("busy_friendly", "busy_friendly", "polite_request", "praise")
                $0.we("reply", after: 3)
                $0.wait(days: 2.5)
            }
        },
        Kind("grumpy_by_nature") {
            for _ in 0..<16 {
                $0.matter()
                $0.says("problem_polite", "neutral", "expectation", "neutral")
                $0.we("fix", after: 6)
                $0.wait(days: 9)
            }
        },
        // What is quoted, forged or sent by machines is set aside before the assessment: ordinary mail is left.
        Kind("forwards_angry_mail") { $0.calm(18, every: 7) },
        Kind("forged") { $0.calm(14, every: 9) },
        Kind("robots") { $0.calm(10, every: 12) },
        Kind("bad_day") {
            $0.calm(8)
            $0.matter()
            $0.says("difficult")
            $0.we("reply", after: 2)
            $0.wait(days: 1)
            $0.says("after_fix_happy")
            $0.calm(9)
        },
    ]

    private static let faultKinds: [Kind] = [
        Kind("one_problem_fixed") {
            $0.calm(8)
            $0.matter()
            $0.says("problem_polite")
            $0.we("reply")
            $0.wait(days: 1)
            $0.says("problem_angry")
            $0.we("apology", after: 3)
            $0.wait(days: 1)
            $0.we("fix", after: 10)
            $0.wait(days: 1)
            $0.says("after_fix_happy")
            $0.calm(8)
        },
        Kind("our_fault_late") {
            $0.calm(6)
            $0.matter()
            $0.says("problem_polite")
            $0.wait(days: 5)
            $0.says("chaser")
            $0.wait(days: 4)
            $0.says("chaser")
            $0.we("delay", after: 60)
            $0.wait(days: 6)
            $0.says("problem_angry")
            $0.we("apology", after: 20)
            $0.we("fix", after: 30)
            $0.we("compensation")
            $0.wait(days: 1)
            $0.says("after_fix_happy")
            $0.calm(7)
        },
        Kind("many_faults_of_ours") {
            $0.calm(5)
            for _ in 0..<4 {
                $0.matter()
                $0.says("problem_polite")
                $0.wait(days: 4)
                $0.says("chaser", want: fewMarks)
                $0.we("delay", after: 50)
                $0.wait(days: 5)
                $0.says("problem_angry", want: fewMarks)
                $0.we("apology", after: 30)
                $0.we("fix", after: 40)
                $0.wait(days: 1)
                $0.says("after_fix_happy")
                $0.wait(days: 8)
            }
            $0.calm(4)
        },
    ]

    private static let problemKinds: [Kind] = [
        Kind("slow_turn") {
            $0.calm(8)
            for _ in 0..<2 {
                $0.matter()
                $0.says("problem_polite")
                $0.we("fix", after: 6)
                $0.wait(days: 2)
                $0.says("after_fix_unhappy", evidence: true)
                $0.we("apology", after: 3)
                $0.we("fix", after: 12)
                $0.wait(days: 4)
            }
            $0.hardTimes(9)
            $0.problemIs(1, 6)
        },
        Kind("from_the_start") {
            $0.matter()
            $0.says("polite_request")
            $0.we("reply", after: 2)
            $0.wait(days: 1)
            $0.hardTimes(10, every: 2.5)
            $0.problemIs(1, 6)
        },
        Kind("turned_then_mended") {
            $0.calm(5)
            $0.hardTimes(9)
            $0.problemIs(1, 6)
            $0.matter()
            $0.we("boundary", after: 5)
            $0.wait(days: 6)
            $0.calm(16)
            $0.isMended()
        },
        Kind("cold_and_polite") {
            $0.calm(6)
            $0.hardTimes(10) { $0.marks.isDisjoint(with: ["shouting", "insult"]) }
            $0.problemIs(1, 7)
        },
        Kind("ever_more") {
            $0.calm(6)
            for index in 0..<12 {
                if index % 3 == 0 { $0.matter() }
                $0.says("difficult", evidence: true) {
                    !$0.marks.isDisjoint(with: ["scope_creep", "entitlement", "moving_goalposts"])
                }
                $0.we("reply", "fix")
                $0.wait(days: max(0.8, 4 - Double(index) * 0.3))
            }
            $0.problemIs(1, 7)
        },
    ]

    static let fewMarks: Correspondence.Want = { $0.marks.count <= 1 }
    static let unmarked: Correspondence.Want = { $0.marks.isEmpty }
}

extension Correspondence {
    /// Ordinary weeks.
    mutating func calm(_ mails: Int, every days: Double = 8) {
        for _ in 0..<mails {
            matter()
            says("neutral", "neutral", "polite_request", "polite_request", "praise")
            we("reply")
            wait(days: days)
        }
    }

    /// What a client who is a problem writes, whatever we do: prompt replies and fixes change nothing.
    mutating func hardTimes(
        _ mails: Int,
        every days: Double = 4,
        want: Want = { _ in true }
    ) {
        for index in 0..<mails {
            if index % 3 == 0 { matter() }
            says(
                index % 3 == 2 ? "after_fix_unhappy" : "difficult",
                evidence: true,
                want: want
            )
            we("reply", "apology", "fix")
            wait(days: days)
        }
    }
}
