internal import IMAPWire

/// Chooses which parts of a message hold its author's words.
struct TextChoice {
    var tuning: SyncTuning

    /// The parts to fetch, in order; of alternatives the plain one, unless it is too short to be
    /// more than a pointer to the HTML.
    func parts(of structure: BodyStructure) -> [BodyPart] {
        let texts = structure.textParts
        let plain = Set(
            texts.filter { $0.subtype == "plain" && $0.size >= tuning.shortPlainBytes }
                .map { Self.parent(of: $0.section) }
        )
        let chosen = texts.filter {
            $0.subtype != "html" || !plain.contains(Self.parent(of: $0.section))
        }
        return Array(chosen.prefix(tuning.textParts))
    }

    /// The section that holds this one: `2.1` of `2.1.3`, nothing of `1`.
    private static func parent(of section: String) -> Substring {
        guard let dot = section.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
        return section[..<dot]
    }
}
