/// The owner's word on an alert, sent by answering a letter: lines such as "wrong anna@firm.example".
///
/// This reads words only. Whoever acts on them must first know that the mail is the owner's: sent from an own address,
/// not forged, and an answer to one of our Message-IDs.
public enum OwnerReply: Sendable, Equatable {
    /// The alert was right.
    case right(client: String)
    /// The alert was wrong.
    case wrong(client: String)
    /// Noted.
    case acknowledge(client: String)
    /// Silence about this client for so many hours.
    case snooze(client: String, hours: Int)

    /// Lines beyond these are a quoted letter, not an answer.
    private static let maximumLines = 20
    private static let maximumLineBytes = 400
    private static let maximumHours = 366 * 24

    /// The commands of an answer's new words, in their order; other lines are passed over.
    public static func parse(_ newWords: String) -> [OwnerReply] {
        Array(newWords.utf8.prefix(maximumLines * maximumLineBytes))
            .split { $0 == 0x0A || $0 == 0x0D }
            .prefix(maximumLines)
            .compactMap { command(words($0)) }
    }

    /// Blank-separated words, lower-cased, without the quotation marks that people copy along.
    private static func words(_ line: ArraySlice<UInt8>) -> [String] {
        line.split { $0 == 0x20 || $0 == 0x09 }.prefix(4).map { word in
            // Only ASCII matters: addresses and commands are nothing else.
            let kept = word.filter { $0 > 0x20 && $0 < 0x7F && !Array("\"'<>;,".utf8).contains($0) }
            return String(decoding: kept, as: UTF8.self).lowercased()
        }
    }

    private static func command(_ words: [String]) -> OwnerReply? {
        guard words.count >= 2, words[1].utf8.contains(0x40) else { return nil }
        let client = words[1]
        return switch (words[0], words.count) {
        case ("right", 2): .right(client: client)
        case ("wrong", 2): .wrong(client: client)
        case ("ack", 2): .acknowledge(client: client)
        case ("snooze", 3): hours(words[2]).map { .snooze(client: client, hours: $0) }
        default: nil
        }
    }

    /// "14d", "2w" or "12h", at most a year.
    private static func hours(_ text: String) -> Int? {
        guard let unit = text.last, let number = Int(text.dropLast()), number > 0,
            number <= maximumHours
        else { return nil }
        let hours: Int? =
            switch unit {
            case "h": number
            case "d": number * 24
            case "w": number * 24 * 7
            default: nil
            }
        return hours.flatMap { $0 <= maximumHours ? $0 : nil }
    }
}
