import Reading
import Standing

// The same blob read as the judgement needs it: no tables by name, since years of mail are replayed.
extension SignalsCoding {
    /// What a blob says to the judgement; nil where it is damaged.
    static func content(_ bytes: [UInt8], isInbound: Bool) -> Observation.Content? {
        var reader = BlobReader(bytes)
        do throws(BlobReader.Damaged) {
            let found = try reader.byte()
            guard found == version || found == versionWithPromises else { return nil }
            switch (try reader.byte(), isInbound) {
            case (inbound, true): return .client(ClientMail(reading: try reading(&reader)))
            case (outbound, false):
                var mail = try ownMail(&reader)
                if found == versionWithPromises { mail.promises = try promisedDays(&reader) }
                return .ours(mail)
            case (_, true): return .client(ClientMail(reading: nil))
            case (_, false): return .ours(OwnMail())
            }
        } catch {
            return nil
        }
    }

    private static func reading(
        _ reader: inout BlobReader
    ) throws(BlobReader.Damaged) -> ClientReading {
        try reader.skipText()
        let sentiment = try reader.float()
        let polarity = try reader.firstAndLast()
        let demands = try reader.float()
        _ = try reader.byte()
        let urgency = try reader.firstAndLast()
        _ = try reader.byte()
        return ClientReading(
            sentiment: sentiment,
            negative: polarity.first,
            positive: polarity.last,
            demands: demands,
            deadline: urgency.first,
            ultimatum: urgency.last,
            problem: try reader.float(),
            gratitude: try reader.float(),
            conduct: try reader.float(),
            marks: try conductMarks(&reader)
        )
    }

    private static func conductMarks(
        _ reader: inout BlobReader
    ) throws(BlobReader.Damaged) -> ConductMarks {
        var read = ConductMarks()
        for _ in 0..<(try reader.byte()) {
            let mark = try reader.item(of: places)
            read[mark] = try reader.float()
        }
        return read
    }

    private static func ownMail(_ reader: inout BlobReader) throws(BlobReader.Damaged) -> OwnMail {
        try reader.skipText()
        _ = try reader.byte()
        var mail = OwnMail()
        for _ in 0..<(try reader.byte()) {
            let act = try reader.item(of: acts)
            let probability = try reader.float()
            switch act {
            case .apology: mail.apology = probability
            case .fix: mail.fix = probability
            case .compensation: mail.compensation = probability
            case .delay: mail.delay = probability
            case .reply, .boundary: break
            }
        }
        return mail
    }

    /// The judgement's marks in the places of the blob's.
    private static let places = marks.compactMap { ConductMarks.Mark(name: $0.rawValue) }
}
