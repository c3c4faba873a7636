import Foundation
import Standing

/// Seconds for long histories, made of mails that are drawn at random.
enum Speed {
    /// Measures one client of growing length, and a million messages of a thousand clients as `replay` walks them.
    static func measure() {
        for length in [1_000, 10_000, 100_000] {
            let history = history(length, seed: 1)
            let time = ContinuousClock().measure {
                _ = Assessor().assess(history, at: .distantFuture)
            }
            print("assess, one client of", length, "messages:", time)
        }
        var replay = Replay(Assessor(), until: .distantFuture)
        var time = Duration.zero
        for client in 0..<1_000 {
            let history = history(1_000, seed: UInt64(client))
            time += ContinuousClock().measure { replay.add(history, of: "\(client)") }
        }
        print("replay of", replay.messages, "messages of", replay.clients, "clients:", time)
    }

    private static func history(_ length: Int, seed: UInt64) -> [Observation] {
        var random = Seeded(seed)
        return (0..<length).map { index in
            let isOurs = index % 3 == 2
            let own = OwnMail(apology: random.unit(), fix: random.unit())
            return Observation(
                messageID: "<\(index).\(seed)@mail.client.example>",
                at: Date(timeIntervalSinceReferenceDate: 6e8 + Double(index) * 40_000),
                matter: "<\(index / 5).\(seed)@mail.client.example>",
                content: isOurs ? .ours(own) : .client(ClientMail(reading: reading(&random)))
            )
        }
    }

    private static func reading(_ random: inout Seeded) -> ClientReading {
        let negative = random.unit()
        return ClientReading(
            sentiment: 1 - 2 * negative,
            negative: negative,
            positive: (1 - negative) * random.unit(),
            demands: 3 * random.unit(),
            deadline: random.unit(),
            ultimatum: random.unit() * random.unit(),
            problem: random.unit(),
            gratitude: (1 - negative) * random.unit(),
            conduct: random.unit() * random.unit(),
            marks: [:]
        )
    }
}
