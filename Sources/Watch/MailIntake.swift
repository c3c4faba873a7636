internal import Foundation
internal import MailFormat
internal import MailboxSync
internal import Settings
internal import Store

/// Turns bytes that were fetched or found on disk into mails for the archive.
struct MailIntake: Sendable {
    let office: Office
    private let parser: MessageParser

    init(office: Office) {
        self.office = office
        parser = MessageParser(isOwnAuthServer: { [settings = office.settings] in
            settings.isAuthServer($0)
        })
    }

    /// Parses a fetched batch on all cores, in order; what was written and received after `liveAfter` is no history.
    func incoming(
        _ batch: FetchedBatch,
        mailbox: String,
        liveAfter: Date? = nil
    ) async -> [IncomingMessage] {
        var mails = await parse(
            batch.messages.map(Self.source),
            mailbox: mailbox,
            isHistory: batch.isHistory
        )
        guard batch.isHistory, let liveAfter else { return mails }
        for (index, fetched) in zip(mails.indices, batch.messages)
        where min(mails[index].message.date, fetched.internalDate) >= liveAfter {
            mails[index].isHistory = false
        }
        return mails
    }

    /// Parses mail files on all cores, in order; what is imported is history.
    func incoming(_ files: [MailFile], mailbox: String) async -> [IncomingMessage] {
        let sources = files.map { MessageSource(.whole($0.bytes), receivedAt: $0.receivedAt) }
        return await parse(sources, mailbox: mailbox, isHistory: true)
    }

    /// Parses messages that are fetched once more.
    func incoming(_ messages: [FetchedMessage]) async -> [IncomingMessage] {
        await parse(messages.map(Self.source), mailbox: "", isHistory: true)
    }

    private func parse(_ sources: [MessageSource], mailbox: String, isHistory: Bool) async
        -> [IncomingMessage]
    {
        // Small shares, so that no core waits long for another at the end of a batch.
        let share = 32
        let slices = stride(from: 0, to: sources.count, by: share).map {
            sources[$0..<min($0 + share, sources.count)]
        }
        return await withTaskGroup(of: (Int, [IncomingMessage]).self) { group in
            for (index, slice) in slices.enumerated() {
                group.addTask {
                    (
                        index,
                        slice.map {
                            office.incoming(
                                parser.parse($0),
                                mailbox: mailbox,
                                isHistory: isHistory
                            )
                        }
                    )
                }
            }
            var parsed = [[IncomingMessage]](repeating: [], count: slices.count)
            for await (index, messages) in group { parsed[index] = messages }
            return parsed.flatMap { $0 }
        }
    }

    private static func source(_ fetched: FetchedMessage) -> MessageSource {
        let texts = fetched.texts.map {
            EncodedText(
                subtype: $0.subtype,
                charset: $0.charset,
                transferEncoding: $0.transferEncoding,
                flow: Flow(format: $0.format, delSp: $0.delSp),
                bytes: $0.bytes,
                isTruncated: $0.isTruncated
            )
        }
        return MessageSource(
            .parts(header: fetched.header, texts: texts, attachments: fetched.attachments),
            receivedAt: fetched.internalDate
        )
    }
}
