import Foundation

/// The journeys of the sum of P away from zero: how high each went, and how many telling mails it took.
struct Excursion {
    /// How high each finished journey went, where it went high enough to say something of the level.
    private(set) var peaks: [Double] = []
    /// Telling mails since the sum was last near zero.
    private(set) var tellingMails = 0
    /// When the first of them was written.
    private(set) var tellingSince: Double?
    private var highest = 0.0

    /// Under this the journey is over: the decay alone never reaches zero.
    static let over = 0.1

    /// Notes the sum after a scored mail.
    mutating func note(_ total: Double, isTelling: Bool, at moment: Double) {
        if isTelling {
            tellingMails += 1
            tellingSince = tellingSince ?? moment
        }
        highest = max(highest, total)
        guard total < Self.over else { return }
        if highest >= LevelHistory.counted { peaks.append(highest) }
        self = Excursion(peaks: peaks)
    }

    /// All peaks, the running journey's among them.
    var allPeaks: [Double] { highest >= LevelHistory.counted ? peaks + [highest] : peaks }

    init() {}

    private init(peaks: [Double]) { self.peaks = peaks }
}
