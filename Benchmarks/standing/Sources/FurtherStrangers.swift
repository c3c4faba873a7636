// The further kinds of clients who are no problem, whatever comes.
extension Kind {
    static let furtherStrangers: [Kind] = [
        Kind("dunning_accountant") {
            // A formal demand each quarter, answered and settled.
            for _ in 0..<3 {
                $0.calm(6)
                $0.matter()
                $0.says("difficult") {
                    $0.marks.contains("threat")
                        && $0.marks.isDisjoint(with: ["shouting", "insult"])
                }
                $0.we("reply", after: 5)
                $0.wait(days: 2)
                $0.says("after_fix_happy")
            }
            $0.calm(4)
        },
        Kind("defect_after_defect") {
            // Our delivery is faulty again and again; the client is cross, and fair.
            $0.calm(6)
            for _ in 0..<4 {
                $0.matter()
                $0.says("problem_angry", want: fewMarks)
                $0.we("apology", after: 4)
                $0.we("fix", after: 10)
                $0.wait(days: 3)
                $0.says("after_fix_happy", "neutral")
                $0.wait(days: 6)
            }
            $0.calm(7)
        },
        Kind("two_bad_days_a_year") {
            for _ in 0..<2 {
                $0.calm(9)
                $0.matter()
                $0.says("difficult")
                $0.we("reply", after: 3)
                $0.wait(days: 1)
                $0.says("after_fix_happy", "praise")
            }
            $0.calm(6)
        },
        Kind("fix_fails_in_two_matters") {
            // Twice a fix of ours fails; the client stays civil.
            $0.calm(6)
            for _ in 0..<2 {
                $0.matter()
                $0.says("problem_polite")
                $0.we("fix", after: 6)
                $0.wait(days: 2)
                $0.says("after_fix_unhappy", want: unmarked)
                $0.we("apology", after: 3)
                $0.we("fix", after: 8)
                $0.wait(days: 2)
                $0.says("after_fix_happy")
                $0.calm(3)
            }
            $0.calm(5)
        },
        Kind("five_by_name") {
            // A company whose five persons are told apart: each has a bad day or a fault to report, none is a problem.
            for round in 0..<6 {
                for colleague in 0..<5 {
                    $0.person = colleague
                    $0.matter()
                    $0.says("neutral", "polite_request", "busy_friendly", "praise")
                    $0.we("reply")
                    $0.wait(days: 1)
                }
                $0.person = round % 5
                $0.matter()
                $0.says(round == 2 ? "difficult" : "problem_polite")
                $0.we("fix", after: 5)
                $0.wait(days: 1)
                $0.says("after_fix_happy")
                $0.wait(days: 2)
            }
        },
        Kind("heavy_project") {
            // One chaser of eight is rude, as labelled.
            $0.heavyProject()
        },
        Kind("heavy_project_unmarked") { $0.heavyProject(want: unmarked) },
    ]
}

extension Correspondence {
    /// Months of dense work: many requests, tight days, no ill will.
    fileprivate mutating func heavyProject(want: Want = { _ in true }) {
        for index in 0..<45 {
            if index % 3 == 0 { matter() }
            says(
                "busy_friendly",
                "polite_request",
                "expectation",
                "problem_polite",
                "chaser",
                want: want
            )
            we("reply", "fix", after: 3)
            wait(days: 1.5)
        }
    }
}
