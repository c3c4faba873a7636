public import Foundation
public import Standing

/// The tables that the command line prints.
public struct TextTables: Sendable {
    /// Whether colours are on.
    public enum Style: Sendable { case plain, coloured }

    let language: Language
    let timeZone: TimeZone
    let style: Style
    let now: Date

    /// Makes a printer of tables.
    public init(language: Language, timeZone: TimeZone, style: Style, now: Date) {
        self.language = language
        self.timeZone = timeZone
        self.style = style
        self.now = now
    }

    /// Every client on a line.
    public func clients(_ clients: [ClientSummary]) -> String { "" }

    /// Every alert with its reasons.
    public func alerts(_ alerts: [Alert]) -> String { "" }

    /// One client's timeline, evidence and weights.
    public func show(_ client: ClientSummary, _ assessment: Assessment) -> String { "" }
}
