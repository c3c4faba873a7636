import ArgumentParser
import Foundation
import Logging
import Settings
import Watch

/// Writes the first settings file.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract:
            "Ask for server, user and secret (or take them as flags), try them, write the settings file.",
        discussion: """
            What is not given as a flag is asked for on a terminal. The password goes into a file of its own that only \
            its owner can read, never into the settings. Example without questions:

              barometer init --server imaps://imap.north.example --user studio@north.example \\
                --password-file /root/imap-password --time-zone Europe/Rome
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
        let draft = try draft(path)
        try draft.keepSecret()
        let settings = try BarometerSettings.parse(draft.toml, file: path)
        if !untried {
            Terminal.note("Trying \(draft.server) as \(draft.user) …")
            try await tryOut(settings)
        }
        try draft.write(to: path)
        Terminal.note(
            "Written to \(path). Next: 'barometer check', then 'barometer sync' or 'systemctl enable --now barometer'."
        )
    }

    private static var defaultPath: String {
        FileManager.default.isWritableFile(atPath: "/etc/barometer")
            ? "/etc/barometer/barometer.toml" : "Config/local.toml"
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

    private func draft(_ path: String) throws -> SettingsDraft {
        let user = try need(user, "User name (usually the mail address):", flag: "--user")
        let domain = user.split(separator: "@").dropFirst().first.map(String.init)
        let server = try need(
            server,
            "Server\(domain.map { " [imaps://imap.\($0)]" } ?? ""):",
            flag: "--server",
            fallback: domain.map { "imaps://imap.\($0)" }
        )
        let name = name ?? user.split(separator: "@").first.map(String.init) ?? "mailbox"
        return SettingsDraft(
            server: server,
            user: user,
            name: name,
            password: try password(path, name: name),
            addresses: address.isEmpty ? [user] : address,
            language: language ?? "en",
            timeZone: timeZone ?? TimeZone.current.identifier,
            stateDirectory: state,
            caFile: caFile,
            insecure: insecure
        )
    }

    private func need(_ value: String?, _ question: String, flag: String, fallback: String? = nil)
        throws -> String
    {
        if let value { return value }
        if let answer = Terminal.ask(question) {
            if !answer.isEmpty { return answer }
            if let fallback { return fallback }
        }
        throw ValidationError("\(flag) is missing, and there is no terminal to ask on.")
    }

    private func password(_ path: String, name: String) throws -> SettingsDraft.Password {
        if let passwordFile { return .file(passwordFile) }
        if let passwordCommand { return .command(passwordCommand) }
        if let passwordEnv { return .environment(passwordEnv) }
        guard
            let secret = Terminal.askSecret(
                "Password (an app password where the provider wants one):"
            ), !secret.isEmpty
        else {
            throw ValidationError(
                "--password-file, --password-command or --password-env is missing, and there is no terminal to ask on."
            )
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().appending(
            path: "credentials"
        )
        return .new(secret, file: folder.appending(path: "imap-\(name)").path)
    }
}
