public import Briefing
public import Foundation

extension Archive {
    /// All alerts decided at or after a time, newest first; contradicted ones only where asked for.
    public func alerts(since: Date?, includeRevised: Bool) throws -> [Alert] { throw unfinished() }

    /// A client's alerts, newest first, contradicted ones included.
    public func alerts(of client: String) throws -> [Alert] { throw unfinished() }

    /// Keeps the owner's word on an alert.
    public func setVerdict(
        _ verdict: Alert.Verdict?,
        note: String = "",
        alert id: String,
        at now: Date
    ) throws { throw unfinished() }

    /// The owner's verdicts on live and historical alerts, with the note given.
    public func verdictNote(alert id: String) throws -> String? { throw unfinished() }

    /// Keeps that the owner took note of an alert.
    public func acknowledge(alert id: String, at now: Date?) throws { throw unfinished() }

    /// Keeps until when the owner wants silence about a client; nil ends it.
    public func snooze(client: String, until: Date?) throws { throw unfinished() }
}
