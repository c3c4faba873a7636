import ArgumentParser
import Briefing
import Foundation
import Watch

/// Settings that the owner's verdicts ask for.
struct TuneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tune",
        abstract:
            "Settings under which your wrong alerts would not have come, and your right ones would.",
        discussion: """
            Replays the stored history with small changes of the settings and holds each against your verdicts \
            ('barometer verdict'). Changes nothing: write what you like into the settings file, and try it with \
            'barometer replay --settings' first.
            """
    )

    @OptionGroup var config: ConfigOption
    @OptionGroup var output: FormatOption

    /// Fewer verdicts than this are a hint, not a proof.
    private static let enough = 5

    func run() throws {
        let line = ProgressLine()
        let workbench = try config.workbench(readOnly: true)
        let now = Date()
        let report = try workbench.tune(at: now) {
            line.step("judge again", $0, $1)
        }
        line.end()
        switch output.format {
        case .json:
            Terminal.out(try Faces(workbench.office.settings, now: now).json.paper(report))
        case .text: Terminal.out(Self.text(report))
        }
    }

    private static func text(_ report: TuneReport) -> String {
        var lines = ["Your verdicts: \(report.right) right, \(report.wrong) wrong."]
        guard report.wrong > 0 else {
            return lines[0]
                + " Nothing to avoid: 'barometer verdict CLIENT wrong' says which alert was not."
        }
        if report.proposals.isEmpty {
            lines.append(
                "No small change would have avoided a wrong alert and kept the right ones."
            )
        }
        for proposal in report.proposals {
            lines += [
                "",
                "avoids \(proposal.avoided) of \(report.wrong) wrong, keeps \(proposal.kept) of \(report.right) right; \(proposal.alerts) alerts over the history instead of \(report.alerts):",
            ]
            lines += proposal.toml.split(separator: "\n").map { "    " + $0 }
        }
        if report.right + report.wrong < enough {
            lines += ["", "With so few verdicts this is a hint, no proof."]
        }
        return lines.joined(separator: "\n")
    }

}
