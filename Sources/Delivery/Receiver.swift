/// A place that letters go to.
public protocol Receiver: Sendable {
    /// The receiver's name in settings, outbox and log.
    var name: String { get }

    /// Delivers a letter.
    /// - Throws: `DeliveryError`
    func deliver(_ parcel: Parcel) async throws

    /// Whether the letter is there already; asked after a crash in mid-sending, so that it is never sent twice.
    /// - Throws: `DeliveryError`
    func holds(_ parcel: Parcel) async throws -> Bool
}
