public import Foundation

/// One message in a client's life, as far as the assessment needs it; made by Watch from stored signals.
public struct Observation: Sendable, Codable, Equatable {
    /// The Message-ID header, angle brackets and all.
    public var messageID: String
    /// When it was written.
    public var at: Date
    /// The thread it belongs to; equal for all messages of one matter.
    public var matter: String
    /// Who of the client's persons wrote it, by any number; nil for mail of ours, and where the client is one person.
    public var person: Int?
    /// What it says.
    public var content: Content

    /// What a message says, by direction.
    public enum Content: Sendable, Codable, Equatable {
        /// The client wrote.
        case client(ClientMail)
        /// We wrote.
        case ours(OwnMail)
    }

    /// Makes an observation.
    public init(
        messageID: String,
        at: Date,
        matter: String,
        person: Int? = nil,
        content: Content
    ) {
        self.messageID = messageID
        self.at = at
        self.matter = matter
        self.person = person
        self.content = content
    }
}

/// A client's mail: soft signals in 0...1 unless said otherwise; nil signals where it could not be scored.
public struct ClientMail: Sendable, Codable, Equatable {
    /// The reading; nil for a mail that could not be scored (it still counts as contact).
    public var reading: ClientReading?
    /// Written outside working hours of the office's own settings.
    public var isOutOfHours: Bool
    /// The words behind each signal, by signal name; may be empty once their keeping time is over.
    public var words: [String: String]

    /// Makes a client's mail.
    public init(reading: ClientReading?, isOutOfHours: Bool = false, words: [String: String] = [:])
    {
        self.reading = reading
        self.isOutOfHours = isOutOfHours
        self.words = words
    }
}

/// What was read in a client's mail.
public struct ClientReading: Sendable, Codable, Equatable {
    /// Tone in -1...1.
    public var sentiment: Double
    /// Probability of a negative tone.
    public var negative: Double
    /// Probability of a positive tone.
    public var positive: Double
    /// Expected number of things asked.
    public var demands: Double
    /// Probability of a deadline or more.
    public var deadline: Double
    /// Probability of "at once" or an ultimatum.
    public var ultimatum: Double
    /// Probability that a fault is reported.
    public var problem: Double
    /// Probability of thanks.
    public var gratitude: Double
    /// Probability of any conduct mark.
    public var conduct: Double
    /// Probability of each conduct mark.
    public var marks: ConductMarks

    /// Makes a reading.
    public init(
        sentiment: Double,
        negative: Double,
        positive: Double,
        demands: Double,
        deadline: Double,
        ultimatum: Double,
        problem: Double,
        gratitude: Double,
        conduct: Double,
        marks: ConductMarks
    ) {
        self.sentiment = sentiment
        self.negative = negative
        self.positive = positive
        self.demands = demands
        self.deadline = deadline
        self.ultimatum = ultimatum
        self.problem = problem
        self.gratitude = gratitude
        self.conduct = conduct
        self.marks = marks
    }
}

/// A mail of ours: the probabilities of what it does; all zero where it could not be scored (then it is a reply).
public struct OwnMail: Sendable, Codable, Equatable {
    /// Probability of an apology.
    public var apology: Double
    /// Probability that a fault is mended.
    public var fix: Double
    /// Probability of a compensation.
    public var compensation: Double
    /// Probability that we put off with no date.
    public var delay: Double
    /// The days that we promise in it.
    public var promises: [PromisedDay]

    /// Makes a mail of ours.
    public init(
        apology: Double = 0,
        fix: Double = 0,
        compensation: Double = 0,
        delay: Double = 0,
        promises: [PromisedDay] = []
    ) {
        self.apology = apology
        self.fix = fix
        self.compensation = compensation
        self.delay = delay
        self.promises = promises
    }

    /// Makes a mail of ours from the acts by their names in contract.md; replies and boundaries weigh nothing.
    public init(acts: [String: Double], promises: [PromisedDay] = []) {
        self.init(
            apology: acts["apology"] ?? 0,
            fix: acts["fix"] ?? 0,
            compensation: acts["compensation"] ?? 0,
            delay: acts["delay"] ?? 0,
            promises: promises
        )
    }

    /// The strength of a remedy that owns our part: an apology or a compensation.
    var owning: Double { max(apology, compensation) }
}
