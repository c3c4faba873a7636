import Foundation
import Settings

/// The settings file that `init` writes, and the secret file that goes with it.
struct SettingsDraft {
    var server: String
    var user: String
    var name: String
    var password: Password
    var addresses: [String]
    var language: String
    var timeZone: String
    var stateDirectory: String?
    var caFile: String?
    var insecure: Bool

    /// What opens the mailbox.
    enum Password {
        case file(String)
        case command(String)
        case environment(String)
        /// Just typed: to be kept in a file of its own.
        case new(String, file: String)
        /// No password, but OAuth 2.0.
        case oauth(Application)
    }

    /// An application that signs in by OAuth 2.0.
    struct Application {
        var signIn: SignInKind
        var identifier: String
        /// A file that holds its secret; nil where it has none.
        var secretFile: String?
        /// The directory at Microsoft; nil for any.
        var tenant: String?
    }

    /// The file's text.
    var toml: String {
        var lines = [
            "# Written by 'barometer init'. Every key with its default and range: barometer settings reference",
            "",
            "[office]",
            "addresses = [\(addresses.map(Self.quoted).joined(separator: ", "))]",
            "language  = \(Self.quoted(language))",
            "time_zone = \(Self.quoted(timeZone))",
            "",
            "[[mailbox]]",
            "name      = \(Self.quoted(name))",
            "server    = \(Self.quoted(server))",
            "user      = \(Self.quoted(user))",
        ]
        lines += access
        if insecure { lines.append("insecure  = true") }
        if let caFile { lines.append("ca_file   = \(Self.quoted(caFile))") }
        if let stateDirectory {
            lines += ["", "[state]", "directory = \(Self.quoted(stateDirectory))"]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The lines that say what opens the mailbox.
    private var access: [String] {
        switch password {
        case .file(let path): ["password  = { file = \(Self.quoted(path)) }"]
        case .command(let command): ["password  = { command = \(Self.quoted(command)) }"]
        case .environment(let name): ["password  = { env = \(Self.quoted(name)) }"]
        case .new(_, let file):
            [
                isCredential(file)
                    ? "password  = { credential = \(Self.quoted("imap-" + name)) }"
                    : "password  = { file = \(Self.quoted(file)) }"
            ]
        case .oauth(let application): Self.lines(application)
        }
    }

    private static func lines(_ application: Application) -> [String] {
        [
            "sign_in   = \(quoted(application.signIn.rawValue))",
            "client_id = \(quoted(application.identifier))",
            application.secretFile.map { "client_secret = { file = \(quoted($0)) }" },
            application.tenant.map { "tenant    = \(quoted($0))" },
        ].compactMap { $0 }
    }

    /// The unit hands every file of this folder to the daemon as a credential.
    private func isCredential(_ file: String) -> Bool {
        file.hasPrefix("/etc/barometer/credentials/")
    }

    /// Keeps a password that was just typed, for its owner's eyes only; the one that lay there before.
    func keepSecret() throws -> Data? {
        guard case .new(let secret, let file) = password else { return nil }
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let earlier = FileManager.default.contents(atPath: file)
        try Self.write(secret: Data(secret.utf8), to: file)
        return earlier
    }

    private static func write(secret: Data, to file: String) throws {
        let manager = FileManager.default
        // An older file's mode would stay.
        try? manager.removeItem(atPath: file)
        guard
            manager.createFile(
                atPath: file,
                contents: secret,
                attributes: [.posixPermissions: 0o600]
            )
        else {
            throw CommandError(
                "cannot write \(file): run as a user who may, or keep the password elsewhere with --password-file"
            )
        }
    }

    /// Takes a password that was just typed away again, for it did not work; settings that are there still need the
    /// one before it.
    func forgetSecret(puttingBack earlier: Data?) {
        guard case .new(_, let file) = password else { return }
        if let earlier {
            try? Self.write(secret: earlier, to: file)
        } else {
            try? FileManager.default.removeItem(atPath: file)
        }
    }

    /// A path that means the same from wherever it is read: the settings' own begin at their file.
    static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).path }

    /// Writes the settings.
    func write(to path: String) throws {
        let url = URL(fileURLWithPath: path)
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(toml.utf8).write(to: url, options: .atomic)
        } catch {
            throw CommandError(
                "cannot write \(path): run as a user who may (sudo), or name another file with --config"
            )
        }
    }

    /// A TOML basic string.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0x7f:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
