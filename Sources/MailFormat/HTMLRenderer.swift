/// Makes lines of text of the elements that open and close; a class since libxml2 calls back.
final class HTMLRenderer {
    /// What an open element changes, to be taken back when it closes.
    private struct Open {
        let name: String
        let isBlock: Bool
        let hides: Bool
        let quotes: Bool
        let keepsSpace: Bool
        let isSpaced: Bool
    }

    private var stack: [Open] = []
    private var hidden = 0
    private var quoted = 0
    private var preformatted = 0
    private var quotedToTheEnd = false
    private var out: [UInt8] = []
    private var line: [UInt8] = []
    private var lineIsQuoted = false
    private var pendingSpace = false
    private var blankLines = 2

    private var isQuoted: Bool { quoted > 0 || quotedToTheEnd }

    /// An element opens.
    func open(_ name: String, _ attributes: HTMLAttributes) {
        if !attributes.names.isEmpty, attributes.names.contains(where: HTMLRules.cuts.contains) {
            breakLine()
            quotedToTheEnd = true
        }
        let kind = HTMLRules.kinds[name] ?? []
        let isSpaced = isSpaced(kind, attributes)
        if kind.contains(.block) { openBlock(attributes, isSpaced: isSpaced) }
        if kind.contains(.void) {
            openVoid(name)
            return
        }
        let hides = kind.contains(.hidden) || hides(attributes)
        let quotes = quotes(name, attributes)
        if quotes { breakLine() }
        stack.append(
            Open(
                name: name,
                isBlock: kind.contains(.block),
                hides: hides,
                quotes: quotes,
                keepsSpace: name == "pre",
                isSpaced: isSpaced
            )
        )
        hidden += hides ? 1 : 0
        quoted += quotes ? 1 : 0
        preformatted += name == "pre" ? 1 : 0
        if name == "td" || name == "th", !line.isEmpty { pendingSpace = true }
        if name == "li" {
            append([0x2D])
            pendingSpace = true
        }
    }

    /// An element closes.
    func close(_ name: String) {
        // Elements that hold nothing were never put there.
        guard let index = stack.suffix(40).lastIndex(where: { $0.name == name }) else { return }
        for open in stack[index...] {
            if open.quotes || open.isBlock { breakLine() }
            hidden -= open.hides ? 1 : 0
            quoted -= open.quotes ? 1 : 0
            preformatted -= open.keepsSpace ? 1 : 0
        }
        let isSpaced = stack[index].isSpaced
        stack.removeSubrange(index...)
        if isSpaced { blankLine() }
    }

    /// Text between elements.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard hidden == 0 else { return }
        let isPreformatted = preformatted > 0
        var at = 0
        while at < bytes.count {
            let byte = unsafe bytes[at]
            if isPreformatted ? byte == 0x0A : byte <= 0x20 {
                if isPreformatted { endLine() } else { pendingSpace = !line.isEmpty }
                at += 1
                continue
            }
            let start = at
            // Up to white space that is more than one space between words.
            while at < bytes.count,
                unsafe isPreformatted
                    ? bytes[at] != 0x0A
                    : bytes[at] > 0x20
                        || bytes[at] == 0x20 && at + 1 < bytes.count && bytes[at + 1] > 0x20
            {
                at += 1
            }
            unsafe append(UnsafeBufferPointer(rebasing: bytes[start..<at]))
        }
    }

    /// The whole text.
    func finish() -> String {
        breakLine()
        return String(decoding: out, as: UTF8.self)
    }
}

extension HTMLRenderer {
    private func openBlock(_ attributes: HTMLAttributes, isSpaced: Bool) {
        breakLine()
        if drawsOutlookRule(attributes.style) { quotedToTheEnd = true }
        if isSpaced { blankLine() }
    }

    /// Outlook's paragraphs have no margin: an empty one stands for an empty line.
    private func isSpaced(_ kind: HTMLRules.Kind, _ attributes: HTMLAttributes) -> Bool {
        kind.contains(.spaced) && !attributes.names.contains("msonormal")
    }

    private func drawsOutlookRule(_ style: [UInt8]) -> Bool {
        guard !style.isEmpty, style.holds(Array("padding:3".utf8)) else { return false }
        return HTMLRules.outlookRules.contains { style.holds($0) }
    }

    private func openVoid(_ name: String) {
        if name == "br" { endLine() }
        if name == "hr", hidden == 0 {
            breakLine()
            // Not of dashes: below such a line a signature might stand.
            append(repeatElement(0x3D, count: 8))
            endLine()
        }
    }

    private func hides(_ attributes: HTMLAttributes) -> Bool {
        if attributes.isHidden { return true }
        if attributes.names.contains(where: HTMLRules.signatures.contains) { return true }
        let style = attributes.style
        return !style.isEmpty && HTMLRules.invisible.contains { (style + [0x3B]).holds($0) }
    }

    private func quotes(_ name: String, _ attributes: HTMLAttributes) -> Bool {
        if attributes.names.contains(where: HTMLRules.quotes.contains) { return true }
        if name == "div", isCited(attributes.style) { return true }
        guard name == "blockquote" else { return false }
        // Gmail's "indent" is the author's own text in a blockquote without border.
        let isIndent =
            attributes.type.isEmpty && attributes.names.isEmpty
            && attributes.style.holds(Array("border:none".utf8))
        return !isIndent
    }

    /// A line down the left side, as mail programs draw it beside a quote.
    private func isCited(_ style: [UInt8]) -> Bool {
        guard !style.isEmpty, style.holds(Array("padding".utf8)) else { return false }
        return HTMLRules.citeBorders.contains { style.holds($0) }
    }

    /// Adds bytes with no break among them.
    private func append(_ run: some Collection<UInt8>) {
        guard hidden == 0 else { return }
        if line.isEmpty { lineIsQuoted = isQuoted }
        if pendingSpace, !line.isEmpty { line.append(0x20) }
        pendingSpace = false
        line.append(contentsOf: run)
    }

    /// Ends the line if something stands on it.
    private func breakLine() {
        if !line.isEmpty { endLine() }
    }

    /// Ends the line, empty or not; no more than one empty line is kept.
    private func endLine() {
        guard hidden == 0 || !line.isEmpty else { return }
        pendingSpace = false
        if line.isEmpty {
            blankLine()
            return
        }
        if lineIsQuoted { out.append(contentsOf: [0x3E, 0x20]) }
        out.append(contentsOf: line)
        out.append(0x0A)
        line.removeAll(keepingCapacity: true)
        blankLines = 0
    }

    private func blankLine() {
        guard hidden == 0, blankLines == 0, line.isEmpty else { return }
        if isQuoted { out.append(0x3E) }
        out.append(0x0A)
        blankLines += 1
    }
}
