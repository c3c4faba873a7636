import Testing

@testable import Settings

/// A generator whose numbers are the same on every run (SplitMix64).
struct Repeatable: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct HostileTests {
    /// Whatever stands in the file, it is read or refused, and refused with words.
    @Test func brokenFilesAreRefusedNeverFatal() {
        var random = Repeatable(state: 7)
        let sample = Array(SettingsReference.sample.utf8.filter { $0 < 128 })
        let bytes = Array("[]{}=\"'\\#\n\r\t.,0-9:@\u{0}x".utf8)
        for _ in 0..<1500 {
            var text = sample
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<text.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: text[place] = bytes.randomElement(using: &random) ?? 0
                case 1: text.remove(at: place)
                default: text.insert(bytes.randomElement(using: &random) ?? 0, at: place)
                }
            }
            expectAnswer(String(decoding: text, as: UTF8.self))
        }
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "a.", count: 20_000) + "a = 1",
        "a = " + String(repeating: "[", count: 50_000),
        "a = " + String(repeating: "{a=", count: 9_000),
        "[office]\naddresses = [" + String(repeating: "\"a@b.example\",", count: 20_000) + "]",
        "[office]\nname = \"" + String(repeating: "e\u{301}", count: 100_000) + "\"",
        "\u{FEFF}[office]\naddresses = [\"a@b.example\"]", "a = 99999999999999999999",
        "[office]\nname = \"\\u0000\\u001b[31m\"", String(repeating: "x", count: 300_000),
    ])
    func bombsAreRefusedInTime(_ text: String) {
        let started = ContinuousClock.now
        expectAnswer(text)
        #expect(ContinuousClock.now - started < .seconds(10))
    }

    func expectAnswer(_ text: String) {
        do {
            _ = try BarometerSettings.parse(text)
        } catch {
            #expect(!error.problems.isEmpty)
            #expect(error.description.unicodeScalars.allSatisfy { $0.value != 27 && $0.value != 0 })
        }
    }
}
