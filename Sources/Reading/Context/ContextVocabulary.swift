import Foundation
import Synchronization

/// Splits sentences for the contextual encoder by the vocabulary of XLM-R (arXiv:1911.02116).
///
/// Its quarter of a million pieces take some 60 MB once loaded: they are loaded when there is mail, and let go when there is none.
final class ContextVocabulary: Sendable {
    private let path: String
    private let loaded: Mutex<PieceVocabulary?>

    /// Loads the vocabulary.
    ///
    /// - Throws: `EncoderError.badPieces`.
    init(path: String) throws(EncoderError) {
        self.path = path
        loaded = Mutex(try PieceVocabulary(path: path))
    }

    /// Lets the pieces go; the next mail loads them again.
    func release() { loaded.withLock { $0 = nil } }

    private func pieces() -> PieceVocabulary? {
        loaded.withLock { kept in
            if kept == nil { kept = try? PieceVocabulary(path: path) }
            return kept
        }
    }

    /// A mail's sentences, laid out in windows; nil where the file has gone since, and the mail is read without context.
    func reading(of sentences: [String]) -> ContextReading? {
        guard let pieces = pieces() else { return nil }
        let split = sentences.map { pieces.pieces(of: Self.folded($0)) }
        let marks = pieces.marks
        // Within the marks, which a window sets anew.
        return ContextReading(
            split.map { Array($0.dropFirst().dropLast()) },
            begin: marks.begin,
            end: marks.end
        )
    }

    /// One form for each character (NFKC), and each kind of white space as a space: so the
    /// vocabulary was counted.
    static func folded(_ sentence: String) -> String {
        let isPlain = sentence.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        if isPlain { return sentence }
        var result = String.UnicodeScalarView()
        for scalar in sentence.precomposedStringWithCompatibilityMapping.unicodeScalars {
            let isSpace =
                scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
            result.append(isSpace ? " " : scalar)
        }
        return String(result)
    }
}
