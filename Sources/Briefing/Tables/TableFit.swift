/// Which columns of a table are shown, and how wide.
struct TableFit {
    /// Places in the table's columns, from left to right, with their widths.
    private(set) var columns: [(index: Int, width: Int)]

    /// A head that is cut still tells what it heads.
    private static let shortHead = 6

    /// Every column, as wide as it needs to be.
    init(_ table: TextTable) {
        columns = table.columns.indices.map { ($0, Self.width(of: $0, in: table)) }
    }

    /// Shortens the longest columns, as far as they may be, then leaves out what matters least, until a screen holds the rest.
    init(_ table: TextTable, screen: Int) {
        self.init(table)
        let whole = columns
        let floors = whole.map { Self.floor(of: $0.index, in: table, $0.width) }
        let leaving = whole.indices.filter { table.columns[$0].worth != nil }
            .sorted { (table.columns[$0].worth ?? 0) < (table.columns[$1].worth ?? 0) }
        for count in 0...leaving.count {
            let left = leaving.prefix(count)
            columns = whole.filter { !left.contains($0.index) }
            if shorten(to: screen, floors) { return }
        }
        // Nobody reads a table on so narrow a screen, but its lines do not break.
        _ = shorten(to: screen, whole.map { _ in 1 })
    }

    /// Takes from the longest column, a blank's width at a time.
    ///
    /// - Returns: whether the line fits now.
    private mutating func shorten(to screen: Int, _ floors: [Int]) -> Bool {
        let gaps = TextTable.gap * max(0, columns.count - 1)
        var excess = columns.reduce(gaps) { $0 + $1.width } - screen
        while excess > 0 {
            let longest = columns.indices.filter { columns[$0].width > floors[columns[$0].index] }
                .max { columns[$0].width < columns[$1].width }
            guard let longest else { return false }
            columns[longest].width -= 1
            excess -= 1
        }
        return true
    }

    private static func width(of index: Int, in table: TextTable) -> Int {
        let column = table.columns[index]
        return min(column.maximum, max(Columns.width(column.head), cells(of: index, in: table)))
    }

    private static func floor(of index: Int, in table: TextTable, _ width: Int) -> Int {
        let column = table.columns[index]
        let head = min(shortHead, Columns.width(column.head))
        return min(width, column.minimum ?? max(head, cells(of: index, in: table)))
    }

    private static func cells(of index: Int, in table: TextTable) -> Int {
        table.rows.map { Columns.width($0[index].text) }.max() ?? 0
    }
}
