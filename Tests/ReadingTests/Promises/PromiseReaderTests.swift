import Foundation
import Testing

@testable import Reading

/// A sentence of ours, and the days that it promises.
struct PromiseFixture: CustomTestStringConvertible {
    let language: String
    let days: [String]
    let sentence: String

    var testDescription: String { language + ": " + sentence }

    /// `promises.tsv`: language, days parted by spaces or "-", sentence; all written on the same Wednesday.
    static func all(from file: String = #filePath) throws -> [PromiseFixture] {
        let tests = URL(fileURLWithPath: file).deletingLastPathComponent()
            .deletingLastPathComponent()
        let table = tests.appendingPathComponent("Resources/promises.tsv")
        let text = try String(contentsOf: table, encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 3 else { return nil }
            let days = fields[1] == "-" ? [] : fields[1].split(separator: " ").map(String.init)
            return PromiseFixture(language: fields[0], days: days, sentence: fields[2])
        }
    }
}

@Suite struct PromiseReaderTests {
    static let written = CalendarDay("2026-03-04")

    @Test func sentencesOfEightLanguages() throws {
        let fixtures = try PromiseFixture.all()
        #expect(fixtures.count >= 220)
        for fixture in fixtures {
            let found = PromiseReader.promises(
                in: fixture.sentence,
                language: fixture.language,
                written: Self.written
            )
            #expect(
                found.compactMap(\.day?.description) == fixture.days,
                "\(fixture.testDescription)"
            )
        }
    }

    @Test func tellsTheWordsAndTheSentence() {
        let mail =
            "Dear Ann,\n\nSorry for the wait. You'll have the drawings by Friday evening, signed.\nBo"
        let found = PromiseReader.promises(in: mail, language: "en", written: Self.written)
        #expect(found.map(\.words) == ["by Friday evening"])
        #expect(found.map(\.sentence) == ["You'll have the drawings by Friday evening, signed."])
    }

    @Test func withoutADateOfItsOwnTheWordsAreLeft() {
        let found = PromiseReader.promises(
            in: "Domani le mando tutto.",
            language: "it",
            written: nil
        )
        #expect(found == [NamedDay(day: nil, words: "Domani", sentence: "Domani le mando tutto.")])
    }

    @Test(arguments: [
        ("en", "We'll have it fixed by Tuesday at the latest.", ["2026-03-10"]),
        ("en", "We fixed it on Tuesday.", []),
        ("pl", "Oddzwonię jutro.", ["2026-03-05"]),
        ("pl", "Potwierdzę termin w poniedziałek.", ["2026-03-09"]),
        ("pl", "Skontaktuję się z Panem w środę.", ["2026-03-11"]),
        ("ru", "Сдадим 12 марта.", ["2026-03-12"]),
    ])
    func promisesInOneSentence(language: String, sentence: String, days: [String]) {
        let found = PromiseReader.promises(in: sentence, language: language, written: Self.written)
        #expect(found.compactMap(\.day?.description) == days)
    }

    @Test func noTableNoPromise() {
        #expect(
            PromiseReader.promises(in: "明日送ります。", language: "ja", written: Self.written).isEmpty
        )
    }

    @Test(arguments: [
        ("en", "Please send me the keys by Friday.", ["2026-03-06"]),
        ("en", "Can you have it ready before the 14th?", ["2026-03-14"]),
        ("en", "I am at home on Friday.", []),
        ("it", "Vorrei una risposta entro domani.", ["2026-03-05"]),
        ("pl", "Proszę o odpowiedź do piątku.", ["2026-03-06"]),
        ("tr", "Lütfen cumaya kadar bildirin.", ["2026-03-06"]),
        ("ru", "Прошу ответить до пятницы.", ["2026-03-06"]),
        ("de", "Ich brauche den Plan bis Freitag.", ["2026-03-06"]),
        ("fr", "Merci de me répondre avant vendredi.", ["2026-03-06"]),
        ("es", "Necesito los planos antes del viernes.", ["2026-03-06"]),
    ])
    func deadlinesOfClients(language: String, sentence: String, days: [String]) {
        let found = PromiseReader.deadlines(in: sentence, language: language, written: Self.written)
        #expect(found.compactMap(\.day?.description) == days)
    }
}

@Suite struct HostilePromiseTests {
    private static let languages = ["en", "it", "pl", "tr", "ru", "de", "fr", "es"]

    @Test func countsAndLengthsAreBounded() {
        let many = String(
            repeating: "We will come on 3 March. You'll have it by Friday.\n",
            count: 3_000
        )
        let days = PromiseReader.promises(in: many, language: "en", written: nil)
        #expect(days.count <= PromiseReader.maximumCount)
        let heaped = "You'll have it by Friday" + String(repeating: "\u{301}", count: 90_000)
        for day in PromiseReader.promises(in: heaped, language: "en", written: nil) {
            #expect(day.words.unicodeScalars.count <= 320)
        }
    }

    @Test func endlessWordsTakeNoTime() {
        let texts = [
            "by ", "the ", "14.03.", "1/2/", "\"by Friday ", "within 3 to ", "ve ", "и ",
            "9999999999 ",
        ]
        let start = ContinuousClock.now
        for text in texts {
            let long = String(repeating: text, count: 15_000 / text.count)
            for language in Self.languages {
                _ = PromiseReader.promises(
                    in: long,
                    language: language,
                    written: CalendarDay(number: 0)
                )
            }
        }
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    @Test func mangledSentencesDoNotTrap() throws {
        let fixtures = try PromiseFixture.all()
        var random = SystemRandomNumberGenerator()
        let odd = [
            "'", ".", "/", "-", "\"", ",", "31", "0", "4000", "\u{301}", "’", " ", "İ", "ß", "й",
        ]
        for fixture in fixtures {
            var scalars = Array(fixture.sentence.unicodeScalars)
            for _ in 0..<6 {
                let place = Int.random(in: 0..<scalars.count, using: &random)
                scalars.replaceSubrange(
                    place..<place + 1,
                    with: (odd.randomElement() ?? "").unicodeScalars
                )
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            for language in Self.languages {
                _ = PromiseReader.promises(
                    in: String(text),
                    language: language,
                    written: CalendarDay("2024-02-29")
                )
                _ = PromiseReader.deadlines(in: String(text), language: language, written: nil)
            }
        }
    }
}
