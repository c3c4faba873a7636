internal import Foundation

/// Values of header fields; nothing that comes in can end a line or begin a field.
enum HeaderText {
    /// Unstructured text: as it is, folded, where it is ASCII, else as encoded words (RFC 2047 §2).
    static func encoded(_ text: String, after column: Int) -> String {
        let clean = Untrusted.line(text, limit: 300)
        let isPlain = clean.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !clean.contains("=?")
        if isPlain, let folded = folded(clean, after: column) { return folded }
        return chunks(clean).map { "=?utf-8?B?" + Data($0.utf8).base64EncodedString() + "?=" }
            .joined(separator: "\r\n ")
    }

    /// Plain words folded at blanks (RFC 5322 §2.2.3); nil where a word is longer than a line.
    private static func folded(_ text: String, after column: Int) -> String? {
        var result = ""
        var used = column
        for (index, word) in text.split(separator: " ").enumerated() {
            let fits = index == 0 || used + 1 + word.utf8.count <= 76
            used = fits ? used + 1 + word.utf8.count : 1 + word.utf8.count
            guard used <= 77 else { return nil }
            result += index == 0 ? word : (fits ? " " : "\r\n ") + word
        }
        return result
    }

    /// Pieces of at most 42 bytes, never within a scalar: 56 Base64 digits and the frame stay under 75.
    private static func chunks(_ text: String) -> [String] {
        var chunks: [String] = []
        var chunk = String.UnicodeScalarView()
        var bytes = 0
        for scalar in text.unicodeScalars {
            let size = String(scalar).utf8.count
            if bytes + size > 42 {
                chunks.append(String(chunk))
                chunk = String.UnicodeScalarView()
                bytes = 0
            }
            chunk.append(scalar)
            bytes += size
        }
        return chunks + [String(chunk)]
    }

    /// An address without whatever could leave the angle brackets.
    static func address(_ address: String) -> String {
        kept(address) { $0 > 0x20 && $0 < 0x7F && !Array("<>,;:()[]\"\\".utf8).contains($0) }
    }

    /// A Message-ID in one pair of angle brackets (RFC 5322 §3.6.4).
    static func messageID(_ id: String) -> String {
        "<" + kept(id) { $0 > 0x20 && $0 < 0x7F && $0 != 0x3C && $0 != 0x3E } + ">"
    }

    /// "Sun, 22 Nov 2026 07:00:00 +0100" (RFC 5322 §3.3).
    static func date(_ date: Date, timeZone: TimeZone) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let parts = calendar.dateComponents(
            [.year, .month, .day, .weekday, .hour, .minute, .second],
            from: date
        )
        let minutes = timeZone.secondsFromGMT(for: date) / 60
        let names = Phrases.english.grammar
        let day = String(names.weekdays[((parts.weekday ?? 1) - 1) % 7].prefix(3))
        let month = names.shortMonths[((parts.month ?? 1) - 1) % 12]
        let time = [parts.hour, parts.minute, parts.second].map { two($0 ?? 0) }
        let zone = (minutes < 0 ? "-" : "+") + two(abs(minutes) / 60) + two(abs(minutes) % 60)
        return day + ", \(parts.day ?? 1) " + month + " \(parts.year ?? 1970) "
            + time.joined(separator: ":") + " " + zone
    }

    private static func kept(_ text: String, _ isAllowed: (UInt8) -> Bool) -> String {
        String(
            String.UnicodeScalarView(
                text.utf8.prefix(250).filter(isAllowed).map { Unicode.Scalar($0) }
            )
        )
    }

    private static func two(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
