/// Rows of cells in columns as wide as they need to be.
struct TextTable {
    /// A column's head and limits.
    struct Column {
        var head: String
        var isRight = false
        var maximum = 40
        /// How narrow a small screen makes it; nil where its cells are never cut, only its head.
        var minimum: Int?
        /// Columns that a small screen leaves out, the lowest first; nil: it always stays.
        var worth: Int?
    }

    /// A cell's text, clean, and its colour.
    struct Cell {
        var text: String
        var ink: Ink = .plain
    }

    /// Blanks between two columns.
    static let gap = 2

    let columns: [Column]
    var rows: [[Cell]] = []

    /// The lines of the table, its head first; no wider than a screen of so many columns.
    func lines(_ style: TextTables.Style, screen: Int? = nil) -> [String] {
        let fit = screen.map { TableFit(self, screen: $0) } ?? TableFit(self)
        let head = columns.map { Cell(text: $0.head, ink: .strong) }
        return ([head] + rows).map { line($0, fit, style) }
    }

    private func line(_ cells: [Cell], _ fit: TableFit, _ style: TextTables.Style) -> String {
        let fitted = fit.columns.map { index, width in
            // The last column needs no blanks behind it.
            let isLast = index == fit.columns.last?.index && !columns[index].isRight
            let text =
                isLast
                ? Columns.cut(cells[index].text, width)
                : Columns.fit(cells[index].text, width, right: columns[index].isRight)
            return cells[index].ink.paint(text, style)
        }
        var line = fitted.joined(separator: String(repeating: " ", count: Self.gap))
        while line.last == " " { line.removeLast() }
        return line
    }
}

/// A colour of the terminal's own palette (ECMA-48 §8.3.117).
enum Ink: Int {
    case plain = 0
    case strong = 1
    case faint = 2
    case red = 31
    case green = 32
    case yellow = 33

    /// The text in this colour, where colours are on.
    func paint(_ text: String, _ style: TextTables.Style) -> String {
        guard style == .coloured, self != .plain, !text.isEmpty else { return text }
        return "\u{1B}[\(rawValue)m" + text + "\u{1B}[0m"
    }
}
