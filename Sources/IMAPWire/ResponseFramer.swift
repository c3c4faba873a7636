/// Cuts the stream into responses: lines end with CRLF, literals are counted and never looked into.
///
/// Every byte is touched once, however the stream is cut: the state between two appends is the
/// response so far and how much of a literal is still to come.
struct ResponseFramer: Sendable {
    /// The error that ended it, thrown once the frames before it are taken.
    private(set) var failure: WireError?
    /// How many bytes were looked at one by one or copied, for the test that time is linear.
    private(set) var touchedBytes = 0

    private let limits: Limits
    private var awaitedTag: [UInt8]?
    private var frame = Frame()
    private var lineStart = 0
    private var isFirstLine = true
    private var keptLiteralBytes = 0
    private var literalRest = 0
    private var ready: [Frame] = []
    private var taken = 0

    /// Starts at the beginning of a line, or, with a tag, anywhere: all before its line is dropped.
    init(limits: Limits, startingAt tag: String?) {
        self.limits = limits
        awaitedTag = tag.map { Array($0.utf8) + [Byte.space] }
    }

    /// Takes bytes as they come.
    mutating func consume(_ bytes: Span<UInt8>) {
        var index = 0
        while index < bytes.count, failure == nil {
            index = literalRest > 0 ? takeLiteral(bytes, from: index) : takeLine(bytes, from: index)
        }
    }

    /// The next whole response.
    mutating func next() -> Frame? {
        guard taken < ready.count else { return nil }
        defer {
            taken += 1
            if taken == ready.count {
                ready.removeAll(keepingCapacity: true)
                taken = 0
            }
        }
        // Taken frames leave at once: their literals are too large to keep until all are taken.
        var frame = Frame()
        swap(&frame, &ready[taken])
        return frame
    }
}

extension ResponseFramer {
    private mutating func takeLiteral(_ bytes: Span<UInt8>, from index: Int) -> Int {
        let end = index + min(literalRest, bytes.count - index)
        literalRest -= end - index
        let last = frame.literals.count - 1
        let wanted = limits.keptLiteralBytes - frame.literals[last].bytes.count
        let kept = index..<(index + min(end - index, max(0, wanted)))
        keptLiteralBytes += kept.count
        touchedBytes += kept.count
        guard isWithinResponse() else { return end }
        frame.literals[last].bytes.append(bytes.extracting(kept))
        return end
    }

    private mutating func takeLine(_ bytes: Span<UInt8>, from index: Int) -> Int {
        var end = index
        while end < bytes.count, bytes[end] != Byte.lineFeed { end += 1 }
        touchedBytes += end - index
        guard frame.text.count + (end - index) <= limits.maximumLineBytes else {
            failure = .overLimit(.lineBytes, maximum: limits.maximumLineBytes)
            return end
        }
        frame.text.append(bytes.extracting(index..<end))
        guard end < bytes.count, isWithinResponse() else { return end }
        do {
            try endLine()
        } catch {
            failure = error
        }
        return end + 1
    }

    private mutating func isWithinResponse() -> Bool {
        guard frame.text.count + keptLiteralBytes > limits.maximumResponseBytes else { return true }
        failure = .overLimit(.responseBytes, maximum: limits.maximumResponseBytes)
        return false
    }

    private mutating func endLine() throws(WireError) {
        if let tag = awaitedTag {
            guard frame.text.starts(with: tag) else { return frame.text.removeAll() }
            awaitedTag = nil
        }
        if frame.text.count > lineStart, frame.text.last == Byte.carriageReturn {
            frame.text.removeLast()
        } else if !isTagged {
            throw .malformed(.lineEnd, at: frame.text.count)
        }
        if isFirstLine { frame.kind = try Frame.kind(ofLine: frame.text) }
        isFirstLine = false
        guard frame.kind == .data else { return finish() }
        let marker = try LiteralMarker(endOf: frame.text[lineStart...])
        try checkQuotes(in: frame.text[lineStart...])
        guard let marker else { return finish() }
        try begin(marker)
    }

    /// Whether the line answers a command: GNU mailutils ends its OK to AUTHENTICATE with LF alone, and no mail can write our tags.
    private var isTagged: Bool {
        guard isFirstLine, let kind = try? Frame.kind(ofLine: frame.text) else { return false }
        return kind == .tagged
    }

    /// A line that ends within quotes comes from a server that sends mail unquoted: what follows is the mail's, not the server's.
    private mutating func checkQuotes(in line: ArraySlice<UInt8>) throws(WireError) {
        touchedBytes += line.count
        var isQuoted = false
        var isEscaped = false
        for byte in line {
            if isEscaped {
                isEscaped = false
            } else if byte == Byte.quote {
                isQuoted.toggle()
            } else if isQuoted, byte == Byte.backslash {
                isEscaped = true
            }
        }
        if isQuoted { throw .malformed(.closingQuote, at: line.endIndex) }
    }

    private mutating func begin(_ marker: LiteralMarker) throws(WireError) {
        guard marker.size <= limits.maximumLiteralBytes else {
            throw .overLimit(.literalBytes, maximum: limits.maximumLiteralBytes)
        }
        guard frame.literals.count < limits.maximumLiterals else {
            throw .overLimit(.literals, maximum: limits.maximumLiterals)
        }
        frame.text.removeLast(marker.length)
        var literal = Frame.Literal(offset: frame.text.count, sentBytes: marker.size)
        // What a server announces is no reason to hand out memory before the bytes are here.
        literal.bytes.reserveCapacity(min(marker.size, limits.keptLiteralBytes, 1 << 16))
        frame.literals.append(literal)
        lineStart = frame.text.count
        literalRest = marker.size
    }

    private mutating func finish() {
        ready.append(frame)
        frame = Frame()
        lineStart = 0
        isFirstLine = true
        keptLiteralBytes = 0
    }
}

extension [UInt8] {
    /// Appends a span's bytes in one copy.
    fileprivate mutating func append(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
