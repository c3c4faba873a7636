import Testing

@testable import Briefing

@Suite struct UntrustedTests {
    @Test(arguments: [
        ("Anna Rossi", "Anna Rossi"),
        ("  a \t b\r\n c ", "a b c"),
        ("\u{1B}[31mred\u{7}", "[31mred"),  // ESC, BEL
        ("a\u{9B}2Jb", "a2Jb"),  // C1 CSI
        ("a\u{202E}b\u{2066}c\u{200F}", "abc"),  // bidi controls
        ("a\u{200B}\u{FEFF}\u{2060}b", "ab"),  // zero widths
        ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"),  // line separators
        ("x\u{E0041}\u{E000}", "x"),  // tag, private use
        ("\u{301}a", "a"),  // a mark with nothing below
        ("می‌خواهم", "می‌خواهم"),  // the non-joiner is part of the word
        ("{{{evil}}}", "{{{evil}}}"),  // never a template, so harmless
        ("山田太郎", "山田太郎"),
        ("", ""),
    ])
    func cleans(text: String, expected: String) {
        #expect(Array(Untrusted.line(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func cutsAtTheLimit() {
        #expect(Untrusted.line("abcdef", limit: 6) == "abcdef")
        #expect(Untrusted.line("abcdefg", limit: 6) == "abcde…")
        #expect(Untrusted.line("abcd efgh", limit: 6) == "abcd…")
    }

    @Test func capsCombiningMarks() {
        let smear = "a" + String(repeating: "\u{301}", count: 100_000) + "b"
        #expect(Untrusted.line(smear).unicodeScalars.count == 6)
    }

    @Test func hugeTextEndsAtTheLimit() {
        let huge = String(repeating: "x", count: 2_000_000)
        #expect(Untrusted.line(huge, limit: 160).unicodeScalars.count == 160)
    }
}
