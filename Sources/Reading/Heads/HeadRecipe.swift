/// How the heads are fitted; the standard values are those that cross-validation chose.
public struct HeadRecipe: Sendable, Equatable {
    /// Members fitted from different seeds and averaged.
    public var members = 3
    /// Parts of the gold for out-of-fold readings, from which thresholds and calibration come.
    public var folds = 4
    /// Members per part.
    public var membersPerFold = 1
    /// Walks through the gold.
    public var epochs = 25
    /// Mails per step.
    public var batch = 32
    /// Adam's highest rate.
    public var rate: Float = 2e-3
    /// Decay of every parameter, times the rate.
    public var weightDecay: Float = 0.05
    /// The share of the encoder's numbers silenced while fitting.
    public var dropout: Float = 0.5
    /// Members with dense layers of their own, averaged.
    public var tunedMembers = 3
    /// Such members per part.
    public var tunedMembersPerFold = 1
    /// Walks through the gold for these.
    public var tunedEpochs = 10
    /// Adam's highest rate for the dense layers.
    public var denseRate: Float = 3e-4
    /// The share of the encoder's numbers silenced while fitting these: tuned layers need less.
    public var tunedDropout: Float = 0.3
    /// The tuned members' share in the outputs.
    public var tunedShare: Float = 0.7
    /// The contextual member's share in the outputs.
    public var contextShare: Float = 0.65
    /// Parts of the gold for its out-of-fold readings: it takes long to fit.
    public var contextFolds = 3
    /// Where the row of random numbers starts.
    public var seed: UInt64 = 1

    /// Makes the standard recipe.
    public init() {}
}
