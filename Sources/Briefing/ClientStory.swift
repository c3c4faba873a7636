public import Foundation
public import Standing

/// All that is told of one client: what is judged, and how it came.
public struct ClientStory: Sendable, Equatable {
    /// The moment up to which it is told.
    public var at: Date
    /// The client on one line.
    public var summary: ClientSummary
    /// What is judged.
    public var assessment: Assessment
    /// Each message, oldest first.
    public var moments: [Moment]
    /// The persons who are this client, with the names they sign with.
    public var persons: [Person]
    /// What the client costs us; nil where the owner leaves hours unsaid.
    public var load: Load?

    /// The alerts on which the owner has said a word.
    public var judged: [Alert] = []

    /// A message as a step of the story.
    public struct Moment: Sendable, Equatable {
        /// When it was written.
        public var at: Date
        /// What it is.
        public var kind: Kind
        /// The client's tone in -1...1; nil for our own mail, and where none could be read.
        public var tone: Double?
        /// How near to "is a problem" once it was known, 0...100.
        public var pressure: Double
        /// The words that its tone rests on; empty where none are kept.
        public var words: String

        /// Makes a moment.
        public init(at: Date, kind: Kind, tone: Double?, pressure: Double, words: String) {
            self.at = at
            self.kind = kind
            self.tone = tone
            self.pressure = pressure
            self.words = words
        }
    }

    /// Who wrote, and what our own mail does.
    public enum Kind: String, Sendable, CaseIterable {
        /// The client wrote.
        case theirs
        /// We answered.
        case reply
        /// We apologised.
        case apology
        /// We mended it.
        case fix
        /// We compensated.
        case compensation
        /// We set a boundary.
        case boundary
        /// We put off.
        case delay

        /// Whether it tries to settle things.
        var isRemedy: Bool { self == .apology || self == .fix || self == .compensation }
    }

    /// One of the persons who are this client.
    public struct Person: Sendable, Equatable {
        /// The address.
        public var address: String
        /// The name; empty where unknown.
        public var name: String

        /// Makes a person.
        public init(address: String, name: String) {
            self.address = address
            self.name = name
        }
    }

    /// Hours a week that demands cost: of late, as usual with this client, and as usual with the office's clients.
    public struct Load: Sendable, Equatable {
        /// Of late.
        public var hoursPerWeek: Double
        /// As usual.
        public var usualHoursPerWeek: Double
        /// The mean of the office's clients.
        public var officeHoursPerWeek: Double

        /// Makes a load.
        public init(
            hoursPerWeek: Double,
            usualHoursPerWeek: Double,
            officeHoursPerWeek: Double
        ) {
            self.hoursPerWeek = hoursPerWeek
            self.usualHoursPerWeek = usualHoursPerWeek
            self.officeHoursPerWeek = officeHoursPerWeek
        }
    }

    /// Makes a story.
    public init(
        at: Date,
        summary: ClientSummary,
        assessment: Assessment,
        moments: [Moment],
        persons: [Person],
        load: Load?
    ) {
        self.at = at
        self.summary = summary
        self.assessment = assessment
        self.moments = moments
        self.persons = persons
        self.load = load
    }
}

extension ClientStory {
    /// What to do next.
    var advice: [Advice] {
        AdviceRules.advice(
            standing: assessment.standing,
            evidence: assessment.evidence,
            ourShare: assessment.ourShare,
            isWaiting: assessment.waitingSince != nil,
            isProspect: summary.isProspect(at: at)
        )
    }

    /// The moments worth telling, oldest first: those that moved the pressure, our remedies, and what decided a shift.
    func telling(_ maximum: Int) -> [Moment] {
        let deciding = Set(assessment.shifts.map(\.at))
        var before = 0.0
        let worth = moments.filter { moment in
            defer { before = moment.pressure }
            return moment.kind.isRemedy || (moment.tone ?? 0) <= Self.harsh
                || abs(moment.pressure - before) >= Self.movement || deciding.contains(moment.at)
        }
        return Array(worth.suffix(maximum))
    }

    /// Pressure that must come or go for a message to be worth a line.
    private static let movement = 2.0
    /// A tone that is told even where the pressure is at its height already.
    private static let harsh = -0.6
}
