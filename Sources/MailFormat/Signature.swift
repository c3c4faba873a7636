/// Takes what is not the author's message off the end of his words: signature, footer, legal notice.
enum Signature {
    /// Lines below "--" that still count as a signature; more are a letter that goes on.
    private static let maximumDelimited = 30
    /// Bytes of a line in a block of names and telephone numbers.
    private static let maximumBlockLine = 90

    /// The lines without what stands at their end.
    static func stripped(_ lines: [TextLine]) -> [TextLine] {
        var lines = dropNotices(lines[...])
        if let delimiter = delimiter(in: lines) { lines = lines[..<delimiter] }
        var before = -1
        while before != lines.count {
            before = lines.count
            trimEnd(&lines)
            if let last = lines.last, isFooter(last.folded) { lines.removeLast() }
        }
        lines = dropContacts(lines)
        trimEnd(&lines)
        return Array(lines)
    }

    // MARK: - Delimiters

    /// Where a signature's delimiter stands: "-- " (RFC 3676 §4.3), or a rule above a few short lines.
    private static func delimiter(in lines: ArraySlice<TextLine>) -> Int? {
        guard lines.contains(where: isDelimiter) else { return nil }
        var found: Int?
        var below = 0
        var contacts = 0
        var areShort = true
        var haveSentence = false
        for at in lines.indices.reversed() where !lines[at].isEmpty {
            let line = lines[at]
            if isDelimiter(line) {
                let isMark = line.folded.count <= 2
                let isBlock = below <= 4 || contacts >= 2
                let isRule = line.folded.first == 0x5F || !haveSentence
                if isMark || isBlock && areShort && isRule { found = at }
            }
            below += 1
            contacts += contactWeight(line.folded)
            haveSentence = haveSentence || isSentence(line.folded)
            guard below <= maximumDelimited else { break }
            areShort = areShort && line.bytes.count <= 60 && !asks(line.folded)
        }
        return found
    }

    private static func isDelimiter(_ line: TextLine) -> Bool {
        let text = line.folded
        guard text.count >= 2 || line.bytes.elementsEqual("—".utf8) else { return false }
        return text.allSatisfy { $0 == 0x2D } || text.allSatisfy { $0 == 0x5F } && text.count > 4
    }

    private static func isSentence(_ line: [UInt8]) -> Bool {
        line.last == 0x2E && line.count { $0 == 0x20 } >= 3
    }

    private static func asks(_ line: [UInt8]) -> Bool {
        line.last == 0x3F || line.last == 0x21
    }

    // MARK: - Footers

    private static func trimEnd(_ lines: inout ArraySlice<TextLine>) {
        while let last = lines.last, last.isEmpty || isRule(last) { lines.removeLast() }
    }

    /// A line of nothing but rules, or the invisible mark of a tracker.
    private static func isRule(_ line: TextLine) -> Bool {
        line.folded.count > 1 && line.folded.allSatisfy(isRuleByte)
            || line.bytes.elementsEqual("ᐧ".utf8)
    }

