// Kinds by another hand, invented without a look at the rules: a check from outside.
extension Kind {
    static let fresh: [Kind] = freshProblems + freshStrangers

    private static let freshProblems: [Kind] = [
        Kind("lectures_in_one_thread") {
            // One endless thread, nearly daily: every other mail teaches us our trade; nothing was broken, so nothing can be mended.
            $0.matter()
            $0.says("polite_request")
            $0.we("reply", after: 2)
            $0.wait(days: 1)
            for _ in 0..<12 {
                $0.says(
                    "difficult",
                    evidence: true,
                    want: marked("expertise_challenge", "sweeping")
                )
                $0.we("reply", after: 3)
                $0.wait(days: 1)
                $0.says("neutral", "polite_request")
                $0.we("reply", after: 3)
                $0.wait(days: 1.5)
            }
            $0.problemIs(1, 8)
        },
        Kind("thanks_and_takes") {
            // The warmest words, and with them each week more work for nothing; a boundary in writing is charmed away.
            $0.calm(4)
            for round in 0..<11 {
                $0.matter()
                $0.says("praise", "busy_friendly")
                $0.we("reply", after: 3)
                $0.wait(days: 2)
                $0.says("difficult", evidence: true) {
                    !$0.marks.isDisjoint(with: ["scope_creep", "entitlement", "moving_goalposts"])
                        && $0.marks.isDisjoint(with: ["shouting", "insult", "threat"])
                }
                if round % 3 == 2 { $0.we("boundary") } else { $0.we("fix", "reply") }
                $0.wait(days: 5)
            }
            $0.problemIs(1, 8)
        },
        Kind("prospect_at_all_hours") {
            // No contract yet: three weeks of nights, weekends and claims, and then silence.
            $0.matter()
            $0.says("polite_request")
            $0.we("reply", after: 1)
            $0.wait(hours: 20)
            for index in 0..<11 {
                if index % 4 == 0 { $0.matter() }
                $0.says(
                    "difficult",
                    evidence: true,
                    want: marked("time_disrespect", "entitlement")
                )
                $0.we("reply", after: 2)
                $0.wait(days: index % 4 == 3 ? 3 : 0.9)
            }
            $0.problemIs(1, 8)
        },
        Kind("threatens_at_each_invoice") {
            // Calm weeks, and with each invoice two threats until we let some of it go; that is taken without a word.
            $0.calm(5, every: 6)
            for _ in 0..<6 {
                $0.matter()
                $0.says("difficult", evidence: true, want: marked("threat"))
                $0.we("reply", "boundary", after: 5)
                $0.wait(days: 2)
                $0.says("difficult", evidence: true, want: marked("threat"))
                $0.we("compensation", after: 8)
                $0.wait(days: 6)
                for _ in 0..<3 {
                    $0.matter()
                    $0.says("neutral", "polite_request")
                    $0.we("reply")
                    $0.wait(days: 6)
                }
            }
            $0.problemIs(1, 8)
        },
        Kind("never_forgives_one_fault") {
            // A bad fault of ours, late, then mended and paid for; after that we are prompt, and nothing is right any more.
            $0.calm(9)
            $0.matter()
            $0.says("problem_polite")
            $0.wait(days: 4)
            $0.says("chaser")
            $0.we("delay", after: 30)
            $0.wait(days: 4)
            $0.says("problem_angry", want: fewMarks)
            $0.we("apology", after: 8)
            $0.we("fix", after: 12)
            $0.we("compensation", after: 3)
            $0.wait(days: 6)
            for _ in 0..<5 {
                $0.matter()
                $0.says("difficult", evidence: true)
                $0.we("reply", "apology", after: 2)
                $0.wait(days: 3)
                $0.says("neutral", "expectation")
                $0.we("fix", after: 5)
                $0.wait(days: 3)
                $0.says("after_fix_unhappy", "difficult", evidence: true)
                $0.we("reply", after: 2)
                $0.wait(days: 5)
            }
            $0.problemIs(1, 8)
        },
        Kind("successor_by_name") {
            // The friendly manager leaves; the successor is never content, while a colleague in the accounts stays as she was.
            for index in 0..<12 {
                $0.person = index % 3 == 2 ? 1 : 0
                $0.matter()
                $0.says("polite_request", "busy_friendly", "praise", "neutral")
                $0.we("reply", after: 3)
                $0.wait(days: 6)
            }
            for index in 0..<10 {
                $0.person = 2
                if index % 2 == 0 {
                    $0.matter()
                    $0.says("difficult", evidence: true)
                    $0.we("fix", "apology", after: 4)
                } else {
                    $0.says("after_fix_unhappy", "difficult", evidence: true)
                    $0.we("reply", after: 3)
                }
                $0.wait(days: 3)
                if index % 2 == 1 {
                    $0.person = 1
                    $0.matter()
                    $0.says("neutral", "polite_request", "praise")
                    $0.we("reply", after: 3)
                    $0.wait(days: 3)
                }
            }
            $0.problemIs(1, 8)
        },
        Kind("sours_in_a_project") {
            // A dense project, a mail a day: twenty good ones; then every third is contempt or a new wish, however fast we work.
            for index in 0..<20 {
                if index % 5 == 0 { $0.matter() }
                $0.says("busy_friendly", "polite_request", "neutral", "problem_polite")
                $0.we("reply", "fix", after: 2)
                $0.wait(days: 1)
            }
            for index in 0..<12 {
                if index % 2 == 0 { $0.matter() }
                $0.says("polite_request", "neutral")
                $0.we("fix", after: 2)
                $0.wait(days: 1)
                $0.says(
                    "difficult",
                    evidence: true,
                    want: marked("insult", "moving_goalposts", "sweeping")
                )
                $0.we("apology", "fix", "reply", after: 2)
                $0.wait(days: 1)
                $0.says("neutral", "busy_friendly", "expectation")
                $0.we("reply", after: 2)
                $0.wait(days: 1)
            }
            $0.problemIs(1, 8)
        },
        Kind("promises_and_relapses") {
            // Bad weeks, a boundary, good resolutions for a month, bad weeks again: three times. Our holiday is borne with grace.
            $0.calm(6)
            for round in 0..<3 {
                for index in 0..<5 {
                    if index % 2 == 0 { $0.matter() }
                    $0.says("difficult", evidence: true)
                    $0.we("fix", "reply", "apology", after: 3)
                    $0.wait(days: 2.5)
                }
                guard round < 2 else { break }
                $0.we("boundary", after: 4)
                $0.wait(days: 3)
                $0.says("after_fix_happy", "praise")
                $0.calm(3, every: 7)
                if round == 1 {
                    $0.matter()
                    $0.says("polite_request")
                    $0.wait(days: 12)
                    $0.says("chaser", want: unmarked)
                    $0.we("reply", after: 20)
                    $0.wait(days: 5)
                }
            }
            $0.problemIs(1, 8)
        },
    ]
}
