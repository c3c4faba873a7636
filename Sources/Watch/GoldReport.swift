internal import Briefing
internal import Store

/// The mails behind the owner's verdicts as labelled mails.
public struct GoldReport: Sendable, Equatable {
    /// The mails, by client and time.
    public var lines: [GoldLine] = []
    /// How many were not found where they came from, by mailbox; "import" are those that came from files.
    public var gone: [String: Int] = [:]

    /// How many alerts called right, or wrong, the lines rest on.
    public var verdicts: (right: Int, wrong: Int) {
        let verdicts = Set(lines.map(\.verdict))
        return (verdicts.count { $0.word == .right }, verdicts.count { $0.word == .wrong })
    }
}

extension Workbench {
    /// The mails behind the owner's verdicts, fetched once more from where they came; tells how many of how many are found.
    public func gold(
        lookingAt paths: [String] = [],
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> GoldReport {
        try await GoldDesk(archive: archive, office: office, accounts: accounts)
            .report(paths: paths, progress: progress)
    }
}
