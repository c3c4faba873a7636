internal import IMAPWire

/// Cuts a text out of the first part of a mail with attachments, where that part is a multipart of
/// which the text is the first: it is here already, and asking for it would cost a round trip.
enum NestedText {
    /// The contents of section 1.1, 1.1.1 and so on, out of section 1; nil where they do not stand
    /// there just as long as the server says, and end with the boundary that they began with.
    static func bytes(of part: BodyPart, in multipart: [UInt8]) -> [UInt8]? {
        let levels = part.section.utf8.split(separator: UInt8(ascii: "."))
        guard levels.count > 1, levels.allSatisfy({ $0.elementsEqual("1".utf8) }) else {
            return nil
        }
        var child = (boundary: ArraySlice<UInt8>(), contents: multipart[...])
        for _ in levels.dropFirst() {
            guard let inner = firstChild(of: child.contents) else { return nil }
            child = inner
        }
        guard let size = Int(exactly: part.size), size <= child.contents.count else { return nil }
        let rest = child.contents.dropFirst(size)
        guard rest.starts(with: [0x0D, 0x0A]), rest.dropFirst(2).starts(with: child.boundary) else {
            return nil
        }
        return Array(child.contents.prefix(size))
    }

    /// What stands below the first boundary and the header after it (RFC 2046 §5.1.1).
    private static func firstChild(
        of multipart: ArraySlice<UInt8>
    ) -> (boundary: ArraySlice<UInt8>, contents: ArraySlice<UInt8>)? {
        var boundary: ArraySlice<UInt8>?
        var start = multipart.startIndex
        while let end = multipart[start...].firstIndex(of: 0x0A) {
            let line =
                multipart[start..<end].last == 0x0D
                ? multipart[start..<(end - 1)] : multipart[start..<end]
            start = end + 1
            if let boundary {
                if line.isEmpty { return (boundary, multipart[start...]) }
            } else if line.count > 2, line.starts(with: [0x2D, 0x2D]) {
                boundary = line
            }
        }
        return nil
    }
}
