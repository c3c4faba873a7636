import ArgumentParser
import Foundation
import Settings
import Watch

/// What other settings would have said.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "What other settings would have said over the stored history.",
        discussion: """
            Judges all stored mail again, with the settings in force and with those of --settings: which alerts would \
            come, which would go, how many a month to expect, and how soon they come. Without --settings it tells what \
            other budgets would mean. Nothing is changed, and nobody is alerted.
            """
    )

    @OptionGroup var config: ConfigOption
    @OptionGroup var output: FormatOption

    @Option(
        name: .long,
        help: ArgumentHelp("The other settings.", valueName: "file"),
        completion: .file(extensions: ["toml"])
    )
    var settings: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Only alerts decided since then.", valueName: "time")
    )
    var since: Moment?

    @Option(name: .long, help: ArgumentHelp("The moment to look at.", valueName: "time"))
    var at: Moment?

    func run() throws {
        let workbench = try config.workbench(readOnly: true)
        let zone = TimeZone(identifier: workbench.office.settings.office.timeZone) ?? .gmt
        let report = try workbench.replay(
            try settings.map { try BarometerSettings.load(path: $0) },
            since: since?.date(in: zone, endOfDay: false),
            at: at?.date(in: zone, endOfDay: true) ?? Date()
        )
        switch output.format {
        case .json: Terminal.out(try ReplayPaper(report, zone: zone).json)
        case .text: Terminal.out(ReplayPaper(report, zone: zone).text)
        }
    }
}
