/// Per cent of a long computation, on one line of standard error; nothing where that is no terminal.
final class PercentLine {
    private let name: String
    private var last = -1

    init(_ name: String) { self.name = name }

    func show(done: Int, of total: Int) {
        let percent = 100 * done / max(1, total)
        guard Terminal.showsProgress, percent != last else { return }
        last = percent
        Terminal.draw("\r\u{1b}[K\(name)  \(percent) %")
    }

    func end() { if last >= 0 { Terminal.note("") } }
}
