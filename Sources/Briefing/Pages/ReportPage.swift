internal import Foundation
internal import Mustache
internal import Standing

/// The office report as one self-contained page with inline pictures.
struct ReportPage {
    let report: OfficeReport
    let language: Language
    let wording: Wording

    /// The document.
    var html: String {
        (try? Self.template.get())?.render(ReportView(report, language, wording)) ?? ""
    }

    /// Parsed once; that it parses is tested.
    static let template = Result { try MustacheTemplate(string: reportTemplate) }
}

/// What the template sees.
private struct ReportView {
    let language: Markup
    let title: Markup
    let office: Markup?
    let day: Markup
    let tiles: [TileView]
    let heads: HeadView
    let clients: [ClientRowView]
    let history: Markup
    let from: Markup
    let until: Markup
    let hasBands: Bool
    let bands: [BandView]
    let details: [DetailView]
    let sections: [ReportSectionView]

    init(_ report: OfficeReport, _ language: Language, _ wording: Wording) {
        let title = wording.phrases.title
        self.language = Markup(language.rawValue)
        self.title = Markup(title.report())
        let name = Untrusted.line(report.officeName, limit: 60)
        office = name.isEmpty ? nil : Markup(name)
        day = Markup(wording.longDay(report.date))
        tiles = TileView.all(report, wording)
        heads = HeadView(wording.phrases.column)
        let worstFirst = report.worstFirst
        clients = worstFirst.map { ClientRowView($0, report.date, wording) }
        let bands = StandingBand.all(report)
        history = Markup(title.history())
        from = Markup(wording.day(StandingBand.start(report.date), now: report.date))
        until = Markup(wording.day(report.date, now: report.date))
        hasBands = !bands.isEmpty
        self.bands = bands.map { BandView($0, wording) }
        details = worstFirst.compactMap {
            DetailView($0, report.assessments[$0.client], report.date, wording)
        }
        sections = [
            ReportSectionView(title.alerts(), report.alertLines(wording)),
            ReportSectionView(title.lookBack(), report.lookBack(wording)),
            ReportSectionView(
                wording.phrases.story.month(),
                report.month.map(wording.month) ?? []
            ),
            ReportSectionView(title.setAside(), wording.setAside(report.counts)),
        ].compactMap { $0 }
    }
}

private struct TileView {
    let number: Markup
    let label: Markup
    let mood: Markup

    static func all(_ report: OfficeReport, _ wording: Wording) -> [TileView] {
        let standings = ClientStanding.allCases.reversed().map { standing in
            TileView(
                number: Markup(report.clients.count { $0.standing == standing }),
                label: Markup(wording.standing(standing)),
                mood: Markup(standing == .tooEarly ? "early" : Page.Mood(standing).rawValue)
            )
        }
        let waiting = TileView(
            number: Markup(report.clients.count { $0.waitingSince != nil }),
            label: Markup(wording.phrases.title.waiting()),
            mood: Markup("early")
        )
        return standings + [waiting]
    }
}

private struct HeadView {
    let client: Markup
    let standing: Markup
    let pressure: Markup
    let tone: Markup
    let demands: Markup
    let messages: Markup
    let waits: Markup

    init(_ column: ColumnPhrases) {
        client = Markup(column.client())
        standing = Markup(column.standing())
        pressure = Markup(column.pressure())
        tone = Markup(column.tone())
        demands = Markup(column.demands())
        messages = Markup(column.messages())
        waits = Markup(column.waits())
    }
}

private struct ClientRowView {
    let name: Markup
    let address: Markup?
    let mood: Markup
    let standing: Markup
    let pressure: Markup
    let bar: Markup
    let trend: Markup
    let tone: Markup
    let demands: Markup
    let messages: Markup
    let waits: Markup

    init(_ client: ClientSummary, _ now: Date, _ wording: Wording) {
        let address = Untrusted.line(client.client, limit: 100)
        let name = Untrusted.line(client.name, limit: 60)
        let usually = wording.phrases.column.usually
        self.name = Markup(name.isEmpty ? address : name)
        self.address = name.isEmpty ? nil : Markup(address)
        mood = Markup(
            client.standing == .tooEarly ? "early" : Page.Mood(client.standing).rawValue
        )
        standing = Markup(wording.status(client.standing, since: client.since, now: now))
        pressure = Markup(wording.whole(client.pressure))
        bar = Markup(client.pressure.isFinite ? Int(min(max(client.pressure, 0), 100)) : 0)
        trend = Markup(abs(client.trend) < 0.5 ? "" : wording.signed(client.trend))
        let recent = client.sentiment.recent.map(wording.decimal) ?? "–"
        tone = Markup(client.sentiment.usual.map { usually(recent, wording.decimal($0)) } ?? recent)
        demands = Markup(
            usually(
                wording.decimal(client.demands.perWeek),
                wording.decimal(client.demands.usualPerWeek)
            )
        )
        messages = Markup(client.messages)
        waits = Markup(
            client.waitingSince.map {
                wording.duration(hours: max(0, now.timeIntervalSince($0) / 3_600))
            } ?? ""
        )
    }
}

private struct DetailView {
    let person: Markup
    let mood: Markup
    let evidence: [Markup]
    let shareTitle: Markup
    let share: [Markup]
    let hasShare: Bool

    /// Only clients with something to tell have details.
    init?(_ client: ClientSummary, _ assessment: Assessment?, _ now: Date, _ wording: Wording) {
        guard let assessment, client.standing.severity > 0 || client.pressure >= 50 else {
            return nil
        }
        person = Markup(wording.person(client.client, client.name))
        mood = Markup(Page.Mood(client.standing).rawValue)
        evidence = assessment.evidence.prefix(8).map {
            Markup(wording.decimal($0.weight) + " · " + wording.evidence($0, now: now))
        }
        shareTitle = Markup(wording.phrases.title.ourShare())
        share = assessment.ourShare.latest(5).map { Markup(wording.share($0, now: now).sentence) }
        hasShare = !share.isEmpty
        if evidence.isEmpty && share.isEmpty { return nil }
    }
}

private struct BandView {
    let name: Markup
    let label: Markup
    let spans: [SpanView]

    struct SpanView {
        let mood: Markup
        let start: Markup
        let length: Markup
    }

    init(_ band: StandingBand, _ wording: Wording) {
        let shown = Untrusted.line(band.name.isEmpty ? band.client : band.name, limit: 40)
        name = Markup(shown)
        label = Markup(wording.standing(band.spans.last?.standing ?? .tooEarly))
        spans = band.spans.map {
            SpanView(
                mood: Markup(Page.Mood($0.standing).rawValue),
                start: Markup($0.start),
                length: Markup($0.length)
            )
        }
    }
}

private struct ReportSectionView {
    let title: Markup
    let lines: [Markup]

    init?(_ title: String, _ lines: [String]) {
        guard !lines.isEmpty else { return nil }
        self.title = Markup(title)
        self.lines = lines.map { Markup($0) }
    }
}
