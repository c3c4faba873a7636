import Delivery
import Foundation
import Logging
import Store
import Testing

@testable import Watch

/// The outbox is emptied once, through failures and crashes.
struct CourierTests {
    private let directory = FileManager.default.temporaryDirectory.appending(
        path: "barometer-courier-\(UInt64.random(in: 0 ... .max))"
    ).path

    /// A receiver that fails as often as it is told, and counts what arrives.
    private actor Postbox: Delivery.Receiver {
        nonisolated let name = "inbox"
        private(set) var letters: [String] = []
        private var failures: Int
        private let arrivesAllTheSame: Bool

        init(failures: Int = 0, arrivesAllTheSame: Bool = false) {
            self.failures = failures
            self.arrivesAllTheSame = arrivesAllTheSame
        }

        struct Refused: Error {}

        func deliver(_ parcel: Delivery.Parcel) async throws {
            if failures > 0 {
                failures -= 1
                if arrivesAllTheSame { letters.append(parcel.key) }
                throw Refused()
            }
            letters.append(parcel.key)
        }

        func holds(_ parcel: Delivery.Parcel) async throws -> Bool { letters.contains(parcel.key) }
    }

    private func archive() throws -> Archive {
        let archive = try Archive(directory: directory)
        let parcel = Store.Parcel(
            kind: .alert,
            key: "alert-1",
            receiver: "inbox",
            messageID: "<1@x>",
            payload: Data("mail".utf8),
            clients: [],
            notBefore: Date(timeIntervalSince1970: 0)
        )
        try archive.enqueue([parcel])
        try archive.enqueue([parcel])
        return archive
    }

    @Test("a letter goes out once, however often the courier runs")
    func once() async throws {
        let archive = try archive()
        let postbox = Postbox()
        let courier = Courier(
            archive: archive,
            receivers: ["inbox": postbox],
            logger: Logger(label: "test")
        )
        #expect(try await courier.run(now: { Date() }) == 1)
        #expect(try await courier.run(now: { Date() }) == 0)
        #expect(await postbox.letters == ["alert-1"])
    }

    @Test("a refused letter waits, then goes out")
    func retried() async throws {
        let archive = try archive()
        let postbox = Postbox(failures: 1)
        let courier = Courier(
            archive: archive,
            receivers: ["inbox": postbox],
            logger: Logger(label: "test")
        )
        #expect(try await courier.run(now: { Date() }) == 0)
        #expect(try await courier.run(now: { Date() }) == 0, "not before its time")
        #expect(try await courier.run(now: { Date() + 7200 }) == 1)
        #expect(await postbox.letters == ["alert-1"])
    }

    @Test("a letter that arrived although the connection broke is not sent again")
    func neverTwice() async throws {
        let archive = try archive()
        let postbox = Postbox(failures: 1, arrivesAllTheSame: true)
        let courier = Courier(
            archive: archive,
            receivers: ["inbox": postbox],
            logger: Logger(label: "test")
        )
        #expect(try await courier.run(now: { Date() }) == 0)
        #expect(try await courier.run(now: { Date() + 7200 }) == 1)
        #expect(await postbox.letters == ["alert-1"])
    }

    @Test("a crash between sending and its note does not send again")
    func crash() async throws {
        let archive = try archive()
        let postbox = Postbox()
        let entry = try #require(try archive.due(at: Date()).first)
        try archive.markSending(entry.id)
        try await postbox.deliver(
            Delivery.Parcel(key: "alert-1", messageID: "<1@x>", subject: "", eml: [], text: "")
        )
        let courier = Courier(
            archive: archive,
            receivers: ["inbox": postbox],
            logger: Logger(label: "test")
        )
        _ = try await courier.run(now: { Date() + 7200 })
        #expect(await postbox.letters == ["alert-1"])
        #expect(try archive.due(at: .distantFuture).isEmpty)
    }
}
