/// What weighs in a mail: the names that settings, evidence and alerts share.
public enum StandingSignal: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    /// Conduct; told by its marks where they stand out.
    case conduct
    /// Coldness or anger, less gladness.
    case tone
    /// A fault reported.
    case problem
    /// "At once", or an ultimatum.
    case urgency
    /// Written when the office rests.
    case outOfHours = "out_of_hours"
    /// An unhappy first answer after a remedy of ours.
    case afterRemedy = "after_remedy"
    /// Demands grown beyond the client's own usual.
    case demands
    /// Trouble in a further matter.
    case breadth
    /// Writes again within hours, before we could answer.
    case chasing

    /// Its place among the parts of a score.
    var place: Int {
        switch self {
        case .conduct: 0
        case .tone: 1
        case .problem: 2
        case .urgency: 3
        case .outOfHours: 4
        case .afterRemedy: 5
        case .demands: 6
        case .breadth: 7
        case .chasing: 8
        }
    }
}

/// A mail's score, split by signal: a lane each and some to spare, so that a mail costs no allocation.
struct SignalParts: Equatable {
    private var lanes = SIMD16<Double>()

    static let zero = SignalParts()

    subscript(signal: StandingSignal) -> Double {
        get { lanes[signal.place] }
        set { lanes[signal.place] = newValue }
    }

    /// All parts together.
    var sum: Double { lanes.sum() }

    /// The parts that add; what speaks against is left out.
    var positive: SignalParts { SignalParts(lanes.replacing(with: 0, where: lanes .< 0)) }

    init() {}

    private init(_ lanes: SIMD16<Double>) { self.lanes = lanes }

    static func + (a: SignalParts, b: SignalParts) -> SignalParts { SignalParts(a.lanes + b.lanes) }

    static func * (parts: SignalParts, factor: Double) -> SignalParts {
        SignalParts(parts.lanes * factor)
    }
}
