import ArgumentParser
import Settings
import SignIn
import Watch

/// Signs a person in to a mailbox by OAuth 2.0, once.
struct LoginCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "login",
        abstract: "Sign in to a mailbox of Microsoft, Google or another provider of OAuth 2.0.",
        discussion: """
            Needed once for each mailbox with sign_in = "microsoft", "google" or "oauth", and again when the provider \
            takes the permission back. Prints an address to open in any browser. The tokens are kept in the state \
            directory, for its owner's eyes only; a running daemon takes them up by itself.
            """
    )

    @OptionGroup var config: ConfigOption
    @OptionGroup var browser: BrowserOptions
    @Argument(help: "The mailbox's name; may be left out where there is only one.")
    var mailbox: String?

    func run() async throws {
        let settings = try config.settings()
        let mailbox = try chosen(settings.mailboxes)
        guard mailbox.signIn.needsPerson else {
            throw CommandError(
                "\(mailbox.name) needs no person to sign in (sign_in = \"\(mailbox.signIn.rawValue)\"): try it with 'barometer check'"
            )
        }
        let desk = SignInDesk(
            stateDirectory: settings.state.directory,
            environment: Terminal.environment
        )
        try await SignInTalk(options: browser).run(mailbox, desk)
        Terminal.note("Signed in as \(mailbox.user). Next: 'barometer check'.")
    }

    private func chosen(_ mailboxes: [MailboxSettings]) throws -> MailboxSettings {
        if let mailbox {
            if let found = mailboxes.first(where: { $0.name == mailbox }) { return found }
        } else if mailboxes.count == 1 {
            return mailboxes[0]
        }
        let names = mailboxes.map(\.name).joined(separator: ", ")
        throw ValidationError(
            "name one of the mailboxes in the settings: \(names.isEmpty ? "there is none" : names)"
        )
    }
}
