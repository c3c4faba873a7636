import MailFormat
import Testing

@Test func keepsWhatTheAuthorWrote() {
    #expect(NewWords.extract(from: "Thanks!\n\n> old") == "Thanks!")
}
