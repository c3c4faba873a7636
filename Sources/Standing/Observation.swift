public import Foundation

/// One message in a client's life, as far as the assessment needs it; made by Watch from stored signals.
public struct Observation: Sendable, Codable, Equatable {
    /// The Message-ID header, angle brackets and all.
    public var messageID: String
    /// When it was written.
    public var at: Date
    /// The thread it belongs to; equal for all messages of one matter.
    public var matter: String
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
    public init(messageID: String, at: Date, matter: String, content: Content) {
        self.messageID = messageID
        self.at = at
        self.matter = matter
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
    /// Probability of each conduct mark by its name in contract.md, such as "moving_goalposts".
    public var marks: [String: Double]

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
        marks: [String: Double]
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
    /// Probability of each act by its name in contract.md: reply, apology, fix, compensation, boundary, delay.
    public var acts: [String: Double]

    /// Makes a mail of ours.
    public init(acts: [String: Double]) {
        self.acts = acts
    }
}
