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

@Suite("The contextual encoder's arithmetic")
struct ContextLoopsTests {
    @Test("GELU is that of the paper", arguments: [1, 7, 8, 19])
    func geluAgrees(_ count: Int) {
        var values = (0..<count).map { Float($0) * 0.9 - 6 }
        let expected: [Float] = values.map { x in
            let inner = 0.797_884_56 * (x + 0.044_715 * x * x * x)
            return 0.5 * x * (1 + Float(tanhOf(Double(inner))))
        }
        unsafe values.withUnsafeMutableBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return }
            unsafe gelu(first, count: count)
        }
        for (value, wanted) in zip(values, expected) { #expect(abs(value - wanted) < 1e-5) }
    }

    private func tanhOf(_ x: Double) -> Double {
        let e = x.magnitude > 20 ? (x > 0 ? Double.infinity : 0) : powE(2 * x)
        return e.isInfinite ? 1 : (e - 1) / (e + 1)
    }

    /// eˣ by its series: the test shares no code with what it tests.
    private func powE(_ x: Double) -> Double {
        var (sum, term) = (1.0, 1.0)
        for n in 1..<200 {
            term *= x / Double(n)
            sum += term
        }
        return sum
    }

    @Test("Shares sum to one and keep their proportions")
    func shares() {
        var scores: [Float] = [0, 1, -2, 3, 3, -10, 0.5, 2, 1.5, -7]
        let powers = scores.map { powE(Double($0)) }
        let sum = powers.reduce(0, +)
        let count = scores.count
        unsafe scores.withUnsafeMutableBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return }
            unsafe share(first, count: count)
        }
        for (score, power) in zip(scores, powers) {
            #expect(abs(Double(score) - max(0, power) / sum) < 1e-5)
        }
    }

    @Test("A standardised row has a mean of 0 and a deviation of 1")
    func standardised() {
        var row = (0..<21).map { Float($0 * $0) }
        unsafe row.withUnsafeMutableBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return }
            unsafe standardise(first, count: 21, epsilon: 1e-12)
        }
        #expect(abs(row.reduce(0, +)) < 1e-4)
        #expect(abs(row.reduce(0) { $0 + $1 * $1 } / 21 - 1) < 1e-4)
    }
}
