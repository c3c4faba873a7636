internal import ServiceLifecycle

/// Keeps systemd told: ready, alive, and what there is to do.
struct Supervisor: Service {
    let notifier: ServiceNotifier
    let mailboxes: Int

    /// Heartbeats come from here, apart from every network wait, so that a slow server never looks like a hang of ours.
    func run() async throws {
        notifier.send("READY=1\nSTATUS=Following \(mailboxes) mailbox\(mailboxes == 1 ? "" : "es")")
        let interval = notifier.watchdogInterval ?? .seconds(3600)
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                notifier.send("WATCHDOG=1")
                try? await Task.sleep(for: interval)
            }
        }
    }
}
