internal import Briefing
internal import Foundation
internal import Logging
internal import Metrics
internal import Standing
internal import Store

/// Carries stored mail along the line: score, assess, send. One at a time, whoever calls.
actor Pipeline {
    private let score: ScoreStage
    private let assess: AssessStage
    private let courier: Courier
    private let logger: Logger
    private var isRunning = false
    private var isWanted = false

    init(score: ScoreStage, assess: AssessStage, courier: Courier, logger: Logger) {
        self.score = score
        self.assess = assess
        self.courier = courier
        self.logger = logger
    }

    /// Carries all that waits to the end of the line; a call while one is under way makes that one go round again.
    func advance() async throws {
        isWanted = true
        if isRunning { return }
        isRunning = true
        defer { isRunning = false }
        while isWanted {
            isWanted = false
            try await once()
        }
    }

    private func once() async throws {
        let scored = try await score.run()
        let raised = try await assess.run(now: Date())
        let sent = try await courier.run(now: { Date() })
        Counter(label: "barometer_mails_scored").increment(by: scored)
        Counter(label: "barometer_alerts_raised").increment(by: raised.count)
        Counter(label: "barometer_letters_sent").increment(by: sent)
        if scored > 0 { logger.info("scored", metadata: ["mails": "\(scored)"]) }
        for alert in raised {
            logger.notice(
                "standing changed",
                metadata: ["alert": "\(alert.id)", "to": "\(alert.to.rawValue)"]
            )
        }
    }
}
