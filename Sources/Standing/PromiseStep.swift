import Foundation

// Days that we promised. That one passed is held against us only once somebody says so: the client, unhappy or asking
// again, or we ourselves, apologising or putting off. A visit may have kept the word without a mail.
extension TimelineWalk {
    /// What a passed promise weighs in our share, like a late answer.
    static var missedPromiseWeight: Double { 0.7 }

    /// The matter's promise, where its day has ended with no word of ours.
    func passedPromise(of matter: Matter, at moment: Double) -> PromisedDay? {
        guard let promise = matter.promise, assessor.officeHours.day(of: moment) > promise.day
        else { return nil }
        return promise
    }

    /// A mail of the client after the day has passed shows the miss, or that all is well.
    mutating func notePromise(_ reading: ClientReading, in matter: inout Matter, at moment: Double)
    {
        guard let promise = passedPromise(of: matter, at: moment) else { return }
        if matter.isMissed(reading) {
            note(promise, at: moment)
            matter.isWordBroken = true
        } else if reading.gratitude < 0.5 {
            return
        }
        matter.promise = nil
    }

    /// A mail of ours keeps the promise, owns that it was missed, or names another day.
    mutating func settlePromise(_ mail: OwnMail, in matter: inout Matter, at moment: Double) {
        let putsOff = mail.delay > 0.5
        if let promise = passedPromise(of: matter, at: moment) {
            if putsOff || mail.owning > 0.5 { note(promise, at: moment) }
            matter.promise = nil
        } else if !putsOff {
            matter.promise = nil
        }
        // Of several days the last: until then nothing is broken.
        matter.promise = mail.promises.max { $0.day < $1.day } ?? matter.promise
    }

    private mutating func note(_ promise: PromisedDay, at moment: Double) {
        ownShare.note(
            .promiseMissed,
            at: moment,
            since: assessor.officeHours.noon(ofDay: promise.day),
            hours: 0,
            weight: Self.missedPromiseWeight,
            words: promise.words
        )
    }
}

extension Matter {
    /// Whether a mail after the promised day says that it was not kept.
    func isMissed(_ reading: ClientReading) -> Bool {
        let unhappy = max(reading.negative, reading.problem, reading.conduct) >= 0.5
        return unhappy || (reading.demands >= Self.asking && reading.gratitude < 0.5)
    }
}
