import Briefing
import Foundation
import GRDB
import MailFormat
import Reading
import Standing
import Testing

@testable import Store

/// Stored mail follows the settings that say who is one client.
@Suite struct RegroupTests {
    private let directory: TemporaryDirectory
    private let archive: Archive
    private static let us = Person(address: "studio@north.example", name: "Studio")
    private static let home = "anna@home.example"

    init() throws {
        directory = try TemporaryDirectory()
        archive = try Archive(directory: directory.archive)
        let (work, home) = (Person(address: anna, name: "Anna"), Person(address: Self.home))
        try archive.store(
            [
                incoming(message("<1>", from: work)),
                incoming(message("<2>", from: home, at: day(1)), clients: [Self.home]),
                incoming(
                    message("<3>", from: Self.us, to: [work, home], at: day(2)),
                    .outbound,
                    clients: [anna, Self.home]
                ),
                incoming(message("<4>", from: home, at: day(3)), clients: [Self.home]),
                incoming(
                    message("<5>", from: home, at: day(3), kind: .robot(.automatic)),
                    clients: [Self.home]
                ),
                incoming(message("<6>", from: Self.us, to: [Self.us]), .outbound, clients: []),
            ],
            position: nil
        )
        try archive.regroup(by: grouping("apart"), at: day(0))
        for mail in try archive.unscored(limit: 9) {
            try archive.store(scores: [(mail.row, .inbound(clientSignals()))])
        }
        for client in try archive.dirtyClients() { try save([], of: client) }
    }

    /// A grouping by a table of who is whom.
    private func grouping(_ rule: String, _ whom: [String: String] = [:]) -> Grouping {
        Grouping(
            rule: rule,
            clients: { mail in
                let people = mail.direction == .inbound ? mail.people.prefix(1) : mail.people[1...]
                let ours = Self.us.address
                return people.map(\.address).filter { $0 != ours }.map { whom[$0] ?? $0 }
            },
            alertID: { client, message, _ in alertID(client: client, messageID: message) }
        )
    }

    private func save(
        _ shifts: [Alert],
        of client: String,
        at now: Date = day(4),
        parcels: ([Alert]) throws -> [Parcel] = { _ in [] }
    ) throws {
        try archive.save(
            shifts: shifts,
            of: client,
            summary: summary,
            now: now,
            clearDirty: try archive.dirtyMark(of: client),
            parcels: parcels
        )
    }

    /// A live alert about the owner of the second address, which a mail decided.
    private func told(_ messageID: String, at: Date, about client: String = Self.home) -> Alert {
        var told = alert(messageID, at: at)
        (told.client, told.id) = (client, alertID(client: client, messageID: messageID))
        return told
    }

    private func mails(of client: String) throws -> [String] {
        try archive.timeline(of: client).map(\.messageID)
    }

    private let joined = [Self.home: anna]

    @Test("an alias joins two clients, and without it they are two again")
    func joinAndSplit() throws {
        let joining = try archive.regroup(by: grouping("one", joined), at: day(5))
        // The two mails, the one of ours, and the machine's.
        #expect(joining == Regrouping(mails: 4, clients: 2, alerts: 0))
        #expect(try mails(of: anna) == ["<1>", "<2>", "<3>", "<4>"])
        #expect(try archive.client(Self.home) == nil)
        let one = try #require(try archive.client(anna))
        #expect(one.messages == 4 && one.addresses == [anna, Self.home])
        #expect(try archive.dirtyClients() == [anna])
        #expect(try archive.unsurveyedClients().map(\.client) == [anna])

        let parting = try archive.regroup(by: grouping("two"), at: day(6))
        #expect(parting == Regrouping(mails: 4, clients: 2, alerts: 0))
        #expect(try mails(of: anna) == ["<1>", "<3>"])
        #expect(try mails(of: Self.home) == ["<2>", "<3>", "<4>"])
        #expect(try archive.client(anna)?.addresses == [anna])
        #expect(try archive.client(Self.home)?.messages == 3)
        #expect(try Set(archive.dirtyClients()) == [anna, Self.home])
        #expect(try archive.integrityCheck().isEmpty)
    }

    @Test(
        "nothing is read or written where the rule is the same, nobody judged where nothing moves"
    )
    func unchanged() throws {
        #expect(try archive.regroup(by: grouping("apart", joined), at: day(5)) == nil)
        #expect(try archive.regroup(by: grouping("other"), at: day(5)) == Regrouping())
        #expect(try archive.dirtyClients().isEmpty)
        #expect(try archive.regroup(by: grouping("other", joined), at: day(5)) == nil)
    }

