/// What only the whole office tells, put together from its clients, in whatever order.
public struct OfficeSurvey: Sendable {
    private var middles: [ClientSurvey.Middle] = []
    private var days: [Int: (heard: Int, unhappy: Int)] = [:]

    /// No mail yet.
    public init() {}

    /// Takes in a client.
    public mutating func add(_ client: ClientSurvey) {
        if let middle = client.middle { middles.append(middle) }
        for (day, unhappy) in client.days { add(day: day, heard: 1, unhappy: unhappy) }
    }

    /// Takes in what was kept: a client's middle mail.
    public mutating func add(_ middle: ClientSurvey.Middle) { middles.append(middle) }

    /// Takes in what was kept: how many clients were heard on a day, and their unhappiness in thousandths.
    public mutating func add(day: Int, heard: Int, unhappy: Int) {
        let before = days[day] ?? (0, 0)
        days[day] = (before.heard + heard, before.unhappy + unhappy)
    }

    /// What was found; its history stays empty.
    public var context: OfficeContext {
        let days = days.map { number, sums in
            OfficeTrouble.Day(
                number: number,
                heard: Double(sums.heard),
                unhappy: Double(sums.unhappy) / 1_000
            )
        }
        return OfficeContext(reading: reading, trouble: OfficeTrouble(days: days))
    }

    private var reading: OfficeReading {
        guard !middles.isEmpty else { return .fitted }
        return OfficeReading(
            clients: middles.count,
            conduct: ClientSurvey.middle(middles.map(\.conduct)),
            negative: ClientSurvey.middle(middles.map(\.negative)),
            problem: ClientSurvey.middle(middles.map(\.problem)),
            glad: ClientSurvey.middle(middles.map(\.glad))
        )
    }
}
