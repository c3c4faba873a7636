internal import Foundation
internal import MailFormat
public import Settings
internal import Standing
internal import Store

/// The office's view of a mail: who wrote it to whom, and which clients it concerns.
public struct Office: Sendable {
    /// The settings behind it.
    public let settings: BarometerSettings
    let timeZone: TimeZone
    private let offsets: OfficeOffsets
    /// Days on which nobody works, as `OfficeHours.dayNumber` counts them.
    let holidays: Set<Int>
    /// 0 = Monday … 6 = Sunday.
    private let workingDays: Set<Int>

    /// A mail of ours to more clients than this is a circular: it says nothing of one of them.
    static let maximumRecipients = 20

    /// Makes the view from checked settings.
    public init(_ settings: BarometerSettings) {
        self.settings = settings
        timeZone = TimeZone(identifier: settings.office.timeZone) ?? .gmt
        offsets = OfficeOffsets(timeZone)
        holidays = Set(settings.office.holidays.flatMap(Self.days(of:)))
        workingDays = Set(
            settings.office.workingHours.days.compactMap { Weekday.allCases.firstIndex(of: $0) }
        )
    }

    /// Puts a mail in its place; mail of ours goes to its recipients, whatever folder it lay in.
    func incoming(_ message: Message, mailbox: String, isHistory: Bool) -> IncomingMessage {
        guard let author = message.author else {
            return IncomingMessage(
                message: message,
                direction: .inbound,
                clients: [],
                mailbox: mailbox,
                isHistory: isHistory
            )
        }
        let isOurs = settings.isOurs(author.address)
        let direction: Direction = isOurs ? .outbound : .inbound
        let clients = self.clients(direction, author: author, recipients: message.recipients)
        return IncomingMessage(
            message: message,
            direction: direction,
            clients: clients.count > Self.maximumRecipients ? [] : clients,
            mailbox: mailbox,
            isHistory: isHistory
        )
    }

    /// The clients that a mail belongs to: its author, or those whom ours went to.
    func clients(
        _ direction: Direction,
        author: Person,
        recipients: some Sequence<Person>
    ) -> [String] {
        guard direction == .outbound else { return [settings.clientKey(for: author.address)] }
        var seen = Set<String>()
        return recipients.filter { !settings.isOurs($0.address) }
            .map { settings.clientKey(for: $0.address) }
            .filter { seen.insert($0).inserted }
    }

    /// What one demand costs the office, in hours; nil where the owner leaves it unsaid.
    var hoursPerDemand: Double? {
        settings.office.hoursPerDemand > 0 ? settings.office.hoursPerDemand : nil
    }

    /// The client that an address belongs to.
    public func clientKey(for address: String) -> String { settings.clientKey(for: address) }

    /// Whether a moment lies outside the office's working hours.
    func isOutOfHours(_ date: Date) -> Bool {
        let moment = date.timeIntervalSinceReferenceDate
        guard moment.isFinite, abs(moment) < Self.farthest else { return false }
        let local = moment + offsets.offset(at: moment)
        // The reference date was a Monday.
        let day = (local / 86_400).rounded(.down)
        let weekday = Int(day - (day / 7).rounded(.down) * 7)
        let minute = Int((local - day * 86_400) / 60)
        let hours = settings.office.workingHours
        let isFree = !workingDays.contains(weekday) || holidays.contains(Int(day))
        return isFree || minute < hours.start || minute >= hours.end
    }

    /// The days of a holiday, in each year that mail comes from where it is one of every year.
    private static func days(of holiday: Holiday) -> [Int] {
        let years = holiday.year.map { $0...$0 } ?? 1990...2100
        return years.filter { holiday.exists(in: $0) }.map {
            OfficeHours.dayNumber(year: $0, month: holiday.month, day: holiday.day)
        }
    }

    /// A million years: what is beyond is no date.
    private static let farthest = 3.2e13
}
