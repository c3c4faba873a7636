import Briefing
import Foundation
import MailFormat
import Reading
import Standing
import Store

/// A directory that goes when the test is done.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "barometer-store-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A directory that the archive makes itself.
    var archive: String { path + "/state" }
}

let anna = "anna@firm.example"
let epoch = Date(timeIntervalSince1970: 1_760_000_000)

func day(_ number: Double) -> Date { epoch.addingTimeInterval(number * 86_400) }

func message(
    _ id: String,
    from author: Person = Person(address: anna, name: "Anna"),
    to recipients: [Person] = [Person(address: "studio@north.example", name: "Studio")],
    at: Date = epoch,
    kind: Message.Kind = .human,
    words: String = "Where is my plan?",
    references: [String] = [],
    subject: String = "Plan"
) -> Message {
    Message(
        id: id,
        author: author,
        recipients: recipients,
        subject: subject,
        date: at,
        references: references,
        kind: kind,
        newWords: words,
        defects: []
    )
}

func incoming(
    _ message: Message,
    _ direction: Direction = .inbound,
    clients: [String] = [anna],
    isHistory: Bool = false
) -> IncomingMessage {
    IncomingMessage(
        message: message,
        direction: direction,
        clients: clients,
        mailbox: "studio",
        isHistory: isHistory
    )
}

/// A reading whose numbers a 32-bit float holds exactly.
func clientSignals(words: [SignalWords] = []) -> ClientSignals {
    ClientSignals(
        language: "en",
        sentiment: -0.5,
        polarity: [0.75, 0.125, 0.125],
        demands: 1.5,
        demandCount: 2,
        urgency: [0.5, 0.25],
        urgencyLevel: 1,
        problem: 0.875,
        gratitude: 0.0625,
        conduct: 0.5,
        marks: [.threat: 0.5, .sweeping: 0.25, .insult: 0],
        decided: .init(
            polarity: .negative,
            problem: true,
            gratitude: false,
            conduct: [.sweeping, .threat]
        ),
        words: words
    )
}

func alert(_ messageID: String, at: Date = epoch, historical: Bool = false, words: String = "")
    -> Alert
{
    Alert(
        id: alertID(client: anna, messageID: messageID),
        client: anna,
        from: .content,
        to: .isAProblem,
        at: at,
        raisedAt: .distantPast,
        historical: historical,
        strength: 0.5,
        evidence: [
            Evidence(messageID: messageID, at: at, signal: "threat", weight: 0.5, words: words)
        ],
        ourShare: [OurShare(kind: .lateAnswer, at: at, hours: 30)],
        advice: [.listen]
    )
}

let summary = ClientSummary(
    client: anna,
    name: "Anna",
    addresses: [anna],
    standing: .isAProblem,
    since: epoch,
    pressure: 80,
    trend: 5,
    sentiment: .init(recent: -0.5, usual: nil),
    demands: .init(perWeek: 2, usualPerWeek: 1),
    waitingSince: nil,
    messages: 3,
    language: "en"
)

func parcel(_ key: String, at: Date = epoch, text: String = "hello", clients: [String] = [])
    -> Parcel
{
    Parcel(
        kind: .alert,
        key: key,
        receiver: "inbox",
        messageID: "<\(key)@barometer>",
        payload: Data(text.utf8),
        clients: clients,
        notBefore: at
    )
}

/// A name for an alert that holds what it is about, so that a search of the disk would find it.
func alertID(client: String, messageID: String) -> String {
    "\(client)|\(messageID)|is_a_problem"
}
