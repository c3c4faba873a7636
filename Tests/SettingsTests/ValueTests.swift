import Testing

@testable import Settings

@Suite struct ValueTests {
    @Test(arguments: [
        ("imaps://imap.north.example", "imaps", "imap.north.example", 993),
        ("IMAP://Localhost:1143/", "imap", "localhost", 1143), ("imap://[::1]", "imap", "::1", 143),
        ("imaps://[2001:db8::1]:9993", "imaps", "2001:db8::1", 9993),
        ("imaps://posta.müller.example", "imaps", "posta.müller.example", 993),
    ])
    func readsServers(_ text: String, _ scheme: String, _ host: String, _ port: Int) throws {
        let server = try #require(MailServer(text))
        #expect((server.scheme.rawValue, server.host, server.port) == (scheme, host, port))
        #expect(MailServer(server.description) == server)
    }

    @Test(arguments: [
        "", "imap.north.example", "https://h", "imaps:/h", "imaps://", "imaps://h:0",
        "imaps://h:65536",
        "imaps://h:x", "imaps://h:1:2", "imaps://u@h", "imaps://h/x", "imaps://h?x", "imaps://h h",
        "imaps://-h", "imaps://a..b", "imaps://[::1", "imaps://[h]", "imaps://h\r\nx",
        "imaps://h:+1",
    ])
    func refusesServers(_ text: String) {
        #expect(MailServer(text) == nil)
    }

    @Test(arguments: [
        ("localhost", true), ("127.0.0.1", true), ("127.9.9.9", true), ("::1", true),
        ("127.0.0.1.evil.example", false), ("127.0.0", false), ("localhost.evil.example", false),
        ("128.0.0.1", false),
    ])
    func knowsThisMachine(_ host: String, _ isLoopback: Bool) {
        #expect(MailServer(scheme: .imap, host: host).isLoopback == isLoopback)
    }

    @Test(arguments: [
        ("1 per month", 12.0), ("2 per year", 2), ("0.5 per week", 365.25 / 14),
        ("1 Per Day", 365.25),
    ])
    func readsBudgets(_ text: String, _ perYear: Double) throws {
        let budget = try #require(Budget(text))
        #expect(budget.perYear == perYear)
        #expect(Budget(budget.description) == budget)
    }

    @Test(arguments: [
        "", "1", "per month", "0 per month", "-1 per month", "nan per month", "inf per year",
        "1001 per day", "1 per decade", "1 a month", "1 per month please",
    ])
    func refusesBudgets(_ text: String) {
        #expect(Budget(text) == nil)
    }

    @Test(arguments: [
        ("00:00", 0), ("7:05", 425), ("07:05", 425), ("23:59", 1439), ("24:00", 1440),
    ])
    func readsTimesOfDay(_ text: String, _ minutes: Int) {
        #expect(ClockTime.minutes(text) == minutes)
    }

    @Test(arguments: [
        "", "7", "7:5", "24:01", "25:00", "07:60", "07:00:00", "+7:00", "７:00", "-1:00",
    ])
    func refusesTimesOfDay(_ text: String) {
        #expect(ClockTime.minutes(text) == nil)
    }

    @Test(arguments: [
        ("langage", "language"), ("adresses", "addresses"), ("timezone", "time_zone"),
        ("zzzzzz", nil), ("", nil),
    ])
    func suggestsTheNearestName(_ name: String, _ expected: String?) {
        #expect(Nearest.name(to: name, among: ["addresses", "language", "time_zone"]) == expected)
    }
}
