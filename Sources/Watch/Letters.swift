internal import Briefing
internal import Foundation
internal import Settings
internal import Standing
internal import Store

/// Writes alerts and digests as letters to the owner, one parcel a receiver.
struct Letters: Sendable {
    let office: Office
    private let renderer: Renderer

    init(office: Office) {
        self.office = office
        renderer = Renderer(
            language: Language(code: office.settings.office.language.rawValue),
            timeZone: office.timeZone
        )
    }

    /// The letters that an alert asks for: only a client who became a problem is worth one of its own.
    func parcels(for alert: Alert, summary: ClientSummary, assessment: Assessment, now: Date)
        -> [Store.Parcel]
    {
        guard alert.to == .isAProblem, !alert.historical else { return [] }
        let letter = AlertLetter(
            alert: alert,
            summary: summary,
            officeName: office.settings.office.name,
            wouldChange: assessment.wouldChange
        )
        return office.settings.alerts.deliver.map { receiver in
            let envelope = envelope(key: "alert-\(alert.id)", now: now)
            return parcel(
                kind: .alert,
                key: "alert-\(alert.id)-\(receiver.rawValue)",
                receiver: receiver,
                eml: renderer.eml(letter, envelope),
                envelope: envelope,
                clients: [alert.client]
            )
        }
    }

    /// The letters of a digest; the same day never makes a second one.
    func parcels(for digest: Digest, now: Date) -> [Store.Parcel] {
        parcels(for: digest, key: "digest-\(OfficeClock(office).day(of: digest.date))", now: now)
    }

    /// The letters of a digest under a key of its own.
    func parcels(for digest: Digest, key: String, now: Date) -> [Store.Parcel] {
        office.settings.digest.deliver.map { receiver in
            let envelope = envelope(key: key, now: now)
            return parcel(
                kind: .digest,
                key: "\(key)-\(receiver.rawValue)",
                receiver: receiver,
                eml: renderer.eml(digest, envelope),
                envelope: envelope,
                clients: digest.namedClients
            )
        }
    }

    /// The digest as a mail.
    func mail(_ digest: Digest, now: Date) -> [UInt8] {
        renderer.eml(
            digest,
            envelope(key: "digest-\(OfficeClock(office).day(of: digest.date))", now: now)
        )
    }

    private func parcel(
        kind: Store.Parcel.Kind,
        key: String,
        receiver: Settings.Receiver,
        eml: [UInt8],
        envelope: Envelope,
        clients: [String]
    ) -> Store.Parcel {
        Store.Parcel(
            kind: kind,
            key: key,
            receiver: receiver.rawValue,
            messageID: envelope.messageID,
            payload: Data(eml),
            clients: clients,
            notBefore: envelope.date
        )
    }

    /// The Message-ID follows from the key, so that every attempt carries the same one.
    private func envelope(key: String, now: Date) -> Envelope {
        let owner = owner
        let domain = owner.split(separator: "@").last.map(String.init) ?? "localhost"
        return Envelope(
            from: "barometer@\(domain)",
            to: owner,
            date: now,
            messageID: "<\(key).\(AlertID.hash("\(key) \(owner)"))@barometer.\(domain)>"
        )
    }

    /// Letters go to the first address that is no whole domain, else to the first mailbox's user.
    private var owner: String {
        office.settings.office.addresses.first { !$0.hasPrefix("@") }
            ?? office.settings.mailboxes.map(\.user).first { $0.contains("@") }
            ?? "owner@localhost"
    }
}
