/// Words of a sentence that name a day.
struct DayMention {
    /// Which tokens, with "by" before and "morning" after.
    var range: Range<Int>
    var reference: DayReference
    /// It is a deadline: "by", "within".
    var isDeadline: Bool

    /// Whether it lies ahead in any tense: "on Friday" may be last Friday.
    var isAhead: Bool {
        switch reference {
        case .inDays(let days): isDeadline || days > 0
        case .weekdayNextWeek: true
        default: isDeadline
        }
    }
}

/// Finds the days that a sentence names, each with its "by" or "on".
struct DayFinder {
    let matcher: DayMatcher
    private var language: DayLanguage { matcher.language }
    private var tokens: [DayToken] { matcher.tokens }

    init(_ matcher: DayMatcher) { self.matcher = matcher }

    /// Words that may stand between "by" and the day, and "by" itself.
    private static let reach = 5
    /// Days of one sentence: each looks at all its words, and no honest sentence names more.
    private static let maximumMentions = 6

    /// What must lead up to a name: "14" alone is no day, and "for 28 people" none either.
    private enum Frame {
        case none, any, article
    }

    /// A day's name alone, before what surrounds it is known.
    private struct Name {
        var end: Int
        var reference: DayReference
        var frame = Frame.none
    }

    /// The days in order; those that can't lie ahead are left out.
    func mentions() -> [DayMention] {
        var found: [DayMention] = []
        var refused: Int?
        var at = 0
        while at < tokens.count, found.count < Self.maximumMentions {
            guard let name = name(at) else {
                at += 1
                continue
            }
            // "From Monday to Friday" has no day for us.
            let isSpan = refused.map { at - $0 <= 2 } ?? false
            let mention = isSpan ? nil : framed(name, at: at)
            if let mention { found.append(mention) }
            refused = mention == nil ? name.end : nil
            at = name.end
        }
        return found
    }
}

// What is named.
extension DayFinder {
    private func name(_ at: Int) -> Name? {
        guard let name = numericDate(at) ?? worded(at) else { return nil }
        guard case .weekday = name.reference else { return name }
        // "Friday, 13 March": the date says it all.
        let next = skipFillers(name.end)
        guard let date = numericDate(next) ?? worded(next) else { return name }
        switch date.reference {
        case .date, .dayOfMonth, .ambiguous: return Name(end: date.end, reference: date.reference)
        default: return name
        }
    }

    private func worded(_ at: Int) -> Name? {
        var best: Name?
        for (phrases, meaning) in language.meanings {
            guard let found = matcher.match(phrases, at: at), found.end > best?.end ?? 0 else {
                continue
            }
            best = name(meaning, found.captured, end: found.end)
        }
        return best
    }

    private func name(_ meaning: DayMeaning, _ found: DayMatcher.Captured, end: Int) -> Name {
        var frame = Frame.none
        var end = end
        let reference: DayReference
        switch meaning {
        case .inDays(let days): reference = .inDays(days)
        case .days(let each): reference = .inDays(found.count * each)
        case .hours: reference = .inDays((found.count + 23) / 24)
        case .workingDays: reference = .inWorkingDays(found.count)
        case .months: reference = .inMonths(found.count)
        case .weekday: reference = .weekday(found.weekday)
        case .weekdayNextWeek: reference = .weekdayNextWeek(found.weekday)
        case .endOfWeek(let later): reference = .endOfWeek(later: later)
        case .endOfMonth(let later): reference = .endOfMonth(later: later)
        case .endOfYear: reference = .endOfYear
        case .dayOfMonth:
            reference = .dayOfMonth(found.day)
            frame = language.dayMark == .none ? .article : .any
        case .date:
            let year = end < tokens.count ? tokens[end].number : nil
            let known = year.flatMap { (2000...2100).contains($0) ? $0 : nil }
            if known != nil { end += 1 }
            reference = .date(day: found.day, month: found.month, year: known)
        }
        return Name(end: end, reference: reference, frame: frame)
    }

