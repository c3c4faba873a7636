import ArgumentParser
import Briefing
import Foundation
import Reading
import Watch

/// How the daemon is doing.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "The daemon: mailboxes, last contact, backlog, last digest, model, version."
    )

    @OptionGroup var config: ConfigOption
    @OptionGroup var output: FormatOption

    func run() throws {
        let workbench = try config.workbench(readOnly: true)
        let now = Date()
        let status = try workbench.status(
            at: now,
            version: Version.text,
            model: ModelFiles.find("heads.bin")
        )
        guard output.format == .text else {
            let faces = Faces(workbench.office.settings, now: now)
            return Terminal.out(try faces.json.paper(StatusPaper(status)))
        }
        Terminal.out(Self.lines(status, now: now).joined(separator: "\n"))
    }

    private static func lines(_ status: Status, now: Date) -> [String] {
        var lines = [
            "version    \(status.version)",
            "daemon     \(status.running ? "running" : "not running")\(status.lastBeat.map { ", last sign of life \(ago($0, now))" } ?? "")",
            "model      \(status.model ?? "heads.bin is missing: install Barometer again")",
            "read       \(status.read) mails, \(status.backlog) waiting to be scored",
            "digest     \(status.lastDigest.map { "last one \(ago($0, now))" } ?? "none yet")",
            "outbox     \(status.letters) letters waiting",
        ]
        for mailbox in status.mailboxes {
            let contact =
                mailbox.lastContact.map { "last contact \(ago($0, now))" } ?? "never reached"
            let deaf =
                mailbox.deafSince.map {
                    ", no answer since \(ago($0, now)): \(mailbox.reason ?? "")"
                } ?? ""
            lines.append("mailbox    \(mailbox.name): \(contact)\(deaf)")
        }
        return lines.map(TerminalText.clean)
    }

    private static func ago(_ date: Date, _ now: Date) -> String {
        let seconds = Int(now.timeIntervalSince(date))
        switch seconds {
        case ..<120: return "\(max(0, seconds)) s ago"
        case ..<7200: return "\(seconds / 60) min ago"
        case ..<172_800: return "\(seconds / 3600) h ago"
        default: return "\(seconds / 86_400) days ago"
        }
    }
}
