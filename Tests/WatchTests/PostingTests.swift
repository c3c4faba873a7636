import Delivery
import Foundation
import Logging
import Store
import Testing

@testable import Watch

/// Receivers that are stuck keep no other's letters.
struct PostingTests {
    private let directory = FileManager.default.temporaryDirectory.appending(
        path: "barometer-posting-\(UInt64.random(in: 0 ... .max))"
    ).path

    private actor Postbox: Delivery.Receiver {
        nonisolated let name: String
        private let isStuck: Bool
        private(set) var tried: [String] = []

        /// As a connection says that its task was cancelled.
        struct Gone: Error {}

        init(_ name: String, isStuck: Bool) {
            self.name = name
            self.isStuck = isStuck
        }

        func deliver(_ parcel: Delivery.Parcel) async throws {
            tried.append(parcel.key)
            guard isStuck else { return }
            do { try await Task.sleep(for: .seconds(3600)) } catch { throw Gone() }
        }

        func holds(_ parcel: Delivery.Parcel) async throws -> Bool { false }
    }

    @Test("a receiver that never answers keeps no other's letters", .timeLimit(.minutes(2)))
    func stuck() async throws {
        let archive = try Archive(directory: directory)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let stuck = Postbox("inbox", isStuck: true)
        let sound = Postbox("file", isStuck: false)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let posting = Posting(
            courier: Courier(
                archive: archive,
                receivers: ["inbox": stuck, "file": sound],
                logger: logger
            ),
            logger: logger
        )
        let service = Task { try await posting.run() }
        for number in 1...3 {
            try archive.enqueue(
                ["inbox", "file", "unknown"].map { receiver in
                    Store.Parcel(
                        kind: .alert,
                        key: "alert-\(number)-\(receiver)",
                        receiver: receiver,
                        messageID: "<\(number).\(receiver)@x>",
                        payload: Data("mail".utf8),
                        clients: [],
                        notBefore: Date(timeIntervalSince1970: 0)
                    )
                }
            )
            posting.wake()
            while await sound.tried.count < number {
                try await Task.sleep(for: .milliseconds(10))
            }
        }
        #expect(await sound.tried == ["alert-1-file", "alert-2-file", "alert-3-file"])
        while await stuck.tried.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
        #expect(await stuck.tried == ["alert-1-inbox"])
        service.cancel()
        _ = await service.result
        // What was under way when the service ended is due at the next start, not after a pause.
        #expect(try archive.due(at: Date()).first?.parcel.key == "alert-1-inbox")
    }
}
