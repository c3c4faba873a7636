import Foundation

/// How a client has taken our remedies of late: rejected, or accepted.
struct RemedyRecord {
    private var answered = 0.0
    private var rejected = 0.0
    private var last = -Double.infinity

    /// Days in which an answer counts by half: whoever turns after good years is not long excused by them.
    private static let halfLife = 60 * Seconds.day

    /// Notes the first answer to a remedy of a strength in 0...1; its unhappiness is a probability.
    mutating func note(_ strength: Double, unhappiness: Double, at moment: Double) {
        guard strength > 0 else { return }
        let faded = exp2(-max(0, moment - last) / Self.halfLife)
        answered = answered * faded + strength
        rejected = rejected * faded + strength * unhappiness
        last = moment
    }

    /// The part of the remedies that was rejected, 0...1; 1 while none was answered.
    var rejectedShare: Double { answered > 0 ? rejected / answered : 1 }

    /// By what part of all answers the rejections outweigh the others, 0...1.
    var discontent: Double { max(0, 2 * rejectedShare - 1) }
}
