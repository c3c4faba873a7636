import Foundation
import Standing

/// Measures the assessment on all worlds and prints tables in Markdown.
struct Report {
    let banks: [(name: String, bank: Bank)]
    let seeds: [UInt64]
    let parameters: StandingParameters

    /// Everything.
    func run() {
        print("## Worlds\n\n" + Self.head("mails | world"))
        for (name, bank) in banks {
            for (world, offices) in Worlds(bank: bank).all(seeds) {
                let outcomes = outcomes(offices, Office.budget)
                print("| \(name) | \(world) | " + Interval.row(outcomes) + " |")
            }
        }
        guard let (name, bank) = banks.first else { return }
        let offices = Worlds(bank: bank).all(seeds)
        print("\n## By kind, \(name)\n\n" + Outcome.tableHead)
        for (_, offices) in offices {
            print(outcomes(offices, Office.budget).reduce(into: Outcome()) { $0.add($1) }.table)
        }
        printRivals(offices[0].1 + offices[1].1, name)
        printBudgets(name, offices)
        print("\n## Change sums on synthetic streams: mean delay (floor ÷ delay; measured ARL0)\n")
        print("| sum | ARL0 | floor | independent | correlated 0.3 | skewed |")
        print("|---|---|---|---|---|---|")
        var efficiency = Efficiency(seed: 1)
        print(efficiency.table())
    }

    private func outcomes(_ offices: [[ScenarioClient]], _ budget: Double) -> [Outcome] {
        offices.map { outcome(of: [$0], by: parameters, budget: budget) }
    }

    private func printRivals(_ offices: [[ScenarioClient]], _ name: String) {
        // Their lines are chosen on the last bank, where they cannot have seen these mails.
        let train =
            banks.last.map { bank in
                (1...3).map { Worlds(bank: bank.bank).office(seed: $0, kinds: Kind.given) }
            } ?? []
        let tones = stride(from: -0.9, through: 0.3, by: 0.05).map(\.self)
        let shares = stride(from: 0.3, through: 0.95, by: 0.05).map(\.self)
        let sums = stride(from: 0.4, through: 6, by: 0.2).map(\.self)
        let sharp = stride(from: 0.0, through: 3, by: 0.1).map(\.self)
        let rivals = [
            Outcome.best(MeanOfSix.init, lines: tones, chosenOn: train, measuredOn: offices),
            Outcome.best(ThreeInARow.init, lines: shares, chosenOn: train, measuredOn: offices),
            Outcome.best(PageHinkley.init, lines: sums, chosenOn: train, measuredOn: offices),
            Outcome.best(Adwin.init, lines: sharp, chosenOn: train, measuredOn: offices),
        ]
        print(
            "\n## The same mail judged otherwise: \(name), given and harder\n\n" + Self.head("rule")
        )
        let own = outcomes(offices, Office.budget).reduce(into: Outcome()) { $0.add($1) }
        for (rule, outcome) in [("barometer", own)] + rivals.map({ ($0.name, $0.outcome) }) {
            print("| \(rule) | \(outcome.cells) |")
        }
    }

    private func printBudgets(_ name: String, _ worlds: [(String, [[ScenarioClient]])]) {
        print("\n## Budgets: false alarms a year of the whole office, \(name)\n")
        print("| budget | " + worlds.map(\.0).joined(separator: " | ") + " |")
        print("|---|" + worlds.map { _ in "---|" }.joined())
        for budget in [12.0, 6, 4, 2, 1] {
            let cells = worlds.map { _, offices in
                let clients = Double(offices[0].count)
                let found = outcomes(offices, budget / clients)
                    .reduce(into: Outcome()) { $0.add($1) }
                let rate = RateEstimate(count: found.falseAlarms, over: found.years / clients)
                return String(
                    format: "%.2f (%.2f–%.2f); %.3f / %.3f / %.1f",
                    rate.value,
                    rate.low,
                    rate.high,
                    found.precision,
                    found.recall,
                    found.meanDelay
                )
            }
            print("| \(Int(budget)) a year | " + cells.joined(separator: " | ") + " |")
        }
        print(
            "\nIn each cell: measured with its nine-in-ten interval; precision / recall / mean delay."
        )
    }

    private static func head(_ first: String) -> String {
        let titles =
            first + " | precision | recall | delay, median (mean) | false per 100 client-years"
            + " | wrong at the end"
        let columns = titles.split(separator: "|").count
        return "| \(titles) |\n" + String(repeating: "|---", count: columns) + "|"
    }
}

/// Bootstrap intervals over offices: clients of one office share mails, offices are drawn anew.
enum Interval {
    /// The cells of a row of figures, each with its 95 % interval.
    static func row(_ outcomes: [Outcome]) -> String {
        let all = outcomes.reduce(into: Outcome()) { $0.add($1) }
        let wrong: (Outcome) -> Double = { 100 * Double($0.wrongEnds) / Double(max(1, $0.clients)) }
        return [
            cell(outcomes, all, "%.3f") { $0.precision },
            cell(outcomes, all, "%.3f") { $0.recall },
            String(format: "%.1f (%.2f)", all.medianDelay, all.meanDelay),
            cell(outcomes, all, "%.2f") { $0.falsePer100Years },
            cell(outcomes, all, "%.2f %%", wrong),
        ].joined(separator: " | ")
    }

    private static func cell(
        _ outcomes: [Outcome],
        _ all: Outcome,
        _ format: String,
        _ figure: (Outcome) -> Double
    ) -> String {
        var random = Seeded(7)
        let draws = (0..<400).map { _ in
            let drawn = outcomes.indices.map { _ in
                outcomes[random.whole(0...(outcomes.count - 1))]
            }
            return figure(drawn.reduce(into: Outcome()) { $0.add($1) })
        }.sorted()
        return String(format: format, figure(all))
            + String(format: " (%.3g–%.3g)", draws[10], draws[389])
    }
}
