internal import Foundation
internal import MailFormat
internal import Store

/// Reads mail from files into the archive, batch by batch; an mbox that was cut short goes on where it stopped.
struct ImportStage: Sendable {
    let archive: Archive
    let intake: MailIntake

    /// Mails as they are stored: at most so many at once, or little more than so many bytes.
    static func batches(of files: MailFiles) -> some Sequence<[MailFile]> {
        files.batches(of: 256, bytes: 24 << 20)
    }

    /// Reads all that lies at a path.
    func run(_ path: String, progress: (ImportProgress) -> Void) async throws {
        var files = try MailFiles(at: path)
        try ImportedPaths(archive: archive).note(path)
        let marks = try files.mboxPaths.map { try ImportMark(ofFile: $0, in: archive) }
        for mark in marks where mark.end > 0 { files.skip(to: mark.end, of: mark.path) }
        var state = ImportProgress(path: path, bytes: files.byteCount())
        var before = (path: "", end: 0)
        for batch in Self.batches(of: files) {
            for file in batch {
                let known = marks.first { $0.path == file.path }?.end ?? 0
                state.bytesRead += file.end - (before.path == file.path ? before.end : known)
                before = (file.path, file.end)
            }
            try await store(batch, marks, &state)
            progress(state)
        }
        for mark in marks { try mark.clear(in: archive) }
        progress(state)
    }

    private func store(
        _ batch: [MailFile],
        _ marks: [ImportMark],
        _ state: inout ImportProgress
    ) async throws {
        guard let last = batch.last else { return }
        let mails = await intake.incoming(batch, mailbox: "import")
        state.new += try archive.store(mails, position: nil)
        state.files += batch.count
        // Behind the batch: a kill in between has it read twice, and known by its Message-IDs.
        try marks.first { $0.path == last.path }?.advance(to: last.end, in: archive)
    }
}

/// How far an import has come.
public struct ImportProgress: Sendable, Equatable {
    /// What is read.
    public var path: String
    /// Mails read so far.
    public var files = 0
    /// Those of them that were not known.
    public var new = 0
    /// Bytes read so far.
    public var bytesRead = 0
    /// Bytes to read in all.
    public var bytes: Int
}
