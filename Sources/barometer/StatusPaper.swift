import Briefing
import Foundation
import Watch

/// How the daemon is doing, as programs read it: every key each time, null where there is nothing to tell.
struct StatusPaper: Encodable {
    private let status: Status

    init(_ status: Status) { self.status = status }

    private enum Key: CodingKey {
        case version, running, lastBeat, mailboxes, backlog, read, lastDigest, letters, model
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(status.version, forKey: .version)
        try container.encode(status.running, forKey: .running)
        try container.encode(status.lastBeat, forKey: .lastBeat)
        try container.encode(status.mailboxes.map(Mailbox.init), forKey: .mailboxes)
        try container.encode(status.backlog, forKey: .backlog)
        try container.encode(status.read, forKey: .read)
        try container.encode(status.lastDigest, forKey: .lastDigest)
        try container.encode(status.letters, forKey: .letters)
        try container.encode(status.model, forKey: .model)
    }

    /// One mailbox.
    private struct Mailbox: Encodable {
        let state: MailboxState

        enum Key: CodingKey { case name, lastContact, deafSince, reason }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(state.name, forKey: .name)
            try container.encode(state.lastContact, forKey: .lastContact)
            try container.encode(state.deafSince, forKey: .deafSince)
            try container.encode(state.reason, forKey: .reason)
        }
    }
}
