import Foundation
import Standing

/// One client's correspondence, written forward in time, with the truth about it.
struct Correspondence {
    private(set) var observations: [Observation] = []
    /// The moments of the mails that tell that the client is a problem.
    private(set) var evidence: [Date] = []
    private(set) var truth = Truth()
    var random: Seeded
    let name: String
    var language: String
    /// Who of the client's persons writes; nil where nobody is told apart.
    var person: Int?
    private let bank: Bank
    private var used: [Bank.Key: Set<String>] = [:]
    private var now: Double
    private var matterNumber = 0
    private var isAnswer = false

    /// What is drawn from: the wanted mails, where there are any.
    typealias Want = @Sendable (Bank.Mail) -> Bool

    /// Monday, 5 January 2026, nine in the morning by the office's clock (UTC + 1).
    static let start = 789_292_800.0

    init(_ name: String, language: String, bank: Bank, random: Seeded) {
        self.name = name
        self.language = language
        self.bank = bank
        self.random = random
        now = Self.start
        now += Double(self.random.whole(0...11)) * 86_400 + self.random.unit() * 8 * 3_600
        truth.from = moment
    }

    /// The languages that mails are there in.
    var bankLanguages: [String] { bank.languages }

    /// The moment that the story has reached.
    var moment: Date { Date(timeIntervalSinceReferenceDate: now) }

    /// Lets time pass, give or take a third; people rest at weekends, and write by day.
    mutating func wait(days: Double = 0, hours: Double = 0) {
        now += (days * 24 + hours) * 3_600 * (0.7 + 0.6 * random.unit())
        if weekday >= 5, days >= 1 { now += Double(7 - weekday) * 86_400 }
        guard !(8..<19).contains(hour) else { return }
        if hour >= 19 { now += 86_400 }
        setHour(8...17)
    }

    /// Lets time pass to a day after the start, unless it is past.
    mutating func wait(untilDay day: Double) {
        now = max(now, Self.start + day * 86_400)
        wait(hours: 1)
    }

    /// Starts a new matter: the next mail opens a new thread.
    mutating func matter() {
        matterNumber += 1
        isAnswer = false
    }

    /// The client writes a mail of a category.
    mutating func says(
        _ category: String...,
        evidence isEvidence: Bool = false,
        want: Want = { _ in true }
    ) {
        let kind = category[random.whole(0...(category.count - 1))]
        guard let mail = draw(kind, want) else { return }
        // But for those who respect no hour.
        if mail.marks.contains("time_disrespect"), random.unit() < 0.5 { setHour(20...23) }
        let reading = read(mail).client
        write(
            .client(ClientMail(reading: reading, isOutOfHours: Office.rests(at: moment))),
            by: person
        )
        if isEvidence { evidence.append(moment) }
    }

    /// We write, some working hours later.
    mutating func we(_ act: String..., after hours: Double = 4) {
        wait(hours: hours)
        let kind = act[random.whole(0...(act.count - 1))]
        guard let mail = draw(kind, { _ in true }) else { return }
        write(.ours(read(mail).own))
    }

    /// The shift must be seen between two pieces of evidence, counted from 0.
    mutating func problemIs(_ first: Int, _ last: Int) {
        guard let final = evidence.last else { return }
        truth.shift = (
            first < evidence.count ? evidence[first] : final,
            last < evidence.count ? evidence[last] : final
        )
        truth.endsAsProblem = true
    }

    /// The client was a problem and is none any more.
    mutating func isMended() { truth.endsAsProblem = false }

    /// The client as the judge meets it.
    var client: ScenarioClient {
        var truth = truth
        truth.scenario = name
        truth.language = language
        truth.to = moment
        truth.evidence = evidence
        return ScenarioClient(truth: truth, observations: observations, reader: bank.reader)
    }

    private func read(_ mail: Bank.Mail) -> Bank.Mail.Read {
        isAnswer ? mail.answer : mail.first
    }

    private mutating func write(_ content: Observation.Content, by person: Int? = nil) {
        now += Double(random.whole(1...5)) * 60
        isAnswer = true
        observations.append(
            Observation(
                messageID: "<\(observations.count)>",
                at: moment,
                matter: "\(matterNumber)",
                person: person,
                content: content
            )
        )
    }

    /// Draws without repeats until a drawer is empty.
    private mutating func draw(_ kind: String, _ want: Want) -> Bank.Mail? {
        let key = Bank.Key(language: language, kind: kind)
        guard let drawer = bank.drawers[key] else { return nil }
        let wanted = drawer.filter(want)
        let mails = wanted.isEmpty ? drawer : wanted
        var fresh = mails.filter { !used[key, default: []].contains($0.id) }
        if fresh.isEmpty {
            used[key] = []
            fresh = mails
        }
        let mail = fresh[random.whole(0...(fresh.count - 1))]
        used[key, default: []].insert(mail.id)
        return mail
    }

    private var local: Double { now + Office.secondsFromGMT }
    /// 0 = Monday: the reference date was one.
    private var weekday: Int { Int((local / 86_400).rounded(.down)) % 7 }
    private var hour: Int { Int(local.truncatingRemainder(dividingBy: 86_400) / 3_600) }

    private mutating func setHour(_ hours: ClosedRange<Int>) {
        let day = (local / 86_400).rounded(.down) * 86_400
        let minute = Double(random.whole(hours) * 60 + random.whole(0...59))
        now = day + minute * 60 - Office.secondsFromGMT
    }
}

/// What is true of a client.
struct Truth: Sendable {
    var scenario = ""
    var language = ""
    var from = Date.distantPast
    var to = Date.distantPast
    /// When the shift must be seen; nil: never.
    var shift: (earliest: Date, latest: Date)?
    var endsAsProblem = false
    var evidence: [Date] = []
}

/// One client of a scenario world: what was exchanged, and the truth about it.
struct ScenarioClient: Sendable {
    var truth: Truth
    var observations: [Observation]
    /// The base rates of the reader that read it; nil: those that the parameters are measured with.
    var reader: ReaderBases?
}
