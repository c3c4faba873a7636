internal import Foundation
internal import MailFormat
internal import Reading
internal import Store

/// Reads what the archive holds unread, batch by batch; each batch is stored before the next begins.
struct ScoreStage: Sendable {
    let archive: Archive
    let reader: Reader
    /// The office's time zone: "tomorrow" is a day of its calendar.
    let zone: TimeZone

    /// Enough to fill the encoder's micro-batches, few enough that a kill loses little.
    static let batchSize = 256

    /// Scores until nothing is left; returns how many mails were read.
    func run(progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        var done = 0
        while true {
            try Task.checkCancellation()
            let count = try step()
            if count == 0 {
                if done > 0 { reader.giveBackScratch() }
                return done
            }
            done += count
            progress(done)
            await Task.yield()
        }
    }

    /// Scores one batch, what is news first; returns how many mails were read.
    func step() throws -> Int {
        let waiting = try archive.unscored(limit: Self.batchSize)
        guard !waiting.isEmpty else { return 0 }
        try ReaderMemory(archive: archive).note(reader.heads.bases, at: Date())
        let signals = reader.read(waiting.map(text))
        try archive.store(scores: zip(waiting, signals).map { (row: $0.row, signals: $1) })
        return waiting.count
    }

    /// The subject of a reply was chosen by an earlier mail: it is not read again.
    private func text(_ message: UnscoredMessage) -> MailText {
        MailText(
            direction: message.direction == .inbound ? .inbound : .outbound,
            subject: message.isReply ? "" : message.subject,
            newWords: message.seen.unseen(in: message.newWords),
            written: CalendarDay(message.at, in: zone)
        )
    }
}
