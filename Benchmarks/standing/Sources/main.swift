import Foundation
import Standing

// standing-scenarios answers GOLD…                   mails as JSON lines, each also as an answer, for `barometer score --soft`
// standing-scenarios bench GOLD_FOLDER SEEDS SOFT…   all tables; SOFT are readings, the first the one that is told by kind
// standing-scenarios fit GOLD_FOLDER ROUNDS OUT SOFT… searches the parameters on the readings' worlds, seeds 1–4
// standing-scenarios speed                            seconds for long histories
// PARAMETERS=FILE.json replaces the standard parameters, NOISE=0.7 blurs readings, GAIN=1.4 makes them too sure.
let arguments = Array(CommandLine.arguments.dropFirst())

func number(_ name: String, _ standard: Double) -> Double {
    ProcessInfo.processInfo.environment[name].flatMap(Double.init) ?? standard
}

func parameters() throws -> StandingParameters {
    guard let path = ProcessInfo.processInfo.environment["PARAMETERS"] else { return .standard }
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try JSONDecoder().decode(StandingParameters.self, from: data)
}

func goldFiles(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".jsonl") }.sorted().map { folder + "/" + $0 }
}

func banks(gold folder: String, _ readings: some Sequence<String>) throws -> [(String, Bank)] {
    let gold = try goldFiles(folder)
    return try readings.map { path in
        let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        let bank = try Bank(
            gold: gold,
            readings: path,
            noise: number("NOISE", 0),
            gain: number("GAIN", 1)
        )
        return (name, bank)
    }
}

switch arguments.first {
case "answers":
    for path in arguments.dropFirst() {
        for mail in try Bank.lines(path, of: GoldText.self) {
            for line in [mail, mail.answer] {
                print(String(decoding: try JSONEncoder().encode(line), as: UTF8.self))
            }
        }
    }
case "bench" where arguments.count > 3:
    let count = UInt64(arguments[2]) ?? 20
    Report(
        banks: try banks(gold: arguments[1], arguments.dropFirst(3)),
        seeds: Array(1_001...(1_000 + max(1, count))),
        parameters: try parameters()
    ).run()
case "fit" where arguments.count > 4:
    let offices = try banks(gold: arguments[1], arguments.dropFirst(4))
        .flatMap { Fit.offices(Worlds(bank: $0.1)) }
    let best = Fit(offices: offices, budget: Office.budget)
        .run(try parameters(), rounds: Int(arguments[2]) ?? 3)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(best).write(to: URL(fileURLWithPath: arguments[3]))
case "speed":
    Speed.measure()
default:
    print("usage: standing-scenarios answers|bench|fit|speed …; see main.swift")
    exit(64)
}
