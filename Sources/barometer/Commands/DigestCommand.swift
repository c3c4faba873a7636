import ArgumentParser
import Briefing
import Foundation
import Settings
import Watch

/// The digest's formats.
enum DigestFormat: String, ExpressibleByArgument, CaseIterable {
    case text, html, json, eml
}

/// The daily digest.
struct DigestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest",
        abstract: "The daily digest: who turned, whom to watch, who waits for us."
    )

    @OptionGroup var config: ConfigOption

    @Option(name: .long, help: ArgumentHelp("The day, by default today.", valueName: "day"))
    var date: Moment?

    @Option(name: .long, help: ArgumentHelp("The moment to look at.", valueName: "time"))
    var at: Moment?

    @Option(name: .long, help: "text, html, json, or eml: the whole mail.")
    var format: DigestFormat = .text

    @Flag(name: .long, help: "Send it to where the settings say instead of printing it.")
    var send = false

    func run() async throws {
        let workbench = try config.workbench(readOnly: !send)
        let settings = workbench.office.settings
        let zone = TimeZone(identifier: settings.office.timeZone) ?? .gmt
        let moment = (at ?? date)?.date(in: zone, endOfDay: true) ?? Date()
        if send {
            try await workbench.sendDigest(at: moment)
            Terminal.note(
                "Sent to \(settings.digest.deliver.map(\.rawValue).joined(separator: " and "))."
            )
            return
        }
        let digest = try workbench.digest(at: moment)
        let renderer = Faces(settings, now: moment).renderer
        switch format {
        case .text: Terminal.out(renderer.text(digest))
        case .html: Terminal.out(renderer.html(digest))
        case .json: Terminal.out(try renderer.json(digest))
        case .eml: Terminal.out(Data(workbench.letter(digest, at: moment)))
        }
    }
}

/// The whole office on one page.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "The whole office on one self-contained HTML page."
    )

    @OptionGroup var config: ConfigOption
    @OptionGroup var moment: MomentOption

    @Option(
        name: .long,
        help: ArgumentHelp("Where to write it.", valueName: "file.html"),
        completion: .file(extensions: ["html"])
    )
    var out: String

    func run() throws {
        let workbench = try config.workbench(readOnly: true)
        let now = moment.date(workbench.office.settings)
        let page = Faces(workbench.office.settings, now: now).renderer.html(
            try workbench.report(at: now)
        )
        try Data(page.utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
        Terminal.note("Written to \(out).")
    }
}
