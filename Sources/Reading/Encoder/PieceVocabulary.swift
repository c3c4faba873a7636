import CSentencePiece

/// The vocabulary that splits sentences into pieces.
///
/// `@unchecked Sendable`: the library only reads a loaded vocabulary.
@safe final class PieceVocabulary: @unchecked Sendable {
    private let processor: OpaquePointer

    /// Loads a SentencePiece model.
    ///
    /// - Throws: `EncoderError.badPieces` when it is none.
    init(path: String) throws(EncoderError) {
        guard let loaded = unsafe csp_load(path) else { throw .badPieces(path: path) }
        unsafe processor = loaded
    }

    deinit { unsafe csp_free(processor) }

    /// The pieces of a sentence between its two marks.
    func pieces(of sentence: String) -> [Int32] {
        var text = sentence.prefixOfBytes(EncoderLimits.maximumSentenceBytes)
        let capacity = EncoderLimits.maximumPieces
        return unsafe [Int32](unsafeUninitializedCapacity: capacity) { ids, count in
            let written = text.withUTF8 { bytes in
                unsafe bytes.withMemoryRebound(to: CChar.self) { characters -> Int32 in
                    guard let target = ids.baseAddress else { return 0 }
                    guard let source = characters.baseAddress else {
                        return unsafe csp_encode(processor, "", 0, target, Int32(capacity))
                    }
                    return unsafe csp_encode(
                        processor,
                        source,
                        characters.count,
                        target,
                        Int32(capacity)
                    )
                }
            }
            count = max(0, Int(written))
        }
    }

    /// The pieces that stand before and after a text.
    var marks: (begin: Int32, end: Int32) {
        var (begin, end): (Int32, Int32) = (0, 0)
        unsafe csp_marks(processor, &begin, &end)
        return (begin, end)
    }

    /// Every piece as text, with the logarithm of its frequency.
    func allPieces() -> [(text: String, score: Float)] {
        let count = unsafe csp_size(processor)
        return (0..<count).map { id in
            var score: Float = 0
            let text = unsafe csp_piece(processor, id, &score)
            return (unsafe String(cString: text), score)
        }
    }
}

extension String {
    /// The longest beginning of whole code points with at most `limit` bytes.
    func prefixOfBytes(_ limit: Int) -> String {
        guard let end = utf8.index(startIndex, offsetBy: limit, limitedBy: endIndex),
            end != endIndex
        else { return self }
        return String(unicodeScalars[..<end])
    }
}
