import Foundation
import Standing

/// What an assessor made of many clients, held against the truth as score.py does.
struct Outcome {
    var hits = 0
    var misses = 0
    var falseAlarms = 0
    var wrongEnds = 0
    var clients = 0
    var years = 0.0
    var delays: [Int] = []
    var byScenario: [String: (clients: Int, hits: Int, misses: Int, falseAlarms: Int, wrong: Int)] =
        [:]

    var precision: Double { Double(hits) / Double(max(1, hits + falseAlarms)) }
    var recall: Double { Double(hits) / Double(max(1, hits + misses)) }
    var meanDelay: Double {
        Double(delays.reduce(0, +)) / Double(max(1, delays.count))
    }
    var medianDelay: Double {
        let sorted = delays.sorted()
        guard !sorted.isEmpty else { return 0 }
        return Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    mutating func add(_ client: ScenarioClient, told: [Date], isProblemAtEnd: Bool) {
        let truth = client.truth
        var row = byScenario[truth.scenario] ?? (0, 0, 0, 0, 0)
        row.clients += 1
        clients += 1
        years += (truth.to.timeIntervalSince(truth.from) / 86_400).rounded(.down) / 365.25
        var wrong = told.count
        if let window = truth.shift {
            let end = window.latest.addingTimeInterval(300)
            let good = told.filter { $0 >= window.earliest && $0 <= end }
            let early = told.filter { $0 < window.earliest }.count
            let late = told.filter { $0 > end }.count
            if let first = good.first {
                hits += 1
                row.hits += 1
                delays.append(truth.evidence.filter { $0 <= first }.count)
                wrong = early + late
            } else {
                misses += 1
                row.misses += 1
                wrong = early + max(0, late - 1)
            }
        }
        falseAlarms += wrong
        row.falseAlarms += wrong
        if isProblemAtEnd != truth.endsAsProblem {
            wrongEnds += 1
            row.wrong += 1
        }
        byScenario[truth.scenario] = row
    }

    /// Adds another outcome's figures.
    mutating func add(_ other: Outcome) {
        hits += other.hits
        misses += other.misses
        falseAlarms += other.falseAlarms
        wrongEnds += other.wrongEnds
        clients += other.clients
        years += other.years
        delays += other.delays
        byScenario.merge(other.byScenario) {
            ($0.0 + $1.0, $0.1 + $1.1, $0.2 + $1.2, $0.3 + $1.3, $0.4 + $1.4)
        }
    }

    /// False alarms in a hundred years of a client.
    var falsePer100Years: Double { 100 * Double(falseAlarms) / max(years, 0.01) }

    /// The figures as the cells of a row.
    var cells: String {
        String(
            format: "%.3f | %.3f | %.1f (%.2f) | %.2f | %.2f %%",
            precision,
            recall,
            medianDelay,
            meanDelay,
            falsePer100Years,
            100 * Double(wrongEnds) / Double(max(1, clients))
        )
    }

    /// The head of `table`.
    static let tableHead =
        "| kind | clients | hits | misses | false alarms | wrong at the end |\n"
        + "|---|---|---|---|---|---|"

    /// A row a scenario.
    var table: String {
        byScenario.sorted { $0.key < $1.key }.map { name, row in
            "| \(name) | \(row.clients) | \(row.hits) | \(row.misses) | \(row.falseAlarms) | \(row.wrong) |"
        }.joined(separator: "\n")
    }
}
