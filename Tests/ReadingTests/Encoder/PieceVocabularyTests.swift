import Testing

@testable import Reading

@Suite(.enabled(if: Fixtures.hasEncoder, Comment(rawValue: Fixtures.noEncoder)))
struct PieceVocabularyTests {
    private let encoder: SentenceEncoder

    init() throws {
        encoder = try #require(Fixtures.encoder)
    }

    /// What the reference tokenizer gives.
    @Test(
        arguments: [
            ("", [1, 0, 2]),
            ("   \t ", [1, 0, 2]),
        ] as [(String, [Int32])]
    )
    func emptyTextIsOneUnknownPiece(text: String, expected: [Int32]) {
        #expect(encoder.pieces(of: text) == expected)
    }

    @Test func unknownLettersThatTouchStayApart() {
        let one = encoder.pieces(of: "\u{13000}")
        let two = encoder.pieces(of: "\u{13000}\u{13001}")
        #expect(one.filter { $0 == 0 }.count == 1)
        #expect(two.filter { $0 == 0 }.count == 2)
    }

    @Test func fullWidthAndLigaturesAreFolded() {
        #expect(encoder.pieces(of: "ｆｉｎｅ") == encoder.pieces(of: "fine"))
        #expect(encoder.pieces(of: "ﬁne") == encoder.pieces(of: "fine"))
    }

    @Test func aLongSentenceIsCutAndKeepsItsEndMark() {
        let pieces = encoder.pieces(of: String(repeating: "word ", count: 100_000))
        #expect(pieces.count == EncoderLimits.maximumPieces)
        #expect(pieces.first == 1 && pieces.last == 2)
    }

    @Test func zeroBytesAndControlCharactersAreRead() {
        let pieces = encoder.pieces(of: "a\u{0}b\u{1B}\u{FFFD}")
        #expect(pieces.count >= 4)
    }

    @Test(arguments: [("ab", 5, "ab"), ("abc", 2, "ab"), ("aé", 2, "a"), ("é", 1, ""), ("", 3, "")])
    func prefixesEndBetweenCodePoints(text: String, limit: Int, expected: String) {
        #expect(text.prefixOfBytes(limit) == expected)
    }
}
