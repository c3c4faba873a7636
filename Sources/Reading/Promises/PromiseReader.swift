/// Reads the days that a mail of ours promises, and those that a client sets.
///
/// Rules over tables, eight languages, linear in the text. A promise that was never made must not be held against anybody, so what is
/// asked, denied, hoped, offered, quoted, past, or hangs on the other side is none.
public enum PromiseReader {
    /// Days of one mail that are kept.
    public static let maximumCount = 8

    /// The days by which we promise something in a mail of ours.
    ///
    /// - Parameters:
    ///   - newWords: what the mail's author wrote.
    ///   - language: its language, ISO 639-1.
    ///   - written: the day of writing at the office, where it is known.
    /// - Returns: the days in the order in which they are named.
    public static func promises(
        in newWords: String,
        language: String,
        written: CalendarDay?
    ) -> [NamedDay] {
        days(in: newWords, language: language, written: written) {
            $0.promises(from: written)
        }
    }

    /// The days by which a client wants something.
    ///
    /// - Parameters:
    ///   - newWords: what the mail's author wrote.
    ///   - language: its language, ISO 639-1.
    ///   - written: the day of writing at the office, where it is known.
    /// - Returns: the days in the order in which they are named.
    public static func deadlines(
        in newWords: String,
        language: String,
        written: CalendarDay?
    ) -> [NamedDay] {
        days(in: newWords, language: language, written: written) { $0.deadlines() }
    }

    private static func days(
        in newWords: String,
        language code: String,
        written: CalendarDay?,
        _ mentions: (PromiseSentence) -> [DayMention]
    ) -> [NamedDay] {
        guard let language = DayLanguage.named(code) else { return [] }
        var found: [NamedDay] = []
        for sentence in sentences(newWords) where found.count < maximumCount {
            let read = PromiseSentence(sentence, language)
            for mention in mentions(read) {
                let day = written.flatMap(mention.reference.lastDay)
                guard day != nil || written == nil else { continue }
                let isKnown = found.contains { day != nil && $0.day == day }
                if !isKnown { found.append(read.named(mention, day)) }
            }
        }
        return Array(found.prefix(maximumCount))
    }

    /// The sentences; a German "am 14." before a small letter ends none.
    private static func sentences(_ text: String) -> [Substring] {
        var found: [Substring] = []
        for sentence in Sentences.split(text) {
            let isSmall = sentence.unicodeScalars.first?.properties.isLowercase ?? false
            if isSmall, let last = found.last, endsInNumber(last) {
                found[found.count - 1] = text[last.startIndex..<sentence.endIndex]
            } else {
                found.append(sentence)
            }
        }
        return found
    }

    private static func endsInNumber(_ sentence: Substring) -> Bool {
        let end = Array(sentence.unicodeScalars.suffix(2))
        return end.count == 2 && end[1] == "." && ("0"..."9").contains(end[0])
    }
}
