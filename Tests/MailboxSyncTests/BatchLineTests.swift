import IMAPWire
import Testing

@testable import MailboxSync

/// Batches leave in their order with the cursors that follow them, and no more are begun than there is room for.
@Suite struct BatchLineTests {
    private let nothing = (batches: 0, bytes: 0)

    private func line(
        _ uids: [UInt32],
        isHistory: Bool = false,
        _ change: (inout SyncTuning) -> Void = { _ in }
    ) -> BatchLine {
        var tuning = SyncTuning()
        tuning.batchSize = 2
        change(&tuning)
        let cursor = FolderCursor(uidValidity: 7, lastUID: 0, historyEnd: 9)
        let job = FetchPipeline.Job(
            folder: inbox,
            cursor: cursor,
            uids: uids,
            isHistory: isHistory,
            later: isHistory ? 3 : 0
        )
        return BatchLine(job: job, tuning: tuning)
    }

    private func commands(_ line: inout BatchLine, begins: Bool = true) -> [FetchCommand] {
        var commands: [FetchCommand] = []
        while let command = line.nextCommand(begins: begins, waiting: nothing) {
            commands.append(command)
        }
        return commands
    }

    private func answer(_ uids: [UInt32], to line: inout BatchLine) {
        for uid in uids {
            var response = FetchResponse(sequenceNumber: uid)
            response.uid = uid
            response.sections = [
                .init(name: "HEADER", bytes: [104]), .init(name: "1", bytes: [105]),
            ]
            line.take(response)
        }
    }

    @Test func batchesLeaveInTheOrderInWhichTheyWereBegun() {
        var line = line([3, 4, 6, 8, 9])
        let first = commands(&line)
        #expect(first.map(\.uids) == [[3, 4], [6, 8], [9]])
        #expect(!line.hasMore)
        answer([6, 8, 9], to: &line)
        line.settle(first[1], isRefused: false)
        line.settle(first[2], isRefused: false)
        let early = line.popComplete()
        #expect(early == nil)
        answer([3, 4], to: &line)
        line.settle(first[0], isRefused: false)
        var left: [FetchedBatch] = []
        while let complete = line.popComplete() { left.append(complete.batch) }
        #expect(left.map { $0.messages.map(\.uid) } == [[3, 4], [6, 8], [9]])
        #expect(left.map(\.cursor.lastUID) == [4, 8, 9])
        #expect(left.map(\.remaining) == [3, 1, 0])
    }

    @Test func historyGoesDownwards() {
        var line = line([9, 7, 5], isHistory: true)
        let first = commands(&line)
        #expect(first.map(\.uids) == [[7, 9], [5]])
        answer([5, 7, 9], to: &line)
        for command in first { line.settle(command, isRefused: false) }
        var left: [FetchedBatch] = []
        while let complete = line.popComplete() { left.append(complete.batch) }
        #expect(left.map(\.cursor.historyLeft) == [6, 4])
        #expect(left.map(\.remaining) == [4, 3])
    }

    @Test func refusedOnesAreAskedForAloneBeforeAnythingElseAndThenPassedBy() throws {
        var line = line([1, 2, 3])
        let command = line.nextCommand(begins: true, waiting: nothing)
        let first = try #require(command)
        line.settle(first, isRefused: true)
        let again = commands(&line, begins: false)
        #expect(again.map(\.uids) == [[1], [2]])
        answer([2], to: &line)
        line.settle(again[0], isRefused: true)
        line.settle(again[1], isRefused: false)
        let complete = line.popComplete()
        #expect(complete?.refused == [1])
        #expect(complete?.batch.messages.map(\.uid) == [2])
    }

    @Test func beginsNoMoreThanThereIsRoomFor() {
        func begins(
            waiting: (batches: Int, bytes: Int) = (0, 0),
            _ change: (inout SyncTuning) -> Void
        ) -> Int {
            var line = line([1, 2, 3, 4, 5, 6, 7, 8], change)
            var count = 0
            while line.nextCommand(begins: true, waiting: waiting) != nil { count += 1 }
            return count
        }
        #expect(begins { $0.depth = 2 } == 3)
        #expect(begins(waiting: (3, 0)) { $0.depth = 2 } == 0)
        #expect(begins(waiting: (1, 10)) { $0.heldBytes = 10 } == 0)
        #expect(begins(waiting: (1, 9)) { $0.heldBytes = 10 } == 4)
        // Whatever the limit, one batch at a time must pass.
        #expect(begins { $0.heldBytes = 0 } == 1)
    }
}
