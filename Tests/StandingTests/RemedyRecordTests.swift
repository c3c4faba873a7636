import Testing

@testable import Standing

@Suite struct RemedyRecordTests {
    @Test("before any answer nothing speaks for the client; then the unhappy part counts")
    func share() {
        var record = RemedyRecord()
        #expect(record.rejectedShare == 1)
        record.note(0, unhappiness: 0, at: 0)
        #expect(record.rejectedShare == 1)
        record.note(1, unhappiness: 1, at: 0)
        record.note(1, unhappiness: 0, at: 0)
        #expect(record.rejectedShare == 0.5)
        #expect(record.discontent == 0)
        record.note(0.5, unhappiness: 1, at: 0)
        #expect(abs(record.rejectedShare - 0.6) < 1e-9)
        #expect(abs(record.discontent - 0.2) < 1e-9)
    }

    @Test("good years excuse nobody for long")
    func fades() {
        var record = RemedyRecord()
        for index in 0..<40 {
            record.note(1, unhappiness: 0, at: Double(index) * 14 * Seconds.day)
        }
        #expect(record.rejectedShare == 0)
        for index in 40..<60 {
            record.note(1, unhappiness: 1, at: Double(index) * 14 * Seconds.day)
        }
        #expect(record.rejectedShare > 0.9)
    }
}
