import Reading
import Standing

// Promised days at the end of a blob of ours; only blobs that have some are of the second version.
extension SignalsCoding {
    /// Whether a reading has promised days to keep; one without its day says nothing later.
    static func promises(of signals: Signals) -> [NamedDay] {
        guard case .outbound(let act) = signals else { return [] }
        return act.promises.filter { $0.day != nil }
    }

    /// Writes the days with the words that name them; the sentence around is not kept.
    static func encode(_ promises: [NamedDay], to writer: inout BlobWriter) {
        writer.byte(UInt8(clamping: promises.count))
        for promise in promises.prefix(255) {
            writer.number(promise.day?.number ?? 0)
            writer.text(promise.words)
        }
    }

    /// Reads the days back.
    static func decodePromises(
        _ reader: inout BlobReader
    ) throws(BlobReader.Damaged) -> [NamedDay] {
        var promises: [NamedDay] = []
        for _ in 0..<(try reader.byte()) {
            let day = CalendarDay(number: try reader.number())
            promises.append(NamedDay(day: day, words: try reader.text()))
        }
        return promises
    }

    /// Reads the days as the judgement needs them.
    static func promisedDays(
        _ reader: inout BlobReader
    ) throws(BlobReader.Damaged) -> [PromisedDay] {
        var promises: [PromisedDay] = []
        for _ in 0..<(try reader.byte()) {
            let day = try reader.number()
            promises.append(PromisedDay(day: day, words: try reader.text()))
        }
        return promises
    }
}
