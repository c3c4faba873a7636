internal import Foundation
public import Standing

/// Something of ours in the last thirty days that a client bore the cost of.
public struct LookBack: Sendable, Equatable {
    /// The client's address.
    public var client: String
    /// The client's name.
    public var name: String
    /// What we did, or left undone.
    public var share: OurShare

    private static let seconds = 30.0 * 86_400
    private static let maximumLines = 50

    /// The office's own share of the last thirty days, newest first.
    static func all(
        clients: [ClientSummary],
        assessments: [String: Assessment],
        at date: Date
    ) -> [LookBack] {
        let start = date.addingTimeInterval(-seconds)
        let all = clients.flatMap { client in
            (assessments[client.client]?.ourShare ?? [])
                .filter { $0.at > start }
                .map { LookBack(client: client.client, name: client.name, share: $0) }
        }
        let newestFirst = all.sorted { ($1.share.at, $0.client) < ($0.share.at, $1.client) }
        return Array(newestFirst.prefix(maximumLines))
    }
}
