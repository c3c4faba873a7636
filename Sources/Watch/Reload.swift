internal import Logging
internal import ServiceLifecycle
internal import Settings
internal import UnixSignals

/// The settings that take over once the running services have ended; nil when the daemon is to stop.
actor NextSettings {
    private(set) var settings: BarometerSettings?
    func set(_ settings: BarometerSettings) { self.settings = settings }
}

/// Waits for SIGHUP and reads the settings again; settings that are wrong change nothing.
struct Reload: Service {
    let settingsFile: String
    let next: NextSettings
    let notifier: ServiceNotifier
    let logger: Logger

    /// Ends, and the group with it, once there are new settings to run with.
    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            do {
                let settings = try BarometerSettings.load(path: settingsFile)
                notifier.send("RELOADING=1")
                logger.info("settings reloaded", metadata: ["file": "\(settingsFile)"])
                await next.set(settings)
                return
            } catch {
                logger.error(
                    "settings not reloaded, the old ones stay",
                    metadata: ["error": "\(error)"]
                )
            }
        }
    }
}
