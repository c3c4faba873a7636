import ArgumentParser
import Foundation

/// Where the program starts: parses, runs, and turns every failure into one line and an exit code.
@main
enum Main {
    static func main() async {
        let command: any ParsableCommand
        do {
            command = try Barometer.parseAsRoot(
                Arguments.reordered(Array(CommandLine.arguments.dropFirst()))
            )
        } catch {
            Barometer.exit(withError: error)
        }
        do {
            try await run(command)
        } catch let error where Failure.isForParser(error) {
            Barometer.exit(withError: error)
        } catch {
            let failure = Failure(error)
            Terminal.note("barometer: " + failure.message)
            exit(failure.code)
        }
    }

    private static func run(_ command: sending any ParsableCommand) async throws {
        guard var asynchronous = command as? any AsyncParsableCommand else {
            var command = command
            return try command.run()
        }
        try await asynchronous.run()
    }
}

/// The whole command line.
struct Barometer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "barometer",
        abstract: "Tells early, and with reasons, when a client turns.",
        discussion: """
            Barometer reads your office's mailbox without leaving a trace in it, learns what is usual for each client, \
            and says once when one turns from having a problem into being one. Nothing leaves this machine.

            First steps:
              barometer init                 asks for the mailbox and writes the settings
              barometer check                tries everything and says how to mend what fails
              barometer sync                 reads all mail once and shows progress
              barometer clients              who stands where
              barometer run                  the daemon

            Every command takes --config FILE (default: $BAROMETER_CONFIG, else /etc/barometer/barometer.toml, \
            else ./Config/barometer.toml).
            """,
        version: Version.text,
        groupedSubcommands: [
            CommandGroup(
                name: "Setting up:",
                subcommands: [
                    InitCommand.self, LoginCommand.self, CheckCommand.self, SettingsCommand.self,
                ]
            ),
            CommandGroup(
                name: "Reading mail:",
                subcommands: [
                    RunCommand.self, SyncCommand.self, ImportCommand.self, StatusCommand.self,
                ]
            ),
            CommandGroup(
                name: "Looking:",
                subcommands: [
                    ClientsCommand.self, ShowCommand.self, AlertsCommand.self, DigestCommand.self,
                    ReportCommand.self, ReplayCommand.self,
                ]
            ),
            CommandGroup(
                name: "The owner's word:",
                subcommands: [
                    VerdictCommand.self, AcknowledgeCommand.self, SnoozeCommand.self,
                    TuneCommand.self, GoldCommand.self, ForgetCommand.self, ExportCommand.self,
                ]
            ),
            CommandGroup(
                name: "The reading itself:",
                subcommands: [ScoreCommand.self, TrainCommand.self, EvaluateCommand.self]
            ),
        ]
    )
}

/// The version of this program.
enum Version {
    static let text = "0.1.0"
}
