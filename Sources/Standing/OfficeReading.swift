import Foundation

/// How the reader reads this office: what it finds in an ordinary mail of an ordinary client.
///
/// Readers are fitted on other firms' mail. Where one sees misconduct, anger or faults in the mails of clients in the middle
/// more often than it did where the parameters were fitted, it reads this office too darkly, and where less, too kindly: the
/// odds of all its probabilities are moved back by a part of that. The median over clients of each one's median mail hardly
/// notices the clients who are a problem.
public struct OfficeReading: Sendable, Codable, Equatable {
    /// Clients whose middle mail is known.
    public internal(set) var clients: Int
    /// The middle probability of any conduct mark.
    public internal(set) var conduct: Double
    /// The middle probability of a negative tone.
    public internal(set) var negative: Double
    /// The middle probability of a fault reported.
    public internal(set) var problem: Double
    /// The middle probability of gladness or thanks.
    public internal(set) var glad: Double

    /// How an ordinary mail was read where the standard parameters were fitted.
    public static let fitted = OfficeReading(
        clients: 0,
        conduct: 0.035,
        negative: 0.21,
        problem: 0.22,
        glad: 0.085
    )

    /// Clients' worth of the standard in the office's own middle.
    private static let prior = 6.0
    /// With fewer clients nothing is moved.
    private static let clientsToCount = 5

    /// How an ordinary mail is read by a reader with other base rates: its probabilities move as far, in odds, as its rates do.
    private static func ordinary(to reader: ReaderBases?) -> OfficeReading {
        var ordinary = fitted
        guard let reader else { return ordinary }
        let usual = ReaderBases.fitted
        ordinary.conduct.move(from: usual.conduct, to: reader.conduct)
        ordinary.negative.move(from: usual.negative, to: reader.negative)
        ordinary.problem.move(from: usual.problem, to: reader.problem)
        ordinary.glad.move(from: usual.glad, to: reader.glad)
        return ordinary
    }

    /// How the readings of this office are to be moved; what the reader's own rates explain is not moved twice.
    func shift(_ parameters: StandingParameters, reader: ReaderBases? = nil) -> ReadingShift {
        let fitted = Self.ordinary(to: reader)
        return ReadingShift(
            conduct: factor(conduct, fitted.conduct, parameters),
            negative: factor(negative, fitted.negative, parameters),
            problem: factor(problem, fitted.problem, parameters),
            glad: factor(glad, fitted.glad, parameters)
        )
    }

    /// What the odds are multiplied by; in steps, so that one more client does not judge everybody anew.
    private func factor(_ own: Double, _ usual: Double, _ parameters: StandingParameters)
        -> Double
    {
        guard clients >= Self.clientsToCount else { return 1 }
        let count = Double(clients)
        let trust = parameters.readingTrust * count / (count + Self.prior)
        let range = -1.5 * abs(parameters.readingStep)...abs(parameters.readingStep)
        let step = (trust * (Self.logit(usual) - Self.logit(own))).bounded(range)
        return exp((step / Self.step).rounded() * Self.step)
    }

    private static let step = 0.1

    private static func logit(_ probability: Double) -> Double {
        let bounded = probability.bounded(0.001...0.999)
        return log(bounded / (1 - bounded))
    }
}

/// What the odds of a reading's probabilities are multiplied by.
struct ReadingShift: Sendable, Equatable {
    var conduct = 1.0
    var negative = 1.0
    var problem = 1.0
    var glad = 1.0

    /// The reading as a reader who knows the office would give it.
    func callAsFunction(_ reading: ClientReading) -> ClientReading {
        var copy = reading
        copy.conduct = Self.move(reading.conduct, conduct)
        copy.negative = Self.move(reading.negative, negative)
        copy.problem = Self.move(reading.problem, problem)
        copy.gratitude = Self.move(reading.gratitude, glad)
        copy.positive = Self.move(reading.positive, glad)
        return copy
    }

    private static func move(_ probability: Double, _ factor: Double) -> Double {
        probability * factor / (1 - probability + probability * factor)
    }
}
