internal import Foundation
internal import Standing

extension ClientStanding {
    /// How bad a standing is; not enough known is not bad.
    var severity: Int {
        switch self {
        case .tooEarly, .content: 0
        case .hasAProblem: 1
        case .isAProblem: 2
        }
    }
}

extension [OurShare] {
    /// The newest ones, oldest of them first.
    func latest(_ count: Int) -> [OurShare] {
        Array(sorted { $0.at < $1.at }.suffix(count))
    }
}
