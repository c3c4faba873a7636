internal import IMAPWire
internal import Logging

/// Fetches messages of the open folder, several commands ahead, and has them stored in their order:
/// news upwards, history downwards.
///
/// While batches wait to be stored, those in flight are read to their end, so the server is never
/// left talking to nobody; new ones are asked for only when there is room.
final class FetchPipeline {
    private let job: Job
    private let tuning: SyncTuning
    private let logger: Logger
    private let observe: (Response) -> Void
    private let isInterrupted: () -> Bool
    private let queue: StoreQueue

    private var line: BatchLine
    private var commands: [String: FetchCommand] = [:]

    init(
        job: Job,
        tuning: SyncTuning,
        logger: Logger,
        observe: @escaping (Response) -> Void,
        isInterrupted: @escaping () -> Bool,
        store: @escaping @Sendable (FetchedBatch) async throws -> Void
    ) {
        self.job = job
        self.tuning = tuning
        self.logger = logger
        self.observe = observe
        self.isInterrupted = isInterrupted
        queue = StoreQueue(store: store)
        line = BatchLine(job: job, tuning: tuning)
    }

    /// Fetches and stores everything, or what is under way once it is interrupted.
    func run(on channel: Channel) async throws {
        do {
            try await fetchAll(on: channel)
        } catch {
            // What came whole is stored all the same, unless nobody waits for it any longer.
            await queue.close(storingRest: !Task.isCancelled)
            throw error
        }
    }

    private func fetchAll(on channel: Channel) async throws {
        while !queue.isOver {
            try handOver()
            try await sendCommands(on: channel)
            if !commands.isEmpty {
                try take(try await channel.next())
            } else if line.hasMore, !isInterrupted() {
                await queue.waitForRoom()
            } else {
                break
            }
        }
        try await queue.finish()
    }
}

// MARK: - Asking and reading

extension FetchPipeline {
    private func sendCommands(on channel: Channel) async throws(MailboxError) {
        while commands.count < max(1, tuning.depth), let command = nextCommand() {
            let request = Command.uidFetch(UIDSet(command.uids), items(for: command.purpose))
            var early: [Response] = []
            let tag = try await channel.start(request) { early.append($0) }
            commands[tag] = command
            for response in early { try take(response) }
        }
    }

    private func nextCommand() -> FetchCommand? {
        line.nextCommand(begins: !isInterrupted(), waiting: queue.waiting)
    }

    private func items(for purpose: FetchCommand.Purpose) -> [FetchItem] {
        switch purpose {
        case .first, .again:
            // Most messages have their words in part 1: asked at once, that saves a round trip.
            [
                .uid, .internalDate, .size, .bodyStructure,
                .peek(section: "HEADER", count: tuning.headerBytes),
                .peek(section: "1", count: tuning.textBytes),
            ] + (job.folder.role == .all ? [.gmailLabels] : [])
        case .texts(let sections):
            [.uid] + sections.map { .peek(section: $0, count: tuning.textBytes) }
        }
    }

    private func take(_ response: Response) throws(MailboxError) {
        switch response {
        case .fetch(let fetched):
            line.take(fetched)
        case .tagged(let tag, let status):
            guard let command = commands.removeValue(forKey: tag) else { return }
            try settle(command, status)
        case .status(let status):
            if case .uidValidity(let number) = status.code, number != job.cursor.uidValidity {
                throw .changedUnderway(folder: job.folder.name)
            }
            observe(response)
        default:
            observe(response)
        }
    }

    private func settle(_ command: FetchCommand, _ status: Status) throws(MailboxError) {
        let reply = ServerReply(status)
        switch status.condition {
        case .ok, .preauth:
            line.settle(command, isRefused: false)
        case .no where !reply.saysTryLater:
            logger.debug("fetch refused", metadata: ["reply": "\(reply)"])
            line.settle(command, isRefused: true)
        case .no: throw .refused(command: "UID FETCH", reply)
        case .bad: throw .rejected(command: "UID FETCH", reply)
        case .bye: throw .goodbye(reply)
        }
    }
}

// MARK: - Handing over

extension FetchPipeline {
    private func handOver() throws(MailboxError) {
        while let complete = line.popComplete() {
            try note(complete)
            queue.add(complete.batch, bytes: complete.bytes)
        }
    }

    /// A message that cannot be read is passed by, but a server that refuses all is ill.
    private func note(_ complete: BatchLine.Complete) throws(MailboxError) {
        let refused = complete.refused
        guard !refused.isEmpty else { return }
        if complete.batch.messages.isEmpty, refused.count >= 10 {
            throw .unreadableBatch(folder: job.folder.name, messages: refused.count)
        }
        logger.warning(
            "messages that the server cannot read are left out",
            metadata: [
                "folder": "\(job.folder.name)",
                "uids": "\(UIDSet(refused))",
            ]
        )
    }
}
