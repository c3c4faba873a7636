internal import Foundation
internal import Standing

/// How a client stood over the last year, as coloured spans on a scale of a thousand.
struct StandingBand: Equatable {
    /// A stretch of one standing.
    struct Span: Equatable {
        var standing: ClientStanding
        var start: Int
        var length: Int
    }

    var client: String
    var name: String
    var spans: [Span]

    private static let seconds = 365.0 * 86_400
    private static let scale = 1_000.0
    private static let maximumBands = 30

    /// Where the scale begins.
    static func start(_ now: Date) -> Date { now.addingTimeInterval(-seconds) }

    /// The bands of those who were in trouble within the year, worst first.
    static func all(_ report: OfficeReport) -> [StandingBand] {
        let bands = report.worstFirst.lazy.compactMap { client -> StandingBand? in
            let shifts = report.assessments[client.client]?.shifts ?? []
            let spans = spans(shifts, now: report.date)
            guard spans.contains(where: { $0.standing.severity > 0 }) else { return nil }
            return StandingBand(client: client.client, name: client.name, spans: spans)
        }
        return Array(bands.prefix(maximumBands))
    }

    /// The spans between shifts; what lies before the first shift stays empty.
    static func spans(_ shifts: [Shift], now: Date) -> [Span] {
        let ends = shifts.dropFirst().map(\.at) + [now]
        return zip(shifts, ends).compactMap { shift, end in
            let from = place(shift.at, now)
            let until = place(end, now)
            guard until > from, shift.to != .tooEarly else { return nil }
            return Span(standing: shift.to, start: from, length: until - from)
        }
    }

    private static func place(_ date: Date, _ now: Date) -> Int {
        let share = 1 - now.timeIntervalSince(date) / seconds
        return Int((min(max(share, 0), 1) * scale).rounded())
    }
}
