import Foundation
import Logging

/// The log: one record a line on standard error, with systemd's priority in front where the journal listens.
enum Log {
    /// A logger that lets through what is at least so important.
    static func logger(level: Logger.Level) -> Logger {
        var logger = Logger(label: "barometer") { _ in
            LineHandler(journal: Terminal.environment["JOURNAL_STREAM"] != nil)
        }
        logger.logLevel = level
        return logger
    }
}

/// Writes `message key=value …`; whatever comes from mail or servers is made one harmless line.
private struct LineHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info
    let journal: Bool

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
        let pairs = all.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        let text = TerminalText.clean(String((event.message.description + pairs).prefix(2000)))
        let prefix =
            journal
            ? "<\(Self.priority(event.level))>" : "\(Date().formatted(.iso8601)) \(event.level) "
        Terminal.draw(prefix + text + "\n")
    }

    /// sd-daemon(3): the journal takes the level from <N>.
    private static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }
}
