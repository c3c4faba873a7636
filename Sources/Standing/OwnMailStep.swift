import Foundation

// What a mail of ours changes: never a standing, but how the next answer is weighed.
extension TimelineWalk {
    /// Takes in a mail of ours: it ends a wait, may be a remedy, and may show our share.
    mutating func answer(_ mail: OwnMail, in number: Int, at: Double) {
        var matter = matters[number]
        // A mail that names its day does not put off without one.
        noteLateness(in: &matter, delay: mail.promises.isEmpty ? mail.delay : 0, at: at)
        noteFault(mail.owning, in: &matter, at: at)
        settlePromise(mail, in: &matter, at: at)
        let remedy = min(1, mail.owning + mail.fix)
        matter.openRemedy = max(matter.openRemedy, remedy)
        if remedy > 0.3 { lastRemedy = (at, remedy) }
        matter.run = MailRun()
        matter.isWordBroken = false
        matters[number] = matter
    }

    private mutating func noteLateness(in matter: inout Matter, delay: Double, at: Double) {
        if let since = matter.waitingSince, lateness(since, at: at) > 0 {
            let hours = assessor.officeHours.workingHours(from: since, to: at)
            ownShare.note(.lateAnswer, at: at, since: since, hours: hours, weight: 0.7)
            matter.faultLikely = 1
        }
        if delay > 0.5 { ownShare.note(.delay, at: at, hours: 0, weight: 0.7 * delay) }
        matter.waitingSince = nil
        matter.waitNoted = false
    }

    /// Placating a rude client owns no fault; apologising for one that was reported calmly, or for lateness, does.
    private mutating func noteFault(_ owning: Double, in matter: inout Matter, at: Double) {
        guard owning > 0.5, matter.faultLikely > 0.5, !matter.faultCounted else { return }
        matter.faultCounted = true
        ownShare.noteFault(at: at, probability: owning * matter.faultLikely)
    }
}
