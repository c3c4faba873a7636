/// Turns the server's bytes into responses, however they are cut.
///
/// Incomplete is `nil`; a throw means that the stream can no longer be trusted: close the connection.
/// A response with broken grammar in a sound stream is ``Response/unreadable(name:_:)``, no throw.
///
/// The way of a byte: `ResponseFramer` cuts the stream into `Frame`s, counting literals and looking
/// only at the ends of lines; `TokenReader` reads one frame, and the `…Grammar` files say what its
/// words mean. So what a mail holds can break its own response at most, never the next one.
public struct ResponseParser: Sendable {
    /// How much is believed.
    public let limits: Limits

    private var framer: ResponseFramer

    /// Makes a parser at the start of a line, or anywhere where a tag is given.
    ///
    /// libcurl keeps what came with the answer to its own login, so our stream may begin in
    /// mid-line. With a tag all before that tag's line is dropped, untagged answers to its command
    /// too: settle with NOOP, then ask.
    public init(limits: Limits = Limits(), startingAt tag: String? = nil) {
        self.limits = limits
        framer = ResponseFramer(limits: limits, startingAt: tag)
    }

    /// Takes bytes as they come.
    public mutating func append(_ bytes: some Collection<UInt8>) {
        let isDone: Void? = bytes.withContiguousStorageIfAvailable {
            unsafe framer.consume($0.span)
        }
        if isDone == nil { framer.consume(Array(bytes).span) }
    }

    /// Takes bytes as they come.
    public mutating func append(_ bytes: Span<UInt8>) {
        framer.consume(bytes)
    }

    /// The next whole response; nil when more bytes are needed.
    /// - Throws: ``WireError`` when framing is lost; every later call throws the same.
    public mutating func next() throws(WireError) -> Response? {
        if let frame = framer.next() { return Response(frame, limits: limits) }
        if let failure = framer.failure { throw failure }
        return nil
    }

    /// How many bytes were looked at or copied so far.
    var touchedBytes: Int { framer.touchedBytes }
}
