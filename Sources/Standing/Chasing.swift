/// A client's mails in one matter since we last wrote there.
struct MailRun {
    private(set) var count = 0
    private(set) var first = 0.0
    private(set) var last = 0.0

    /// Counts a mail.
    mutating func count(at moment: Double) {
        if count == 0 { first = moment }
        count += 1
        last = moment
    }
}

// Chasing is read from times: whoever writes again before a working day has passed leaves us no time to answer.
extension TimelineWalk {
    /// Working hours within which another mail chases.
    private static let chasedWithin = 24.0
    /// What an afterthought counts: one further mail is no chase yet.
    private static let afterthought = 0.3

    /// How hard a mail of the client chases, 0...1; never where our answer is late or our word broken.
    func chasing(in matter: Matter, at moment: Double) -> Double {
        guard matter.run.count > 0, !matter.isWordBroken, let since = matter.waitingSince,
            lateness(since, at: moment) == 0,
            assessor.officeHours.workingHours(from: matter.run.last, to: moment)
                < Self.chasedWithin
        else { return 0 }
        return matter.run.count == 1 ? Self.afterthought : 1
    }

    /// The mails of a chase and their hours, such as "3 × / 5 h", counted back from the last of them.
    func chase(endingAt position: Int) -> String {
        let end = timeline.steps[position]
        var run = MailRun()
        for step in timeline.steps[...position].reversed().prefix(Self.lookedBack)
        where step.matter == end.matter {
            guard case .client = timeline.observation(step).content else { break }
            run.count(at: step.at)
        }
        let hours = max(1, ((end.at - run.last) / Seconds.hour).rounded())
        return "\(run.count) × / \(Int(hours.bounded(1...9_999))) h"
    }

    private static let lookedBack = 50
}
