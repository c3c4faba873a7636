/// What is known of the whole office when one client is judged; made by an `OfficeSurvey`.
public struct OfficeContext: Sendable, Codable, Equatable {
    /// The base rates of the reader that made the readings; nil: those that the parameters were fitted with.
    public var reader: ReaderBases?
    /// How the reader reads this office.
    public var reading: OfficeReading
    /// Days on which the whole office was in trouble.
    public var trouble: OfficeTrouble
    /// What the office's own history says of the level; empty until a `Replay` was made.
    public var history: LevelHistory

    /// Makes a context; by default nothing is known of the office.
    public init(
        reader: ReaderBases? = nil,
        reading: OfficeReading = .fitted,
        trouble: OfficeTrouble = .none,
        history: LevelHistory = LevelHistory()
    ) {
        self.reader = reader
        self.reading = reading
        self.trouble = trouble
        self.history = history
    }

    /// Nothing is known of the office.
    public static let unknown = OfficeContext()
}
