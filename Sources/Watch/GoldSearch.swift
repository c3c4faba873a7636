internal import Foundation
internal import MailFormat
internal import Reading
internal import Store
internal import Synchronization

/// The mails behind the owner's verdicts on their way back: which are found, and which are still missing.
final class GoldSearch: Sendable {
    private let state: Mutex<State>
    private let progress: @Sendable (Int, Int) -> Void

    private struct State {
        var missing: [String: JudgedMail]
        var found: [String: GoldMail] = [:]
        let total: Int
    }

    init(_ judged: [JudgedMail], progress: @escaping @Sendable (Int, Int) -> Void) {
        let missing = Dictionary(judged.map { ($0.messageID, $0) }) { first, _ in first }
        state = Mutex(State(missing: missing, total: missing.count))
        self.progress = progress
    }

    /// The Message-IDs that are still to be found.
    var missing: [String] { state.withLock { $0.missing.keys.sorted() } }

    /// Those of them that came from a mailbox.
    func missing(in mailbox: String) -> [String] {
        state.withLock { $0.missing.values.filter { $0.mailbox == mailbox }.map(\.messageID) }
            .sorted()
    }

    /// Keeps what was asked for, as far as it still has words.
    func take(_ messages: [Message]) {
        let (found, total) = state.withLock { state in
            for message in messages where message.kind == .human {
                guard let judged = state.missing[message.id],
                    let mail = Self.mail(message, judged)
                else { continue }
                state.missing[message.id] = nil
                state.found[message.id] = mail
            }
            return (state.found.count, state.total)
        }
        progress(found, total)
    }

    /// What came of it, of the mails that are known still.
    func report(of judged: [JudgedMail]) -> GoldReport {
        state.withLock { state in
            var report = GoldReport()
            for mail in judged {
                if let found = state.found[mail.messageID] {
                    report.lines.append(GoldLine(found, mail.verdict))
                } else {
                    report.gone[mail.mailbox, default: 0] += 1
                }
            }
            return report
        }
    }

    /// The mail as the reader saw it: without what it repeats of those that it answers.
    private static func mail(_ message: Message, _ judged: JudgedMail) -> GoldMail? {
        GoldMail(
            id: message.id,
            subject: message.subject,
            isReply: judged.isReply,
            newWords: judged.seen.unseen(in: message.newWords),
            read: judged.signals
        )
    }
}
