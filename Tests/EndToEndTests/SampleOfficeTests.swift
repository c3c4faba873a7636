import Foundation
import TestSupport
import Testing

/// The demo's office over a real IMAP server: history first, then a week of news.
@Suite(
    .enabled(if: PrivateDovecot.isAvailable, "needs dovecot-imapd: run 'make setup'"),
    .serialized
)
struct SampleOfficeTests {
    @Test("each client of the sample office ends where its story says, and one turns in the news")
    func alertsByClient() async throws {
        let office = try await SampleOffice()
        try office.deliver("history")
        let first = try await office.barometer("sync")
        #expect(first.status == 0, "\(first.errors)")
        try office.deliver("news")
        let second = try await office.barometer("sync")
        #expect(second.status == 0, "\(second.errors)")

        let alerts = try await office.list("alerts").filter {
            $0["to"] as? String == "is_a_problem"
        }
        let standings = Dictionary(
            try await office.list("clients").map {
                ($0["client"] as? String ?? "", $0["standing"] as? String ?? "")
            },
            uniquingKeysWith: { first, _ in first }
        )
        for (client, truth) in office.truth {
            let own = alerts.filter { $0["client"] as? String == client }
            #expect(own.count == (truth.shift == nil ? 0 : 1), "\(client): \(truth.story)")
            #expect(
                own.allSatisfy { $0["historical"] as? Bool == (truth.shift == "history") },
                "\(client)"
            )
            #expect(
                truth.endsAs.isEmpty == (standings[client] == nil),
                "\(client): robots are no clients"
            )
            #expect(
                truth.endsAs.isEmpty || truth.endsAs.contains(standings[client] ?? ""),
                "\(client): \(standings[client] ?? "")"
            )
        }
        for alert in alerts {
            let evidence = alert["evidence"] as? [[String: Any]] ?? []
            let sum = evidence.compactMap { $0["weight"] as? Double }.reduce(0, +)
            #expect(
                abs(sum - (alert["strength"] as? Double ?? -1)) < 0.01,
                "weights sum to the strength"
            )
            #expect(
                evidence.contains { !($0["words"] as? String ?? "").isEmpty },
                "words are quoted"
            )
        }
        try await letterArrivedOnce(office)
        nothingWasTouched(office)
    }

    /// The live alert lies in the owner's inbox, once, however often the program runs.
    private func letterArrivedOnce(_ office: SampleOffice) async throws {
        _ = try await office.barometer("sync")
        let letters = try office.server.messageFiles(user: SampleOffice.user)
            .map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
            .filter { $0.contains("X-Barometer") && $0.contains("alert-") }
        #expect(letters.count == 1)
    }

    /// Reading leaves no trace: no mail was marked as seen.
    private func nothingWasTouched(_ office: SampleOffice) {
        for folder in ["INBOX", "Sent"] {
            let flags = office.server.flags(user: SampleOffice.user, folder: folder)
            #expect(flags.filter { !$0.isEmpty } == [])
        }
    }

    @Test("killed at twenty random moments, nothing is lost and nothing doubled")
    func killed() async throws {
        let office = try await SampleOffice()
        try office.deliver("history")
        let undisturbed = try await SampleOfficeTests.summary(office)
        try FileManager.default.removeItem(atPath: office.state)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<20 {
            let run = try Program.start(["sync", "--config", office.settings])
            try await Task.sleep(for: .milliseconds(Int.random(in: 20...900, using: &random)))
            run.kill()
        }
        #expect(try await SampleOfficeTests.summary(office) == undisturbed)
    }

    @Test("a run goes on at the stage where the one before stopped")
    func stages() async throws {
        let office = try await SampleOffice()
        try office.deliver("history")
        #expect(try await office.barometer("sync", "--until", "fetched").status == 0)
        let fetched = try await office.status()
        #expect(fetched["backlog"] as? Int ?? 0 > 300)
        #expect(fetched["read"] as? Int == 0)
        #expect(try await office.barometer("sync", "--until", "scored").status == 0)
        #expect(try await office.status()["backlog"] as? Int == 0)
        #expect(try await office.list("alerts").isEmpty)
        #expect(try await office.barometer("sync").status == 0)
        #expect(try await !office.list("alerts").isEmpty)
    }

    @Test("files give the same shifts as the server that serves them")
    func imported() async throws {
        let office = try await SampleOffice()
        try office.deliver("history")
        let served = try await SampleOfficeTests.summary(office)
        try FileManager.default.removeItem(atPath: office.state)
        let run = try await office.barometer("import", office.scratch.path("office/history"))
        #expect(run.status == 0, "\(run.errors)")
        #expect(try await SampleOfficeTests.shifts(office) == served)
    }

    @Test("a client forgotten is found no more")
    func forgotten() async throws {
        let office = try await SampleOffice()
        let client = "sokolov@stroydom.example"
        _ = try await office.barometer("import", office.scratch.path("office/history"))
        let exported = try await office.barometer("export", client).output
        let export = try JSONSerialization.jsonObject(with: Data(exported.utf8)) as? [String: Any]
        #expect(export?["client"] as? String == client)
        let told = try await office.list("alerts").filter { $0["client"] as? String == client }
        let alerts = export?["alerts"] as? [[String: Any]]
        #expect(alerts?.map { $0["at"] as? String } == told.map { $0["at"] as? String })
        #expect(!told.isEmpty)
        #expect(try await office.barometer("forget", client).status == 0)
        #expect(try await office.barometer("show", client).status == 1)
        for name in try FileManager.default.contentsOfDirectory(atPath: office.state) {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: office.state + "/" + name))
            #expect(bytes.range(of: Data(client.utf8)) == nil, "\(name)")
        }
    }

    /// Runs to the end and tells each client's mails and standing, and every alert.
    private static func summary(_ office: SampleOffice) async throws -> [String] {
        let run = try await office.barometer("sync")
        #expect(run.status == 0, "\(run.errors)")
        return try await shifts(office)
    }

    /// Each client's mails and standing, and every alert.
    private static func shifts(_ office: SampleOffice) async throws -> [String] {
        let clients = try await office.list("clients").map {
            "\($0["client"] ?? "") \($0["messages"] ?? "") \($0["standing"] ?? "")"
        }
        let alerts = try await office.list("alerts").map {
            "\($0["id"] ?? "") \($0["historical"] ?? "")"
        }
        return (clients + alerts).sorted()
    }
}
