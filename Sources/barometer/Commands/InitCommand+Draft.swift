import ArgumentParser
import Foundation
import Settings

/// What the flags leave open is asked for.
extension InitCommand {
    /// The settings as the flags say, and as the owner answers where they say nothing.
    func draft(_ path: String) async throws -> SettingsDraft {
        let user = try need(user, "User name (usually the mail address):", flag: "--user")
        let found = server == nil ? await ServerFinding.find(user) : nil
        let server = try self.server ?? chosen(found, user: user)
        let provider = MailServer(server).flatMap { MailProviders.provider(ofServer: $0.host) }
        let signIn = application.kind(provider)
        for line in provider.map({ ServerFinding.advice($0, signIn) }) ?? [] { Terminal.note(line) }
        let name = name ?? user.split(separator: "@").first.map(String.init) ?? "mailbox"
        return SettingsDraft(
            server: server,
            user: found?.server == server ? found?.user ?? user : user,
            name: name,
            password: signIn == .password
                ? try password(path, name: name) : .oauth(try application.application(signIn)),
            addresses: address.isEmpty ? [user] : address,
            language: language ?? "en",
            timeZone: timeZone ?? TimeZone.current.identifier,
            stateDirectory: state.map(SettingsDraft.absolute),
            caFile: caFile.map(SettingsDraft.absolute),
            insecure: insecure
        )
    }

    /// The server that the owner wants: the one found, or what is typed in its place.
    private func chosen(_ found: ServerFinding?, user: String) throws -> String {
        let domain = user.split(separator: "@").dropFirst().first.map(String.init)
        if let found {
            Terminal.note("Found \(found.server) (\(found.reason)).")
            if let answer = Terminal.ask("Server [\(found.server)]:") {
                return answer.isEmpty ? found.server : answer
            }
            guard !found.needsConsent else {
                throw ValidationError(
                    "\(found.server) is not in the domain \(domain ?? "") that names it: if it is right, give it as --server."
                )
            }
            return found.server
        }
        let guess = domain.map { "imaps://imap.\($0)" }
        return try need(
            nil,
            "Server\(guess.map { " [\($0)]" } ?? ""):",
            flag: "--server",
            fallback: guess
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
        if let passwordFile { return .file(SettingsDraft.absolute(passwordFile)) }
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
