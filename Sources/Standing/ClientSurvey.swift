import Foundation

/// What one client adds to an `OfficeSurvey`: small enough to be kept beside the mail, so that new mail of one client
/// asks for a look at that client alone.
public struct ClientSurvey: Sendable, Equatable {
    /// How the client's middle mail was read.
    public struct Middle: Sendable, Equatable {
        /// Any conduct mark.
        public var conduct: Double
        /// A negative tone.
        public var negative: Double
        /// A fault reported.
        public var problem: Double
        /// Gladness or thanks.
        public var glad: Double

        /// Makes a middle of probabilities.
        public init(conduct: Double, negative: Double, problem: Double, glad: Double) {
            self.conduct = conduct
            self.negative = negative
            self.problem = problem
            self.glad = glad
        }
    }

    /// The middle mail; nil while there are too few.
    public let middle: Middle?
    /// How unhappy the unhappiest mail of each day was, in thousandths: whole numbers add up to the same in any order.
    public let days: [Int: Int]

    /// A client's middle is known from so many mails on.
    private static let mailsToCount = 5

    /// Looks at a client's messages; days are counted by the office's hours.
    public init(_ observations: [Observation], hours: OfficeHours) {
        var readings: [ClientReading] = []
        var days: [Int: Int] = [:]
        for observation in observations {
            guard case .client(let mail) = observation.content, let reading = mail.reading?.bounded
            else { continue }
            readings.append(reading)
            let at = observation.at.timeIntervalSinceReferenceDate
            guard at.isFinite else { continue }
            let day = hours.day(of: at)
            days[day] = max(days[day] ?? 0, reading.unhappyThousandths)
        }
        self.days = days
        guard readings.count >= Self.mailsToCount else {
            middle = nil
            return
        }
        middle = Middle(
            conduct: Self.middle(readings.map(\.conduct)),
            negative: Self.middle(readings.map(\.negative)),
            problem: Self.middle(readings.map(\.problem)),
            glad: Self.middle(readings.map { max($0.gratitude, $0.positive) })
        )
    }

    static func middle(_ values: [Double]) -> Double {
        values.sorted()[values.count / 2]
    }
}

extension ClientReading {
    /// What is no more likely than not is no unhappiness: else months of doubtful readings hide a storm.
    fileprivate var unhappyThousandths: Int {
        Int((1_000 * max(0, 2 * max(negative, problem) - 1)).rounded())
    }
}
