import Foundation
import Testing

@testable import Settings

/// A directory that goes when the test is done.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "barometer-settings-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct SecretTests {
    static let canary = "canary-7f3a"
    let temporary: TemporaryDirectory
    var directory: String { temporary.path }

    init() throws { temporary = try TemporaryDirectory() }

    func file(_ content: String, mode: Int = 0o600) throws -> String {
        let path = directory + "/" + UUID().uuidString
        try Data(content.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return path
    }

    @Test(arguments: ["canary-7f3a", "canary-7f3a\n", "canary-7f3a\r\nmore\n"])
    func readsTheFirstLine(_ content: String) async throws {
        #expect(try await SecretSource.file(file(content)).load().value == Self.canary)
    }

    @Test(arguments: [0o644, 0o640, 0o604, 0o666, 0o620])
    func refusesAFileOthersCanUse(_ mode: Int) async throws {
        let source = SecretSource.file(try file(Self.canary, mode: mode))
        let error = await #expect(throws: SecretError.self) { try await source.load() }
        #expect(error?.reason == .readableByOthers(mode: UInt16(mode)))
        #expect(error?.isTransient == false)
        #expect(error?.description.contains("chmod 600") == true)
    }

    @Test func readsACredential() async throws {
        _ = try file(Self.canary)
        let path = directory + "/imap"
        try Data(Self.canary.utf8).write(to: URL(fileURLWithPath: path))
        let source = SecretSource.credential("imap")
        #expect(try await source.load(credentialsDirectory: directory).value == Self.canary)
        let environment = ["CREDENTIALS_DIRECTORY": directory]
        #expect(try await source.load(environment: environment).value == Self.canary)
        let other = SecretSource.credential("smtp")
        await #expect(throws: SecretError(source: other, reason: .missing)) {
            try await other.load(credentialsDirectory: directory)
        }
    }

    /// systemd puts the folder's name before each file's; a credential of that very name goes first.
    @Test func readsACredentialThatWasLoadedWithItsFolder() async throws {
        let source = SecretSource.credential("imap")
        let path = directory + "/barometer_imap"
        try Data(Self.canary.utf8).write(to: URL(fileURLWithPath: path))
        #expect(try await source.load(credentialsDirectory: directory).value == Self.canary)
        try Data("its own".utf8).write(to: URL(fileURLWithPath: directory + "/imap"))
        #expect(try await source.load(credentialsDirectory: directory).value == "its own")
    }

    /// `sudo barometer check` finds what the unit would be given, and refuses it where others can read it.
    @Test func readsTheAdministratorsFolderWithoutSystemd() async throws {
        let name = URL(fileURLWithPath: try file(Self.canary)).lastPathComponent
        let open = URL(fileURLWithPath: try file(Self.canary, mode: 0o644)).lastPathComponent
        func load(_ name: String) async throws -> String {
            try await SecretSource.credential(name)
                .load(administratorsFolder: directory, environment: [:]).value
        }
        #expect(try await load(name) == Self.canary)
        let refused = await #expect(throws: SecretError.self) { try await load(open) }
        #expect(refused?.reason == .readableByOthers(mode: 0o644))
        let missing = await #expect(throws: SecretError.self) { try await load("none") }
        #expect(missing?.reason == .missing)
    }

    @Test func readsTheEnvironment() async throws {
        let source = SecretSource.env("P")
        #expect(try await source.load(environment: ["P": Self.canary]).value == Self.canary)
        await #expect(throws: SecretError(source: source, reason: .missing)) {
            try await source.load(environment: [:])
        }
    }

    @Test func runsCommandsWithAndWithoutAShell() async throws {
        let words = SecretSource.command(["/bin/echo", "$HOME;", Self.canary])
        #expect(try await words.load().value == "$HOME; \(Self.canary)")
        #expect(try await SecretSource.command(["echo", Self.canary]).load().value == Self.canary)
        let line = SecretSource.shell("x=canary; echo $x-7f3a; echo more")
        #expect(try await line.load().value == Self.canary)
    }

    @Test(arguments: [
        (SecretSource.shell("exit 3"), SecretError.Reason.commandFailed(status: 3)),
        (.command(["/nowhere/x"]), .commandNotStarted),
        (.command(["no-such-program"]), .commandNotStarted),
        (.shell("true"), .empty),
        (.command(["/bin/sleep", "9"]), .commandTimedOut(seconds: 0.2)),
        (.shell("yes"), .commandTimedOut(seconds: 0.2)),
        (.shell("head -c 20000 /dev/zero"), .tooLong(limit: 16_384)),
        (.file("/nowhere/x"), .missing), (.file("/dev/null"), .unreadable(code: EINVAL)),
    ])
    func saysWhyNot(_ source: SecretSource, _ reason: SecretError.Reason) async {
        let error = await #expect(throws: SecretError.self) {
            try await source.load(timeout: .seconds(0.2))
        }
        #expect(error?.reason == reason)
    }

    @Test func doesNotWaitForAGrandchildThatHoldsThePipe() async throws {
        let started = ContinuousClock.now
        let source = SecretSource.shell("sleep 5 & echo canary-7f3a")
        #expect(try await source.load().value == Self.canary)
        #expect(ContinuousClock.now - started < .seconds(3))
    }

    @Test(.timeLimit(.minutes(1))) func commandsThatHangKeepNobodyWaiting() async throws {
        let hanging = (0..<16).map { _ in
            Task { try await SecretSource.shell("sleep 600").load(timeout: .seconds(600)) }
        }
        for _ in 0..<8 {
            #expect(try await SecretSource.shell("echo canary-7f3a").load().value == Self.canary)
        }
        for task in hanging { task.cancel() }
        for task in hanging {
            await #expect(throws: SecretError.self) { _ = try await task.value }
        }
    }

    @Test func runsNoCommandWhereThatWouldTakeTime() throws {
        #expect(try SecretSource.command(["/nowhere/x"]).loadAtOnce() == nil)
        #expect(try SecretSource.shell("exit 3").loadAtOnce() == nil)
        #expect(try SecretSource.file(file(Self.canary)).loadAtOnce()?.value == Self.canary)
    }

    @Test(arguments: ["", "\n", "a\0b"])
    func refusesWhatIsNoSecret(_ content: String) async throws {
        let source = SecretSource.file(try file(content))
        await #expect(throws: SecretError(source: source, reason: .empty)) {
            try await source.load()
        }
    }

    @Test func neverPrintsItself() {
        let secret = Secret(Self.canary)
        var dumped = ""
        dump((secret, [secret], Optional(secret)), to: &dumped)
        let texts = [
            "\(secret)", String(describing: secret), String(reflecting: secret), dumped,
            "\([secret])", "\(Optional(secret) as Any)", String(reflecting: ["k": secret]),
        ]
        #expect(texts.allSatisfy { !$0.contains("canary") })
    }

    @Test func errorsDoNotTellArguments() {
        let command = SecretSource.command(["/bin/x", "--token=\(Self.canary)"])
        let sources = [command, .shell("echo \(Self.canary)")]
        for source in sources {
            let error = SecretError(source: source, reason: .commandFailed(status: 1))
            #expect(!error.description.contains("canary"))
        }
    }
}
