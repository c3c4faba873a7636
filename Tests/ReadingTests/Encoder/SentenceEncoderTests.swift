import Testing

@testable import Reading

@Suite(.enabled(if: Fixtures.hasEncoder, Comment(rawValue: Fixtures.noEncoder)))
struct SentenceEncoderTests {
    private let encoder: SentenceEncoder

    init() throws {
        encoder = try #require(Fixtures.encoder)
    }

    @Test func piecesAreThoseOfTheReference() {
        #expect(Fixtures.texts.count == 200)
        for (text, pieces) in zip(Fixtures.texts, Fixtures.pieces) {
            #expect(encoder.pieces(of: text) == pieces, "\(text)")
        }
    }

    @Test func sentencesAreThoseOfTheReference() {
        let encoded = encoder.encode(Fixtures.pieces.map { [$0] })
        #expect(encoded.count == 200)
        for (index, mail) in encoded.enumerated() {
            let cosine = Fixtures.cosine(mail.sentences, Fixtures.vectors[index])
            #expect(cosine >= 0.999, "\(Fixtures.texts[index])")
        }
    }

    @Test func wholeMailsAreThoseOfTheReference() {
        let mails = Fixtures.mailsOfTen
        let encoded = encoder.encode(mails)
        for (index, mail) in encoded.enumerated() {
            #expect(Fixtures.cosine(mail.whole, Fixtures.vectors[200 + index]) >= 0.999)
            #expect(mail.sentenceCount == 10)
        }
    }

    @Test func denseLayersMakeTheSameVectorsOfTheAverages() {
        let mails = encoder.encode(Fixtures.mailsOfTen)
        let same = TunedMember(dense: encoder.denseWeights, heads: [])
            .encode(mails, shape: .encoder)
        for (mail, again) in zip(mails, same) {
            #expect(Fixtures.cosine(mail.whole, again.whole) > 0.999_99)
            #expect(Fixtures.cosine(mail.sentences, again.sentences) > 0.999_99)
        }
    }

    @Test func aMailOfOneSentenceIsThatSentence() {
        let mail = encoder.encode([[encoder.pieces(of: "Dziękuję bardzo!")]])[0]
        #expect(Fixtures.cosine(mail.whole, mail.sentences) > 0.999_999)
    }

    @Test func companyDoesNotMatter() {
        let mails = Fixtures.mailsOfTen
        let together = encoder.encode(mails)
        for (mail, encoded) in zip(mails, together) {
            let alone = encoder.encode([mail])[0]
            #expect(Fixtures.cosine(alone.whole, encoded.whole) > 0.999_99)
            #expect(Fixtures.cosine(alone.sentences, encoded.sentences) > 0.999_99)
        }
    }

    @Test func vectorsHaveLengthOne() {
        let mail = encoder.encode([[encoder.pieces(of: "Where is my parcel?"), [1, 2]]])[0]
        for sentence in 0..<2 {
            let first = sentence * EncodedMail.width
            let vector = mail.sentences[first..<first + EncodedMail.width]
            #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-4)
        }
    }

    @Test func nothingToReadIsZero() {
        #expect(encoder.encode([]).isEmpty)
        let mails = encoder.encode([[], [[]], [[1, 2], []]])
        #expect(mails[0].sentences.isEmpty)
        #expect(mails[0].whole.allSatisfy { $0 == 0 } && mails[1].whole.allSatisfy { $0 == 0 })
        #expect(mails[2].sentenceCount == 2)
        #expect(mails[2].sentences.suffix(EncodedMail.width).allSatisfy { $0 == 0 })
        #expect(Fixtures.cosine(mails[2].whole, mails[2].sentences.prefix(512)) > 0.9999)
    }

    @Test func piecesThatAreNoneCountAsUnknown() {
        let known = encoder.encode([[[1, 0, 2]]])
        #expect(encoder.encode([[[1, .max, 2]]]) == known)
        #expect(encoder.encode([[[1, .min, 2]]]) == known)
        #expect(encoder.encode([[[1, 128_010, 2]]]) == known)
    }

    @Test func limitsAreKept() {
        let long = [Int32](repeating: 500, count: 5000)
        let mail = encoder.encode([[[Int32]](repeating: long, count: 500)])[0]
        #expect(mail.sentenceCount == EncoderLimits.maximumSentences)
        let kept = Array(long.prefix(EncoderLimits.maximumPieces))
        let same = encoder.encode([[kept]])[0]
        #expect(Fixtures.cosine(mail.sentences.prefix(512), same.sentences) > 0.9999)
    }

    @Test func tasksShareOneEncoder() async {
        let mails = Fixtures.mailsOfTen
        let expected = encoder.encode(mails)
        await withTaskGroup(of: [EncodedMail].self) { group in
            for _ in 0..<4 { group.addTask { [encoder] in encoder.encode(mails) } }
            for await result in group { #expect(result == expected) }
        }
    }
}

extension Fixtures {
    static let mailsOfTen: [[[Int32]]] = stride(from: 0, to: 200, by: 10).map {
        Array(pieces[$0..<$0 + 10])
    }
}
