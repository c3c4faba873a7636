internal import IMAPWire

/// What is settled right after login: who we are, and that names may be UTF-8.
struct Introduction {
    var identity: [String: String]

    /// Some servers open no folder to a program that did not say its name (RFC 2971); none may refuse us for it,
    /// so its answer is not waited for: the next command passes over it.
    func run(on channel: Channel) async throws(MailboxError) {
        if channel.capabilities.contains("ID"), !identity.isEmpty {
            _ = try await channel.start(.id(identity)) { _ in }
        }
        guard channel.capabilities.contains("ENABLE"),
            channel.capabilities.contains("UTF8=ACCEPT")
                || channel.capabilities.contains("UTF8=ONLY")
        else { return }
        // Else mail from addresses beyond ASCII is shown mutilated, or not at all (RFC 6855).
        var enabled: Set<String> = []
        do throws(MailboxError) {
            try await channel.run(.enable(["UTF8=ACCEPT"])) { response in
                if case .enabled(let names) = response { enabled.formUnion(names) }
            }
        } catch .refused, .rejected {
            return
        }
        channel.isUTF8Enabled = enabled.contains("UTF8=ACCEPT")
    }
}
