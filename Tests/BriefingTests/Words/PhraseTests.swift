import Testing

@testable import Briefing

@Suite struct PhraseTests {
    @Test(arguments: [
        (Phrase("plain"), [String](), "plain"),
        ("%1 since %2", ["a", "b"], "a since b"),
        ("%2 %1", ["a", "b"], "b a"),
        ("%1", ["%1 %2 %%"], "%1 %2 %%"),
        ("%1%", ["5"], "5%"),
        ("%%1", ["5"], "%5"),
        ("%9", ["a"], "9"),
        ("da[l |ll’]%1", ["14 nov"], "dal 14 nov"),
        ("da[l |ll’]%1", ["8 nov"], "dall’8 nov"),
        ("[il |l’]%1", ["11 nov"], "l’11 nov"),
        ("[il |l’]%1", ["18 nov"], "il 18 nov"),
        ("%1", ["[il |l’]"], "[il |l’]"),
    ])
    func fills(phrase: Phrase, values: [String], expected: String) {
        let filled =
            switch values.count {
            case 0: phrase()
            case 1: phrase(values[0])
            default: phrase(values[0], values[1])
            }
        #expect(filled == expected)
    }

    @Test(arguments: [
        (PluralRule.oneOrMany, [0: 3, 1: 1, 2: 3, 21: 3]),
        (.zeroIsOne, [0: 1, 1: 1, 2: 3]),
        (.polish, [0: 3, 1: 1, 2: 2, 4: 2, 5: 3, 11: 3, 12: 3, 21: 3, 22: 2, 112: 3]),
        (.russian, [0: 3, 1: 1, 2: 2, 5: 3, 11: 3, 14: 3, 21: 1, 22: 2, 25: 3, 111: 3]),
    ])
    func plurals(rule: PluralRule, table: [Int: Int]) {
        for (number, form) in table {
            let chosen = rule.choose(Counted("1", "2", "3"), number)
            #expect(chosen.pattern == String(form), "\(rule) \(number)")
        }
    }
}
