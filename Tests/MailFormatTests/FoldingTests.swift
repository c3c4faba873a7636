import Testing

@testable import MailFormat

/// Folding writes into memory that has room for as many bytes as came: nothing may grow.
struct FoldingTests {
    @Test("no letter is longer when folded")
    func letters() {
        let grown = (0x20...0x2_FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
            .filter { Folding.fold(String($0)).count > String($0).utf8.count }
        #expect(grown == [])
    }

    @Test(
        "broken UTF-8 is borne, wherever it is cut",
        arguments: [0x80, 0xC2, 0xE2, 0xF0, 0xF4, 0xFF]
    )
    func broken(lead: UInt8) {
        for followers in 0..<4 {
            for text in ["", "a", " a b", "  "] {
                let bytes = [lead] + [UInt8](repeating: 0xBF, count: followers) + Array(text.utf8)
                #expect(Folding.fold(bytes).count <= bytes.count)
                #expect(
                    Folding.fold(Array(text.utf8) + bytes).count <= bytes.count + text.utf8.count
                )
            }
        }
    }
}
