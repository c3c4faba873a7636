import Foundation
import TestSupport

/// The sample office of the demo, served by a private Dovecot.
final class SampleOffice {
    let scratch: Scratch
    let server: PrivateDovecot
    let truth: [String: Truth]
    static let user = "studio"

    /// What is known of a client.
    struct Truth: Decodable {
        var name: String
        var story: String
        var endsAs: [String]
        var shift: String?
    }

    init() async throws {
        scratch = try Scratch()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", Program.root.appending(path: "scripts/sample-office.py").path,
            "--gold", Program.root.appending(path: "Tests/Gold").path,
            "--out", scratch.path("office"), "--end", "2026-11-20",
        ]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        await process.end()
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let data = try Data(contentsOf: scratch.url.appending(path: "office/truth.json"))
        // The keys are addresses: the strategy leaves what has no underscore as it is.
        truth = try decoder.decode([String: Truth].self, from: data)
        server = try PrivateDovecot()
        try scratch.write(PrivateDovecot.password + "\n", to: "password")
        try writeSettings()
    }

    var settings: String { scratch.path("barometer.toml") }
    var state: String { scratch.path("state") }

    func writeSettings(extra: String = "") throws {
        try scratch.write(
            """
            [office]
            name = "Bottega Nord"
            addresses = ["studio@bottega-nord.example"]
            time_zone = "Europe/Rome"

            [[mailbox]]
            name = "studio"
            server = "imaps://localhost:\(server.tlsPort)"
            user = "\(Self.user)"
            password = { file = "\(scratch.path("password"))" }
            ca_file = "\(server.certificateFile)"

            [state]
            directory = "\(state)"

            [digest]
            deliver = ["inbox", "file"]
            \(extra)
            """,
            to: "barometer.toml"
        )
    }

    /// Puts a part of the office's mail, "history" or "news", into the mailbox.
    func deliver(_ part: String) throws {
        for (box, folder) in [("cur", "INBOX"), (".Sent/cur", "Sent")] {
            let files = scratch.url.appending(path: "office/\(part)/\(box)")
            for name in try FileManager.default.contentsOfDirectory(atPath: files.path).sorted() {
                try server.deliver(
                    [UInt8](Data(contentsOf: files.appending(path: name))),
                    user: Self.user,
                    folder: folder
                )
            }
        }
    }

    func barometer(_ arguments: String...) async throws -> Program.Result {
        try await Program.run(arguments + ["--config", settings])
    }

    /// The JSON list that a command prints.
    func list(_ arguments: String...) async throws -> [[String: Any]] {
        let result = try await Program.run(arguments + ["--format", "json", "--config", settings])
        let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        return json as? [[String: Any]] ?? []
    }

    /// What `status` says.
    func status() async throws -> [String: Any] {
        let result = try await barometer("status", "--format", "json")
        let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        return json as? [String: Any] ?? [:]
    }
}
