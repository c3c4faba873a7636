public import Foundation
public import Standing

/// A shift of standing as the owner is told of it, with what became of it; the JSON of `barometer alerts`.
public struct Alert: Sendable, Equatable, Codable {
    /// A stable name: the client, the deciding message and the new standing decide it.
    public var id: String
    /// The client's address.
    public var client: String
    /// Where the client stood.
    public var from: ClientStanding
    /// Where the client stands now.
    public var to: ClientStanding
    /// The time of the message that decided it.
    public var at: Date
    /// When the shift was first found.
    public var raisedAt: Date
    /// Found while history was read, so never sent.
    public var historical: Bool
    /// How sure, 0...1.
    public var strength: Double
    /// What it rests on; the weights sum to the strength.
    public var evidence: [Evidence]
    /// Our own part at that moment.
    public var ourShare: [OurShare]
    /// What to do, in the order to do it.
    public var advice: [Advice]
    /// When the owner took note of it.
    public var acknowledgedAt: Date?
    /// Until when the owner wants silence.
    public var snoozedUntil: Date?
    /// The owner's word on it: right or wrong.
    public var verdict: Verdict?
    /// Why, in the owner's words; may be empty.
    public var note = ""
    /// When the owner said so.
    public var verdictAt: Date?
    /// When later knowledge contradicted an alert already sent.
    public var revisedAt: Date?

    /// The owner's word on an alert.
    public enum Verdict: String, Sendable, Codable { case right, wrong }

    /// Makes an alert.
    public init(
        id: String,
        client: String,
        from: ClientStanding,
        to: ClientStanding,
        at: Date,
        raisedAt: Date,
        historical: Bool,
        strength: Double,
        evidence: [Evidence],
        ourShare: [OurShare],
        advice: [Advice],
        acknowledgedAt: Date? = nil,
        snoozedUntil: Date? = nil,
        verdict: Verdict? = nil,
        revisedAt: Date? = nil
    ) {
        self.id = id
        self.client = client
        self.from = from
        self.to = to
        self.at = at
        self.raisedAt = raisedAt
        self.historical = historical
        self.strength = strength
        self.evidence = evidence
        self.ourShare = ourShare
        self.advice = advice
        self.acknowledgedAt = acknowledgedAt
        self.snoozedUntil = snoozedUntil
        self.verdict = verdict
        self.revisedAt = revisedAt
    }
}

/// What to do about a client, as codes that the language tables put into words.
public enum Advice: String, Sendable, Codable, CaseIterable {
    /// Listen before answering.
    case listen
    /// Apologise and offer a concrete repair.
    case apologiseAndRepair = "apologise_and_repair"
    /// Agree on the next date and keep it.
    case agreeOnDate = "agree_on_date"
    /// Set boundaries in writing.
    case setBoundaries = "set_boundaries"
    /// Price the extra work.
    case priceExtraWork = "price_extra_work"
    /// Finish what is owed and part quickly and politely.
    case finishAndPart = "finish_and_part"
    /// Answer now: the client waits for us.
    case answerNow = "answer_now"
    /// Look at our own part first.
    case ownShareFirst = "own_share_first"
    /// A new client who starts so: decline, or price before the contract.
    case declineOrPrice = "decline_or_price"
}