    private static func isRuleByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2D, 0x5F, 0x3D, 0x7E, 0x23, 0x2B, 0x2A, 0x20: true
        default: false
        }
    }

    /// Whether a device, a mail program or a scanner wrote the line.
    static func isFooter(_ line: [UInt8]) -> Bool {
        if FooterTable.wishes.prefix(of: line) != nil { return true }
        guard line.count <= 160, !asks(line) else { return false }
        if let start = FooterTable.starts.prefix(of: line) {
            if FooterTable.verbs.wordRange(in: line) != nil { return false }
            if FooterTable.sureStarts.prefix(of: line) != nil, line.count <= 80 { return true }
            let rest = Array(line[start.count...])
            let names = FooterTable.devices.occurrences(in: line, upTo: 1) > 0
            return rest.count <= 12 && line.count <= 40 || names
        }
        let core = line.last == 0x2E ? Array(line.dropLast()) : line
        return line.count <= 60 && FooterTable.ends.contains { core.ends(with: $0) }
            && FooterTable.devices.occurrences(in: line, upTo: 1) > 0
    }

    // MARK: - Legal notices

    /// The lines without paragraphs of legal notice.
    private static func dropNotices(_ lines: ArraySlice<TextLine>) -> ArraySlice<TextLine> {
        let paragraphs = lines.split(omittingEmptySubsequences: false, whereSeparator: \.isEmpty)
        let own = paragraphs.filter { !isNotice($0) }
        guard own.count < paragraphs.count else { return lines }
        return own.flatMap { paragraph in
            paragraph.first.map { paragraph + [blank($0)] } ?? []
        }[...]
    }

    private static func blank(_ line: TextLine) -> TextLine {
        TextLine(line.bytes[..<line.bytes.startIndex])
    }

    private static func isNotice(_ paragraph: ArraySlice<TextLine>) -> Bool {
        guard let first = paragraph.first else { return false }
        let hasHeading = DisclaimerTable.headings.prefix(of: first.folded) != nil
        let count = paragraph.reduce(0) { $0 + $1.folded.count + 1 }
        guard count >= 90 || hasHeading else { return false }
        var text: [UInt8] = []
        text.reserveCapacity(min(count, 3_000 + Folding.maximumBytes))
        for line in paragraph where text.count < 3_000 {
            text += line.folded
            text.append(0x20)
        }
        let needed = hasHeading ? 1 : text.count > 300 ? 4 : 3
        return DisclaimerTable.phrases.occurrences(in: text, upTo: needed) >= needed
            || hasHeading && text.count < 40
    }

    // MARK: - Names and telephone numbers

    /// The lines without the block that says how to reach the author; his name stays.
    private static func dropContacts(_ lines: ArraySlice<TextLine>) -> ArraySlice<TextLine> {
        let tail = lines.indices.suffix(14)
        guard let start = blockStart(in: lines, from: tail.lowerBound) else { return lines }
        let block = lines[start...].filter { !$0.isEmpty }
        let contacts = block.count { contactWeight($0.folded) > 0 }
        let weight = block.reduce(0) { $0 + contactWeight($1.folded) }
        let closed = start > lines.startIndex && closes(lines, before: start)
        guard contacts > 0, closed || weight >= 2 else { return lines }
        let cut =
            closed
            ? lines[start...].dropFirst(1).indices.lowerBound
            : lines[start...].firstIndex { contactWeight($0.folded) > 0 } ?? start
        return lines[..<max(cut, start)]
    }

    private static func closes(_ lines: ArraySlice<TextLine>, before start: Int) -> Bool {
        guard let line = lines[..<start].last(where: { !$0.isEmpty }) else { return false }
        return isClosing(line.folded)
    }

    /// Where the last run of short lines begins: below a closing, or below the last sentence.
    private static func blockStart(in lines: ArraySlice<TextLine>, from lower: Int) -> Int? {
        if let closing = lines[lower...].lastIndex(where: { isClosing($0.folded) }),
            let name = lines[(closing + 1)...].firstIndex(where: { !$0.isEmpty }),
            lines[name...].allSatisfy(isBlockLine)
        {
            return name
        }
        var start = lines.endIndex
        while start > lower, isBlockLine(lines[start - 1]), !lines[start - 1].isEmpty { start -= 1 }
        guard start < lines.endIndex, start > lines.startIndex else { return nil }
        return lines[start - 1].folded.last == 0x3A ? nil : start
    }

    private static func isBlockLine(_ line: TextLine) -> Bool {
        let text = line.folded
        if text.isEmpty { return true }
        guard line.bytes.count <= maximumBlockLine, !asks(text) else { return false }
        return contactWeight(text) > 0
            || text.wordCount <= 7
                && !(text.last == 0x2E && text.count > 30)
    }

    /// Whether the line closes a letter.
    static func isClosing(_ line: [UInt8]) -> Bool {
        guard line.count <= 60, let closing = ClosingTable.closings.prefix(of: line) else {
            return false
        }
        let rest = line[closing.count...]
        guard rest.first.map({ !$0.isWordByte }) ?? true else { return false }
        return rest.split(separator: 0x20).count <= 3
    }

    /// 2 for a labelled number, 1 for a line that is only a number or an address, else 0.
    private static func contactWeight(_ line: [UInt8]) -> Int {
        let words = line.wordCount
        guard !line.isEmpty, words <= 12 else { return 0 }
        let digits = line.count(where: \.isDigit)
        if let label = ClosingTable.contactLabels.prefix(of: line) {
            let touches = line.count > label.count && line[label.count].isWordByte
            let ends = label.last.map { !$0.isWordByte } ?? false
            let traits = LineTraits(line)
            if !touches || ends, digits >= 6 || traits.hasAddress || line.holds(Array("www.".utf8))
            {
                return 2
            }
        }
        if digits >= 7, line.allSatisfy({ !$0.isWordByte || $0.isDigit }) { return 1 }
        guard words <= 3 else { return digits >= 9 && line.contains(0x7C) ? 1 : 0 }
        return LineTraits(line).hasAddress || line.begins(with: Array("http".utf8))
            || line.begins(with: Array("www.".utf8)) ? 1 : 0
    }
}
