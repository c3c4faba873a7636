public import Foundation
internal import Standing

/// The tables that the command line prints.
public struct TextTables: Sendable {
    /// Whether colours are on.
    public enum Style: Sendable { case plain, coloured }

    /// How wide running text gets.
    static let columns = 100
    /// A screen narrower than this shows the pressure as a number, without its bar.
    static let columnsForBars = 100
    /// Whoever writes to us chooses address and name: they end somewhere.
    private static let longestClient = 100
    private static let longestName = 60

    let wording: Wording
    let style: Style
    let screen: Int?
    let now: Date

    var phrases: Phrases { wording.phrases }

    /// Makes a printer of tables; on a screen of so many columns they leave out what would break its lines.
    public init(
        language: Language,
        timeZone: TimeZone,
        style: Style,
        screen: Int? = nil,
        now: Date
    ) {
        wording = Wording(language: language, timeZone: timeZone)
        self.style = style
        self.screen = screen
        self.now = now
    }

    /// Every client on a line, in the order given.
    public func clients(_ clients: [ClientSummary]) -> String {
        guard !clients.isEmpty else { return phrases.headline.noClients() + "\n" }
        let head = phrases.column
        var table = TextTable(columns: [
            .init(head: head.client(), maximum: Self.longestClient, minimum: 20),
            .init(head: head.name(), maximum: Self.longestName, minimum: 10, worth: 3),
            .init(head: head.standing(), minimum: 13),
            .init(head: head.since()),
            .init(head: head.pressure()),
            .init(head: head.trend(), isRight: true, worth: 5),
            .init(head: head.tone(), isRight: true, worth: 4),
            .init(head: head.demands(), isRight: true, worth: 2),
            .init(head: head.messages(), isRight: true, worth: 1),
            .init(head: head.waits()),
        ])
        table.rows = clients.map(row)
        return joined(table.lines(style, screen: screen))
    }

    private func row(_ client: ClientSummary) -> [TextTable.Cell] {
        let ink = Ink(client.standing)
        return [
            .init(text: Untrusted.line(client.client, limit: Self.longestClient)),
            .init(text: Untrusted.line(client.name, limit: Self.longestName)),
            .init(text: wording.standing(client.standing), ink: ink),
            .init(text: client.since.map { wording.day($0, now: now) } ?? "–"),
            .init(text: pressure(client.pressure), ink: ink),
            .init(text: wording.signed(client.trend)),
            .init(text: client.sentiment.recent.map(wording.decimal) ?? "–"),
            .init(text: wording.decimal(client.demands.perWeek)),
            .init(text: String(client.messages)),
            .init(text: client.waitingSince.map(wait) ?? ""),
        ]
    }

    private func pressure(_ pressure: Double) -> String {
        let number = wording.whole(pressure)
        guard screen ?? .max >= Self.columnsForBars else { return number }
        return TextPage.bar(pressure) + " " + number
    }

    private func wait(_ since: Date) -> String {
        wording.duration(hours: max(0, now.timeIntervalSince(since) / 3_600))
    }

    func joined(_ lines: [String]) -> String {
        lines.joined(separator: "\n") + "\n"
    }

    /// A table under a title.
    func indented(_ table: TextTable) -> [String] {
        table.lines(style, screen: screen.map { $0 - 2 }).map { "  " + $0 }
    }

    func wrapped(_ text: String, _ first: String, _ rest: String) -> [String] {
        Columns.wrap(text, min(Self.columns, max(screen ?? .max, 40)), first: first, rest: rest)
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
