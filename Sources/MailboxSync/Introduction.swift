internal import IMAPWire

/// What is settled right after login: who we are, and that names may be UTF-8.
struct Introduction {
    var identity: [String: String]

    /// Some servers open no folder to a program that did not say its name (RFC 2971); none may refuse us for it.
    func run(on channel: Channel) async throws(MailboxError) {
        if channel.capabilities.contains("ID"), !identity.isEmpty {
            _ = try await accepted(.id(identity), on: channel)
        }
        guard channel.capabilities.contains("ENABLE"),
            channel.capabilities.contains("UTF8=ACCEPT")
                || channel.capabilities.contains("UTF8=ONLY")
        else { return }
        // Else mail from addresses beyond ASCII is shown mutilated, or not at all (RFC 6855).
        channel.isUTF8Enabled = try await accepted(.enable(["UTF8=ACCEPT"]), on: channel)
            .contains("UTF8=ACCEPT")
    }

    /// What is enabled from now; nothing where the server would rather not.
    private func accepted(
        _ command: Command,
        on channel: Channel
    ) async throws(MailboxError) -> Set<String> {
        var enabled: Set<String> = []
        do throws(MailboxError) {
            try await channel.run(command) { response in
                if case .enabled(let names) = response { enabled.formUnion(names) }
            }
        } catch .refused, .rejected {
            return []
        }
        return enabled
    }
}
