/// One hand-labelled mail: a line of a gold file.
public struct GoldMail: Sendable, Codable, Equatable {
    /// The mail's name, unique in its file.
    public var id: String
    /// The language, ISO 639-1.
    public var lang: String
    /// "in" from the client, "out" from the firm.
    public var dir: Direction
    /// The kind of mail that its writer had in mind; an aid in fitting.
    public var category: String?
    /// The subject.
    public var subject: String
    /// The text, with quotes and signature.
    public var body: String
    /// What a careful reader saw in the author's new words.
    public var labels: Labels

    /// Who wrote a mail.
    public typealias Direction = MailDirection

    /// The labels; for mail of ours only `act`, for a client's all the others.
    public struct Labels: Sendable, Codable, Equatable {
        /// From -2, furious, to 2, delighted.
        public var sentiment: Int?
        /// Distinct things asked.
        public var demands: Int?
        /// 0 none, 1 a deadline, 2 at once or an ultimatum.
        public var urgency: Int?
        /// A concrete fault or unmet expectation is reported.
        public var problem: Bool?
        /// Thanks for something done.
        public var gratitude: Bool?
        /// The conduct marks.
        public var conduct: [ConductMark]?
        /// What a mail of ours does.
        public var act: Act?

        /// Makes labels; what is nil was not labelled.
        public init(
            sentiment: Int? = nil,
            demands: Int? = nil,
            urgency: Int? = nil,
            problem: Bool? = nil,
            gratitude: Bool? = nil,
            conduct: [ConductMark]? = nil,
            act: Act? = nil
        ) {
            self.sentiment = sentiment
            self.demands = demands
            self.urgency = urgency
            self.problem = problem
            self.gratitude = gratitude
            self.conduct = conduct
            self.act = act
        }
    }

    /// Makes a gold mail.
    public init(
        id: String,
        lang: String,
        dir: MailDirection,
        category: String? = nil,
        subject: String,
        body: String,
        labels: Labels
    ) {
        self.id = id
        self.lang = lang
        self.dir = dir
        self.category = category
        self.subject = subject
        self.body = body
        self.labels = labels
    }
}
