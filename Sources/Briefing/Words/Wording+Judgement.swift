internal import Foundation
internal import Standing

extension Wording {
    /// A standing.
    func standing(_ standing: ClientStanding) -> String {
        switch standing {
        case .tooEarly: phrases.standing.tooEarly()
        case .content: phrases.standing.content()
        case .hasAProblem: phrases.standing.hasAProblem()
        case .isAProblem: phrases.standing.isAProblem()
        }
    }

    /// A piece of advice.
    func advice(_ advice: Advice) -> String {
        let table = phrases.advice
        return switch advice {
        case .listen: table.listen()
        case .apologiseAndRepair: table.apologiseAndRepair()
        case .agreeOnDate: table.agreeOnDate()
        case .setBoundaries: table.setBoundaries()
        case .priceExtraWork: table.priceExtraWork()
        case .finishAndPart: table.finishAndPart()
        case .answerNow: table.answerNow()
        case .ownShareFirst: table.ownShareFirst()
        case .declineOrPrice: phrases.story.prospect()
        }
    }

    /// Our own part, with its date.
    ///
    /// By raw value: a kind that Standing learns later is told by its name rather than not at all.
    func share(_ share: OurShare, now: Date) -> String {
        let table = phrases.share
        let day = day(share.at, now: now)
        let wait = duration(hours: share.hours)
        return switch share.kind.rawValue {
        case "late_answer": table.lateAnswer(day, wait)
        case "unanswered": table.unanswered(day, wait)
        case "delay": table.delay(day)
        case "repeated_fault": table.repeatedFault(day)
        case "promise_missed": table.promisePassed(day) + promised(share.words)
        default: Self.plain(share.kind.rawValue) + ", " + day
        }
    }

    /// The owner's word on an alert, with the reason where one was given.
    func judged(_ alert: Alert) -> String? {
        guard let verdict = alert.verdict else { return nil }
        let sentence = phrases.sentence
        let judged = verdict == .right ? sentence.judgedRight() : sentence.judgedWrong()
        let note = Untrusted.line(alert.note, limit: 240)
        return note.isEmpty ? judged : judged + " – " + note
    }

    /// A day that we promised, with the words that named it.
    func promise(_ promise: OpenPromise, now: Date) -> String {
        day(promise.day, now: now) + promised(promise.words)
    }

    /// The words that promised a day.
    private func promised(_ words: String?) -> String {
        let words = Untrusted.line(words ?? "", limit: 80)
        return words.isEmpty ? "" : " (" + quoted(words) + ")"
    }

    /// What would change the verdict.
    func change(_ change: Assessment.Change) -> String {
        let table = phrases.change
        return switch change {
        case .calmAfterRemedy: table.calmAfterRemedy()
        case .quietTime: table.quietTime()
        case .rejectedRemedy: table.rejectedRemedy()
        case .moreConduct: table.moreConduct()
        case .ourLateness: table.ourLateness()
        }
    }

    /// A reason with its numbers.
    func reason(_ reason: Reason, now: Date) -> String {
        switch reason {
        case .tone(let recent, let usual?): phrases.sentence.tone(decimal(recent), decimal(usual))
        case .tone(let recent, nil): phrases.sentence.toneOnly(decimal(recent))
        case .demands(let perWeek, let usual):
            phrases.sentence.demands(decimal(perWeek), decimal(usual))
        case .signal(let name, let mails, let since):
            phrases.sentence.signal(
                signal(name),
                count(phrases.sentence.mails, mails),
                day(since, now: now)
            )
        }
    }

    /// A signal by its name; an unknown one by its own name in plain letters.
    func signal(_ name: String) -> String {
        let table = phrases.signal
        return switch name {
        case "insult": table.insult()
        case "threat": table.threat()
        case "entitlement": table.entitlement()
        case "expertise_challenge": table.expertiseChallenge()
        case "scope_creep": table.scopeCreep()
        case "moving_goalposts": table.movingGoalposts()
        case "shouting": table.shouting()
        case "time_disrespect": table.timeDisrespect()
        case "sweeping": table.sweeping()
        case "tone", "sentiment", "negative": table.tone()
        case "problem": table.problem()
        case "after_remedy": table.afterRemedy()
        case "demands", "demand_rate": table.demands()
        case "urgency", "ultimatum", "deadline": table.urgency()
        case "out_of_hours": table.outOfHours()
        case "gratitude": table.gratitude()
        case "calm": table.calm()
        case "breadth": table.breadth()
        case "chasing": table.chasing()
        case "conduct": table.conduct()
        default: Self.plain(name)
        }
    }

    private static func plain(_ name: String) -> String {
        Untrusted.line(String(name.map { $0 == "_" ? " " : $0 }), limit: 40)
    }
}
