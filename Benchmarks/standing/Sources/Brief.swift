import Standing

/// A line for each reading and world, and what goes wrong in which kind: what one looks at while trying a rule.
struct Brief {
    let banks: [(name: String, bank: Bank)]
    let seeds: [UInt64]
    let parameters: StandingParameters
    let budget: Double

    /// Prints it.
    func run() {
        var byKind: [String: [String]] = [:]
        for (name, bank) in banks {
            for (world, offices) in Worlds(bank: bank).all(seeds) {
                let found = outcome(of: offices, by: parameters, budget: budget)
                print(name.padded(9), world.padded(16), found.cells)
                for (kind, row) in found.byScenario where row.misses + row.falseAlarms > 0 {
                    byKind["\(world.padded(16)) \(kind.padded(26))", default: []]
                        .append("\(name) \(row.misses)/\(row.falseAlarms)")
                }
            }
        }
        print("\nmisses/false alarms of", seeds.count * 10, "clients of a kind (five languages)")
        for (kind, cells) in byKind.sorted(by: { $0.key < $1.key }) {
            print(kind, cells.joined(separator: "  "))
        }
    }
}

extension String {
    fileprivate func padded(_ length: Int) -> String {
        self + String(repeating: " ", count: max(0, length - count))
    }
}
