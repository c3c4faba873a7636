import Foundation
import Standing

/// A coordinate search over the parameters that matter: simple, and hard to overfit with.
struct Fit {
    let offices: [[ScenarioClient]]
    let budget: Double

    /// Three seeds of the given kinds, one in two of the harder ones, quiet offices and a scandal.
    static func offices(_ worlds: Worlds) -> [[ScenarioClient]] {
        (1...3).flatMap { seed in
            [
                worlds.office(seed: seed, kinds: Kind.given),
                worlds.office(seed: seed, kinds: Kind.hard, repeats: 1),
                worlds.quiet(seed: seed),
            ]
        } + [worlds.scandal(seed: 4)]
    }

    private typealias Knob = (name: String, path: WritableKeyPath<StandingParameters, Double>)
    private static var knobs: [Knob] {
        [
            ("thresholdAtOnePerYear", \.thresholdAtOnePerYear), ("conduct.base", \.conduct.base),
            ("negative.base", \.negative.base), ("afterRemedy.base", \.afterRemedy.base),
            ("conduct.content", \.conduct.content), ("conduct.hasProblem", \.conduct.hasProblem),
            ("conduct.isProblem", \.conduct.isProblem), ("conduct.weight", \.conduct.weight),
            ("negative.isProblem", \.negative.isProblem), ("negative.weight", \.negative.weight),
            ("problem.weight", \.problem.weight),
            ("afterRemedy.hasProblem", \.afterRemedy.hasProblem),
            ("afterRemedy.isProblem", \.afterRemedy.isProblem),
            ("afterRemedy.weight", \.afterRemedy.weight), ("ultimatum.weight", \.ultimatum.weight),
            ("outOfHours.weight", \.outOfHours.weight), ("gratitude.weight", \.gratitude.weight),
            ("demandWeight", \.demandWeight), ("breadth", \.breadth),
            ("otherMatterRemedy", \.otherMatterRemedy), ("calmFloor", \.calmFloor),
            ("reliefFloor", \.reliefFloor), ("shareWeight", \.shareWeight),
            ("leaveFraction", \.leaveFraction), ("tellingScore", \.tellingScore),
            ("priorMails", \.priorMails), ("dayCeiling", \.dayCeiling),
            ("patternShare", \.patternShare), ("patternDays", \.patternDays),
            ("sameMatterRemedy", \.sameMatterRemedy), ("civilAnswer", \.civilAnswer),
            ("calmDays", \.calmDays),
            ("negative.hasProblem", \.negative.hasProblem),
            ("priorNegative", \.priorNegative), ("gladDiscount", \.gladDiscount),
            ("readingTrust", \.readingTrust), ("readingStep", \.readingStep),
            ("hasThreshold", \.hasThreshold), ("problem.isProblem", \.problem.isProblem),
        ]
    }

    /// Goes through all knobs that often, with smaller steps each time; no rounds measure the parameters as they are.
    func run(_ parameters: StandingParameters, rounds: Int) -> StandingParameters {
        var best = parameters
        var bestLoss = loss(best)
        print("start", bestLoss)
        for round in stride(from: 1, through: rounds, by: 1) {
            let step = round == 1 ? 1.25 : round == 2 ? 1.1 : 1.05
            for knob in Self.knobs {
                for factor in [step, 1 / step] {
                    var trial = best
                    trial[keyPath: knob.path] *= factor
                    guard isSane(trial) else { continue }
                    let loss = loss(trial)
                    guard loss < bestLoss - 1e-4 else { continue }
                    (best, bestLoss) = (trial, loss)
                    print(round, knob.name, trial[keyPath: knob.path], "loss", loss)
                    break
                }
            }
        }
        return best
    }

    /// Misses and false alarms first, then wrong ends, then delay.
    private func loss(_ parameters: StandingParameters) -> Double {
        // Worlds differ: the level has to serve a little above and below its place.
        [0.85, 1, 1.18].reduce(0) { sum, factor in
            var shifted = parameters
            shifted.thresholdAtOnePerYear *= factor
            shifted.thresholdPerRarity *= factor
            let outcome = outcome(of: offices, by: shifted, budget: budget)
            let shifting = Double(max(1, outcome.hits + outcome.misses))
            return sum + Double(outcome.misses) / shifting
                + 2 * Double(outcome.falseAlarms) / shifting
                + 0.5 * Double(outcome.wrongEnds) / shifting + 0.03 * outcome.meanDelay
        }
    }

    /// Keeps every trait's order C ≤ H ≤ P, which the rules of the house rest on.
    private func isSane(_ parameters: StandingParameters) -> Bool {
        let harmful = [parameters.conduct, parameters.afterRemedy, parameters.ultimatum]
        let isOrdered = harmful.allSatisfy {
            $0.content <= $0.hasProblem && $0.hasProblem < $0.isProblem && $0.isProblem < 0.95
        }
        return isOrdered && parameters.negative.isProblem < 0.95
            && parameters.negative.isProblem >= parameters.negative.hasProblem
            && parameters.leaveFraction < 0.6 && parameters.shareWeight <= 1
            && parameters.priorMails < 15 && parameters.dayCeiling <= 2.1
            && parameters.afterRemedy.weight <= 1.2 && parameters.afterRemedy.hasProblem >= 0.15
            && parameters.readingTrust <= 0.9 && parameters.readingStep <= 1.2
            && parameters.problem.isProblem >= parameters.problem.hasProblem
            && parameters.problem.isProblem < 0.95
            && (1.0...1.5).contains(parameters.hasThreshold)
            && parameters.isHalfLifeDays < 250 && parameters.gladDiscount <= 1
            && parameters.conduct.base < 0.5 && parameters.negative.base < 0.6
            && parameters.afterRemedy.base < 0.65 && parameters.thresholdAtOnePerYear >= 0.3
    }
}

/// Assesses all clients of some offices with the given parameters.
func outcome(
    of offices: [[ScenarioClient]],
    by parameters: StandingParameters,
    budget: Double
) -> Outcome {
    var outcome = Outcome()
    for clients in offices {
        let assessor = Office.assessor(parameters, budget: budget, clients: clients)
        for client in clients {
            let replay = assessor.replay(client.observations, at: .distantFuture)
            outcome.add(
                client,
                told: replay.alerts.map(\.at),
                isProblemAtEnd: replay.standing == .isAProblem
            )
        }
    }
    return outcome
}
