public import ArgumentParser
import Briefing
import Settings
import Store
import Foundation
public import Standing
import Watch

extension ClientStanding: ExpressibleByArgument {}

/// Every client.
struct ClientsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clients",
        abstract: "Every client: standing, pressure, trend, who waits for whom."
    )

    @OptionGroup var config: ConfigOption
    @OptionGroup var output: FormatOption
    @OptionGroup var moment: MomentOption

    func run() throws {
        let workbench = try config.workbench(readOnly: true)
        let now = moment.date(workbench.office.settings)
        let clients = try workbench.clients(at: now)
        let faces = Faces(workbench.office.settings, now: now)
        Terminal.out(
            output.format == .json ? try faces.json.clients(clients) : faces.tables.clients(clients)
        )
    }
}

/// The formats of a client's story.
enum StoryFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, svg
}

/// One client.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract:
            "One client: timeline, evidence with weights, our own share, what would change the verdict."
    )

    @OptionGroup var config: ConfigOption
    @OptionGroup var moment: MomentOption

    @Option(name: .long, help: "text for people, json for programs, svg: a picture.")
    var format: StoryFormat = .text

    @Argument(help: "The client's address.")
    var client: String

    func run() throws {
        let workbench = try config.workbench(readOnly: true)
        let now = moment.date(workbench.office.settings)
        guard let story = try workbench.story(client, at: now) else {
            throw CommandError("no client named \(client): 'barometer clients' lists all")
        }
        let faces = Faces(workbench.office.settings, now: now)
        switch format {
        case .text: Terminal.out(faces.tables.show(story))
        case .json: Terminal.out(try faces.json.show(story))
        case .svg: Terminal.out(faces.renderer.svg(story))
        }
    }
}

/// All shifts.
struct AlertsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts",
        abstract: "Every change of standing with its reasons, those found in history included.",
        discussion:
            "A sent alert that later mail contradicted is marked as revised and shown with --all only."
    )

    @OptionGroup var config: ConfigOption
    @OptionGroup var output: FormatOption

    @Option(name: .long, help: ArgumentHelp("Only those decided since then.", valueName: "time"))
    var since: Moment?

    @Option(name: .long, help: "Only shifts to this standing.")
    var to: ClientStanding?

    @Flag(name: .long, help: "Revised ones too.")
    var all = false

    func run() throws {
        let workbench = try config.workbench(readOnly: true)
        let settings = workbench.office.settings
        let since = since?.date(
            in: TimeZone(identifier: settings.office.timeZone) ?? .gmt,
            endOfDay: false
        )
        let alerts = try workbench.archive.alerts(since: since, includeRevised: all)
            .filter { to == nil || $0.to == to }
        let faces = Faces(settings, now: Date())
        Terminal.out(
            output.format == .json ? try faces.json.alerts(alerts) : faces.tables.alerts(alerts)
        )
    }
}

/// What a run has raised, told at its end.
struct Raised {
    private let faces: Faces

    init(_ settings: BarometerSettings) { faces = Faces(settings, now: Date()) }

    func tell(_ alerts: [Alert], format: OutputFormat) throws {
        switch format {
        case .json: Terminal.out(try faces.json.alerts(alerts))
        case .text where alerts.isEmpty:
            Terminal.note("No new alerts. 'barometer clients' shows who stands where.")
        case .text: Terminal.out(faces.tables.alerts(alerts))
        }
    }
}