    /// "14.03.", "14.3.2026", "14/03", "03/14", "2026-03-14".
    private func numericDate(_ at: Int) -> Name? {
        guard at + 1 < tokens.count, let first = tokens[at].number,
            let second = glued(at + 1, to: nil), let joint = tokens[at + 1].joint
        else { return nil }
        let third = at + 2 < tokens.count ? glued(at + 2, to: joint) : nil
        if let third, tokens[at].raw.count == 4 {
            return Name(end: at + 3, reference: .date(day: third, month: second, year: first))
        }
        if let third {
            guard tokens[at + 2].raw.count != 3 else { return nil }
            return dayAndMonth(first, second, year: third).map { Name(end: at + 3, reference: $0) }
        }
        guard joint != "-", let reference = dayAndMonth(first, second, year: nil) else {
            return nil
        }
        let isPlain = joint == "." && tokens[at + 1].next == "." && tokens[at + 1].raw.count == 2
        return Name(end: at + 2, reference: reference, frame: isPlain ? .none : .any)
    }

    private func glued(_ at: Int, to joint: Unicode.Scalar?) -> Int? {
        let token = tokens[at]
        guard token.isGlued, let found = token.joint, [".", "/", "-"].contains(found),
            joint == nil || joint == found
        else { return nil }
        return token.number
    }

    private func dayAndMonth(_ first: Int, _ second: Int, year: Int?) -> DayReference? {
        let (dayFirst, monthFirst) = (isDate(first, second), isDate(second, first))
        if dayFirst, !(monthFirst && language.monthMayComeFirst) {
            return .date(day: first, month: second, year: year)
        }
        guard monthFirst, language.monthMayComeFirst else { return nil }
        if !dayFirst { return .date(day: second, month: first, year: year) }
        return year == nil ? .ambiguous(first, second) : nil
    }

    private func isDate(_ day: Int, _ month: Int) -> Bool {
        (1...31).contains(day) && (1...12).contains(month)
    }
}

// What surrounds it.
extension DayFinder {
    private func framed(_ name: Name, at start: Int) -> DayMention? {
        let led = lead(start, by: language.by)
        // "Not before Friday" is none, "by the end of Friday" is one.
        if let refused = lead(start, by: language.refusedBefore), refused < led ?? .max {
            return nil
        }
        let (end, isDeadlineAfter) = tail(name.end)
        guard matcher.end(of: language.refusedAfter, at: end) == nil else { return nil }
        let isFramed = led != nil || isDeadlineAfter
        let on = lead(start, by: language.on)
        guard name.frame == .none || (name.frame == .any && isFramed) || on != nil else {
            return nil
        }
        return DayMention(
            range: (led ?? on ?? start)..<end,
            reference: name.reference,
            isDeadline: isFramed || isSpan(name.reference)
        )
    }

    /// "Within two days" is a deadline as it stands.
    private func isSpan(_ reference: DayReference) -> Bool {
        switch reference {
        case .inDays(let days): days > 1
        case .inWorkingDays, .inMonths, .endOfWeek, .endOfMonth, .endOfYear: true
        default: false
        }
    }

    /// Where a phrase begins that leads up to a place, fillers between.
    private func lead(_ start: Int, by phrases: DayPhrases) -> Int? {
        (max(0, start - Self.reach)..<start).first { place in
            matcher.end(of: phrases, at: place).map { skipFillers($0, until: start) == start }
                ?? false
        }
    }

    private func skipFillers(_ start: Int, until limit: Int = .max) -> Int {
        var at = start
        while at < limit, let next = matcher.end(of: language.fillers, at: at) { at = next }
        return at
    }

    /// The end of what belongs to a day after its name, and whether that makes it a deadline.
    private func tail(_ start: Int) -> (end: Int, isDeadline: Bool) {
        var at = start
        for _ in 0..<Self.reach {
            if at < tokens.count, isSuffix(tokens[at]) {
                at += 1
            } else if let next = matcher.end(of: language.dayParts, at: at) {
                at = next
            } else {
                break
            }
        }
        guard let end = matcher.end(of: language.byAfter, at: at) else { return (at, false) }
        return (end, true)
    }

    /// The Turkish "'ya" of "Cuma'ya".
    private func isSuffix(_ token: DayToken) -> Bool {
        token.isGlued && (token.joint == "'" || token.joint == "’") && token.raw.count <= 4
            && token.number == nil
    }
}
