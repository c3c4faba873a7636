import Foundation
import Testing

@testable import Delivery

@Suite struct InboxReceiverTests {
    @Test func appendsOnceAndLogsOut() async throws {
        let inbox = FakeInbox()
        let receiver = InboxReceiver(now: { Date(timeIntervalSince1970: 0) }, open: { inbox })
        #expect(try await !receiver.holds(letter))
        try await receiver.deliver(letter)
        #expect(try await receiver.holds(letter))
        #expect(await inbox.messages == [letter.eml])
        #expect(await inbox.closed == 3)
    }

    @Test func logsOutAfterAFailureToo() async throws {
        let inbox = FakeInbox(isFull: true)
        let receiver = InboxReceiver(now: { Date(timeIntervalSince1970: 0) }, open: { inbox })
        await #expect(throws: FakeInbox.Full.self) { try await receiver.deliver(letter) }
        #expect(await inbox.closed == 1)
    }
}

private actor FakeInbox: InboxSession {
    struct Full: Error {}

    let isFull: Bool
    private(set) var messages: [[UInt8]] = []
    private(set) var closed = 0

    init(isFull: Bool = false) { self.isFull = isFull }

    func append(_ message: [UInt8], to folder: String, flags: [String], date: Date) throws {
        if isFull { throw Full() }
        messages.append(message)
    }

    func contains(messageID: String, in folder: String) -> Bool { !messages.isEmpty }

    func close() { closed += 1 }
}
