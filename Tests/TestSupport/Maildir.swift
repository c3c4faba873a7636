public import Foundation
import Glibc
import Synchronization

/// Tests' access to the Maildirs behind a ``PrivateDovecot``.
extension PrivateDovecot {
    private static let delivered = Atomic<Int>(0)

    /// Puts a message into a user's folder, unseen, as a mail server would.
    public func deliver(_ bytes: [UInt8], user: String, folder: String = "INBOX") throws {
        let maildir = try makeMaildir(user: user, folder: folder)
        let number = Self.delivered.add(1, ordering: .relaxed).newValue
        let name = "\(Int(Date().timeIntervalSince1970)).M\(number)P\(getpid()).test"
        let draft = maildir.appending(path: "tmp/\(name)")
        try Data(bytes).write(to: draft)
        if PrivateDovecot.runsAsNobody {
            try FileManager.default.setAttributes(
                [.ownerAccountName: "nobody", .groupOwnerAccountName: "nogroup"],
                ofItemAtPath: draft.path
            )
        }
        try FileManager.default.moveItem(at: draft, to: maildir.appending(path: "new/\(name)"))
    }

    /// Makes a user's folder where there is none; its path.
    @discardableResult
    public func makeMaildir(user: String, folder: String = "INBOX") throws -> URL {
        let home = directory.appending(path: "mail/\(user)")
        let maildir = maildir(user: user, folder: folder)
        guard !FileManager.default.fileExists(atPath: maildir.path) else { return maildir }
        for name in ["tmp", "new", "cur"] {
            try FileManager.default.createDirectory(
                at: maildir.appending(path: name),
                withIntermediateDirectories: true
            )
        }
        if PrivateDovecot.runsAsNobody {
            try Self.run(["chown", "-R", "nobody:nogroup", home.path])
        }
        return maildir
    }

    /// The files of a user's folder, by name.
    public func messageFiles(user: String, folder: String = "INBOX") -> [URL] {
        ["new", "cur"].flatMap { name in
            let folder = maildir(user: user, folder: folder).appending(path: name)
            let files = try? FileManager.default.contentsOfDirectory(
                at: folder,
                includingPropertiesForKeys: nil
            )
            return files ?? []
        }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    /// The flag letters of each message of a user's folder: `S` is seen.
    public func flags(user: String, folder: String = "INBOX") -> [String] {
        messageFiles(user: user, folder: folder).map { file in
            let parts = file.lastPathComponent.components(separatedBy: ":2,")
            return parts.count == 2 ? parts[1] : ""
        }
    }

    private func maildir(user: String, folder: String) -> URL {
        let base = directory.appending(path: "mail/\(user)/Maildir")
        return folder == "INBOX" ? base : base.appending(path: ".\(folder)")
    }
}

extension PrivateDovecot {
    /// Makes the server forget a folder's UIDs, so that it has a new UIDVALIDITY (in another second than the old one).
    public func rebuild(user: String, folder: String = "INBOX") throws {
        let maildir = maildir(user: user, folder: folder)
        for name in try FileManager.default.contentsOfDirectory(atPath: maildir.path)
        where name.hasPrefix("dovecot") {
            try FileManager.default.removeItem(at: maildir.appending(path: name))
        }
    }

    /// Makes the messages that lie in a folder as old as that: a Maildir's internal date is its file's.
    public func age(user: String, folder: String = "INBOX", to date: Date) throws {
        for file in messageFiles(user: user, folder: folder) {
            try FileManager.default.setAttributes(
                [.modificationDate: date],
                ofItemAtPath: file.path
            )
        }
    }
}
