/// INTERNALDATE as seconds since 1970, both ways (RFC 9051 §9, `date-time`).
public enum InternalDate {
    private static let months = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ]

    /// Reads `17-Jul-1996 02:44:25 -0700`; nil for anything that is no date.
    public static func seconds(_ bytes: some Collection<UInt8>) -> Int64? {
        let text = Array(bytes.prefix(40).drop { $0 == Byte.space })
        let fields = text.split(separator: Byte.space)
        guard fields.count == 3 else { return nil }
        let date = fields[0].split(separator: Byte.minus)
        let time = fields[1].split(separator: Byte.colon).map(number)
        guard date.count == 3, date[2].count == 4, time.count == 3, let day = number(date[0]),
            let year = number(date[2]),
            let month = months.firstIndex(of: PlainText.upperToken(date[1])),
            let hour = time[0], let minute = time[1], let second = time[2],
            let zone = zoneSeconds(fields[2]),
            (1...9999).contains(year), (1...daysInMonth(month + 1, year)).contains(day),
            hour < 24, minute < 60, second <= 60
        else { return nil }
        let local = hour * 3600 + minute * 60 + second
        return Int64(days(year: year, month: month + 1, day: day)) * 86_400 + Int64(local - zone)
    }

    /// Writes it in UTC, as APPEND wants it; nil outside the years 1 to 9999.
    static func dateTime(_ seconds: Int64) -> String? {
        guard let date = day(seconds) else { return nil }
        let time = seconds - floorDivide(seconds, 86_400) * 86_400
        let parts = [time / 3600, time / 60 % 60, time % 60].map { padded(Int($0), 2) }
        return "\"\(date.count < 11 ? " " : "")\(date) \(parts.joined(separator: ":")) +0000\""
    }

    /// Writes the day in UTC, as SEARCH SINCE wants it; nil outside the years 1 to 9999.
    static func day(_ seconds: Int64) -> String? {
        guard (-62_135_596_800..<253_402_300_800).contains(seconds) else { return nil }
        let (year, month, day) = civil(Int(floorDivide(seconds, 86_400)))
        let name = months[month - 1]
        return "\(day)-\(name.prefix(1))\(name.dropFirst().lowercased())-\(padded(year, 4))"
    }
}

extension InternalDate {
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.count <= 4 else { return nil }
        return WireValue.number(digits).map { Int($0) }
    }

    private static func zoneSeconds(_ zone: ArraySlice<UInt8>) -> Int? {
        let digits = zone.dropFirst()
        guard digits.count == 4, let value = number(digits), value % 100 < 60 else { return nil }
        let seconds = value / 100 * 3600 + value % 100 * 60
        switch zone.first {
        case Byte.plus: return seconds
        case Byte.minus: return -seconds
        default: return nil
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func daysInMonth(_ month: Int, _ year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
        a >= 0 ? a / b : -((b - 1 - a) / b)
    }

    // Days and dates in the proleptic Gregorian calendar, years counted from March so that the
    // leap day comes last: https://howardhinnant.github.io/date_algorithms.html
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }

    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let z = days + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
