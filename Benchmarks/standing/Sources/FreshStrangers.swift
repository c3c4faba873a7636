// The fresh kinds of clients who are no problem, whatever comes.
extension Kind {
    static let freshStrangers: [Kind] = [
        Kind("perfectionist_who_accepts") {
            // Every proof goes back once, some twice, with a list of what is wrong; every one is signed in the end.
            for round in 0..<8 {
                $0.matter()
                $0.says("polite_request")
                $0.we("fix", after: 8)
                $0.wait(days: 1)
                $0.says("problem_polite")
                $0.we("fix", after: 6)
                $0.wait(days: 1)
                if round % 3 == 1 {
                    $0.says("after_fix_unhappy", want: unmarked)
                    $0.we("fix", after: 6)
                    $0.wait(days: 1)
                }
                $0.says("after_fix_happy")
                $0.wait(days: 9)
            }
        },
        Kind("works_months_late") {
            // We put a site off for three months; patience wears out step by step, until it is done, made good and forgiven.
            $0.calm(5)
            $0.matter()
            $0.says("expectation")
            $0.we("delay", after: 20)
            $0.wait(days: 14)
            $0.says("chaser", want: unmarked)
            $0.we("delay", after: 40)
            $0.wait(days: 14)
            $0.says("expectation")
            $0.wait(days: 6)
            $0.says("chaser")
            $0.we("delay", after: 40)
            $0.wait(days: 14)
            $0.says("problem_angry", want: fewMarks)
            $0.we("apology", after: 20)
            $0.we("delay", after: 30)
            $0.wait(days: 12)
            $0.says("problem_angry")
            $0.we("delay", after: 30)
            $0.wait(days: 8)
            $0.says("difficult", want: marked("threat"))
            $0.we("apology", after: 6)
            $0.we("fix", after: 40)
            $0.we("compensation", after: 5)
            $0.wait(days: 2)
            $0.says("after_fix_happy")
            $0.calm(6, every: 12)
        },
        Kind("leaves_politely") {
            // One fault too many: not convinced by what we offer, the client goes, and hands over in good order.
            $0.calm(9)
            $0.matter()
            $0.says("problem_polite")
            $0.we("fix", after: 6)
            $0.wait(days: 3)
            $0.says("after_fix_unhappy", want: unmarked)
            $0.we("apology", after: 4)
            $0.we("fix", after: 10)
            $0.wait(days: 10)
            $0.matter()
            $0.says("problem_angry", want: fewMarks)
            $0.we("compensation", after: 8)
            $0.wait(days: 5)
            for _ in 0..<5 {
                $0.says("neutral", "polite_request")
                $0.we("reply", after: 5)
                $0.wait(days: 4)
            }
        },
        Kind("apprentice_by_name") {
            // A new hand writes two awful mails in a fortnight; the owner thanks us for our patience and writes himself again.
            for index in 0..<9 {
                $0.person = index % 2
                $0.matter()
                $0.says("neutral", "polite_request", "busy_friendly")
                $0.we("reply")
                $0.wait(days: 4)
            }
            $0.person = 2
            for _ in 0..<2 {
                $0.matter()
                $0.says("polite_request")
                $0.we("reply", after: 3)
                $0.wait(days: 2)
                $0.says("difficult")
                $0.we("reply", after: 3)
                $0.wait(days: 4)
            }
            $0.person = 0
            $0.matter()
            $0.says("praise")
            $0.we("reply")
            $0.wait(days: 4)
            for index in 0..<10 {
                $0.person = index % 2
                $0.matter()
                $0.says("neutral", "polite_request", "busy_friendly")
                $0.we("reply")
                $0.wait(days: 4)
            }
        },
        Kind("writes_only_when_broken") {
            // Never a friendly word: each few weeks a real fault, bluntly told; it is mended the same day, and that is that.
            for index in 0..<15 {
                $0.matter()
                if index % 2 == 0 {
                    $0.says("problem_polite")
                } else {
                    $0.says("problem_angry", "expectation", want: unmarked)
                }
                $0.we("fix", after: 5)
                $0.wait(days: 1)
                if index % 5 == 4 { $0.says("neutral") }
                $0.wait(days: 18)
            }
        },
        Kind("couple_in_two_languages") {
            // She writes kindly in her language, he grumbles in his, once rudely; both take what we mend.
            let hers = $0.language
            let his = $0.otherLanguage
            for round in 0..<11 {
                $0.language = hers
                $0.matter()
                $0.says("praise", "polite_request", "busy_friendly")
                $0.we("reply")
                $0.wait(days: 4)
                $0.language = his
                $0.matter()
                if round == 6 {
                    $0.says("difficult")
                } else {
                    $0.says("problem_polite", "expectation", "tricky", "neutral")
                }
                $0.we("fix", "reply", after: 5)
                $0.wait(days: 2)
                if round % 3 == 0 {
                    $0.says("after_fix_happy", "neutral")
                    $0.wait(days: 2)
                }
            }
        },
        Kind("grows_and_pays") {
            // From a mail a week to one a day in half a year; extra work is ordered, priced by us and paid gladly.
            for index in 0..<44 {
                if index % 4 == 0 { $0.matter() }
                $0.says("polite_request", "busy_friendly", "polite_request", "expectation")
                if index % 6 == 5 {
                    $0.we("boundary", after: 4)
                    $0.wait(hours: 20)
                    $0.says("neutral", "praise")
                }
                $0.we("reply", "fix", after: 4)
                $0.wait(days: max(0.9, 7 - Double(index) * 0.15))
            }
        },
        Kind("writes_into_silence") {
            // We close for three weeks in summer and in winter and tell nobody: mail upon mail, at last a rude one; then all is well.
            for season in 0..<2 {
                $0.calm(6, every: 9)
                $0.matter()
                $0.says("polite_request")
                $0.wait(days: 4)
                $0.says("chaser", want: unmarked)
                $0.wait(days: 3)
                $0.matter()
                $0.says("problem_polite", "expectation")
                $0.wait(days: 4)
                $0.says("chaser")
                $0.wait(days: 3)
                $0.matter()
                if season == 0 {
                    $0.says("problem_angry", want: fewMarks)
                } else {
                    $0.says("difficult", want: marked("threat", "sweeping"))
                }
                $0.wait(days: 4)
                $0.we("apology", after: 10)
                $0.we("fix", after: 6)
                $0.wait(days: 1)
                $0.says("after_fix_happy")
                $0.wait(days: 8)
            }
            $0.calm(5, every: 9)
        },
        Kind("bug_hunt") {
            // One thread, one fault that comes back five times: told exactly, without reproach, until it is found.
            $0.calm(4)
            $0.matter()
            $0.says("problem_polite")
            $0.we("fix", after: 6)
            for round in 0..<5 {
                $0.wait(days: 1.5)
                $0.says("after_fix_unhappy", want: unmarked)
                if round == 2 { $0.we("delay", after: 10) }
                $0.we("apology", "reply", after: 3)
                $0.wait(hours: 20)
                $0.says("neutral", "polite_request")
                $0.we("fix", after: 8)
            }
            $0.wait(days: 2)
            $0.says("after_fix_happy")
            $0.calm(7)
        },
        Kind("row_at_the_start") {
            // The first bill of a new client: a week of rage in one thread; half is let go, and a cool, correct year follows.
            $0.matter()
            $0.says("polite_request")
            $0.we("reply", after: 5)
            $0.wait(days: 5)
            $0.matter()
            $0.says("difficult")
            $0.we("reply", after: 5)
            $0.wait(days: 1)
            $0.says("problem_angry", want: fewMarks)
            $0.we("apology", after: 5)
            $0.wait(days: 2)
            $0.says("difficult")
            $0.we("compensation", after: 10)
            $0.wait(days: 3)
            $0.says("neutral")
            $0.wait(days: 14)
            for _ in 0..<20 {
                $0.matter()
                $0.says("neutral", "polite_request")
                $0.we("reply")
                $0.wait(days: 14)
            }
        },
    ]

    /// Mails with any of these marks.
    static func marked(_ wanted: String...) -> Correspondence.Want {
        { !$0.marks.isDisjoint(with: wanted) }
    }
}
