public import Foundation

/// Our own part of a month with one client.
public struct ClientMonth: Sendable, Equatable {
    /// The client's address.
    public var client: String
    /// The client's name.
    public var name: String
    /// The client's mails.
    public var mails: Int
    /// Working hours that each of our answers took.
    public var answerHours: [Double]
    /// How many of them were late.
    public var late: Int
    /// Matters that ended well, by what of ours came before.
    public var settled: [ClientStory.Kind: Int]
    /// Hours a week that the client's demands cost; nil where the owner leaves hours unsaid.
    public var hoursPerWeek: Double?
    /// The same as usual.
    public var usualHoursPerWeek: Double?

    /// Makes a month.
    public init(
        client: String,
        name: String,
        mails: Int = 0,
        answerHours: [Double] = [],
        late: Int = 0,
        settled: [ClientStory.Kind: Int] = [:],
        hoursPerWeek: Double? = nil,
        usualHoursPerWeek: Double? = nil
    ) {
        self.client = client
        self.name = name
        self.mails = mails
        self.answerHours = answerHours
        self.late = late
        self.settled = settled
        self.hoursPerWeek = hoursPerWeek
        self.usualHoursPerWeek = usualHoursPerWeek
    }

    /// Hours that half of our answers took at most; nil without answers.
    public var middleAnswerHours: Double? {
        let sorted = answerHours.filter(\.isFinite).sorted()
        return sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]
    }
}

/// Our own part of the last thirty days: how fast we answered, what settled matters, what clients cost.
public struct MonthReview: Sendable, Equatable {
    /// Each client with mail in the month.
    public var clients: [ClientMonth]

    /// Makes a review.
    public init(clients: [ClientMonth]) { self.clients = clients }

    /// Those whom we answered, worst served first.
    var answered: [ClientMonth] {
        clients.filter { !$0.answerHours.isEmpty }.sorted {
            let first = ($0.late, $0.middleAnswerHours ?? 0)
            let second = ($1.late, $1.middleAnswerHours ?? 0)
            return first == second ? $0.client < $1.client : first > second
        }
    }

    /// What settled matters, the most frequent first.
    var settled: [(kind: ClientStory.Kind, matters: Int)] {
        ClientStory.Kind.allCases
            .map { kind in (kind, clients.reduce(0) { $0 + ($1.settled[kind] ?? 0) }) }
            .filter { $0.1 > 0 }
            .sorted { $0.1 > $1.1 }
    }

    /// Those who cost us time, the dearest first.
    var costly: [ClientMonth] {
        clients.filter { ($0.hoursPerWeek ?? 0) >= 0.5 }.sorted {
            let (first, second) = ($0.hoursPerWeek ?? 0, $1.hoursPerWeek ?? 0)
            return first == second ? $0.client < $1.client : first > second
        }
    }

    /// What all clients together cost, in hours a week; nil where the owner leaves hours unsaid.
    var hoursPerWeek: Double? {
        let hours = clients.compactMap(\.hoursPerWeek)
        return hours.isEmpty ? nil : hours.reduce(0, +)
    }
}

extension Digest {
    /// Whether a digest is the first of its month, which looks back on the one before.
    public static func looksBack(at date: Date, since: Date?, timeZone: TimeZone) -> Bool {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let last = since ?? date.addingTimeInterval(-86_400)
        return !calendar.isDate(last, equalTo: date, toGranularity: .month)
    }
}
