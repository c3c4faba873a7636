import Foundation
import Standing

// standing-scenarios answers GOLD…                   mails as JSON lines, each also as an answer, for `barometer score --soft`
// standing-scenarios bench GOLD_FOLDER SEEDS SOFT…   all tables; SOFT are readings, the first the one that is told by kind
// standing-scenarios brief GOLD_FOLDER SEEDS SOFT…   a line a world, and what goes wrong by kind; FIRST=1001 is the first seed
// standing-scenarios fit GOLD_FOLDER ROUNDS OUT SOFT… searches the parameters on the readings' worlds, seeds 1–4
// standing-scenarios speed                            seconds for long histories
// PARAMETERS='{"calmDays": 7}' (or a file) replaces some parameters. NOISE=0.7 blurs readings, GAIN=1.25 makes them surer,
// SHIFT=0.5 moves all logits; BASES=0 keeps the base rates of such a reader from the judgement.
let arguments = Array(CommandLine.arguments.dropFirst())

func number(_ name: String, _ standard: Double) -> Double {
    ProcessInfo.processInfo.environment[name].flatMap(Double.init) ?? standard
}

/// The standard parameters, with those of PARAMETERS in their place: some of them as JSON, or a file of all.
func parameters() throws -> StandingParameters {
    guard let given = ProcessInfo.processInfo.environment["PARAMETERS"] else { return .standard }
    let data =
        given.hasPrefix("{") ? Data(given.utf8) : try Data(contentsOf: URL(fileURLWithPath: given))
    let standard = try JSONEncoder().encode(StandingParameters.standard)
    guard
        let all = try JSONSerialization.jsonObject(with: standard) as? [String: Any],
        let some = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return .standard }
    let merged = try JSONSerialization.data(withJSONObject: all.merging(some) { $1 })
    return try JSONDecoder().decode(StandingParameters.self, from: merged)
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
            as: OtherReader(
                noise: number("NOISE", 0),
                gain: number("GAIN", 1),
                shift: number("SHIFT", 0),
                tellsBases: number("BASES", 1) != 0
            )
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
case "brief" where arguments.count > 3:
    let first = UInt64(number("FIRST", 1_001))
    Brief(
        banks: try banks(gold: arguments[1], arguments.dropFirst(3)),
        seeds: Array(first..<(first + (UInt64(arguments[2]) ?? 8))),
        parameters: try parameters(),
        budget: number("BUDGET", 12) / 256
    ).run()
case "fit" where arguments.count > 4:
    guard let rounds = Int(arguments[2]), rounds >= 0 else {
        FileHandle.standardError.write(
            Data("fit: ROUNDS is a whole number, 0 to measure only; found '\(arguments[2])'\n".utf8)
        )
        exit(64)
    }
    let offices = try banks(gold: arguments[1], arguments.dropFirst(4))
        .flatMap { Fit.offices(Worlds(bank: $0.1)) }
    let best = Fit(offices: offices, budget: Office.budget)
        .run(try parameters(), rounds: rounds)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(best).write(to: URL(fileURLWithPath: arguments[3]))
case "speed":
    Speed.measure()
default:
    print("usage: standing-scenarios answers|bench|fit|speed …; see main.swift")
    exit(64)
}
