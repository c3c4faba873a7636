import Foundation
import Standing

// standing-scenarios run SOFT WORLD [BUDGET]       writes WORLD/alerts.json and WORLD/clients.json for score.py
// standing-scenarios measure SOFT BUDGET WORLD…     one table over many worlds
// standing-scenarios levels SOFT WORLD…             false alarms a client-year by level of P
// standing-scenarios fit SOFT BUDGET ROUNDS WORLD…  searches the parameters
// standing-scenarios speed SOFT WORLD              seconds for long histories
// SOFT may name several readers' files for `fit`, with commas between.
// PARAMETERS=FILE.json replaces the standard parameters; NOISE=0.7 blurs the readings by so many logits,
// GAIN=1.4 makes them surer.
let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3 else {
    print("usage: standing-scenarios run|measure|levels|fit|speed SOFT …")
    exit(64)
}
let noise = ProcessInfo.processInfo.environment["NOISE"].flatMap(Double.init) ?? 0
let softs = arguments[1].split(separator: ",").map(String.init)
let gain = ProcessInfo.processInfo.environment["GAIN"].flatMap(Double.init) ?? 1
let reader = try ScenarioReader(soft: softs.first ?? "", noise: noise, gain: gain)
let parameters = try savedParameters()

switch arguments[0] {
case "run":
    let budget = arguments.count > 3 ? Double(arguments[3]) ?? Office.budget : Office.budget
    try writeVerdicts(world: arguments[2], budget: budget)
case "measure":
    let clients = try arguments.dropFirst(3).flatMap { try reader.clients(in: $0) }
    let found = outcome(of: clients, by: parameters, budget: Double(arguments[2]) ?? Office.budget)
    print(found.table)
    print(found.line)
case "levels":
    let clients = try arguments.dropFirst(2).flatMap { try reader.clients(in: $0) }
    for level in stride(from: 1.0, through: 7.0, by: 0.5) {
        var shifted = parameters
        shifted.thresholdAtOnePerYear = level
        print(level, outcome(of: clients, by: shifted, budget: 1).line)
    }
case "fit":
    let worlds = arguments.dropFirst(4)
    let clients = try trainingClients(worlds: Array(worlds))
    let fit = Fit(clients: clients, budget: Double(arguments[2]) ?? Office.budget)
    let best = fit.run(parameters, rounds: Int(arguments[3]) ?? 2)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    print(String(decoding: try encoder.encode(best), as: UTF8.self))
case "speed":
    measureSpeed(try reader.clients(in: arguments[2]))
default:
    print("unknown command \(arguments[0])")
    exit(64)
}

/// The standard parameters, or those of the file that PARAMETERS names.
func savedParameters() throws -> StandingParameters {
    guard let path = ProcessInfo.processInfo.environment["PARAMETERS"] else { return .standard }
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try JSONDecoder().decode(StandingParameters.self, from: data)
}

/// The worlds as every reader sees them, and half of them as a worse and as a surer reader would: the parameters must not
/// hinge on one reader's calibration, and other firms are read worse.
func trainingClients(worlds: [String]) throws -> [ScenarioClient] {
    try softs.flatMap { soft in
        let plain = try ScenarioReader(soft: soft)
        let worse = try ScenarioReader(soft: soft, noise: 0.7)
        let surer = try ScenarioReader(soft: soft, noise: 0.3, gain: 1.4)
        return try worlds.enumerated().flatMap { index, world in
            try plain.clients(in: world)
                + (index.isMultiple(of: 2) ? worse : surer).clients(in: world)
        }
    }
}

/// What score.py reads.
func writeVerdicts(world: String, budget: Double) throws {
    let assessor = Office.assessor(parameters, budget: budget)
    var alerts: [[String: String]] = []
    var ends: [[String: String]] = []
    let format = ISO8601DateFormatter()
    for client in try reader.clients(in: world) {
        let assessment = assessor.assess(client.observations, at: .distantFuture)
        for shift in assessment.shifts where shift.to == .isAProblem {
            let at = format.string(from: shift.at)
            alerts.append(["client": client.address, "to": shift.to.rawValue, "at": at])
        }
        ends.append(["client": client.address, "standing": assessment.standing.rawValue])
    }
    for (name, list) in [("alerts", alerts), ("clients", ends)] {
        let data = try JSONSerialization.data(withJSONObject: list, options: .sortedKeys)
        try data.write(to: URL(fileURLWithPath: "\(world)/\(name).json"))
    }
}

/// Seconds for histories of growing length, made of one world's mails strung together.
func measureSpeed(_ clients: [ScenarioClient]) {
    let mails = clients.flatMap(\.observations)
    for length in [1_000, 10_000, 100_000] {
        let history = (0..<length).map { index in
            var mail = mails[index % mails.count]
            mail.messageID = "<\(index)>"
            mail.at = Date(timeIntervalSinceReferenceDate: Double(index) * 20_000)
            return mail
        }
        let clock = ContinuousClock()
        var evidence = 0
        let time = clock.measure {
            evidence = Assessor().assess(history, at: .distantFuture).evidence.count
        }
        print(length, "messages", time, "evidence kept", evidence)
    }
}
