internal import IMAPWire
internal import Logging

extension MailboxSession {
    /// The open channel.
    func openChannel() throws(MailboxError) -> Channel {
        guard let channel else { throw .notOpen }
        return channel
    }

    /// Disconnects without a word.
    func drop() async {
        let channel = self.channel
        lastReceivedBytes = channel?.receivedBytes ?? lastReceivedBytes
        self.channel = nil
        (selected, ahead) = (nil, nil)
        await channel?.disconnect()
    }

    /// Runs a command, noting what the server tells along the way.
    @discardableResult
    func run(
        _ command: Command,
        collect: (Response) -> Void = { _ in }
    ) async throws(MailboxError) -> Status {
        try await openChannel().run(command) { response in
            observe(response)
            collect(response)
        }
    }

    /// Keeps what is known of the open folder up to date.
    func observe(_ response: Response) {
        switch response {
        case .exists(let count):
            if let known = selected?.exists, count > known { selected?.hasNews = true }
            selected?.exists = count
        case .expunge:
            if let known = selected?.exists, known > 0 { selected?.exists = known - 1 }
        case .status(let status) where status.code == .alert:
            logger.warning("server alert", metadata: ["text": "\(status.text)"])
        case .unreadable(let name, let error):
            logger.notice(
                "unreadable response",
                metadata: ["response": "\(name)", "error": "\(error)"]
            )
        default:
            break
        }
    }
}
