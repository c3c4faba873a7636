import Testing

@testable import Reading

struct CLD2Tests {
    @Test func aPlainTextIsNamedWithItsShare() throws {
        let text = "The quick brown fox jumps over the lazy dog and runs away from the old farm."
        let first = try #require(cld2Guesses(text).first)
        #expect(first.language == "en" && first.isReliable && first.share > 0.9)
    }

    @Test func nothingIsNoGuess() {
        #expect(cld2Guesses("").isEmpty)
        #expect(cld2Guesses("1234").isEmpty)
    }

    @Test func charactersThatMayNotBeInterchangedAreNoTrap() {
        #expect(cld2Guesses("ciao\u{0}\u{FFFE}\u{10FFFF} come stai").count <= 3)
    }
}
