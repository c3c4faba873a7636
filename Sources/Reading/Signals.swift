/// What was read in one mail.
public enum Signals: Sendable, Codable, Equatable {
    /// A client's mail.
    case inbound(ClientSignals)
    /// A mail of ours.
    case outbound(ActSignals)
    /// Nothing to score: no words, or a language that the encoder does not know.
    case unscored(Unscored)

    /// Why a mail has no score.
    public enum Unscored: String, Sendable, Codable {
        /// No new words.
        case empty
        /// A language that the encoder does not know.
        case unknownLanguage
    }
}

/// A client's mail: soft signals, each a probability in 0...1 unless said otherwise.
public struct ClientSignals: Sendable, Codable, Equatable {
    /// The language of the new words, ISO 639-1.
    public var language: String
    /// Tone from -1, furious, to 1, delighted: the gold label of -2 to 2, halved.
    public var sentiment: Double
    /// Probabilities of negative, neutral and positive tone; they sum to 1.
    public var polarity: [Double]
    /// How many distinct things are asked, expected value ≥ 0.
    public var demands: Double
    /// The most fitting number of demands.
    public var demandCount: Int
    /// Probabilities of urgency ≥ 1 (a deadline) and ≥ 2 (at once, an ultimatum).
    public var urgency: [Double]
    /// The most fitting urgency, 0...2.
    public var urgencyLevel: Int
    /// A concrete fault or unmet expectation is reported.
    public var problem: Double
    /// Thanks for something done.
    public var gratitude: Double
    /// Any conduct mark.
    public var conduct: Double
    /// Each conduct mark.
    public var marks: [ConductMark: Double]
    /// The decisions taken with tuned thresholds: what `score` prints as yes or no.
    public var decided: Decided
    /// The words that each signal rests on.
    public var words: [SignalWords]
    /// The days that the client sets; not stored.
    public var deadlines: [NamedDay] = []

    /// Hard yes/no readings of the soft ones.
    public struct Decided: Sendable, Codable, Equatable {
        /// "negative", "neutral" or "positive".
        public var polarity: Polarity
        /// Whether a problem is reported.
        public var problem: Bool
        /// Whether thanks are given.
        public var gratitude: Bool
        /// The conduct marks found.
        public var conduct: [ConductMark]

        /// Makes a set of decisions.
        public init(polarity: Polarity, problem: Bool, gratitude: Bool, conduct: [ConductMark]) {
            self.polarity = polarity
            self.problem = problem
            self.gratitude = gratitude
            self.conduct = conduct
        }
    }

    /// Makes a reading.
    public init(
        language: String,
        sentiment: Double,
        polarity: [Double],
        demands: Double,
        demandCount: Int,
        urgency: [Double],
        urgencyLevel: Int,
        problem: Double,
        gratitude: Double,
        conduct: Double,
        marks: [ConductMark: Double],
        decided: Decided,
        words: [SignalWords]
    ) {
        self.language = language
        self.sentiment = sentiment
        self.polarity = polarity
        self.demands = demands
        self.demandCount = demandCount
        self.urgency = urgency
        self.urgencyLevel = urgencyLevel
        self.problem = problem
        self.gratitude = gratitude
        self.conduct = conduct
        self.marks = marks
        self.decided = decided
        self.words = words
    }
}

/// A mail of ours: what it does.
public struct ActSignals: Sendable, Codable, Equatable {
    /// The language of the new words, ISO 639-1.
    public var language: String
    /// The most fitting act.
    public var act: Act
    /// Each act's probability; they sum to 1.
    public var probabilities: [Act: Double]
    /// The days that we promise.
    public var promises: [NamedDay]

    /// Makes a reading.
    public init(
        language: String,
        act: Act,
        probabilities: [Act: Double],
        promises: [NamedDay] = []
    ) {
        self.language = language
        self.act = act
        self.probabilities = probabilities
        self.promises = promises
    }
}

/// The tone of a mail, coarsely.
public enum Polarity: String, Sendable, Codable, CaseIterable {
    case negative, neutral, positive
}

/// What a mail of ours does.
public enum Act: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    case reply, apology, fix, compensation, boundary, delay
}

/// Conduct that marks a client who is a problem.
public enum ConductMark: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    case insult, threat, entitlement
    case expertiseChallenge = "expertise_challenge"
    case scopeCreep = "scope_creep"
    case movingGoalposts = "moving_goalposts"
    case shouting
    case timeDisrespect = "time_disrespect"
    case sweeping
}

/// The words that a signal rests on: one sentence of the mail, at most 240 characters.
public struct SignalWords: Sendable, Codable, Equatable {
    /// The signal's name: "sentiment", "problem", "gratitude", "urgency", "demands" or a conduct mark.
    public var signal: String
    /// The words, as written.
    public var text: String

    /// Makes a pair.
    public init(signal: String, text: String) {
        self.signal = signal
        self.text = text
    }
}
