/// Turns the server's bytes into responses, however they are cut.
///
/// Incomplete is `nil`; a throw means that the stream can no longer be trusted: close the connection.
public struct ResponseParser: Sendable {
    /// How much is believed.
    public let limits: Limits

    /// Makes a parser at the start of a line.
    public init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// Takes bytes as they come.
    public mutating func append(_ bytes: some Collection<UInt8>) {}

    /// Takes bytes as they come.
    public mutating func append(_ bytes: Span<UInt8>) {}

    /// The next whole response; nil when more bytes are needed.
    /// - Throws: ``WireError`` when framing is lost; every later call throws the same.
    public mutating func next() throws(WireError) -> Response? { nil }
}
