import Reading

/// Signals as a compact blob of some seventy bytes, so that timelines of thousands read fast; the words are kept elsewhere.
///
/// The first byte is the version, the second the case. Numbers are 32-bit floats, little-endian; lists begin with their length.
enum SignalsCoding {
    static let version: UInt8 = 1
    /// A mail of ours with promised days at its end.
    static let versionWithPromises: UInt8 = 2
    static let (inbound, outbound, unscored): (UInt8, UInt8, UInt8) = (0, 1, 2)

    /// The places of names in the blob: add at the end only.
    static let marks: [ConductMark] = [
        .insult, .threat, .entitlement, .expertiseChallenge, .scopeCreep, .movingGoalposts,
        .shouting, .timeDisrespect, .sweeping,
    ]
    static let acts: [Act] = [.reply, .apology, .fix, .compensation, .boundary, .delay]
    static let polarities: [Polarity] = [.negative, .neutral, .positive]
    static let reasons: [Signals.Unscored] = [.empty, .unknownLanguage]

    /// The blob of a reading, its words left out.
    static func encode(_ signals: Signals) -> [UInt8] {
        let promises = promises(of: signals)
        var writer = BlobWriter()
        writer.byte(promises.isEmpty ? version : versionWithPromises)
        switch signals {
        case .inbound(let client):
            writer.byte(inbound)
            encode(client, to: &writer)
        case .outbound(let act):
            writer.byte(outbound)
            encode(act, to: &writer)
            if !promises.isEmpty { encode(promises, to: &writer) }
        case .unscored(let reason):
            writer.byte(unscored)
            writer.place(of: reason, in: reasons)
        }
        return writer.bytes
    }

    /// The reading of a blob, without words; nil where it is damaged.
    static func decode(_ bytes: [UInt8]) -> Signals? {
        var reader = BlobReader(bytes)
        do throws(BlobReader.Damaged) {
            switch (try reader.byte(), try reader.byte()) {
            case (version, inbound): return .inbound(try decodeClient(&reader))
            case (version, outbound): return .outbound(try decodeAct(&reader))
            case (versionWithPromises, outbound):
                var act = try decodeAct(&reader)
                act.promises = try decodePromises(&reader)
                return .outbound(act)
            case (version, unscored): return .unscored(try reader.item(of: reasons))
            default: return nil
            }
        } catch {
            return nil
        }
    }
}

extension SignalsCoding {
    private static func encode(_ client: ClientSignals, to writer: inout BlobWriter) {
        writer.text(client.language)
        writer.float(client.sentiment)
        writer.floats(client.polarity)
        writer.float(client.demands)
        writer.byte(UInt8(clamping: client.demandCount))
        writer.floats(client.urgency)
        writer.byte(UInt8(clamping: client.urgencyLevel))
        writer.float(client.problem)
        writer.float(client.gratitude)
        writer.float(client.conduct)
        writer.table(client.marks, places: marks)
        writer.place(of: client.decided.polarity, in: polarities)
        writer.byte(client.decided.problem ? 1 : 0)
        writer.byte(client.decided.gratitude ? 1 : 0)
        writer.byte(UInt8(clamping: client.decided.conduct.count))
        for mark in client.decided.conduct.prefix(255) { writer.place(of: mark, in: marks) }
    }

    private static func decodeClient(
        _ reader: inout BlobReader
    ) throws(BlobReader.Damaged) -> ClientSignals {
        ClientSignals(
            language: try reader.text(),
            sentiment: try reader.float(),
            polarity: try reader.floats(),
            demands: try reader.float(),
            demandCount: Int(try reader.byte()),
            urgency: try reader.floats(),
            urgencyLevel: Int(try reader.byte()),
            problem: try reader.float(),
            gratitude: try reader.float(),
            conduct: try reader.float(),
            marks: try reader.table(places: marks),
            decided: try decodeDecided(&reader),
            words: []
        )
    }

    private static func decodeDecided(
        _ reader: inout BlobReader
    ) throws(BlobReader.Damaged) -> ClientSignals.Decided {
        let polarity = try reader.item(of: polarities)
        let (problem, gratitude) = (try reader.byte() == 1, try reader.byte() == 1)
        var conduct: [ConductMark] = []
        for _ in 0..<(try reader.byte()) { conduct.append(try reader.item(of: marks)) }
        return .init(polarity: polarity, problem: problem, gratitude: gratitude, conduct: conduct)
    }

    private static func encode(_ act: ActSignals, to writer: inout BlobWriter) {
        writer.text(act.language)
        writer.place(of: act.act, in: acts)
        writer.table(act.probabilities, places: acts)
    }

    private static func decodeAct(
        _ reader: inout BlobReader
    ) throws(BlobReader.Damaged) -> ActSignals {
        ActSignals(
            language: try reader.text(),
            act: try reader.item(of: acts),
            probabilities: try reader.table(places: acts)
        )
    }
}
