import ArgumentParser
import Foundation
import Store
import Watch

/// Erases a client.
struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Erase all that is stored of a client, from the disk too.",
        discussion:
            "Mail in the mailbox stays. New mail from the client is read again, as from somebody new."
    )

    @OptionGroup var config: ConfigOption
    @Argument(help: "The client's address.") var client: String

    func run() throws {
        let workbench = try config.workbench(readOnly: true)
        let isDone = try workbench.follow(.forget(client: try workbench.knownClient(client)))
        if isDone { Terminal.note("Erased.") }
    }
}

/// The formats of an export.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
    case json
}

/// Hands out what is stored of a client.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Hand out all that is stored of a client, as JSON."
    )

    @OptionGroup var config: ConfigOption
    @Option(name: .long, help: "json, and nothing else: 'show' tells people.")
    var format: ExportFormat = .json
    @Argument(help: "The client's address.") var client: String

    func run() throws {
        let workbench = try config.workbench(readOnly: true)
        let export = try workbench.archive.export(client: try workbench.knownClient(client))
        Terminal.out(export.text(Faces(workbench.office.settings, now: Date()).json))
    }
}
