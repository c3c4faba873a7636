import ArgumentParser
import Settings

/// How `init` is told to sign in without a password.
struct ApplicationOptions: ParsableArguments {
    @Option(
        name: .long,
        help:
            "How to sign in: password, microsoft, microsoft_app or google; by custom what the provider wants."
    )
    var signIn: SignInChoice?
    @Option(
        name: .long,
        help: ArgumentHelp("The registered application's identifier.", valueName: "id")
    ) var clientID: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "A file that holds the application's secret (mode 0600).",
            valueName: "file"
        ),
        completion: .file()
    ) var clientSecretFile: String?
    @Option(
        name: .long,
        help: ArgumentHelp("Microsoft: the directory's identifier or domain.", valueName: "tenant")
    ) var tenant: String?

    /// The ways that need no addresses of the owner's.
    enum SignInChoice: String, ExpressibleByArgument, CaseIterable {
        case password, microsoft, microsoft_app, google
    }

    /// The way to sign in: as told, else as the provider wants.
    func kind(_ provider: MailProvider?) -> SignInKind {
        if let signIn { return SignInKind(rawValue: signIn.rawValue) ?? .password }
        guard case .signIn(let kind) = provider?.access else { return .password }
        return kind
    }

    /// The application, asked for where flags do not name it.
    func application(_ kind: SignInKind) throws -> SettingsDraft.Application {
        guard
            let identifier = clientID ?? Terminal.ask("The application's identifier (client_id):"),
            !identifier.isEmpty
        else {
            throw ValidationError(
                "--client-id is missing: register an application once, as docs/sign-in.md tells."
            )
        }
        return SettingsDraft.Application(
            signIn: kind,
            identifier: identifier,
            secretFile: clientSecretFile.map(SettingsDraft.absolute),
            tenant: tenant
        )
    }
}
