public import Foundation
import Glibc

/// A Dovecot of the test's own on free loopback ports: any user, one password, Maildirs in a folder.
///
/// Started by root it runs as nobody, else as whoever runs the tests.
public final class PrivateDovecot: Sendable {
    /// Why it could not start.
    public struct StartError: Error, CustomStringConvertible {
        /// What was tried and said.
        public var description: String
    }

    /// The password of every user.
    public static let password = "testpass"
    /// Where Debian puts the program.
    public static let program = "/usr/sbin/dovecot"
    /// Writes its settings, the same for the tests, the demo and the benchmarks.
    private static let template = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "scripts/private-dovecot").path
    /// Root may not be a mail user, so root's Dovecot runs as nobody.
    static var runsAsNobody: Bool { geteuid() == 0 }
    /// Whether this machine has what is needed.
    public static let isAvailable = FileManager.default.isExecutableFile(atPath: program)

    /// The folder of everything that belongs to it.
    public let directory: URL
    /// The port for plain IMAP and STARTTLS.
    public let port: UInt16
    /// The port for IMAPS.
    public let tlsPort: UInt16

    /// Its certificate, for `localhost` and no other name, that is its own authority.
    public var certificateFile: String { directory.appending(path: "cert.pem").path }

    /// Starts it and waits until it answers.
    ///
    /// The settings are further lines for its settings file.
    public init(settings: String = "", certificate: Certificate = .valid) throws {
        let name = "barometer-dovecot-\(UInt32.random(in: 0 ... .max))"
        directory = URL(filePath: "/tmp").appending(path: name)
        (port, tlsPort) = (try Loopback.freePort(), try Loopback.freePort())
        do {
            try FileManager.default.createDirectory(
                at: directory,
                withIntermediateDirectories: true
            )
            try Data(settings.utf8).write(to: directory.appending(path: "more.conf"))
            if certificate == .expired { try makeExpiredCertificate() }
            try start(try prepare())
        } catch {
            try? FileManager.default.removeItem(at: directory)
            throw error
        }
    }

    deinit { stop() }

    /// Stops it and removes its folder.
    public func stop() {
        let pidFile = directory.appending(path: "run/master.pid")
        if let text = try? String(contentsOf: pidFile, encoding: .utf8),
            let pid = pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines))
        {
            // At once; its children end when they miss it.
            kill(pid, SIGKILL)
            for _ in 0..<50 where Loopback.accepts(port: port) { usleep(20_000) }
        }
        try? FileManager.default.removeItem(at: directory)
    }

    /// What it logged, for a failing test's message.
    public var log: String {
        (try? String(contentsOf: directory.appending(path: "log"), encoding: .utf8)) ?? ""
    }

    /// Writes its folder; the words of the command that starts it.
    func prepare() throws -> [String] {
        let command = try Self.run([
            Self.template, directory.path, Self.password, String(port), String(tlsPort),
        ])
        return command.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private func start(_ command: [String]) throws {
        // In the foreground: Foundation would wait for a daemon's children for ever.
        let process = Self.process(command + ["-F"])
        try Self.withoutSignalMask { try process.run() }
        for _ in 0..<250 {
            if Loopback.accepts(port: port), Loopback.accepts(port: tlsPort) { return }
            guard process.isRunning else { break }
            usleep(20_000)
        }
        throw StartError(description: "Dovecot does not answer: \(log)")
    }

    /// A dispatch thread blocks all signals and its children inherit that: a Dovecot that misses SIGCHLD
    /// never buries its processes, and takes them for alive until there are too many.
    private static func withoutSignalMask(_ operation: () throws -> Void) rethrows {
        var none = sigset_t()
        var before = sigset_t()
        unsafe sigemptyset(&none)
        unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        try operation()
    }

    /// Runs a command to its end; what it printed.
    @discardableResult
    static func run(_ command: [String]) throws -> String {
        let process = process(command)
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        let text = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw StartError(
                description: "\(command.joined(separator: " ")): "
                    + String(decoding: text, as: UTF8.self)
            )
        }
        return String(decoding: printed, as: UTF8.self)
    }

    private static func process(_ command: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return process
    }
}
