import ArgumentParser
import Logging
import Watch

/// The daemon.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Follow every mailbox, alert, send the digest: the daemon.",
        discussion: """
            Runs until SIGTERM or SIGINT; SIGHUP reads the settings again. Under systemd (Type=notify) it says when it is \
            ready and keeps the watchdog content; see deploy/barometer.service. Log lines go to standard error.
            """
    )

    @OptionGroup var config: ConfigOption

    @Flag(name: .long, help: "Log details, never bodies or secrets.")
    var verbose = false

    /// Called while there is one thread: `run()` no longer is.
    func validate() { Daemon.prepare() }

    func run() async throws {
        let path = try config.path()
        let logger = Log.logger(level: verbose ? .debug : .info)
        logger.info("starting", metadata: ["version": "\(Version.text)", "settings": "\(path)"])
        try await Daemon(settingsFile: path, environment: Terminal.environment, logger: logger)
            .run()
        logger.info("stopped")
    }
}
