import Foundation
import Testing

/// The public face of contract.md, as far as it needs no server.
struct CommandLineTests {
    /// A call, the exit code it must end with, and what its error must say.
    struct Call: CustomTestStringConvertible, Sendable {
        var arguments: [String]
        var settings: String?
        var status: Int32
        var says: String
        var testDescription: String {
            arguments.joined(separator: " ") + (settings.map { " with \($0)" } ?? "")
        }
    }

    static let calls = [
        Call(arguments: ["--help"], status: 0, says: ""),
        Call(arguments: ["clients", "--help"], status: 0, says: ""),
        Call(arguments: ["nonsense"], status: 64, says: "nonsense"),
        Call(arguments: ["show"], status: 64, says: "client"),
        Call(arguments: ["clients", "--format", "xml"], status: 64, says: "xml"),
        Call(arguments: ["snooze", "anna@firm.example", "soon"], status: 64, says: "soon"),
        Call(
            arguments: ["clients"],
            settings: "[office]\nadresses = []\n",
            status: 78,
            says: "adresses"
        ),
        Call(
            arguments: ["clients"],
            settings: "[alerts]\nbudget = 3\n",
            status: 78,
            says: "budget"
        ),
        Call(arguments: ["clients"], settings: "[office\n", status: 78, says: "1"),
        Call(
            arguments: ["sync"],
            settings: "[office]\naddresses = [\"@north.example\"]\ntime_zone = \"Europe/Rome\"\n",
            status: 1,
            says: "[[mailbox]]"
        ),
        Call(
            arguments: ["clients"],
            settings: "[office]\naddresses = []\n",
            status: 78,
            says: "office.addresses"
        ),
        Call(arguments: ["settings", "sample", "--config", "/x"], status: 0, says: ""),
        Call(arguments: ["--config", "/x", "settings", "reference"], status: 0, says: ""),
        Call(
            arguments: ["digest", "--send"],
            settings: "[office]\naddresses = [\"@north.example\"]\n",
            status: 75,
            says: "not taken by inbox"
        ),
        Call(
            arguments: ["import", "/dev/null"],
            settings: "[office]\naddresses = [\"@north.example\"]\n",
            status: 1,
            says: "/dev/null: cannot be read"
        ),
        Call(arguments: ["score", "/nonexistent.eml"], status: 1, says: "/nonexistent.eml"),
        Call(
            arguments: ["evaluate", "--gold", "/nonexistent.jsonl"],
            status: 1,
            says: "/nonexistent.jsonl"
        ),
    ]

    @Test("exit codes and errors", arguments: calls)
    func exitCodes(_ call: Call) async throws {
        let scratch = try Scratch()
        var arguments = call.arguments
        if let settings = call.settings {
            try scratch.write(
                settings.contains("[state]")
                    ? settings : settings + "\n[state]\ndirectory = \"\(scratch.path("state"))\"\n",
                to: "barometer.toml"
            )
            arguments += ["--config", scratch.path("barometer.toml")]
        }
        let result = try await Program.run(arguments)
        #expect(result.status == call.status, "\(result.errors)")
        #expect(call.says.isEmpty || result.errors.contains(call.says), "\(result.errors)")
    }

    @Test("a secret file that others can read stops the start with exit code 78 and is not quoted")
    func readableSecret() async throws {
        let scratch = try Scratch()
        try scratch.write("canary-3141\n", to: "password", mode: 0o644)
        try scratch.write(
            """
            [office]
            addresses = ["studio@north.example"]
            time_zone = "Europe/Rome"
            [[mailbox]]
            name = "studio"
            server = "imap://127.0.0.1:1"
            insecure = true
            user = "studio"
            password = { file = "\(scratch.path("password"))" }
            [state]
            directory = "\(scratch.path("state"))"
            """,
            to: "barometer.toml"
        )
        for command in ["run", "sync", "check"] {
            let result = try await Program.run([
                command, "--config", scratch.path("barometer.toml"),
            ])
            #expect(result.status == 78, "\(command): \(result.errors)")
            #expect(!(result.errors + result.output).contains("canary"), "\(command)")
        }
    }

