import Foundation

/// Walks over all clients of an office once, in whatever order, for what only the whole office tells.
public struct OfficeSurvey: Sendable {
    private let hours: OfficeHours
    private var days: [Int: OfficeTrouble.Day] = [:]
    /// Each client's middle mail, by trait.
    private var conduct: [Double] = []
    private var negative: [Double] = []
    private var problem: [Double] = []
    private var glad: [Double] = []

    /// A client's middle is known from so many mails on.
    private static let mailsToCount = 5

    /// No mail yet.
    public init(hours: OfficeHours) {
        self.hours = hours
    }

    /// Takes in a client's messages.
    public mutating func add(_ observations: [Observation]) {
        var readings: [(at: Double, reading: ClientReading)] = []
        readings.reserveCapacity(observations.count)
        for observation in observations {
            guard case .client(let mail) = observation.content, let reading = mail.reading else {
                continue
            }
            readings.append((observation.at.timeIntervalSinceReferenceDate, reading.bounded))
        }
        count(readings)
        guard readings.count >= Self.mailsToCount else { return }
        conduct.append(Self.middle(readings.map(\.reading.conduct)))
        negative.append(Self.middle(readings.map(\.reading.negative)))
        problem.append(Self.middle(readings.map(\.reading.problem)))
        glad.append(Self.middle(readings.map { max($0.reading.gratitude, $0.reading.positive) }))
    }

    /// What was found; its history stays empty.
    public var context: OfficeContext {
        OfficeContext(reading: reading, trouble: OfficeTrouble(days: Array(days.values)))
    }

    private var reading: OfficeReading {
        guard !conduct.isEmpty else { return .fitted }
        return OfficeReading(
            clients: conduct.count,
            conduct: Self.middle(conduct),
            negative: Self.middle(negative),
            problem: Self.middle(problem),
            glad: Self.middle(glad)
        )
    }

    /// Counts the days on which a client wrote, and how unhappy the unhappiest mail of each was.
    private mutating func count(_ readings: [(at: Double, reading: ClientReading)]) {
        var worst: [Int: Double] = [:]
        for (at, reading) in readings where at.isFinite {
            // What is no more likely than not is no unhappiness: else months of doubtful readings hide a storm.
            let unhappy = max(0, 2 * max(reading.negative, reading.problem) - 1)
            let day = hours.day(of: at)
            worst[day] = max(worst[day] ?? 0, unhappy)
        }
        for (number, unhappy) in worst {
            var day = days[number] ?? OfficeTrouble.Day(number: number, heard: 0, unhappy: 0)
            day.heard += 1
            day.unhappy += unhappy
            days[number] = day
        }
    }

    private static func middle(_ values: [Double]) -> Double {
        values.sorted()[values.count / 2]
    }
}