    @Test("a told alert goes with its mail, with the owner's words, and is told once")
    func toldOnce() throws {
        let shift = told("<4>", at: day(3))
        var letters = 0
        try save([shift], of: Self.home) {
            letters += $0.count; return []
        }
        try archive.setVerdict(.right, note: "Indeed.", alert: shift.id, at: day(4))
        #expect(letters == 1)
        for (number, rule) in ["one", "two", "three"].enumerated() {
            let isOne = number != 1
            let owner = isOne ? anna : Self.home
            let result = try archive.regroup(
                by: grouping(rule, isOne ? joined : [:]),
                at: day(5)
            )
            #expect(result?.alerts == 1)
            try save([told("<4>", at: day(3), about: owner)], of: owner, at: day(6)) {
                letters += $0.count
                return []
            }
            let alerts = try archive.alerts(since: nil, includeRevised: true)
            #expect(alerts.map(\.id) == [alertID(client: owner, messageID: "<4>")])
            #expect(alerts.map(\.client) == [owner])
            #expect(alerts.map(\.verdict) == [.right] && alerts.map(\.note) == ["Indeed."])
            #expect(alerts[0].revisedAt == nil && alerts[0].raisedAt == day(4))
        }
        #expect(letters == 1)
    }

    @Test("what the told mails decide for those who part is no news, what comes after is")
    func partsAreNoNews() throws {
        try archive.regroup(by: grouping("one", joined), at: day(4))
        try save([told("<4>", at: day(3), about: anna)], of: anna)
        try archive.regroup(by: grouping("two"), at: day(5))
        var live: [String] = []
        try save([told("<1>", at: epoch, about: anna)], of: anna) {
            live += $0.map(\.id)
            return []
        }
        #expect(live.isEmpty)
        let later = told("<7>", at: day(6), about: anna)
        try save([told("<1>", at: epoch, about: anna), later], of: anna) {
            live += $0.map(\.id)
            return []
        }
        #expect(live == [later.id])
        let kept = try archive.alerts(of: Self.home)
        #expect(kept.map(\.id) == [alertID(client: Self.home, messageID: "<4>")])
        #expect(kept.allSatisfy { !$0.historical && $0.revisedAt == nil })
    }

    @Test("an alert whose deciding mail cannot be told goes where most of its evidence lies")
    func evidence() throws {
        var shift = told("<elsewhere>", at: day(9))
        shift.evidence = [("<2>", 0.2), ("<1>", 0.1)].map {
            Evidence(messageID: $0, at: epoch, signal: "tone", weight: $1, words: "")
        }
        try save([shift], of: Self.home)
        try archive.regroup(by: grouping("one", joined), at: day(5))
        #expect(try archive.alerts(of: anna).map(\.id) == [shift.id])
    }

    @Test("silence goes with the mail, and the longer one counts")
    func snoozed() throws {
        try archive.snooze(client: Self.home, until: day(20))
        try archive.snooze(client: anna, until: day(10))
        try archive.regroup(by: grouping("one", joined), at: day(5))
        #expect(try archive.client(anna)?.snoozedUntil == day(20))
        try archive.regroup(by: grouping("two"), at: day(6))
        #expect(try archive.client(Self.home)?.snoozedUntil == day(20))
        try archive.regroup(by: grouping("three", joined), at: day(21))
        #expect(try archive.client(anna)?.snoozedUntil == day(20))
    }

    @Test(
        "who was forgotten does not come back, and forgetting finds letters sent under another name"
    )
    func forgotten() throws {
        try save([told("<4>", at: day(3))], of: Self.home) { _ in
            [parcel("told", text: "about somebody", clients: [Self.home])]
        }
        try archive.regroup(by: grouping("one", joined), at: day(5))
        try archive.forget(client: anna)
        #expect(try archive.due(at: day(9)).isEmpty)
        try archive.regroup(by: grouping("two"), at: day(6))
        #expect(try archive.clients().isEmpty)
    }

    @Test("a company of a thousand and many mails change hands in bounded steps")
    func many() throws {
        let batch = (0..<2500).map { number in
            let author = Person(address: "p\(number % 1000)@big.example")
            return incoming(message("<b\(number)>", from: author), clients: [author.address])
        }
        try archive.store(batch, position: nil)
        let company = Dictionary(
            uniqueKeysWithValues: (0..<1000).map { ("p\($0)@big.example", "@big.example") }
        )
        let result = try archive.regroup(by: grouping("company", company), at: day(5))
        #expect(result == Regrouping(mails: 2500, clients: 1001, alerts: 0))
        #expect(try archive.client("@big.example")?.messages == 2500)
        #expect(try archive.clientCount() == 3)
        try archive.regroup(by: grouping("persons"), at: day(6))
        #expect(try archive.clientCount() == 1002)
    }
}
