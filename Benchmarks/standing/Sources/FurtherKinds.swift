// Kinds beyond those that the rules were made for; how rare conduct and accepted remedies count was chosen with them in sight.
extension Kind {
    static let further: [Kind] = furtherProblems + furtherStrangers

    private static let furtherProblems: [Kind] = [
        Kind("comes_back") {
            // A bad quarter, half a year of calm, and again.
            $0.calm(5)
            $0.says("difficult")
            $0.we("reply")
            $0.calm(14)
            $0.hardTimes(9, every: 6)
            $0.problemIs(1, 7)
        },
        Kind("one_of_three_buyers") {
            // Two friendly buyers and one who is never content, all in threads of their own.
            $0.calm(5)
            for index in 0..<11 {
                for _ in 0..<2 {
                    $0.matter()
                    $0.says("busy_friendly", "polite_request", "neutral")
                    $0.we("reply")
                    $0.wait(days: 1.5)
                }
                $0.matter()
                $0.says(index % 3 == 2 ? "after_fix_unhappy" : "difficult", evidence: true)
                $0.we("reply", "fix")
                $0.wait(days: 2)
            }
            $0.problemIs(1, 9)
        },
        Kind("one_of_five_by_name") {
            // A company judged as one client, whose persons are told apart: the difficult one among four.
            $0.person = 0
            $0.calm(6)
            for _ in 0..<9 {
                for colleague in 1...4 {
                    $0.person = colleague
                    $0.matter()
                    $0.says("neutral", "polite_request", "praise")
                    $0.we("reply")
                    $0.wait(days: 1)
                }
                $0.person = 5
                $0.matter()
                $0.says("difficult", evidence: true)
                $0.we("fix")
                $0.wait(days: 1)
                $0.says("after_fix_unhappy", evidence: true)
                $0.we("reply")
                $0.wait(days: 2)
            }
            $0.problemIs(1, 11)
        },
        Kind("monthly_quarrel") {
            // A quarrel of two mails each month, for a year, and two calm mails between.
            $0.calm(5, every: 10)
            for _ in 0..<8 {
                $0.matter()
                $0.says("difficult", evidence: true)
                $0.we("fix", "apology")
                $0.wait(days: 3)
                $0.says("after_fix_unhappy", evidence: true)
                $0.we("reply")
                $0.wait(days: 8)
                $0.calm(2)
            }
            $0.problemIs(1, 9)
        },
        Kind("never_satisfied") {
            // No rude word, but no fix is ever right, in matter after matter.
            $0.calm(5)
            $0.rejectsEveryFix()
            $0.problemIs(1, 9)
        },
        Kind("turns_after_good_years") {
            // A year and a half of faults that we mended; then no fix is ever right.
            $0.goodYears()
            $0.rejectsEveryFix()
            $0.problemIs(1, 9)
        },
        Kind("turns_rude_after_good_years") {
            // The same good years; then rudeness, whatever we do.
            $0.goodYears()
            $0.hardTimes(9, every: 4)
            $0.problemIs(1, 7)
        },
    ]
}

extension Correspondence {
    /// A year and a half of faults that we mend to everybody's content.
    fileprivate mutating func goodYears() {
        for _ in 0..<24 {
            matter()
            says("problem_polite")
            we("fix", after: 5)
            wait(days: 3)
            says("after_fix_happy")
            wait(days: 14)
        }
    }

    /// No fix is ever right, in matter after matter.
    fileprivate mutating func rejectsEveryFix() {
        for _ in 0..<6 {
            matter()
            says("expectation", "problem_polite")
            we("fix", after: 5)
            wait(days: 2)
            says("after_fix_unhappy", evidence: true)
            we("fix", "compensation", after: 5)
            wait(days: 2)
            says("after_fix_unhappy", "difficult", evidence: true)
            we("reply")
            wait(days: 5)
        }
    }
}
