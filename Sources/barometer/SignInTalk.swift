import ArgumentParser
import Foundation
import Settings
import SignIn
import Watch

/// How the browser's answer comes back.
struct BrowserOptions: ParsableArguments {
    @Flag(
        name: .long,
        help: "Sign in by a browser on this machine, where the provider would also give a code."
    )
    var browser = false
    @Flag(
        name: .long,
        help: "Ask for the address that the browser ends at, in place of waiting for it."
    )
    var paste = false
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The port at which the browser comes back; 0 is any free one.",
            discussion:
                "With 'ssh -L PORT:127.0.0.1:PORT SERVER' the browser may run on another machine.",
            valueName: "port"
        )
    )
    var port: UInt16 = 0
}

/// Talks a person through a sign-in, and keeps what comes of it.
struct SignInTalk {
    let options: BrowserOptions

    /// How long a person may take in the browser.
    private static let patience = Duration.seconds(15 * 60)

    func run(_ mailbox: MailboxSettings, _ desk: SignInDesk) async throws {
        let authorization = desk.authorization(of: mailbox)
        let wantsBrowser =
            options.browser || options.paste || authorization.provider.deviceURL == nil
        let tokens =
            wantsBrowser
            ? try await byBrowser(authorization) : try await byDevice(authorization)
        try await desk.keeper(of: mailbox).keep(tokens)
    }

    private func byDevice(_ authorization: Authorization) async throws -> Tokens {
        let flow = DeviceFlow(
            authorization,
            now: { Date() },
            sleep: { try await Task.sleep(for: $0) }
        )
        let code = try await flow.start()
        Self.tell(
            """
            Open on any device:  \(TerminalText.clean(code.url))
            Type this code:      \(TerminalText.clean(code.userCode))
            Sign in as:          \(TerminalText.clean(authorization.user))
            """
        )
        Terminal.note("Waiting, at most \(code.lifetime.components.seconds / 60) minutes …")
        return try await flow.finish(code)
    }

    private func byBrowser(_ authorization: Authorization) async throws -> Tokens {
        let listener = try LoopbackListener(port: options.port)
        var generator = SystemRandomNumberGenerator()
        let flow = try BrowserFlow(
            authorization,
            port: listener.port,
            now: { Date() },
            using: &generator
        )
        Self.tell(
            "Open in a browser and sign in as \(TerminalText.clean(authorization.user)):\n\n\(flow.url)\n"
        )
        guard options.paste else {
            Terminal.note(
                "Waiting at 127.0.0.1:\(listener.port). Is the browser on another machine? Call with --paste, or with --port and 'ssh -L'."
            )
            return try await flow.finish(at: listener, within: Self.patience)
        }
        Terminal.note(
            "In the end the browser cannot open a page of this machine: its address is what is needed."
        )
        guard let address = Terminal.askSecret("That address:") ?? readLine() else {
            throw ValidationError("--paste needs the address on standard input.")
        }
        return try await flow.finish(pasted: address)
    }

    /// To standard output: a program may want to show it to a person.
    private static func tell(_ text: String) { Terminal.out(text) }
}
