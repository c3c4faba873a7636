import ArgumentParser
import Foundation
import Logging
import Settings
import SignIn
import Watch

/// Writes the first settings file.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract:
            "Ask for server, user and secret (or take them as flags), try them, write the settings file.",
        discussion: """
            What is not given as a flag is asked for on a terminal. The password goes into a file of its own that only \
            its owner can read, never into the settings. The server is found by the address: from what is known of large \
            providers, by asking the domain itself, or in Mozilla's directory (which learns the domain only). \
            Examples without questions:

              barometer init --server imaps://imap.north.example --user studio@north.example \\
                --password-file /root/imap-password --time-zone Europe/Rome
              barometer init --user studio@north.example --sign-in microsoft --client-id 0a1b… --tenant north.example
            """
    )

    @OptionGroup var config: ConfigOption

    @Option(name: .long, help: "imaps://HOST (TLS) or imap://HOST (STARTTLS).") var server: String?
    @Option(name: .long, help: "The user name to sign in with.") var user: String?
    @Option(name: .long, help: "A name for the mailbox.") var name: String?
    @Option(
        name: .long,
        help: ArgumentHelp("A file that holds the password (mode 0600).", valueName: "file"),
        completion: .file()
    )
    var passwordFile: String?
    @Option(
        name: .long,
        help: ArgumentHelp("A program that prints the password.", valueName: "command")
    ) var passwordCommand: String?
    @Option(
        name: .long,
        help: ArgumentHelp("An environment variable that holds the password.", valueName: "name")
    ) var passwordEnv: String?
    @OptionGroup var application: ApplicationOptions
    @OptionGroup var browser: BrowserOptions
    @Option(
        name: .long,
        parsing: .upToNextOption,
        help: "Who \"we\" are: addresses, or whole domains as @north.example."
    )
    var address: [String] = []
    @Option(name: .long, help: "The language of alerts and digests: en it pl tr ru de fr es.")
    var language: String?
    @Option(
        name: .long,
        help: ArgumentHelp("The office's time zone, such as Europe/Rome.", valueName: "zone")
    ) var timeZone: String?
    @Option(
        name: .long,
        help: ArgumentHelp("Where to keep what was learnt.", valueName: "directory")
    ) var state: String?
    @Option(
        name: .long,
        help: ArgumentHelp("A private certificate authority.", valueName: "file"),
        completion: .file()
    ) var caFile: String?
    @Flag(name: .long, help: "No TLS: accepted for a loopback server only.") var insecure = false
    @Flag(name: .long, help: "Write the file without signing in first.") var untried = false
    @Flag(name: .long, help: "Overwrite a settings file that is there.") var force = false

    func run() async throws {
        let path = config.config ?? Terminal.environment["BAROMETER_CONFIG"] ?? Self.defaultPath
        guard force || !FileManager.default.fileExists(atPath: path) else {
            throw CommandError(
                "\(path) is there already: name another file with --config, or overwrite it with --force"
            )
        }
        let draft = try await draft(path)
        let settings = try BarometerSettings.parse(draft.toml, file: path)
        let earlierSecret = try draft.keepSecret()
        if !untried {
            do {
                try await signIn(settings)
                Terminal.note("Trying \(draft.server) as \(draft.user) …")
                try await tryOut(settings)
            } catch {
                draft.forgetSecret(puttingBack: earlierSecret)
                throw error
            }
        }
        try draft.write(to: path)
        let waits = untried && settings.mailboxes.contains { $0.signIn.needsPerson }
        let next = waits ? "'barometer login', then " : ""
        Terminal.note(
            "Written to \(path). Next: \(next)'barometer check', then 'barometer sync' or 'systemctl enable --now barometer'."
        )
    }

    private static var defaultPath: String {
        FileManager.default.isWritableFile(atPath: "/etc/barometer")
            ? "/etc/barometer/barometer.toml" : "Config/local.toml"
    }

    /// Lets a person sign in where no password does.
    private func signIn(_ settings: BarometerSettings) async throws {
        for mailbox in settings.mailboxes where mailbox.signIn.needsPerson {
            let desk = SignInDesk(
                stateDirectory: settings.state.directory,
                environment: Terminal.environment
            )
            try await SignInTalk(options: browser).run(mailbox, desk)
        }
    }

    private func tryOut(_ settings: BarometerSettings) async throws {
        var failure: (any Error)?
        let checkup = Checkup(
            settings: settings,
            environment: Terminal.environment,
            logger: Log.logger(level: .error)
        )
        await checkup.run { finding in
            guard finding.name.hasPrefix("mailbox") else { return }
            Terminal.note("  \(finding.detail)")
            if let error = finding.error { failure = error }
        }
        if let failure {
            Terminal.note(
                "Nothing was written. Mend this and call again, or write the file all the same with --untried."
            )
            throw ExitCode(Failure(failure).code)
        }
    }
}
