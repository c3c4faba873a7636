public import Foundation

/// Where a client stands.
public enum ClientStanding: String, Sendable, Codable, CaseIterable {
    /// Not enough is known.
    case tooEarly = "too_early"
    /// All is well.
    case content
    /// Something is wrong; a good answer settles it.
    case hasAProblem = "has_a_problem"
    /// Whatever we do, it is never enough.
    case isAProblem = "is_a_problem"
}

/// All that is judged of one client at one moment.
public struct Assessment: Sendable, Codable, Equatable {
    /// Where the client stands.
    public var standing: ClientStanding
    /// The time of the message that put the client there; nil while too early.
    public var since: Date?
    /// How near to "is a problem", 0...100; the evidence weights sum to it.
    public var pressure: Double
    /// Pressure now less pressure thirty days ago.
    public var trend: Double
    /// The evidence that still weighs, heaviest first.
    public var evidence: [Evidence]
    /// Each change of standing, oldest first.
    public var shifts: [Shift]
    /// Our own part: late answers, delays without a date, repeated faults.
    public var ourShare: [OurShare]
    /// Tone in -1...1, of late and as usual; nil while unknown.
    public var recentSentiment: Double?
    /// The client's own usual tone, shrunk to the office's.
    public var usualSentiment: Double?
    /// Demands a week of late.
    public var demandsPerWeek: Double
    /// The client's own usual demands a week.
    public var usualDemandsPerWeek: Double
    /// Since when the client waits for our answer; nil when nobody waits for us.
    public var waitingSince: Date?
    /// Days that we promised and that nobody has settled yet, soonest first; one passed a week ago is told no more.
    public var promises: [OpenPromise] = []
    /// What would change the verdict, as codes that Briefing puts into words.
    public var wouldChange: [Change]
    /// The client's messages and ours that were seen.
    public var messages: Int

    /// Something that would move the standing.
    public enum Change: String, Sendable, Codable, CaseIterable {
        /// A calm or thankful answer after our next remedy.
        case calmAfterRemedy = "calm_after_remedy"
        /// Quiet time: the evidence decays.
        case quietTime = "quiet_time"
        /// Another rejected remedy.
        case rejectedRemedy = "rejected_remedy"
        /// Another mail with the same conduct.
        case moreConduct = "more_conduct"
        /// Our own late answer explained it.
        case ourLateness = "our_lateness"
    }

    /// Makes an assessment.
    public init(
        standing: ClientStanding,
        since: Date?,
        pressure: Double,
        trend: Double,
        evidence: [Evidence],
        shifts: [Shift],
        ourShare: [OurShare],
        recentSentiment: Double?,
        usualSentiment: Double?,
        demandsPerWeek: Double,
        usualDemandsPerWeek: Double,
        waitingSince: Date?,
        wouldChange: [Change],
        messages: Int
    ) {
        self.standing = standing
        self.since = since
        self.pressure = pressure
        self.trend = trend
        self.evidence = evidence
        self.shifts = shifts
        self.ourShare = ourShare
        self.recentSentiment = recentSentiment
        self.usualSentiment = usualSentiment
        self.demandsPerWeek = demandsPerWeek
        self.usualDemandsPerWeek = usualDemandsPerWeek
        self.waitingSince = waitingSince
        self.wouldChange = wouldChange
        self.messages = messages
    }
}

/// A signal weighed in context.
public struct Evidence: Sendable, Codable, Equatable {
    /// The message it was read in.
    public var messageID: String
    /// When that message was written.
    public var at: Date
    /// What weighs: a conduct mark by its name ("conduct" where no single one stands out), "tone", "problem", "after_remedy",
    /// "demands", "urgency", "out_of_hours" or "breadth"; in a shift to content "calm".
    public var signal: String
    /// What it still contributes: in an assessment the weights sum to the pressure, in a shift to the strength.
    public var weight: Double
    /// The words it rests on; empty where none are kept.
    public var words: String

    /// Makes a piece of evidence.
    public init(messageID: String, at: Date, signal: String, weight: Double, words: String) {
        self.messageID = messageID
        self.at = at
        self.signal = signal
        self.weight = weight
        self.words = words
    }
}

/// A change of standing.
public struct Shift: Sendable, Codable, Equatable {
    /// Where the client stood.
    public var from: ClientStanding
    /// Where the client stands from here on.
    public var to: ClientStanding
    /// The message that decided it.
    public var messageID: String
    /// When that message was written.
    public var at: Date
    /// How sure, 0...1; the evidence weights sum to it.
    public var strength: Double
    /// What it rests on, heaviest first.
    public var evidence: [Evidence]
    /// Our own part at that moment.
    public var ourShare: [OurShare]

    /// Makes a shift.
    public init(
        from: ClientStanding,
        to: ClientStanding,
        messageID: String,
        at: Date,
        strength: Double,
        evidence: [Evidence],
        ourShare: [OurShare]
    ) {
        self.from = from
        self.to = to
        self.messageID = messageID
        self.at = at
        self.strength = strength
        self.evidence = evidence
        self.ourShare = ourShare
    }
}

/// Something that we did, or left undone.
public struct OurShare: Sendable, Codable, Equatable {
    /// What it was.
    public var kind: Kind
    /// When.
    public var at: Date
    /// How long the client waited, in hours; 0 where it does not apply.
    public var hours: Double
    /// The words that promised a day, where one was missed.
    public var words: String?

    /// Our own part, by kind.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// We answered late.
        case lateAnswer = "late_answer"
        /// We have not answered yet.
        case unanswered
        /// We put off with no date.
        case delay
        /// Another fault of ours within a short time.
        case repeatedFault = "repeated_fault"
        /// A day that we had promised passed.
        case promiseMissed = "promise_missed"
    }

    /// Makes a share.
    public init(kind: Kind, at: Date, hours: Double, words: String? = nil) {
        self.kind = kind
        self.at = at
        self.hours = hours
        self.words = words
    }
}
