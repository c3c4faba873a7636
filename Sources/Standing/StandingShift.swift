import Foundation

// What the rule makes of the sums.
extension TimelineWalk {
    /// Lets the rule decide after a scored mail, and notes the shift where it decides for one.
    mutating func decide(_ mail: MailPlace, heard voice: Voice?) {
        let rule = StandingRule(parameters: parameters, threshold: assessor.threshold)
        var next = rule.next(state, isSum: isSum, hasSum: hasSum.total, at: mail.at)
        if tells(voice) || (state.standing == .isAProblem && isAnyVoiceLoud(at: mail.at)) {
            next = .isAProblem
        }
        guard next != state.standing else { return }
        let strength = strength(of: next, at: mail)
        let observation = timeline.observation(timeline.steps[mail.position])
        shifts.append(
            Shift(
                from: state.standing,
                to: next,
                messageID: observation.messageID,
                at: observation.at,
                strength: strength,
                evidence: tellsEvidence ? evidence(of: next, summingTo: strength, at: mail) : [],
                ourShare: tellsEvidence ? ownShare.told(at: mail.at) : []
            )
        )
        let days = (mail.at - (excursion.tellingSince ?? mail.at)) / Seconds.day
        delays.append((excursion.tellingMails, days))
        state.standing = next
        relief.removeAll(keepingCapacity: true)
    }

    /// Whether the person who just wrote is a problem alone.
    private func tells(_ voice: Voice?) -> Bool {
        guard let voice else { return false }
        return StandingRule(parameters: parameters, threshold: voiceThreshold)
            .tells(voice.sum, after: voice.state)
    }

    /// Pieces of evidence with their words; conduct is told by its marks, where any stand out.
    func evidence(_ pieces: [EvidencePiece]) -> [Evidence] {
        pieces.flatMap { piece -> [Evidence] in
            let observation = timeline.observation(timeline.steps[piece.mail.position])
            guard case .client(let mail) = observation.content else { return [] }
            let marks = piece.signal == .conduct ? mail.reading?.marks.outstanding ?? [] : []
            let chased = piece.signal == .chasing ? chase(endingAt: piece.mail.position) : nil
            let named = marks.isEmpty ? [(name: piece.signal.rawValue, part: 1)] : marks
            return named.map { name, part in
                Evidence(
                    messageID: observation.messageID,
                    at: observation.at,
                    signal: name,
                    weight: piece.weight * part,
                    words: chased ?? mail.words(for: name)
                )
            }
        }.sorted { ($1.weight, $0.at, $0.signal) < ($0.weight, $1.at, $1.signal) }
    }

    private func strength(of standing: ClientStanding, at mail: MailPlace) -> Double {
        let fullness = fullness(at: mail.at)
        return switch standing {
        case .isAProblem: fullness
        case .hasAProblem: hasSum.fullness
        case .content, .tooEarly: 1 - max(fullness, hasSum.fullness)
        }
    }

    private func evidence(
        of standing: ClientStanding,
        summingTo sum: Double,
        at mail: MailPlace
    ) -> [Evidence] {
        switch standing {
        case .isAProblem: evidence(leading(at: mail.at).evidence(summingTo: sum))
        case .hasAProblem: evidence(hasSum.evidence(summingTo: sum))
        case .content, .tooEarly: calm(summingTo: sum, at: mail)
        }
    }

    /// What mails that speak against trouble leave.
    private func calm(summingTo sum: Double, at mail: MailPlace) -> [Evidence] {
        let calm = relief.isEmpty ? [(mail: mail, weight: 1)] : relief
        let total = calm.reduce(0) { $0 + $1.weight }
        return calm.map { mail, weight in
            let observation = timeline.observation(timeline.steps[mail.position])
            return Evidence(
                messageID: observation.messageID,
                at: observation.at,
                signal: "calm",
                weight: weight * sum / total,
                words: ""
            )
        }.sorted { $0.weight > $1.weight }
    }
}

extension ClientMail {
    /// The words behind a signal; what only the whole mail shows is best told by its tone's sentence.
    fileprivate func words(for signal: String) -> String {
        words[signal] ?? words["sentiment"] ?? words["problem"] ?? ""
    }
}
