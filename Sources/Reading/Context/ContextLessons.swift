public import Foundation

/// The gold as the contextual member is fitted to it, outside of this program: numbers alone, a JSON object a line.
///
/// `scripts/fit-context.py` reads them and writes a `ContextFit`. All that concerns text is done here, so that a mail reads
/// the same in fitting and in use.
public struct ContextLessons: Sendable {
    /// The lines: a header, then the mails, then the retyped copies of some of them.
    public let data: Data
    /// Tells these lessons from others.
    let fingerprint: String
    /// How many mails there are, copies not counted.
    let count: Int

    /// What the first line says.
    private struct Header: Encodable {
        /// Of all lines after this one.
        let fingerprint: String
        let mails: Int
        let outputs: Int
        let tasks: [Task]
        let width: Int
        let heads: Int
        let hidden: Int
        let layers: Int
        let folds: Int

        struct Task: Encodable {
            let first: Int
            let end: Int
            let isChoice: Bool
            let weight: Float
        }
    }

    /// What each other line says.
    private struct Lesson: Encodable {
        /// The part that the mail belongs to, -1 for a copy.
        let fold: Int
        /// The mail's place; a copy has its original's.
        let original: Int
        let windows: [[Int32]]
        /// Window, first piece and the one after the last, for each sentence.
        let sentences: [[Int]]
        let cues: [Float]
        let wholeCues: [Float]
        let features: [Float]
        let wanted: [Float]
        let known: [Float]
    }

    /// Prepares gold mails by a recipe.
    ///
    /// - Throws: what encoding to JSON throws: never for gold that was read from a file.
    public init(gold: [GoldMail], encoder: SentenceEncoder, recipe: HeadRecipe) throws {
        let material = HeadMaterial(gold, encoder: encoder)
        let targets = HeadTargets(material.gold)
        let standards = HeadStandards(material.encoded, features: material.features)
        let folds = Folds(material.gold, count: recipe.contextFolds, seed: recipe.seed)
        let wanted = material.gold.map(targets.target)
        count = material.gold.count
        func lesson(
            _ reading: ContextReading?,
            _ cues: [Float],
            _ features: [Float],
            _ target: HeadTarget,
            _ place: (fold: Int, original: Int)
        ) -> Lesson? {
            guard let reading else { return nil }
            let beside = HeadCues(cues, rows: reading.sentences.count, none: SentenceCues.count)
            return Lesson(
                fold: place.fold,
                original: place.original,
                windows: reading.windows,
                sentences: reading.sentences.map {
                    [$0.window, $0.pieces.lowerBound, $0.pieces.upperBound]
                },
                cues: cues,
                wholeCues: beside.whole,
                features: standards.deviations(features),
                wanted: target.wanted,
                known: target.known
            )
        }
        let mails = material.gold.indices.compactMap {
            lesson(
                material.readings[$0],
                material.encoded[$0].cues,
                material.features[$0],
                wanted[$0],
                (folds.part(of: $0), $0)
            )
        }
        let copies = material.copies.compactMap { copy in
            lesson(
                copy.reading,
                copy.encoded.cues,
                copy.features,
                copy.target(among: wanted),
                (-1, copy.original)
            )
        }
        let json = JSONEncoder()
        json.outputFormatting = .sortedKeys
        var lines = Data()
        for line in mails + copies {
            lines.append(try json.encode(line))
            lines.append(0x0A)
        }
        fingerprint = Self.fingerprint(lines)
        let shape = ContextShape.encoder
        let header = Header(
            fingerprint: fingerprint,
            mails: count,
            outputs: targets.outputs,
            tasks: HeadTask.all(auxiliary: targets.categories.count).map {
                Header.Task(
                    first: $0.outputs.lowerBound,
                    end: $0.outputs.upperBound,
                    isChoice: $0.isChoice,
                    weight: $0.weight
                )
            },
            width: shape.width,
            heads: shape.heads,
            hidden: shape.hidden,
            layers: shape.layers,
            folds: recipe.contextFolds
        )
        data = try json.encode(header) + Data([0x0A]) + lines
    }

    /// Sixteen digits that other lessons do not share.
    private static func fingerprint(_ data: Data) -> String {
        let digits = String(ModelBytes.fingerprint(ArraySlice(data)), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
