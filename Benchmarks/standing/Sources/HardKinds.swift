// Harder kinds than the given ones: clients who are a problem, and hard to see.
extension Kind {
    static let hard: [Kind] = hiddenProblems + strangers + ourFaults

    private static let hiddenProblems: [Kind] = [
        Kind("slow_burn_year") {
            // Two mails a month; after a calm third of a year, two of three are difficult.
            $0.calm(8, every: 15)
            for index in 0..<18 {
                $0.matter()
                if index % 3 == 2 {
                    $0.says("neutral")
                } else {
                    $0.says(index % 3 == 0 ? "difficult" : "after_fix_unhappy", evidence: true)
                }
                $0.we("reply", "fix")
                $0.wait(days: 15)
            }
            $0.problemIs(1, 9)
        },
        Kind("half_of_mails") {
            $0.calm(6)
            for _ in 0..<10 {
                $0.matter()
                $0.says("neutral", "polite_request")
                $0.we("reply")
                $0.wait(days: 2)
                $0.says("difficult", evidence: true)
                $0.we("reply", "apology", "fix")
                $0.wait(days: 3)
            }
            $0.problemIs(1, 8)
        },
        Kind("one_difficult_of_five") {
            // A company of five writes from one address: the difficult one twice in six mails.
            $0.calm(6)
            for _ in 0..<9 {
                for _ in 0..<4 {
                    $0.matter()
                    $0.says("neutral", "polite_request", "praise")
                    $0.we("reply")
                    $0.wait(days: 1)
                }
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
        Kind("always_new_threads") {
            $0.calm(6)
            for index in 0..<10 {
                $0.matter()
                $0.says(index % 3 == 2 ? "after_fix_unhappy" : "difficult", evidence: true)
                $0.we("reply", "apology", "fix")
                $0.wait(days: 4)
            }
            $0.problemIs(1, 7)
        },
        Kind("two_languages") {
            // Calm in the one language, a problem in the other.
            $0.calm(7)
            $0.language = $0.otherLanguage
            $0.hardTimes(10)
            $0.problemIs(1, 7)
        },
        Kind("sarcasm") {
            // Irony, bad news with thanks; and now and then plainly difficult.
            $0.calm(6)
            for index in 0..<10 {
                if index % 2 == 0 { $0.matter() }
                $0.says("tricky")
                $0.we("fix", "apology")
                $0.wait(days: 2)
                $0.says(index % 3 == 2 ? "after_fix_unhappy" : "difficult", evidence: true)
                $0.we("reply", "fix")
                $0.wait(days: 4)
            }
            $0.problemIs(1, 7)
        },
    ]

    private static let strangers: [Kind] = [
        Kind("shared_address") {
            // Friends and a grumbler behind one address.
            for _ in 0..<14 {
                $0.matter()
                $0.says("praise", "busy_friendly", "polite_request")
                $0.we("reply")
                $0.wait(days: 3)
                $0.matter()
                $0.says("problem_polite", "expectation", "neutral")
                $0.we("fix", after: 6)
                $0.wait(days: 4)
            }
        },
        Kind("lawyer_for_a_calm_client") {
            // Two stern letters in one matter; it is settled.
            let threat: Correspondence.Want = {
                $0.marks.contains("threat") && $0.marks.isDisjoint(with: ["shouting", "insult"])
            }
            $0.calm(7)
            $0.matter()
            $0.says("difficult", want: threat)
            $0.we("reply", after: 5)
            $0.wait(days: 6)
            $0.says("difficult", want: threat)
            $0.we("compensation", after: 20)
            $0.wait(days: 3)
            $0.says("after_fix_happy")
            $0.calm(8)
        },
        Kind("crisis_in_a_life") {
            // Two terrible days, and then sorry.
            $0.calm(7)
            $0.matter()
            $0.says("difficult")
            $0.we("reply", after: 3)
            $0.wait(hours: 20)
            $0.says("difficult")
            $0.we("reply", after: 3)
            $0.wait(days: 2)
            $0.says("praise")
            $0.calm(8)
        },
        Kind("dry_humour") {
            for _ in 0..<22 {
                $0.matter()
                $0.says("tricky", "tricky", "neutral", "polite_request")
                $0.we("reply")
                $0.wait(days: 6)
            }
        },
        Kind("two_mails_a_month") {
            for _ in 0..<20 {
                $0.matter()
                $0.says("neutral", "polite_request", "problem_polite", "praise")
                $0.we("reply", "fix")
                $0.wait(days: 15)
            }
        },
    ]

    private static let ourFaults: [Kind] = [
        Kind("holiday_of_ours") {
            // We are away for weeks, and nobody says so.
            $0.calm(7)
            $0.matter()
            $0.says("problem_polite")
            $0.wait(days: 5)
            $0.says("chaser")
            $0.wait(days: 4)
            $0.says("problem_angry", want: fewMarks)
            $0.wait(days: 5)
            $0.says("chaser")
            $0.we("apology", after: 60)
            $0.we("fix", after: 20)
            $0.wait(days: 1)
            $0.says("after_fix_happy")
            $0.calm(7)
        },
        Kind("change_of_our_staff") {
            // The new one knows nothing: questions twice, a month of grumbling, then all is well.
            $0.calm(7)
            for _ in 0..<3 {
                $0.matter()
                $0.says("expectation", "problem_polite")
                $0.we("delay", "reply", after: 30)
                $0.wait(days: 4)
                $0.says("problem_angry", "chaser", want: unmarked)
                $0.we("apology", after: 6)
                $0.wait(days: 4)
            }
            $0.says("after_fix_happy")
            $0.calm(8)
        },
        Kind("two_faults_in_a_week") {
            $0.calm(7)
            for _ in 0..<2 {
                $0.matter()
                $0.says("problem_angry", want: fewMarks)
                $0.we("delay", after: 50)
                $0.wait(days: 1)
                $0.says("problem_angry", want: fewMarks)
                $0.we("apology", after: 40)
            }
            $0.we("compensation", after: 20)
            $0.wait(days: 1)
            $0.says("after_fix_happy")
            $0.calm(7)
        },
        Kind("failed_three_times") {
            // Our fix fails twice; the client stays civil, and is glad in the end.
            $0.calm(6)
            $0.matter()
            $0.says("problem_polite")
            $0.we("fix", after: 6)
            for _ in 0..<2 {
                $0.wait(days: 2)
                $0.says("after_fix_unhappy", want: unmarked)
                $0.we("apology", after: 3)
                $0.we("fix", after: 8)
            }
            $0.wait(days: 2)
            $0.says("after_fix_happy")
            $0.calm(8)
        },
        Kind("chases_with_reason") {
            for _ in 0..<8 {
                $0.matter()
                $0.says("polite_request")
                $0.wait(days: 4)
                $0.says("chaser")
                $0.wait(days: 3)
                $0.says("expectation")
                $0.we("reply", after: 30)
                $0.wait(days: 5)
            }
        },
    ]

    /// A scandal of ours angers everyone within days, in two matters, for weeks; some grow rude over it.
    static let scandal = Kind("scandal_for_all") {
        $0.calm($0.random.whole(8...10), every: 7)
        $0.wait(untilDay: 90)
        for round in 0..<2 {
            $0.matter()
            $0.says("problem_angry", "problem_angry", "difficult")
            $0.we("reply", "apology", after: 10)
            $0.wait(days: 3)
            $0.says("problem_angry", "after_fix_unhappy", "difficult")
            $0.we(round == 0 ? "apology" : "compensation", after: 6)
            $0.wait(days: 3)
        }
        $0.says("after_fix_happy")
        $0.calm(8)
    }
}
