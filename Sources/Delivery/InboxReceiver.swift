public import Foundation

/// What the inbox receiver needs of an IMAP session.
public protocol InboxSession: Sendable {
    /// Puts a message into a folder (RFC 9051 §6.3.12).
    func append(_ message: [UInt8], to folder: String, flags: [String], date: Date) async throws
    /// Whether a folder holds a message with this Message-ID.
    func contains(messageID: String, in folder: String) async throws -> Bool
    /// Logs out.
    func close() async
}

/// Puts letters into the owner's own inbox over the same login: no SMTP needed.
public struct InboxReceiver: Receiver {
    /// The receiver's name in settings, outbox and log.
    public let name: String
    let folder: String
    let now: @Sendable () -> Date
    let open: @Sendable () async throws -> any InboxSession

    /// Makes a receiver; `open` logs in, a session serves one letter.
    public init(
        name: String = "inbox",
        folder: String = "INBOX",
        now: @escaping @Sendable () -> Date,
        open: @escaping @Sendable () async throws -> any InboxSession
    ) {
        self.name = name
        self.folder = folder
        self.now = now
        self.open = open
    }

    /// Appends the letter, unread.
    /// - Throws: what the session throws, which knows whether it is transient.
    public func deliver(_ parcel: Parcel) async throws {
        try await withSession { session in
            try await session.append(parcel.eml, to: folder, flags: [], date: now())
        }
    }

    /// Whether the folder holds the letter's Message-ID.
    /// - Throws: what the session throws, which knows whether it is transient.
    public func holds(_ parcel: Parcel) async throws -> Bool {
        try await withSession { session in
            try await session.contains(messageID: parcel.messageID, in: folder)
        }
    }

    private func withSession<T: Sendable>(
        _ body: (any InboxSession) async throws -> T
    ) async throws -> T {
        let session = try await open()
        do {
            let result = try await body(session)
            await session.close()
            return result
        } catch {
            await session.close()
            throw error
        }
    }
}
