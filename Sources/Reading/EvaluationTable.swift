import Foundation

extension Evaluation.Measures {
    /// The measures as an aligned table for people: languages, then all, then the interval, then how
    /// far probabilities are off: Brier score and expected calibration error.
    public var table: String {
        var lines = [header]
        lines += byLanguage.map { line($0.language, $0.figures) }
        lines.append(line("all", overall))
        lines.append(line("low", interval.low, mails: false))
        lines.append(line("high", interval.high, mails: false))
        lines.append(line("brier", reliability.brier, mails: false))
        lines.append(line("ece", reliability.error, mails: false))
        return lines.joined(separator: "\n") + "\n"
    }

    private var header: String {
        let names = Evaluation.Figures.all.map { pad($0.name, 10) }
        return "        " + pad("mails", 6) + names.joined()
    }

    private func line(_ name: String, _ figures: Evaluation.Figures, mails: Bool = true) -> String {
        let cells = Evaluation.Figures.all.map { figure in
            let value = figures[keyPath: figure.path]
            return pad(value.isNaN ? "-" : String(format: "%.3f", value), 10)
        }
        let label = name + String(repeating: " ", count: max(1, 8 - name.count))
        return label + pad(mails ? String(figures.mails) : "", 6) + cells.joined()
    }

    private func pad(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(1, width - text.count)) + text
    }
}
