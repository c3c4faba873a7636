internal import Foundation
public import Logging
internal import Reading
internal import ServiceLifecycle
internal import Settings
internal import Store
internal import UnixSignals

/// The daemon: follows every mailbox, scores, assesses, alerts and sends the digest until it is told to stop.
public struct Daemon: Sendable {
    private let settingsFile: String
    private let environment: [String: String]
    private let logger: Logger

    /// Makes a daemon that reads its settings from a file, at the start and at each SIGHUP.
    public init(settingsFile: String, environment: [String: String], logger: Logger) {
        self.settingsFile = settingsFile
        self.environment = environment
        self.logger = logger
    }

    /// A thousand mailboxes have logged in after a quarter of a minute, and no server meets them all at once.
    private static let loginInterval = Duration.milliseconds(15)

    /// Prepares the memory of the program; to be called before there is a second thread, later it changes nothing.
    public static func prepare() { Reader.shareOneHeap() }

    /// Runs until SIGTERM or SIGINT.
    ///
    /// The whole story:
    /// mailboxes are fetched into the archive, what is stored is scored, what is scored is assessed, what follows is sent;
    /// each result is stored before the next stage starts, so that a kill at any moment loses nothing.
    ///
    /// - Throws: `SettingsError`, `ArchiveError`, or what the model's files are refused for.
    public func run() async throws {
        let notifier = ServiceNotifier(environment: environment)
        var settings = try soundSettings()
        while true {
            let next = NextSettings()
            try await services(settings, next: next, notifier: notifier).run()
            guard let reloaded = await next.settings else { break }
            settings = reloaded
        }
        notifier.send("STOPPING=1")
    }

    /// The settings, with every secret readable: what is wrong here no second start would mend.
    private func soundSettings() throws -> BarometerSettings {
        let settings = try BarometerSettings.load(path: settingsFile)
        let accounts = Accounts(settings, environment: environment, logger: logger)
        for mailbox in settings.mailboxes { try accounts.desk.checkSecret(of: mailbox) }
        return settings
    }

    /// The services of one set of settings; a reload ends them and starts the next.
    private func services(
        _ settings: BarometerSettings,
        next: NextSettings,
        notifier: ServiceNotifier
    ) throws -> ServiceGroup {
        let archive = try Archive(directory: settings.state.directory)
        let office = Office(settings)
        try Regrouper(archive: archive, office: office, logger: logger).run(now: Date())
        let letters = Letters(office: office)
        let accounts = Accounts(settings, environment: environment, logger: logger)
        let posting = Posting(
            courier: Courier(
                archive: archive,
                receivers: accounts.receivers(settings),
                logger: logger
            ),
            logger: logger
        )
        let pipeline = Pipeline(
            score: ScoreStage(
                archive: archive,
                reader: try Reader.load(model: nil),
                zone: office.timeZone
            ),
            assess: AssessStage(archive: archive, office: office, letters: letters),
            posting: posting,
            logger: logger
        )
        let wakeUp = WakeUpCall(logger: logger)
        let commons = MailboxFollower.Commons(
            history: HistoryGate(),
            wakeUp: wakeUp,
            stored: pipeline.wake
        )
        let followers = settings.mailboxes.enumerated().map { index, mailbox in
            MailboxFollower(
                mailbox: mailbox,
                accounts: accounts,
                fetch: FetchStage(
                    archive: archive,
                    intake: MailIntake(office: office),
                    mailbox: mailbox
                ),
                log: MailboxLog(archive: archive),
                logger: logger,
                delay: Self.loginInterval * index,
                commons: commons
            )
        }
        let digests = DigestClock(
            archive: archive,
            desk: DigestDesk(archive: archive, office: office, letters: letters),
            pipeline: pipeline,
            keepWordsDays: settings.privacy.keepWordsDays,
            logger: logger
        )
        let supervisor = Supervisor(notifier: notifier, mailboxes: settings.mailboxes.count)
        let reload = Reload(
            settingsFile: settingsFile,
            next: next,
            notifier: notifier,
            logger: logger
        )
        return ServiceGroup(
            configuration: .init(
                services: (followers as [any Service] + [
                    pipeline, posting, wakeUp, digests, supervisor,
                ]).map {
                    .init(named: $0)
                }
                    + [.init(named: reload, afterSuccess: .gracefullyShutdownGroup)],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
    }
}
