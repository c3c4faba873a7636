import Foundation
import TestSupport
import Testing

/// From an alert that the owner calls wrong to heads that are fitted with its mails.
@Suite(
    .enabled(if: PrivateDovecot.isAvailable, "needs dovecot-imapd: run 'make setup'"),
    .serialized
)
struct GoldCommandTests {
    @Test("a wrong alert's mails are written with their conduct taken off, and train takes them")
    func wrongAlert() async throws {
        let office = try await SampleOffice()
        let client = "sokolov@stroydom.example"
        _ = try await office.barometer("import", office.scratch.path("office/history"))
        let out = office.scratch.path("verdicts.jsonl")
        let none = try await office.barometer("gold", "--out", out)
        #expect(none.status == 1 && none.errors.contains("verdict"), "\(none.errors)")

        _ = try await office.barometer("verdict", client, "wrong", "--note", "A fire, not him.")
        let alert = try #require(
            try await office.list("alerts").first { $0["verdict"] as? String == "wrong" }
        )
        #expect(alert["to"] as? String == "is_a_problem")
        // The mailbox of the settings is empty: the words are where they were imported from.
        let written = try await office.barometer("gold", "--out", out)
        #expect(written.status == 0, "\(written.errors)")
        let mode = try FileManager.default.attributesOfItem(atPath: out)[.posixPermissions]
        #expect(mode as? Int == 0o600)

        let lines = try Self.lines(out)
        let evidence = alert["evidence"] as? [[String: Any]] ?? []
        #expect(
            Set(lines.compactMap { $0["id"] as? String })
                == Set(evidence.compactMap { $0["message_id"] as? String })
        )
        #expect(lines.contains { $0["taken_off"] != nil })
        for line in lines {
            let labels = line["labels"] as? [String: Any]
            #expect(labels?["conduct"] as? [String] == [])
            #expect(labels?["sentiment"] is Int && labels?["problem"] is Bool)
            #expect(line["verdict"] as? String == "wrong")
            #expect(line["note"] as? String == "A fire, not him.")
            #expect(line["body"] as? String != "")
        }
        try await trains(out, lines.count, office)

        let again = try await office.barometer("gold", "--out", out)
        #expect(again.status == 1 && again.errors.contains("already"), "\(again.errors)")
        _ = try await office.barometer("forget", client)
        let forgotten = try await office.barometer("gold", "--out", office.scratch.path("none"))
        #expect(forgotten.status == 1, "\(forgotten.errors)")
    }

    /// Fits heads to few mails of the project and those of the verdict.
    private func trains(_ verdicts: String, _ count: Int, _ office: SampleOffice) async throws {
        let gold = try String(
            contentsOf: Program.root.appending(path: "Tests/Gold/ru.acts.jsonl"),
            encoding: .utf8
        )
        try office.scratch.write(gold, to: "some.jsonl")
        let known = gold.split(separator: "\n").count
        let model = office.scratch.path("heads.bin")
        let fitted = try await Program.run([
            "train", "--gold", office.scratch.path("some.jsonl"), verdicts, "--out", model,
        ])
        #expect(fitted.status == 0, "\(fitted.errors)")
        #expect(fitted.errors.contains("Fitted on \(known + count) mails"), "\(fitted.errors)")
        let measured = try await Program.run(["evaluate", "--gold", verdicts, "--model", model])
        #expect(measured.status == 0, "\(measured.errors)")
    }

    private static func lines(_ path: String) throws -> [[String: Any]] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
        }
    }
}
