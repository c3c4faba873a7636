/// Finds the words that a reading rests on: the sentence that, read alone, says it most clearly.
struct SentenceWords {
    /// The mail's sentences.
    let sentences: [String]
    /// Calibrated probabilities of each sentence, read as a mail of its own.
    let chances: [[Float]]
    let decoder: HeadDecoder

    /// Quotes are cut to this many characters.
    static let maximumLength = 240
    /// Sentences shorter than this are quoted only where there are no others.
    static let tellingLength = 14

    /// The words behind the signals that were found in the whole mail.
    func words(for signals: ClientSignals) -> [SignalWords] {
        var words: [SignalWords] = []
        func note(_ signal: String, _ found: Bool, loudness: ([Float]) -> Float) {
            guard found, let text = loudest(loudness) else { return }
            words.append(SignalWords(signal: signal, text: text))
        }
        let direction: Double = signals.decided.polarity == .negative ? -1 : 1
        note("sentiment", signals.decided.polarity != .neutral) {
            Float(direction * decoder.sentiment($0))
        }
        note("demands", signals.demandCount > 0) { $0[HeadLayout.demands.lowerBound] }
        note("urgency", signals.urgencyLevel > 0) {
            $0[HeadLayout.urgency.lowerBound + signals.urgencyLevel - 1]
        }
        note("problem", signals.decided.problem) { $0[HeadLayout.problem] }
        note("gratitude", signals.decided.gratitude) { $0[HeadLayout.gratitude] }
        for (output, mark) in zip(HeadLayout.marks, ConductMark.allCases) {
            note(mark.rawValue, signals.decided.conduct.contains(mark)) { $0[output] }
        }
        return words
    }

    private func loudest(_ loudness: ([Float]) -> Float) -> String? {
        let pairs = Array(zip(sentences, chances))
        // "I was not." says nothing by itself: short sentences speak only where no other does.
        let telling = pairs.filter { $0.0.count >= Self.tellingLength }
        let best = (telling.isEmpty ? pairs : telling).max { loudness($0.1) < loudness($1.1) }
        return best.map { Self.quote($0.0) }
    }

    /// Characters can be heaped with accents without end: scalars are limited too.
    private static func quote(_ sentence: String) -> String {
        let scalars = sentence.unicodeScalars.prefix(4 * maximumLength)
        return String(String(String.UnicodeScalarView(scalars)).prefix(maximumLength))
    }
}