    @Test("--config and --format may stand before or after the command's name")
    func optionsAnywhere() async throws {
        let scratch = try Scratch()
        let settings =
            "[office]\naddresses = [\"@north.example\"]\ntime_zone = \"UTC\"\n[state]\ndirectory = \"\(scratch.path("state"))\"\n"
        try scratch.write(settings, to: "barometer.toml")
        try FileManager.default.createDirectory(
            atPath: scratch.path("mail"),
            withIntermediateDirectories: true
        )
        let config = scratch.path("barometer.toml")
        #expect(
            try await Program.run(["import", scratch.path("mail"), "--config", config]).status == 0
        )
        let before = try await Program.run(["--config", config, "--format", "json", "clients"])
        let after = try await Program.run(["clients", "--config", config, "--format=json"])
        #expect(before.status == 0 && before.output == after.output, "\(before.errors)")
        #expect(before.output.filter { !$0.isWhitespace } == "[]")
    }

    @Test("what was read before a wrong line is printed, and the list is closed")
    func scoreUpToAWrongLine() async throws {
        let good = #"{"id": "a", "dir": "in", "subject": "", "body": "Thank you for the plans."}"#
        let wrong = #"{"id": "b", "dir": "sideways", "subject": "", "body": "Hello."}"#
        let result = try await Program.run(
            ["score", "--format", "json"],
            input: good + "\n" + wrong + "\n"
        )
        #expect(result.status == 1 && result.errors.contains("line 2"), "\(result.errors)")
        let mails = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [Any]
        #expect(mails?.count == 1)
    }

    @Test("a report that cannot be written says so in the system's words, in one line")
    func unwritableReport() async throws {
        let scratch = try Scratch()
        let config = scratch.path("barometer.toml")
        try scratch.write(
            "[office]\naddresses = [\"@north.example\"]\n[state]\ndirectory = \"\(scratch.path("state"))\"\n",
            to: "barometer.toml"
        )
        try scratch.write("", to: "mail/none")
        let read = try await Program.run(["import", scratch.path("mail"), "--config", config])
        #expect(read.status == 0 && read.errors.contains("no mail"), "\(read.errors)")
        let page = scratch.path("nowhere/report.html")
        let result = try await Program.run(["report", "--out", page, "--config", config])
        #expect(result.status == 1)
        #expect(result.errors == "barometer: \(page): No such file or directory\n")
        let status = try await Program.run(["status", "--format", "json", "--config", config])
        #expect(status.output.contains("\"last_beat\" : null"), "\(status.output)")
    }

    @Test("score answers each line in order, nulls where nothing can be scored")
    func scoreLines() async throws {
        let lines = [
            #"{"id": "a", "dir": "in", "subject": "Invoice", "body": "This is the third time you send the wrong invoice. Correct it today or we go elsewhere!"}"#,
            #"{"id": "b", "dir": "in", "subject": "Re: Invoice", "body": "> only a quote\n"}"#,
            #"{"id": "c", "dir": "out", "subject": "Re: Invoice", "body": "We are very sorry for this mistake and apologise."}"#,
            #"{"id": "d", "dir": "in", "subject": "Grazie", "body": "Grazie mille per il lavoro, siamo davvero contenti del risultato!"}"#,
        ]
        let result = try await Program.run(
            ["score", "--format", "jsonl"],
            input: lines.joined(separator: "\n")
        )
        #expect(result.status == 0, "\(result.errors)")
        let scored = try result.output.split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
        }
        try #require(scored.count == 4)
        #expect(scored.map { $0["id"] as? String } == ["a", "b", "c", "d"])
        #expect(scored[0]["polarity"] as? String == "negative")
        #expect(scored[0]["problem"] as? Bool == true)
        #expect((scored[0]["words"] as? [[String: Any]])?.isEmpty == false)
        #expect(scored[1]["sentiment"] is NSNull && scored[1]["problem"] is NSNull)
        #expect(scored[2]["act"] as? String == "apology")
        #expect(
            scored[3]["polarity"] as? String == "positive"
                && scored[3]["language"] as? String == "it"
        )
    }
}
