/// What words say of a day, before it is known when they were written.
enum DayReference: Equatable {
    case inDays(Int)
    case inWorkingDays(Int)
    case inMonths(Int)
    /// 0 = Monday … 6 = Sunday; the next one after the day of writing.
    case weekday(Int)
    /// That weekday in the week after the running one.
    case weekdayNextWeek(Int)
    /// The last day of the running week, or of one some weeks later.
    case endOfWeek(later: Int)
    /// The last day of the running month, or of one some months later.
    case endOfMonth(later: Int)
    case endOfYear
    case dayOfMonth(Int)
    case date(day: Int, month: Int, year: Int?)
    /// "03/04", which is read both ways round: the later day counts.
    case ambiguous(Int, Int)

    /// A day named more than this far ahead is no deadline that a client waits for.
    static let farthest = 400
    /// A date without a year that passed within so many days is meant as passed.
    private static let recent = 200

    /// The last day that is meant, in a mail written on a day; nil for a day that had passed by then.
    func lastDay(from written: CalendarDay) -> CalendarDay? {
        let day = resolved(from: written)
        return day.flatMap { $0 >= written && $0 <= written.adding(Self.farthest) ? $0 : nil }
    }

    private func resolved(from written: CalendarDay) -> CalendarDay? {
        switch self {
        case .inDays(let days): written.adding(min(days, Self.farthest))
        case .inWorkingDays(let days): written.adding(workingDays: min(days, Self.farthest))
        case .inMonths(let months): written.adding(min(months, 12) * 31)
        case .weekday(let weekday): Self.next(weekday, after: written)
        case .weekdayNextWeek(let weekday): written.endOfWeek.adding(1 + weekday)
        case .endOfWeek(let later): written.endOfWeek.adding(7 * later)
        case .endOfMonth(let later): written.endOfMonth(later: later)
        case .endOfYear: CalendarDay(year: written.civil.year, month: 12, day: 31)
        case .dayOfMonth(let day): Self.next(dayOfMonth: day, from: written)
        case .date(let day, let month, let year): Self.date(day, month, year, from: written)
        case .ambiguous(let first, let second):
            [
                Self.date(first, second, nil, from: written),
                Self.date(second, first, nil, from: written),
            ]
            .compactMap { $0 }.filter { $0 >= written }.max()
        }
    }

    /// "On Friday", written on a Friday, is in a week: the later day wrongs nobody.
    private static func next(_ weekday: Int, after written: CalendarDay) -> CalendarDay {
        let ahead = (weekday - written.weekday + 7) % 7
        return written.adding(ahead == 0 ? 7 : ahead)
    }

    private static func next(dayOfMonth day: Int, from written: CalendarDay) -> CalendarDay? {
        let (year, month, _) = written.civil
        return (0...2).lazy.compactMap { later in
            let index = year * 12 + month - 1 + later
            return CalendarDay(year: index / 12, month: index % 12 + 1, day: day)
        }.first { $0 >= written }
    }

    private static func date(
        _ day: Int,
        _ month: Int,
        _ year: Int?,
        from written: CalendarDay
    ) -> CalendarDay? {
        if let year {
            return CalendarDay(year: year < 100 ? 2000 + year : year, month: month, day: day)
        }
        let thisYear = written.civil.year
        guard let found = CalendarDay(year: thisYear, month: month, day: day) else {
            return CalendarDay(year: thisYear + 1, month: month, day: day)
        }
        return written.number - found.number <= recent
            ? found : CalendarDay(year: thisYear + 1, month: month, day: day)
    }
}
