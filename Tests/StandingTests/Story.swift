import Foundation
import Standing

/// A small correspondence, told day by day, for tests.
struct Story {
    private(set) var observations: [Observation] = []
    private var count = 0

    /// A Monday morning.
    static let start = Date(timeIntervalSinceReferenceDate: 1_300 * 604_800 + 9 * 3_600)

    static func day(_ day: Double) -> Date { start.addingTimeInterval(day * 86_400) }

    /// The client writes.
    mutating func client(
        _ reading: ClientReading?,
        on day: Double,
        in matter: String,
        outOfHours: Bool = false
    ) {
        let mail = ClientMail(
            reading: reading,
            isOutOfHours: outOfHours,
            words: ["insult": "you fools", "tone": "awful"]
        )
        append(.client(mail), on: day, in: matter)
    }

    /// We write.
    mutating func we(
        _ act: String,
        on day: Double,
        in matter: String,
        promising promised: Double? = nil
    ) {
        let promises = promised.map {
            [PromisedDay(day: 1_300 * 7 + Int($0.rounded(.down)), words: "by then")]
        }
        append(
            .ours(OwnMail(acts: [act: 0.9], promises: promises ?? [])),
            on: day,
            in: matter
        )
    }

    /// Weekly calm mails, each its own matter, each answered the same day.
    mutating func calm(_ mails: Int, from day: Double, every days: Double = 7) {
        for index in 0..<mails {
            let day = day + Double(index) * days
            client(index % 3 == 2 ? .praise : .ordinary, on: day, in: "calm \(day)")
            we("reply", on: day + 0.1, in: "calm \(day)")
        }
    }

    /// What a client who is a problem writes, whatever we do.
    mutating func hardTimes(_ mails: Int, from day: Double, _ reading: ClientReading = .difficult) {
        for index in 0..<mails {
            let (day, matter) = (day + Double(index) * 4, "hard \(day) \(index / 3)")
            client(index % 3 == 2 ? .unhappy : reading, on: day, in: matter)
            we(index % 2 == 0 ? "fix" : "apology", on: day + 0.1, in: matter)
        }
    }

    func assess(_ assessor: Assessor = Assessor(), at now: Date = .distantFuture) -> Assessment {
        assessor.assess(observations, at: now)
    }

    private mutating func append(
        _ content: Observation.Content,
        on day: Double,
        in matter: String
    ) {
        count += 1
        observations.append(
            Observation(
                messageID: "<\(count)@test.example>",
                at: Self.day(day),
                matter: matter,
                content: content
            )
        )
    }
}

extension ClientReading {
    static let ordinary = ClientReading.tone(0)
    static let praise = ClientReading.tone(0.7, positive: 0.9, gratitude: 0.9)
    static let busyFriendly = ClientReading.tone(0.4, positive: 0.8, demands: 4)
    static let politeProblem = ClientReading.tone(-0.4, negative: 0.85, problem: 0.9)
    static let angryProblem = ClientReading.tone(-0.9, negative: 0.95, problem: 0.95, conduct: 0.15)
    static let unhappy = ClientReading.tone(-0.6, negative: 0.9, problem: 0.9, conduct: 0.2)
    static let difficult = ClientReading.tone(
        -0.7,
        negative: 0.85,
        problem: 0.6,
        conduct: 0.9,
        marks: ["insult": 0.7, "threat": 0.3]
    )
    static let coldDemand = ClientReading.tone(
        -0.1,
        negative: 0.4,
        problem: 0.3,
        demands: 3,
        conduct: 0.85,
        marks: ["scope_creep": 0.8, "entitlement": 0.4]
    )

    static func tone(
        _ sentiment: Double,
        negative: Double = 0.05,
        positive: Double = 0.05,
        problem: Double = 0.05,
        gratitude: Double = 0.03,
        demands: Double = 1,
        conduct: Double = 0.02,
        marks: ConductMarks = [:]
    ) -> ClientReading {
        ClientReading(
            sentiment: sentiment,
            negative: negative,
            positive: positive,
            demands: demands,
            deadline: 0.1,
            ultimatum: 0.05,
            problem: problem,
            gratitude: gratitude,
            conduct: conduct,
            marks: marks
        )
    }
}
