import Foundation
import Testing

@testable import Briefing

/// What holds for any text: random mixtures of what terminals, pages and headers stumble over.
@Suite struct UntrustedPropertyTests {
    /// A small generator of its own, so that a failure comes again.
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
        }
    }

    static let pool: [Unicode.Scalar] = [
        "a", "Ж", "山", "🙂", " ", "\n", "\r", "\t", "\u{0}", "\u{1B}", "\u{9B}", "\u{301}",
        "\u{94D}",
        "\u{200D}", "\u{200C}", "\u{200B}", "\u{202E}", "\u{2066}", "\u{2028}", "\u{FEFF}",
        "\u{FFFD}",
        "\u{E0020}", "\u{10FFFF}", "<", ">", "&", "\"", "{", "%", "=", "?", "\u{1F3FB}", "\u{600}",
    ]

    static func text(_ seed: Int) -> String {
        var generator = Generator(state: UInt64(seed))
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...300, using: &generator) {
            scalars.append(pool.randomElement(using: &generator) ?? "a")
        }
        return String(scalars)
    }

    @Test(arguments: 1...200)
    func isOneShortCleanLineAndStaysSo(seed: Int) {
        let text = Self.text(seed)
        for limit in [1, 10, 160] {
            let line = Untrusted.line(text, limit: limit)
            #expect(line.unicodeScalars.count { !$0.isCombining } <= limit)
            #expect(!line.hasPrefix(" ") && !line.hasSuffix(" "))
            for scalar in line.unicodeScalars {
                let category = scalar.properties.generalCategory
                #expect(category != .control && category != .lineSeparator)
                #expect(category != .format || scalar.isCombining)
            }
            let again = Untrusted.line(line, limit: limit)
            #expect(Array(again.unicodeScalars) == Array(line.unicodeScalars))
        }
    }

    @Test(arguments: 1...200)
    func fitsItsColumnsAndItsHeader(seed: Int) {
        let line = Untrusted.line(Self.text(seed))
        #expect(Columns.width(Columns.fit(line, 20)) == 20)
        #expect(Columns.wrap(line, 30, first: "  ").allSatisfy { Columns.width($0) <= 30 })
        let header = HeaderText.encoded(Self.text(seed), after: 9)
        #expect(header.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0D || $0 == 0x0A })
        let folds = header.components(separatedBy: "\r\n").dropFirst()
        #expect(folds.allSatisfy { $0.hasPrefix(" ") && $0.utf8.count > 1 })
    }
}
