/// A member that reads mails in context: the encoder's first layers, fitted to the gold, and heads upon them.
struct ContextMember: Sendable, Equatable {
    /// The layers as they are kept, eight bits a number (`ContextMemberFile.swift`): a quarter of the memory of what is computed with.
    let stored: [UInt8]
    /// The heads' parameters, as `HeadShape` has them.
    let heads: [Float]

    /// How the heads' parameters lie.
    static let headShape = HeadShape(
        width: ContextShape.encoder.width + SentenceCues.count,
        cues: SentenceCues.count,
        features: MailFeatures.count,
        outputs: HeadLayout.count
    )

    /// The numbers of a member.
    static var parameters: Int { ContextShape.encoder.parameters + headShape.parameters }

    /// Cuts a member's numbers in two: layers first, heads after them; nil where they are too few or too many.
    init?(_ numbers: [Float]) {
        guard numbers.count == Self.parameters else { return nil }
        let layers = ContextShape.encoder.parameters
        self.init(layers: Array(numbers[..<layers]), heads: Array(numbers[layers...]))
    }

    init(layers: [Float], heads: [Float]) {
        var bytes = ModelBytes()
        bytes.appendLayers(layers)
        self.init(stored: bytes.bytes, heads: heads)
    }

    init(stored: [UInt8], heads: [Float]) {
        self.stored = stored
        self.heads = heads
    }

    /// The layers' numbers, as `ContextShape` has them, made anew each time.
    var layers: [Float] {
        var reader = ModelByteReader(bytes: stored)
        return reader.layers()
    }
}

extension HeadStandards {
    /// A mail as the contextual member's heads see it: its vectors need no standard.
    func input(_ vectors: ContextVectors, cues: [Float], features: [Float]) -> HeadInput {
        let rows = vectors.sentences.count / max(1, vectors.whole.count)
        let cues = HeadCues(cues, rows: rows, none: self.cues)
        return HeadInput(
            sentences: cues.appended(to: vectors.sentences),
            whole: vectors.whole + cues.whole,
            features: deviations(features)
        )
    }
}
