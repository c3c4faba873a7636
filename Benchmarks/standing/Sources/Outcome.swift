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

    mutating func add(_ client: ScenarioClient, _ assessment: Assessment) {
        let truth = client.truth
        let told = assessment.shifts.filter { $0.to == .isAProblem }.map(\.at)
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
        if (assessment.standing == .isAProblem) != truth.endsAsProblem {
            wrongEnds += 1
            row.wrong += 1
        }
        byScenario[truth.scenario] = row
    }

    /// One line, as score.py prints it.
    var line: String {
        let figures: [any CVarArg] = [
            precision, recall, medianDelay, meanDelay, 100 * falseAlarms.asDouble / years,
            wrongEnds,
            clients,
        ]
        return String(
            format:
                "precision %.3f recall %.3f delay %.1f (mean %.2f) false per 100 client-years %.2f wrong end %d/%d",
            arguments: figures
        )
    }

    /// A line a scenario.
    var table: String {
        byScenario.sorted { $0.key < $1.key }.map { name, row in
            name.padding(toLength: 24, withPad: " ", startingAt: 0)
                + "clients \(row.clients) hit \(row.hits) miss \(row.misses) "
                + "false \(row.falseAlarms) wrong end \(row.wrong)"
        }.joined(separator: "\n")
    }
}

extension Int {
    fileprivate var asDouble: Double { Double(self) }
}
