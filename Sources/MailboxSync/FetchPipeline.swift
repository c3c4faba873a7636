internal import IMAPWire
internal import Logging

/// Fetches messages of the open folder, several commands ahead, and has them stored in their order:
/// news upwards, history downwards.
///
/// While a batch is stored, those in flight are read to their end, so the server is never left
/// talking to nobody; new ones are asked for only when there is room.
final class FetchPipeline {
    /// What is fetched and how it is told.
    struct Job {
        var folder: MailFolder
        /// The cursor ahead of these messages.
        var cursor: FolderCursor
        /// In the order of fetching: ascending, or descending where they are history.
        var uids: ArraySlice<UInt32>
        var isHistory: Bool
        /// How many messages will come after these.
        var later = 0

        init(
            folder: MailFolder,
            cursor: FolderCursor,
            uids: [UInt32],
            isHistory: Bool,
            later: Int = 0
        ) {
            self.folder = folder
            self.cursor = cursor
            self.uids = uids[...]
            self.isHistory = isHistory
            self.later = later
        }

        /// Drops what a cursor covers, and goes on from it.
        mutating func advance(to cursor: FolderCursor) {
            self.cursor = cursor
            uids = uids.drop(while: cursor.covers)
        }

        /// A message that was read well before these; nil where there may be none.
        var known: UInt32? {
            isHistory && cursor.historyLeft < cursor.historyEnd ? cursor.historyLeft + 1 : nil
        }

        /// The cursor once a batch is stored, so many messages of the folder being left.
        func cursor(after batch: BatchFetch, remaining: Int) -> FolderCursor {
            var cursor = cursor
            if isHistory {
                let below = (batch.uids.first ?? 1) - 1
                cursor.historyLeft = remaining == 0 ? 0 : below
            } else {
                cursor.lastUID = batch.uids.last ?? cursor.lastUID
            }
            return cursor
        }
    }

    private let job: Job
    private let tuning: SyncTuning
    private let logger: Logger
    private let observe: (Response) -> Void
    private let isInterrupted: () -> Bool
    private let store: @Sendable (FetchedBatch) async throws -> Void

    private var nextIndex: Int
    private var nextNumber = 0
    private var batches: [BatchFetch] = []
    private var followUps: [FetchCommand] = []
    private var commands: [String: FetchCommand] = [:]
    private var storing: StoreJob?

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
        self.store = store
        nextIndex = job.uids.startIndex
    }

    /// Fetches and stores everything, or what is under way once it is interrupted.
    func run(on channel: Channel) async throws {
        do {
            try await fetchAll(on: channel)
        } catch {
            await storing?.abandon()
            throw error
        }
    }

    private func fetchAll(on channel: Channel) async throws {
        while true {
            try await reapStoring(waiting: false)
            try startStoring()
            try await sendCommands(on: channel)
            if !commands.isEmpty {
                try take(try await channel.next())
            } else if storing != nil {
                try await reapStoring(waiting: true)
            } else if batches.isEmpty {
                return
            }
        }
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
        if !followUps.isEmpty { return followUps.removeFirst() }
        // What is held is counted last: it takes a walk over every message under way.
        guard nextIndex < job.uids.endIndex, batches.count <= tuning.depth, !isInterrupted(),
            batches.isEmpty || heldBytes < tuning.heldBytes
        else { return nil }
        let end = min(nextIndex + max(1, tuning.batchSize), job.uids.endIndex)
        var batch = BatchFetch(
            number: nextNumber,
            uids: job.uids[nextIndex..<end].sorted(),
            choice: TextChoice(tuning: tuning)
        )
        nextIndex = end
        nextNumber += 1
        followUps = batch.begin()
        batches.append(batch)
        return followUps.removeFirst()
    }

    private var heldBytes: Int { batches.reduce(0) { $0 + $1.heldBytes } }

    private func items(for purpose: FetchCommand.Purpose) -> [FetchItem] {
        switch purpose {
        case .first, .again:
            // Most messages have their words in part 1: asked at once, that saves a round trip.
            [
                .uid, .flags, .internalDate, .size, .bodyStructure,
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
            guard let uid = fetched.uid else { return }
            // Few batches are under way, and their UIDs do not overlap.
            for index in batches.indices { batches[index].take(fetched, uid: uid) }
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
        guard let index = batches.firstIndex(where: { $0.number == command.batch }) else { return }
        let reply = ServerReply(status)
        switch status.condition {
        case .ok, .preauth:
            followUps += batches[index].succeeded(command)
        case .no where !reply.saysTryLater:
            logger.debug("fetch refused", metadata: ["reply": "\(reply)"])
            followUps += batches[index].failed(command)
        case .no: throw .refused(command: "UID FETCH", reply)
        case .bad: throw .rejected(command: "UID FETCH", reply)
        case .bye: throw .goodbye(reply)
        }
    }
}

// MARK: - Storing

extension FetchPipeline {
    private func startStoring() throws(MailboxError) {
        guard storing == nil, let batch = batches.first, batch.isComplete else { return }
        let messages = batch.messages
        try note(batch, stored: messages.count)
        storing = StoreJob(
            FetchedBatch(
                folder: job.folder,
                cursor: job.cursor(after: batch, remaining: remaining),
                messages: messages,
                isHistory: job.isHistory,
                remaining: remaining
            ),
            store: store
        )
    }

    private var remaining: Int {
        let underWay = batches.dropFirst().reduce(0) { $0 + $1.uids.count }
        return job.uids.endIndex - nextIndex + underWay + job.later
    }

    private func reapStoring(waiting: Bool) async throws {
        guard let job = storing, waiting || job.isOver else { return }
        try await job.finish()
        storing = nil
        batches.removeFirst()
    }

    /// A message that cannot be read is passed by, but a server that refuses all is ill.
    private func note(_ batch: BatchFetch, stored: Int) throws(MailboxError) {
        guard !batch.refused.isEmpty else { return }
        if stored == 0, batch.refused.count >= 10 {
            throw .unreadableBatch(folder: job.folder.name, messages: batch.refused.count)
        }
        logger.warning(
            "messages that the server cannot read are left out",
            metadata: [
                "folder": "\(job.folder.name)",
                "uids": "\(UIDSet(batch.refused))",
            ]
        )
    }
}
