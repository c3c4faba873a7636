public import Briefing
internal import Foundation
public import Logging
internal import MailboxSync
internal import Reading
public import Settings
public import Store

/// What the command line does once and in the foreground: the daemon's stages, one after another, with progress.
public struct Workbench: Sendable {
    /// The archive at work.
    public let archive: Archive
    /// The office of the settings.
    public let office: Office
    private let environment: [String: String]
    private let logger: Logger
    private let letters: Letters

    /// How far a run goes.
    public enum Stage: String, Sendable, CaseIterable, Comparable {
        case fetched, scored, assessed

        /// Whether one stage comes before another.
        public static func < (left: Self, right: Self) -> Bool {
            (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
        }
    }

    /// Something to tell while a run goes on.
    public enum Progress: Sendable {
        /// A batch was stored.
        case fetched(FetchProgress)
        /// A batch of mail files was imported.
        case imported(ImportProgress)
        /// So many mails were scored, of so many.
        case scored(Int, of: Int)
        /// So many clients were assessed, of so many.
        case assessed(Int, of: Int)
    }

    /// Opens the archive of the settings.
    ///
    /// - Throws: `ArchiveError`.
    public init(
        settings: BarometerSettings,
        readOnly: Bool,
        environment: [String: String],
        logger: Logger
    ) throws {
        // Under DynamicUser= it is a link of root's: only the directory itself tells whom requests are left to.
        let directory = URL(fileURLWithPath: settings.state.directory).resolvingSymlinksInPath()
            .path
        archive = try Archive(directory: directory, readOnly: readOnly)
        office = Office(settings)
        letters = Letters(office: office)
        self.environment = environment
        self.logger = logger
    }

    /// The accounts of the settings.
    var accounts: Accounts {
        Accounts(office.settings, environment: environment, logger: logger)
    }

    /// Fetches what is new in every mailbox, then goes on to the stage asked for.
    public func sync(
        until stage: Stage,
        progress: @escaping @Sendable (Progress) -> Void
    ) async throws -> [Alert] {
        try regroup()
        for mailbox in office.settings.mailboxes {
            let fetch = FetchStage(
                archive: archive,
                intake: MailIntake(office: office),
                mailbox: mailbox
            )
            _ = try await accounts.withSession(mailbox) { session in
                try await fetch.run(session) { progress(.fetched($0)) }
            }
            try MailboxLog(archive: archive).answered(mailbox.name, at: Date())
        }
        let raised = try await carryOn(until: stage, progress: progress)
        try followOwner()
        return raised
    }

    /// Imports mail files, then scores and assesses.
    public func importMail(
        _ paths: [String],
        until stage: Stage,
        progress: @escaping @Sendable (Progress) -> Void
    ) async throws -> [Alert] {
        try regroup()
        let reading = ImportStage(archive: archive, intake: MailIntake(office: office))
        for path in paths { try await reading.run(path) { progress(.imported($0)) } }
        let raised = try await carryOn(until: stage, progress: progress)
        try followOwner()
        return raised
    }

    /// Follows what the owner said while this run held the archive.
    private func followOwner() throws {
        for error in try archive.applyRequests() {
            logger.warning("a request could not be followed", metadata: ["error": "\(error)"])
        }
    }

    private func regroup() throws {
        try Regrouper(archive: archive, office: office, logger: logger).run(now: Date())
    }

    private func carryOn(
        until stage: Stage,
        progress: @escaping @Sendable (Progress) -> Void
    ) async throws -> [Alert] {
        guard stage >= .scored else { return [] }
        let total = try archive.counts(since: nil).pending
        if total > 0 {
            let score = ScoreStage(
                archive: archive,
                reader: try Reader.load(model: nil),
                zone: office.timeZone
            )
            _ = try await score.run { progress(.scored($0, of: total)) }
        }
        guard stage >= .assessed else { return [] }
        let assess = AssessStage(archive: archive, office: office, letters: letters)
        let raised = try await assess.run(now: Date()) { progress(.assessed($0, of: $1)) }
        try await sendLetters()
        return raised
    }

    /// Sends what waits in the outbox.
    public func sendLetters() async throws {
        let receivers = accounts.receivers(office.settings)
        _ = try await Courier(archive: archive, receivers: receivers, logger: logger).run(now: {
            Date()
        })
    }
}
