import Foundation
import Standing

/// Offices full of clients, drawn from seeds.
struct Worlds: Sendable {
    let bank: Bank

    /// All sorts of offices by name, one of each for every seed.
    func all(_ seeds: [UInt64]) -> [(name: String, offices: [[ScenarioClient]])] {
        [
            ("given", seeds.map { office(seed: $0, kinds: Kind.given) }),
            ("harder", seeds.map { office(seed: $0, kinds: Kind.hard) }),
            ("further", seeds.map { office(seed: $0, kinds: Kind.further) }),
            ("fresh", seeds.map { office(seed: $0, kinds: Kind.fresh) }),
            ("quiet office", seeds.map { quiet(seed: $0) }),
            ("scandal of ours", seeds.map { scandal(seed: $0) }),
        ]
    }

    /// An office with clients of all given kinds, or of the harder ones, twice in each language.
    func office(seed: UInt64, kinds: [Kind], repeats: Int = 2) -> [ScenarioClient] {
        bank.languages.flatMap { language in
            kinds.flatMap { kind in
                (0..<repeats).map { index in
                    client(kind, language, "\(seed) \(kind.name) \(language) \(index)")
                }
            }
        }
    }

    /// An office that a scandal hits: most clients are angry within days, a few are a problem besides.
    func scandal(seed: UInt64) -> [ScenarioClient] {
        let bystanders = Kind.given.filter {
            ["content", "from_the_start", "busy_friendly"].contains($0.name)
        }
        return office(seed: seed, kinds: [.scandal], repeats: 8)
            + office(seed: seed, kinds: bystanders, repeats: 1)
    }

    /// An office as most are: four in five clients are content all the time.
    func quiet(seed: UInt64) -> [ScenarioClient] {
        let usual = Kind.given.filter { ["content", "busy_friendly", "robots"].contains($0.name) }
        let rare = [
            "one_problem_fixed", "bad_day", "slow_turn", "cold_and_polite", "our_fault_late",
        ]
        return office(seed: seed, kinds: usual, repeats: 8)
            + office(
                seed: seed,
                kinds: Kind.given.filter { rare.contains($0.name) },
                repeats: 1
            )
    }

    private func client(_ kind: Kind, _ language: String, _ seed: String)
        -> ScenarioClient
    {
        // FNV-1a: String's own hash differs from run to run.
        let hash = seed.utf8.reduce(0xcbf2_9ce4_8422_2325) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        var story = Correspondence(
            kind.name,
            language: language,
            bank: bank,
            random: Seeded(hash)
        )
        kind.story(&story)
        return story.client
    }
}

extension Correspondence {
    /// Another language of the same bank.
    var otherLanguage: String {
        let languages = bankLanguages
        let place = languages.firstIndex(of: language) ?? 0
        return languages[(place + 1) % languages.count]
    }
}
