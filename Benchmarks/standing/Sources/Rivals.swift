import Foundation
import Standing

/// A plainer way to tell that a client is a problem, from the tone of one mail after the other.
protocol Rival {
    var name: String { get }
    /// Takes in a mail's reading; returns whether the client is a problem from here on.
    mutating func isProblem(after reading: ClientReading) -> Bool
}

/// The mean tone of the last six mails is under a line.
struct MeanOfSix: Rival {
    let line: Double
    let name = "mean of the last six"
    private var last: [Double] = []

    init(line: Double) { self.line = line }

    mutating func isProblem(after reading: ClientReading) -> Bool {
        last = (last + [reading.sentiment]).suffix(6)
        return last.count == 6 && last.reduce(0, +) / 6 < line
    }
}

/// Three negative mails in a row; over after three others.
struct ThreeInARow: Rival {
    let line: Double
    let name = "three negatives in a row"
    private var run = 0
    private var isOn = false

    init(line: Double) { self.line = line }

    mutating func isProblem(after reading: ClientReading) -> Bool {
        let isNegative = reading.negative > line
        run = isNegative ? max(run, 0) + 1 : min(run, 0) - 1
        if run >= 3 { isOn = true }
        if run <= -3 { isOn = false }
        return isOn
    }
}

/// Page and Hinkley's test on the tone, for a fall and, once fallen, for a rise.
struct PageHinkley: Rival {
    let line: Double
    let name = "Page-Hinkley"
    private var mean = 0.0
    private var count = 0.0
    private var sum = 0.0
    private var isOn = false
    private static let tolerance = 0.05

    init(line: Double) { self.line = line }

    mutating func isProblem(after reading: ClientReading) -> Bool {
        count += 1
        mean += (reading.sentiment - mean) / count
        let away = isOn ? reading.sentiment - mean : mean - reading.sentiment
        sum = max(0, sum + away - Self.tolerance)
        if sum > line {
            isOn.toggle()
            (mean, count, sum) = (reading.sentiment, 1, 0)
        }
        return isOn
    }
}

/// ADWIN: the window of tones is cut wherever its halves differ by more than chance (Bifet and Gavaldà 2007).
struct Adwin: Rival {
    /// Minus the logarithm of the confidence.
    let line: Double
    let name = "ADWIN"
    private var window: [Double] = []
    private var isOn = false

    init(line: Double) { self.line = line }

    mutating func isProblem(after reading: ClientReading) -> Bool {
        window.append((reading.sentiment + 1) / 2)
        while let cut = cut() {
            let (old, new) = (Self.mean(window[..<cut]), Self.mean(window[cut...]))
            isOn = new < old
            window.removeFirst(cut)
        }
        return isOn
    }

    private func cut() -> Int? {
        guard window.count >= 2 else { return nil }
        let spread = Self.variance(window)
        return (1..<window.count).first { place in
            let (a, b) = (Double(place), Double(window.count - place))
            let harmonic = 1 / (1 / a + 1 / b)
            let certainty = line + log(2 * log(Double(window.count) + 1))
            let bound =
                (2 / harmonic * spread * certainty).squareRoot()
                + 2 / (3 * harmonic) * certainty
            return abs(Self.mean(window[..<place]) - Self.mean(window[place...])) > bound
        }
    }

    private static func mean(_ values: some Collection<Double>) -> Double {
        values.reduce(0, +) / Double(values.count)
    }

    private static func variance(_ values: [Double]) -> Double {
        let mean = mean(values)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    }
}

extension Outcome {
    /// What a rival makes of some offices.
    static func of(_ offices: [[ScenarioClient]], by rival: some Rival) -> Outcome {
        var outcome = Outcome()
        for client in offices.joined() {
            var rival = rival
            var (isOn, told) = (false, [Date]())
            for observation in client.observations {
                guard case .client(let mail) = observation.content, let reading = mail.reading
                else { continue }
                let isNow = rival.isProblem(after: reading)
                if isNow, !isOn { told.append(observation.at) }
                isOn = isNow
            }
            outcome.add(client, told: told, isProblemAtEnd: isOn)
        }
        return outcome
    }

    /// What a rival makes of some offices with the line that served best on others: its best foot.
    static func best<R: Rival>(
        _ make: (Double) -> R,
        lines: [Double],
        chosenOn train: [[ScenarioClient]],
        measuredOn offices: [[ScenarioClient]]
    ) -> (name: String, outcome: Outcome) {
        let line = lines.max {
            Outcome.of(train, by: make($0)).f1 < Outcome.of(train, by: make($1)).f1
        }
        let rival = make(line ?? 0)
        return (rival.name, .of(offices, by: rival))
    }

    /// The harmonic mean of precision and recall.
    var f1: Double {
        precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }
}
