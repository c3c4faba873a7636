public import ArgumentParser
public import Briefing
import Foundation
import Settings
import Store
import Watch

extension Alert.Verdict: ExpressibleByArgument {}

/// The owner's word on an alert.
struct VerdictCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verdict",
        abstract: "Say whether the newest alert about a client was right or wrong."
    )

    @OptionGroup var config: ConfigOption
    @Argument(help: "The client's address.") var client: String
    @Argument(help: "right or wrong.") var verdict: Alert.Verdict
    @Option(name: .long, help: "Why, for yourself.") var note = ""

    func run() throws {
        let workbench = try config.workbench(readOnly: true)
        let alert = try workbench.newestAlert(of: client)
        try workbench.follow(.verdict(alert: alert.id, verdict: verdict, note: note, at: Date()))
        let zone = TimeZone(identifier: workbench.office.settings.office.timeZone) ?? .gmt
        let time = alert.at.formatted(Date.ISO8601FormatStyle(timeZone: zone))
        Terminal.note("Noted: the alert of \(time) was \(verdict.rawValue).")
    }
}

/// The owner took note.
struct AcknowledgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ack",
        abstract: "Take note of the newest alert about a client."
    )

    @OptionGroup var config: ConfigOption
    @Argument(help: "The client's address.") var client: String

    func run() throws {
        let workbench = try config.workbench(readOnly: true)
        try workbench.follow(
            .acknowledge(alert: try workbench.newestAlert(of: client).id, at: Date())
        )
        Terminal.note("Noted.")
    }
}

/// Silence for a while.
struct SnoozeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snooze",
        abstract: "Silence a client for a while, such as 14d; 0d ends the silence."
    )

    @OptionGroup var config: ConfigOption
    @Argument(help: "The client's address.") var client: String
    @Argument(help: "How long: 12h, 14d, 3w.") var time: Span

    func run() throws {
        let workbench = try config.workbench(readOnly: true)
        let key = try workbench.knownClient(client)
        try workbench.follow(
            .snooze(client: key, until: time.seconds > 0 ? Date() + time.seconds : nil)
        )
        Terminal.note(
            time.seconds > 0
                ? "Silent about \(key) for \(time.text)." : "No longer silent about \(key)."
        )
    }
}

/// A length of time such as 14d.
struct Span: ExpressibleByArgument {
    let text: String
    let seconds: TimeInterval

    init?(argument: String) {
        let units: [Character: Double] = ["h": 3600, "d": 86_400, "w": 604_800]
        guard let last = argument.last, let unit = units[last],
            let count = Int(argument.dropLast()), (0...10_000).contains(count)
        else {
            return nil
        }
        text = argument
        seconds = Double(count) * unit
    }
}

extension Workbench {
    /// The key of a client that the archive knows.
    func knownClient(_ address: String) throws -> String {
        let key = office.clientKey(for: address)
        guard try archive.client(key) != nil else {
            throw CommandError("no client named \(address): 'barometer clients' lists all")
        }
        return key
    }

    /// Follows the owner's word, after what waits since earlier: at once, or by handing it to the run that holds the archive.
    ///
    /// - Returns: whether it was followed at once.
    @discardableResult
    func follow(_ request: OwnerRequest) throws -> Bool {
        do {
            let archive = try Archive(directory: archive.directory)
            try archive.applyRequests()
            try archive.apply(request)
            return true
        } catch let error as ArchiveError {
            guard case .anotherWriter = error.reason else { throw error }
            try RequestBox(directory: archive.directory).put(request)
            Terminal.note(
                "Handed to the barometer that is running: the daemon follows within seconds, 'sync' and 'import' at their end."
            )
            return false
        }
    }

    /// The newest alert about a client.
    func newestAlert(of address: String) throws -> Alert {
        guard let alert = try archive.alerts(of: try knownClient(address)).first else {
            throw CommandError("there is no alert about \(address): 'barometer alerts' lists all")
        }
        return alert
    }
}
