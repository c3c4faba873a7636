public import ArgumentParser
import Briefing
import Settings
import Store
public import Watch

extension Workbench.Stage: ExpressibleByArgument {}

/// One round of the daemon's work.
struct SyncCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: "Once: fetch what is new, score, assess, write due alerts.",
        discussion:
            "The mailbox stays as it was: no flag changes. A run that is cut short goes on where it stopped."
    )

    @OptionGroup var config: ConfigOption
    @OptionGroup var output: FormatOption

    @Option(name: .long, help: "Stop after this stage; the next run goes on from there.")
    var until: Workbench.Stage = .assessed

    func run() async throws {
        let workbench = try config.workbench(readOnly: false)
        guard !workbench.office.settings.mailboxes.isEmpty else {
            throw CommandError(
                "the settings name no [[mailbox]]: add one with 'barometer init', or read files with 'barometer import'"
            )
        }
        let line = ProgressLine()
        defer { line.end() }
        let raised = try await workbench.sync(until: until) { line.show($0) }
        line.end()
        try Raised(workbench.office.settings).tell(raised, format: output.format)
    }
}

/// The same from files.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read mail from a Maildir, an mbox file or a folder of .eml files.",
        discussion: """
            Subfolders of a Maildir (.Sent among them) are read too; mail from our own addresses is ours, whatever its \
            folder. What is imported is history: it teaches what is usual, and raises no alarm by mail.
            """
    )

    @OptionGroup var config: ConfigOption
    @OptionGroup var output: FormatOption

    @Option(name: .long, help: "Stop after this stage; the next run goes on from there.")
    var until: Workbench.Stage = .assessed

    @Argument(help: "Maildirs, mbox files, folders of .eml files.", completion: .file())
    var paths: [String]

    func run() async throws {
        let workbench = try config.workbench(readOnly: false)
        let line = ProgressLine()
        defer { line.end() }
        let raised = try await workbench.importMail(paths, until: until) {
            line.show($0)
            guard case .imported(let read) = $0, read.files == 0 else { return }
            Terminal.note("\(TerminalText.clean(read.path)): no mail, or none that is new")
        }
        line.end()
        try Raised(workbench.office.settings).tell(raised, format: output.format)
    }
}
