/// Makes strings from mail fit to be shown: one line, no controls, nothing that turns the reading direction.
///
/// Works on scalars: String's own comparisons are quadratic on long runs of combining marks.
enum Untrusted {
    /// Combining marks in a row that languages use; more only smear the screen.
    private static let maximumMarks = 4

    /// One clean line of at most `limit` scalars, with "…" where it was cut.
    static func line(_ text: String, limit: Int = 200) -> String {
        var cleaner = Cleaner(limit: limit)
        for scalar in text.unicodeScalars where !cleaner.isFull { cleaner.take(scalar) }
        return cleaner.finish()
    }

    private struct Cleaner {
        var kept = String.UnicodeScalarView()
        var count = 0
        var marks = 0
        var pendingSpace = false
        let limit: Int

        init(limit: Int) { self.limit = limit }

        /// One more than the limit is taken, to know whether to cut.
        var isFull: Bool { count > limit }

        mutating func take(_ scalar: Unicode.Scalar) {
            if Untrusted.isSpace(scalar) {
                pendingSpace = count > 0
                return
            }
            guard !Untrusted.isHidden(scalar) else { return }
            guard !scalar.isCombining else { return takeMark(scalar) }
            if pendingSpace { keep(" ") }
            keep(scalar)
            marks = 0
        }

        private mutating func takeMark(_ scalar: Unicode.Scalar) {
            // A mark with nothing to sit on would join whatever is printed before it.
            guard count > 0, !pendingSpace, marks < Untrusted.maximumMarks else { return }
            marks += 1
            kept.append(scalar)
        }

        private mutating func keep(_ scalar: Unicode.Scalar) {
            pendingSpace = false
            kept.append(scalar)
            count += 1
        }

        mutating func finish() -> String {
            guard isFull, limit > 0 else { return String(kept) }
            while count >= limit, let last = kept.popLast() {
                if !last.isCombining { count -= 1 }
            }
            while kept.last == " " { kept.removeLast() }
            kept.append("…")
            return String(kept)
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: true
        default: (0x09...0x0D).contains(scalar.value) || scalar.value == 0x85
        }
    }

    /// Controls (ESC, C1), format characters (bidi controls, zero widths, tags), private and unassigned ones.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        // The zero-width joiners shape Persian and Indic words; they hide nothing between visible letters.
        case .format: scalar.value != 0x200C && scalar.value != 0x200D
        case .control, .privateUse, .surrogate, .unassigned: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// A mark that is drawn onto the scalar before it, or a joiner.
    var isCombining: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: true
        default: value == 0x200C || value == 0x200D
        }
    }
}
