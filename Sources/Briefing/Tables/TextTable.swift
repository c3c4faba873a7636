/// Rows of cells in columns as wide as they need to be.
struct TextTable {
    /// A column's head and limits.
    struct Column {
        var head: String
        var isRight = false
        var maximum = 40
    }

    /// A cell's text, clean, and its colour.
    struct Cell {
        var text: String
        var ink: Ink = .plain
    }

    let columns: [Column]
    var rows: [[Cell]] = []

    /// The lines of the table, its head first.
    func lines(_ style: TextTables.Style) -> [String] {
        let widths = columns.indices.map { width(of: $0) }
        let head = columns.map { Cell(text: $0.head, ink: .strong) }
        return ([head] + rows).map { line($0, widths, style) }
    }

    private func width(of column: Int) -> Int {
        let texts = [columns[column].head] + rows.map { $0[column].text }
        return min(columns[column].maximum, texts.map(Columns.width).max() ?? 0)
    }

    private func line(_ cells: [Cell], _ widths: [Int], _ style: TextTables.Style) -> String {
        let fitted = zip(columns.indices, cells).map { index, cell in
            // The last column needs no blanks behind it.
            let isLast = index == columns.count - 1 && !columns[index].isRight
            let text =
                isLast
                ? Columns.cut(cell.text, widths[index])
                : Columns.fit(cell.text, widths[index], right: columns[index].isRight)
            return cell.ink.paint(text, style)
        }
        var line = fitted.joined(separator: "  ")
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
