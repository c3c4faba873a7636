import ArgumentParser
import Briefing
import Foundation
import Logging
import Settings
import Watch

/// Tries everything before the daemon has to.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read the settings, sign in to every mailbox, try delivery; one line a check.",
        discussion:
            "Reads nothing but the folders' names and changes nothing. Exit code 0 when all is fine."
    )

    @OptionGroup var config: ConfigOption
    @OptionGroup var output: FormatOption

    /// A line of the check, as programs read it.
    private struct Line: Encodable {
        var check: String
        var ok: Bool
        var detail: String
    }

    func run() async throws {
        let path = try config.path()
        let settings = try BarometerSettings.load(path: path)
        var lines: [Line] = []
        let tell = { (name: String, isFine: Bool, detail: String) in
            lines.append(Line(check: name, ok: isFine, detail: detail))
            if output.format == .text { Self.tell(name, isFine: isFine, detail) }
        }
        tell("settings", true, path)
        var failures: [any Error] = []
        await Checkup(
            settings: settings,
            environment: Terminal.environment,
            logger: Log.logger(level: .error)
        ).run { finding in
            tell(finding.name, finding.isFine, finding.detail)
            if let error = finding.error { failures.append(error) }
        }
        if output.format == .json {
            Terminal.out(try Faces(settings, now: Date()).json.paper(lines))
        }
        guard let first = failures.first else { return }
        throw ExitCode(Failure(first).code)
    }

    private static func tell(_ name: String, isFine: Bool, _ detail: String) {
        let mark = isFine ? "ok    " : "FAILED"
        let coloured = Terminal.wantsColour ? "\u{1b}[\(isFine ? 32 : 31)m\(mark)\u{1b}[0m" : mark
        let label = name + String(repeating: " ", count: max(0, 20 - name.count))
        Terminal.out("\(coloured)  \(TerminalText.clean(label)) \(TerminalText.clean(detail))")
    }
}
