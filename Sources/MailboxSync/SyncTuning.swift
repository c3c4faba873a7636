/// How much is asked at once, how much is kept and how long is waited.
public struct SyncTuning: Sendable, Equatable {
    /// Messages in one command and one stored batch: 200 to 500 measured best at 40 ms.
    public var batchSize = 250
    /// Commands in flight; more than eight gained nothing and would fill the server's buffers.
    public var depth = 8
    /// The most of a header that is fetched: real ones are under 20 KiB.
    public var headerBytes: UInt32 = 128 << 10
    /// The most of one text part that is fetched: nobody's new words are longer.
    public var textBytes: UInt32 = 64 << 10
    /// The most text parts of one message.
    public var textParts = 8
    /// A plain text shorter than this may only say "see the HTML": then the HTML is read as well.
    public var shortPlainBytes = 200
    /// What unstored batches may hold before no more is asked for.
    public var heldBytes = 48 << 20
    /// How long the server may be silent while a command is outstanding.
    public var responseTimeout: Duration = .seconds(60)
    /// How long connecting may take.
    public var connectTimeout: Duration = .seconds(30)
    /// When IDLE is renewed: servers may hang up after 30 minutes (RFC 2177), routers sooner.
    public var idleRenewal: Duration = .seconds(9 * 60)
    /// How often a server without IDLE is asked.
    public var pollInterval: Duration = .seconds(60)

    /// Makes the default tuning.
    public init() {}
}
