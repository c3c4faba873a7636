import Testing

@testable import Reading

@Suite("How a mail is laid out for the contextual encoder")
struct ContextReadingTests {
    private func reading(_ lengths: [Int]) -> ContextReading {
        ContextReading(
            lengths.map { [Int32](repeating: 7, count: $0) },
            begin: 0,
            end: 2
        )
    }

    @Test("A short mail is one window between two marks")
    func short() {
        let mail = ContextReading([[5, 6], [7]], begin: 0, end: 2)
        #expect(mail.windows == [[0, 5, 6, 7, 2]])
        #expect(mail.sentences.map(\.window) == [0, 0])
        #expect(mail.sentences.map(\.pieces) == [1..<3, 3..<4])
    }

    @Test("A sentence that does not fit begins the next window whole")
    func windows() {
        let mail = reading([200, 54, 1])
        #expect(mail.windows.map(\.count) == [256, 3])
        #expect(mail.sentences.map(\.window) == [0, 0, 1])
        #expect(mail.sentences[2].pieces == 1..<2)
    }

    @Test("However long a mail, no window and no mail is longer than allowed")
    func limits() {
        let mail = reading([Int](repeating: 300, count: 9))
        #expect(mail.windows.allSatisfy { $0.count <= ContextReading.windowPieces })
        let read = mail.sentences.reduce(0) { $0 + $1.pieces.count }
        #expect(read == ContextReading.mailPieces)
        #expect(mail.sentences.count == 9 && mail.sentences[8].pieces.isEmpty)
    }

    @Test("Characters of one meaning are one, and all white space is a space")
    func folded() {
        #expect(ContextVocabulary.folded("Plain, as ever.") == "Plain, as ever.")
        #expect(ContextVocabulary.folded("ﬁn\u{A0}①\tＡ") == "fin 1 A")
    }
}
