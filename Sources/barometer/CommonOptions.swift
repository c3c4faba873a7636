import ArgumentParser
import Briefing
import Foundation
import Logging
import Settings
import Watch

/// The settings file, as every command takes it.
struct ConfigOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The settings file.",
            discussion:
                "Default: $BAROMETER_CONFIG, else /etc/barometer/barometer.toml, else ./Config/barometer.toml.",
            valueName: "file"
        ),
        completion: .file(extensions: ["toml"])
    )
    var config: String?

    /// Where the settings are looked for, in this order.
    static var candidates: [String] { ["/etc/barometer/barometer.toml", "Config/barometer.toml"] }

    /// The path of the settings file.
    func path() throws -> String {
        if let path = config ?? Terminal.environment["BAROMETER_CONFIG"] { return path }
        guard
            let path = Self.candidates.first(where: { FileManager.default.fileExists(atPath: $0) })
        else {
            throw CommandError(
                "no settings file at \(Self.candidates.joined(separator: " or ")): write one with 'barometer init', or name it with --config"
            )
        }
        return path
    }

    /// The settings, checked.
    func settings() throws -> BarometerSettings { try BarometerSettings.load(path: try path()) }

    /// The archive and its stages.
    func workbench(readOnly: Bool) throws -> Workbench {
        try Workbench(
            settings: try settings(),
            readOnly: readOnly,
            environment: Terminal.environment,
            logger: Log.logger(level: .warning)
        )
    }
}

/// `--config` for commands that read no settings: every command takes it.
struct UnneededConfig: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Accepted and not needed.", visibility: .hidden))
    var config: String?
}

/// Text for people or JSON for programs.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// The output's format, as commands that print data take it.
struct FormatOption: ParsableArguments {
    @Option(name: .long, help: "text for people, json for programs.")
    var format: OutputFormat = .text
}

/// The moment that a command speaks of.
struct MomentOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The moment to look at, such as 2026-11-20 or 2026-11-20T07:00:00+01:00.",
            valueName: "time"
        )
    )
    var at: Moment?

    /// The moment asked for, by default now.
    func date(_ settings: BarometerSettings) -> Date {
        at?.date(in: TimeZone(identifier: settings.office.timeZone) ?? .gmt, endOfDay: true)
            ?? Date()
    }
}

/// A point in time as people write it: a day, or ISO 8601 with an offset.
struct Moment: ExpressibleByArgument {
    private let text: String
    private let instant: Date?
    private let day: DateComponents?

    init?(argument: String) {
        text = argument
        instant = try? Date(argument, strategy: .iso8601)
        let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        if parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            (1...12).contains(month), (1...31).contains(day)
        {
            self.day = DateComponents(year: year, month: month, day: day)
        } else {
            day = nil
        }
        if instant == nil, day == nil { return nil }
    }

    /// The instant; a bare day means its first moment, or its last one.
    func date(in timeZone: TimeZone, endOfDay: Bool) -> Date? {
        if let instant { return instant }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        guard let day, let start = calendar.date(from: day) else { return nil }
        return endOfDay
            ? calendar.date(byAdding: DateComponents(day: 1, second: -1), to: start) : start
    }
}

/// The faces that data are shown with, in the office's language and time zone.
struct Faces {
    let json: BriefingJSON
    let tables: TextTables
    let renderer: Renderer

    init(_ settings: BarometerSettings, now: Date) {
        let language = Language(code: settings.office.language.rawValue)
        let zone = TimeZone(identifier: settings.office.timeZone) ?? .gmt
        json = BriefingJSON(timeZone: zone, language: language)
        tables = TextTables(
            language: language,
            timeZone: zone,
            style: Terminal.wantsColour ? .coloured : .plain,
            screen: Terminal.columns,
            now: now
        )
        renderer = Renderer(language: language, timeZone: zone)
    }
}
