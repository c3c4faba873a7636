internal import Foundation
internal import Standing

/// A client's story as a self-contained picture: pressure over time, mails coloured by tone, our remedies, shifts.
struct StoryPicture {
    let story: ClientStory
    let wording: Wording

    private var now: Date { story.at }

    /// Older moments than these many are left out: a picture of thousands shows nothing.
    private static let maximumMoments = 600
    static let width = 960.0
    static let height = 400.0
    private static let plot = (left: 56.0, right: 936.0, top: 76.0, bottom: 300.0)
    /// Where the client's mails and ours lie under the plot.
    private static let rows = (theirs: 322.0, ours: 344.0)
    /// The pressure from which a client is a problem.
    private static let threshold = 70.0

    private var moments: ArraySlice<ClientStory.Moment> {
        story.moments.suffix(Self.maximumMoments)
    }

    /// The document.
    var svg: String {
        let parts =
            [head] + bands + [axes, course] + shifts + moments.map(mark)
            + [legend, "</svg>"]
        return parts.joined(separator: "\n") + "\n"
    }

    private var head: String {
        let summary = story.summary
        let status = wording.status(summary.standing, since: summary.since, now: now)
        let pressure = wording.pressure(summary.pressure, trend: summary.trend)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 400" width="960" height="400" role="img" font-family="system-ui, sans-serif" font-size="13">
            <title>\(escaped(wording.person(summary.client, summary.name)))</title>
            \(Self.style)
            <rect class="paper" width="960" height="400"/>
            \(text(56, 30, wording.person(summary.client, summary.name), "ink strong"))
            \(text(56, 52, status + " · " + pressure, "ink"))
            """
    }

    private static let style = """
        <style>
        .paper{fill:#fff}.ink{fill:#1d2129}.soft{fill:#626978}.strong{font-size:17px;font-weight:600}.small{font-size:11px}
        .rule{stroke:#e1e4ea}.limit{stroke:#d64540;stroke-dasharray:5 4}.course{fill:none;stroke:#1d2129;stroke-width:2;stroke-linejoin:round}
        .shift{stroke:#626978}.problem{fill:#d64540}.watch{fill:#d9942a}.calm{fill:#4f9d6e}.none{fill:#9aa1af}.remedy{fill:#3b78c4}.band{opacity:.13}
        @media (prefers-color-scheme:dark){.paper{fill:#16181d}.ink{fill:#e8e9ec}.soft{fill:#a3a9b6}.rule{stroke:#363c48}.course{stroke:#e8e9ec}
        .problem{fill:#f0706a}.watch{fill:#e3a53f}.calm{fill:#5fae7e}.remedy{fill:#6ea3e8}.band{opacity:.2}}
        </style>
        """
}

// MARK: - Parts

extension StoryPicture {
    /// Each standing as a stretch of colour behind the course.
    private var bands: [String] {
        let shifts = story.assessment.shifts
        let ends = shifts.dropFirst().map(\.at) + [now]
        return zip(shifts, ends).compactMap { shift, end in
            let (start, stop) = (x(shift.at), x(end))
            guard stop > start, shift.to.severity > 0 else { return nil }
            return
                "<rect class=\"band \(Page.Mood(shift.to).rawValue)\" x=\"\(place(start))\" y=\"76\" width=\"\(place(stop - start))\" height=\"224\"/>"
        }
    }

    private var axes: String {
        var parts = [0.0, 50, 100].map { value in
            line(Self.plot.left, y(value), Self.plot.right, y(value), "rule")
                + text(46, y(value) + 4, wording.whole(value), "soft small", anchor: "end")
        }
        parts.append(
            line(Self.plot.left, y(Self.threshold), Self.plot.right, y(Self.threshold), "limit")
        )
        let quarter = (end - start) / 4
        parts += (0...4).map { index in
            let date = Date(timeIntervalSinceReferenceDate: start + Double(index) * quarter)
            let anchor = index == 0 ? "start" : index == 4 ? "end" : "middle"
            return text(x(date), 368, wording.day(date, now: now), "soft small", anchor: anchor)
        }
        return parts.joined(separator: "\n")
    }

    /// The pressure, step by step.
    private var course: String {
        var points: [String] = []
        var last = 0.0
        for moment in moments {
            let at = place(x(moment.at))
            points += ["\(at),\(place(y(last)))", "\(at),\(place(y(moment.pressure)))"]
            last = moment.pressure
        }
        points.append("\(place(x(now))),\(place(y(story.assessment.pressure)))")
        return "<polyline class=\"course\" points=\"\(points.joined(separator: " "))\"/>"
    }

    private var shifts: [String] {
        story.assessment.shifts.filter { $0.to.severity > 0 || $0.from.severity > 0 }
            .enumerated().map { index, shift in
                let at = x(shift.at)
                let isLate = at > (Self.plot.left + Self.plot.right) / 2
                // Neighbours stand on lines of their own.
                let below = 14 * Double(index % 3 + 1)
                return line(at, Self.plot.top, at, Self.plot.bottom, "shift")
                    + text(
                        at + (isLate ? -4 : 4),
                        Self.plot.top + below,
                        wording.day(shift.at, now: now) + ": " + wording.standing(shift.to),
                        "ink small",
                        anchor: isLate ? "end" : "start"
                    )
            }
    }

    /// A mail of theirs is a dot, a remedy of ours a triangle, any other mail of ours a tick.
    private func mark(_ moment: ClientStory.Moment) -> String {
        let at = x(moment.at)
        let told = "<title>\(escaped(tip(moment)))</title>"
        switch moment.kind {
        case .theirs:
            return
                "<circle class=\"\(Self.mood(moment.tone))\" cx=\"\(place(at))\" cy=\"\(place(Self.rows.theirs))\" r=\"5\">\(told)</circle>"
        case _ where moment.kind.isRemedy:
            let (top, bottom) = (place(Self.rows.ours - 6), place(Self.rows.ours + 5))
            return
                "<path class=\"remedy\" d=\"M\(place(at)) \(top)L\(place(at + 6)) \(bottom)L\(place(at - 6)) \(bottom)Z\">\(told)</path>"
        default:
            return
                "<rect class=\"none\" x=\"\(place(at - 1))\" y=\"\(place(Self.rows.ours - 5))\" width=\"2\" height=\"10\">\(told)</rect>"
        }
    }

    private var legend: String {
        let story = wording.phrases.story
        return [
            "<circle class=\"problem\" cx=\"62\" cy=\"388\" r=\"5\"/>",
            "<circle class=\"calm\" cx=\"76\" cy=\"388\" r=\"5\"/>",
            text(88, 392, story.theirs(), "soft small"),
            "<path class=\"remedy\" d=\"M306 382L312 393L300 393Z\"/>",
            text(
                320,
                392,
                [story.apology(), story.fix(), story.compensation()]
                    .joined(separator: ", "),
                "soft small"
            ),
        ].joined(separator: "\n")
    }

    private func tip(_ moment: ClientStory.Moment) -> String {
        let words = Untrusted.line(moment.words, limit: 160)
        return wording.dayAndTime(moment.at, now: now) + " · " + wording.moment(moment.kind)
            + (words.isEmpty ? "" : ": " + wording.quoted(words))
    }

    private static func mood(_ tone: Double?) -> String {
        guard let tone, tone.isFinite else { return "none" }
        return tone < -0.35 ? "problem" : tone < -0.1 ? "watch" : tone > 0.2 ? "calm" : "none"
    }
}

// MARK: - Geometry

extension StoryPicture {
    private var start: Double {
        let first = moments.first?.at ?? now.addingTimeInterval(-86_400)
        return min(first, now.addingTimeInterval(-86_400)).timeIntervalSinceReferenceDate
    }

    private var end: Double { now.timeIntervalSinceReferenceDate }

    private func x(_ date: Date) -> Double {
        let share = (date.timeIntervalSinceReferenceDate - start) / max(end - start, 1)
        return Self.plot.left + bounded(share) * (Self.plot.right - Self.plot.left)
    }

    private func y(_ pressure: Double) -> Double {
        Self.plot.bottom - bounded(pressure / 100) * (Self.plot.bottom - Self.plot.top)
    }

    private func bounded(_ share: Double) -> Double {
        share.isFinite ? min(max(share, 0), 1) : 0
    }

    /// A place with one decimal.
    private func place(_ value: Double) -> String { String((value * 10).rounded() / 10) }

    private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String)
        -> String
    {
        "<line class=\"\(style)\" x1=\"\(place(x1))\" y1=\"\(place(y1))\" x2=\"\(place(x2))\" y2=\"\(place(y2))\"/>"
    }

    private func text(
        _ x: Double,
        _ y: Double,
        _ words: String,
        _ style: String,
        anchor: String = "start"
    ) -> String {
        "<text class=\"\(style)\" x=\"\(place(x))\" y=\"\(place(y))\" text-anchor=\"\(anchor)\">\(escaped(words))</text>"
    }

    private func escaped(_ text: String) -> String { Markup(text).renderText }
}
