internal import Foundation

/// The office's offsets from Greenwich over the years mail comes from: quicker to ask than a calendar, a million times over.
struct OfficeOffsets: Sendable {
    /// From when on which offset holds, ascending, in seconds since 2001.
    private let spans: [(from: Double, offset: Double)]

    /// Mail from other years is read with the nearest offset known.
    private static let years = (first: -31.0 * 365.25, last: 50.0 * 365.25)
    private static let day = 86_400.0
    /// No zone changes its clocks twice in so many days.
    private static let step = 7.0

    init(_ timeZone: TimeZone) {
        func offset(_ moment: Double) -> Double {
            Double(timeZone.secondsFromGMT(for: Date(timeIntervalSinceReferenceDate: moment)))
        }
        var spans = [(from: -Double.infinity, offset: offset(Self.years.first * Self.day))]
        var before = Self.years.first * Self.day
        for day in stride(from: Self.years.first, through: Self.years.last, by: Self.step) {
            let after = day * Self.day
            defer { before = after }
            guard let last = spans.last, offset(after) != last.offset else { continue }
            var (low, high) = (before, after)
            while high - low > 1 {
                let middle = ((low + high) / 2).rounded(.down)
                if offset(middle) == last.offset { low = middle } else { high = middle }
            }
            spans.append((high, offset(high)))
        }
        self.spans = spans
    }

    /// Seconds to add to a moment of Greenwich to read the office's clock.
    func offset(at moment: Double) -> Double {
        var (low, high) = (0, spans.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if spans[middle].from <= moment { low = middle } else { high = middle }
        }
        return spans[low].offset
    }
}
