/// Takes the soft line breaks off a text that says `format=flowed` (RFC 3676).
enum FlowedText {
    /// The text with each paragraph on one line, quotes marked as before.
    ///
    /// - Parameters:
    ///   - text: the text, lines ended by "\n".
    ///   - deletesSpace: whether a soft break's space is no part of the text (DelSp=yes).
    /// - Returns: the text, without its program's line breaks and stuffing.
    static func unfold(_ text: String, deletesSpace: Bool) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        var openDepth: Int?
        var isFirst = true
        for line in Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false) {
            let depth = line.prefix { $0 == 0x3E }.count
            var content = line.dropFirst(depth)
            // Space-stuffing (§4.4): one space is the program's, not the author's.
            if content.first == 0x20 { content.removeFirst() }
            let isSignature = content.elementsEqual(signature)
            if openDepth != depth || isSignature {
                if !isFirst { out.append(0x0A) }
                begin(depth, &content, &out)
            }
            isFirst = false
            let isSoft = content.last == 0x20 && !isSignature
            openDepth = isSoft ? depth : nil
            out.append(contentsOf: isSoft && deletesSpace ? content.dropLast() : content)
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The line that parts a signature from a text ends with a space, but is no paragraph (§4.3).
    private static let signature: [UInt8] = [0x2D, 0x2D, 0x20]

    /// Begins a line; the author's own ">" must not look like a quote mark.
    private static func begin(
        _ depth: Int,
        _ content: inout ArraySlice<UInt8>,
        _ out: inout [UInt8]
    ) {
        if depth > 0 {
            out.append(contentsOf: repeatElement(0x3E, count: depth))
            out.append(0x20)
            return
        }
        let own = content.drop(while: \.isBlank)
        guard own.first == 0x3E else { return }
        out.append(contentsOf: "›".utf8)
        content = own.dropFirst()
    }
}
