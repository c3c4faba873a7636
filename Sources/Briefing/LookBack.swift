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

    /// The office's own share of the last thirty days, worst first: what is open still, then broken words and repeated faults,
    /// then late answers by the time that they took, then delays.
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
        return all.sorted { one, other in
            let first = (one.share.kind.gravity, one.share.hours, one.share.at)
            let second = (other.share.kind.gravity, other.share.hours, other.share.at)
            return first == second ? one.client < other.client : first > second
        }
    }
}

extension OurShare.Kind {
    /// How much it asks to be mended.
    fileprivate var gravity: Int {
        switch self {
        case .unanswered: 4
        case .promiseMissed: 3
        case .repeatedFault: 2
        case .lateAnswer: 1
        case .delay: 0
        }
    }
}
