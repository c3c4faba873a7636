public import Foundation
internal import Standing

/// The tables that the command line prints.
public struct TextTables: Sendable {
    /// Whether colours are on.
    public enum Style: Sendable { case plain, coloured }

    /// How wide running text gets.
    static let columns = 100

    let wording: Wording
    let style: Style
    let now: Date

    var phrases: Phrases { wording.phrases }

    /// Makes a printer of tables.
    public init(language: Language, timeZone: TimeZone, style: Style, now: Date) {
        wording = Wording(language: language, timeZone: timeZone)
        self.style = style
        self.now = now
    }

    /// Every client on a line, in the order given.
    public func clients(_ clients: [ClientSummary]) -> String {
        guard !clients.isEmpty else { return phrases.headline.noClients() + "\n" }
        let head = phrases.column
        var table = TextTable(columns: [
            .init(head: head.client(), maximum: 44),
            .init(head: head.name(), maximum: 24),
            .init(head: head.standing()),
            .init(head: head.since()),
            .init(head: head.pressure(), maximum: 14),
            .init(head: head.trend(), isRight: true),
            .init(head: head.tone(), isRight: true),
            .init(head: head.demands(), isRight: true),
            .init(head: head.messages(), isRight: true),
            .init(head: head.waits()),
        ])
        table.rows = clients.map(row)
        return joined(table.lines(style))
    }

    private func row(_ client: ClientSummary) -> [TextTable.Cell] {
        let ink = Ink(client.standing)
        return [
            .init(text: Untrusted.line(client.client, limit: 100)),
            .init(text: Untrusted.line(client.name, limit: 60)),
            .init(text: wording.standing(client.standing), ink: ink),
            .init(text: client.since.map { wording.day($0, now: now) } ?? "–"),
            .init(
                text: TextPage.bar(client.pressure) + " " + wording.whole(client.pressure),
                ink: ink
            ),
            .init(text: wording.signed(client.trend)),
            .init(text: client.sentiment.recent.map(wording.decimal) ?? "–"),
            .init(text: wording.decimal(client.demands.perWeek)),
            .init(text: String(client.messages)),
            .init(text: client.waitingSince.map(wait) ?? ""),
        ]
    }

    private func wait(_ since: Date) -> String {
        wording.duration(hours: max(0, now.timeIntervalSince(since) / 3_600))
    }

    func joined(_ lines: [String]) -> String {
        lines.joined(separator: "\n") + "\n"
    }

    func wrapped(_ text: String, _ first: String, _ rest: String) -> [String] {
        Columns.wrap(text, Self.columns, first: first, rest: rest)
    }
}

extension Ink {
    /// The colour of a standing.
    init(_ standing: ClientStanding) {
        switch standing {
        case .isAProblem: self = .red
        case .hasAProblem: self = .yellow
        case .content: self = .green
        case .tooEarly: self = .faint
        }
    }
}
