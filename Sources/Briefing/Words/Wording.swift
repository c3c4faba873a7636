internal import Foundation
internal import Standing

/// Puts values into the words of one language and the days of one time zone.
struct Wording: Sendable {
    let phrases: Phrases
    let calendar: Calendar

    init(language: Language, timeZone: TimeZone) {
        phrases = language.phrases
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        self.calendar = calendar
    }

    /// A counted phrase with its number.
    func count(_ counted: Counted, _ number: Int) -> String {
        phrases.grammar.plural.choose(counted, number)(String(number))
    }

    /// A quotation in the language's marks.
    func quoted(_ words: String) -> String {
        phrases.grammar.openQuote + words + phrases.grammar.closeQuote
    }
}

// MARK: - Numbers

extension Wording {
    /// A whole number; what is no number is "?".
    func whole(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e9 else { return "?" }
        return minus(Int(number.rounded()))
    }

    /// A number with one decimal.
    func decimal(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e8 else { return "?" }
        let tenths = Int((number * 10).rounded())
        let digits = "\(abs(tenths) / 10)\(phrases.grammar.decimalSeparator)\(abs(tenths) % 10)"
        return (tenths < 0 ? "−" : "") + digits
    }

    /// A whole number with its sign.
    func signed(_ number: Double) -> String {
        let text = whole(number)
        return number.rounded() > 0 && text != "?" ? "+" + text : text
    }

    /// A share of one in percent.
    func percent(_ share: Double) -> String {
        phrases.grammar.percent(whole(share * 100))
    }

    private func minus(_ number: Int) -> String {
        number < 0 ? "−\(-number)" : "\(number)"
    }
}

// MARK: - Times

extension Wording {
    /// "22 Nov", with the year where it is not that of `now`.
    func day(_ date: Date, now: Date) -> String {
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        let name = phrases.grammar.shortDay(
            String(parts.day ?? 0),
            name(phrases.grammar.shortMonths, (parts.month ?? 1) - 1)
        )
        let isSameYear = parts.year == calendar.component(.year, from: now)
        return isSameYear ? name : name + " " + String(parts.year ?? 0)
    }

    /// "22 Nov 09:05".
    func dayAndTime(_ date: Date, now: Date) -> String {
        day(date, now: now) + " " + time(date)
    }

    /// "09:05".
    func time(_ date: Date) -> String {
        let parts = calendar.dateComponents([.hour, .minute], from: date)
        return twoDigits(parts.hour ?? 0) + ":" + twoDigits(parts.minute ?? 0)
    }

    /// "Sunday 22 November 2026".
    func longDay(_ date: Date) -> String {
        let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
        return phrases.grammar.longDay(
            name(phrases.grammar.weekdays, (parts.weekday ?? 1) - 1),
            String(parts.day ?? 0),
            name(phrases.grammar.months, (parts.month ?? 1) - 1),
            String(parts.year ?? 0)
        )
    }

    /// Hours up to two days, then days.
    func duration(hours: Double) -> String {
        guard hours.isFinite, hours >= 0, hours < 1e6 else { return "?" }
        return hours < 48
            ? count(phrases.sentence.hours, Int(hours.rounded()))
            : count(phrases.sentence.days, Int((hours / 24).rounded()))
    }

    private func name(_ names: [String], _ index: Int) -> String {
        names.indices.contains(index) ? names[index] : "?"
    }

    private func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
