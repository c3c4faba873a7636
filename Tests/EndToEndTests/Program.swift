import Foundation
import Glibc
import TestSupport

/// The built program, run as a user would.
struct Program {
    /// What a run gave.
    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    /// Beside the test runner, where the same build put it.
    static let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "barometer").path
    /// The package's root, for its scripts and gold mails.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Runs to the end.
    static func run(_ arguments: [String], input: String = "", environment: [String: String] = [:])
        async throws -> Result
    {
        let run = try start(arguments, input: input, environment: environment)
        await run.process.end()
        return run.result
    }

    /// Starts and returns at once.
    static func start(
        _ arguments: [String],
        input: String = "",
        environment: [String: String] = [:]
    ) throws -> Run {
        let run = try Run(folder: Scratch())
        let process = run.process
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = base.merging(environment) { _, new in new }
        let inputFile = run.folder.url.appending(path: "in")
        try Data(input.utf8).write(to: inputFile)
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        try process.run()
        return run
    }

    private static var base: [String: String] {
        let inherited = ProcessInfo.processInfo.environment
        return ["PATH": inherited["PATH"] ?? "", "HOME": "/nonexistent", "TZ": "UTC"]
            .merging(
                inherited.filter { $0.key.hasPrefix("OPENBLAS_") || $0.key == "BAROMETER_MODELS" }
            ) { _, new in new }
    }

    /// A run under way.
    final class Run {
        let process = Process()
        let folder: Scratch

        init(folder: Scratch) throws {
            self.folder = folder
            for name in ["out", "err"] { try Data().write(to: folder.url.appending(path: name)) }
            process.standardOutput = try FileHandle(forWritingTo: folder.url.appending(path: "out"))
            process.standardError = try FileHandle(forWritingTo: folder.url.appending(path: "err"))
        }

        var errors: String { text("err") }
        var output: String { text("out") }

        var result: Result {
            Result(status: process.terminationStatus, output: text("out"), errors: text("err"))
        }

        /// Ends it at once, as a power cut would.
        func kill() {
            _ = Glibc.kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }

        func signal(_ number: Int32) { _ = Glibc.kill(process.processIdentifier, number) }

        /// Waits until it ends, at most so many seconds; returns whether it did.
        func ends(within seconds: Double) async -> Bool {
            await eventually(within: seconds) { !process.isRunning }
        }

        private func text(_ name: String) -> String {
            String(
                decoding: (try? Data(contentsOf: folder.url.appending(path: name))) ?? Data(),
                as: UTF8.self
            )
        }
    }
}

/// A folder that goes away with its last user.
final class Scratch: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(
            path: "barometer-e2e-\(UInt64.random(in: 0 ... .max))"
        )
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }

    func write(_ text: String, to name: String, mode: Int = 0o600) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
    }
}

/// Waits for something to come true, at most so many seconds; returns whether it did.
///
/// Waiting must not block: the other tests share the few threads of Swift's pool.
func eventually(within seconds: Double, _ condition: () async throws -> Bool) async rethrows -> Bool
{
    let end = Date() + seconds
    while Date() < end {
        if try await condition() { return true }
        try? await Task.sleep(for: .milliseconds(50))
    }
    return try await condition()
}

extension Process {
    /// Waits until it ends, without blocking a thread.
    func end() async {
        while isRunning { try? await Task.sleep(for: .milliseconds(10)) }
    }
}
