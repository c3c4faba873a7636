import ArgumentParser
import Foundation
import SafeFile
import Watch

/// The mails behind the owner's verdicts as labelled mails.
struct GoldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gold",
        abstract: "Write the mails behind your verdicts as labelled mails, for 'train --gold'.",
        discussion: """
            Words are deleted once they are read, so the mails that your alerts rest on are fetched once more from where \
            they came, without a trace; nothing leaves this machine. Labels are what was read; where you called "is a problem" \
            wrong, the conduct marks are taken off. Look over the file and correct labels before you give it to \
            'barometer train' beside the gold of the project. It holds clients' words, so only you can read it, and \
            'forget' does not reach it.
            """
    )

    @OptionGroup var config: ConfigOption

    @Option(
        name: .long,
        help: ArgumentHelp("Where to write the mails; must not be there yet.", valueName: "jsonl"),
        completion: .file(extensions: ["jsonl"])
    )
    var out: String

    @Option(
        name: .long,
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Also look in these Maildirs, mbox files or folders of .eml files; where mail was imported from is known.",
            valueName: "path"
        ),
        completion: .file()
    )
    var from: [String] = []

    func run() async throws {
        let url = URL(fileURLWithPath: out).standardizedFileURL
        let file = DurableFile(
            directory: url.deletingLastPathComponent().path,
            name: url.lastPathComponent
        )
        guard !file.exists else {
            throw CommandError(
                "\(out) is there already, perhaps with labels that you corrected: name another file"
            )
        }
        let line = ProgressLine()
        defer { line.end() }
        let report = try await config.workbench(readOnly: true).gold(lookingAt: from) {
            line.step("fetch again", $0, $1)
        }
        line.end()
        try Self.checkFound(report)
        let text = try report.lines.map { try $0.text() + "\n" }.joined()
        do throws(FileFault) {
            try file.write(text.utf8)
        } catch {
            let reason = POSIXErrorCode(rawValue: error.code).map { POSIXError($0) }
            throw CommandError(
                "cannot write \(error.path): \(reason?.localizedDescription ?? "error \(error.code)")"
            )
        }
        Terminal.note(Self.told(report, out: out))
    }

    private static func checkFound(_ report: GoldReport) throws {
        guard report.lines.isEmpty else { return }
        throw CommandError(
            report.gone.isEmpty
                ? "no mail stands behind a verdict: 'barometer verdict CLIENT right|wrong' says what an alert was"
                : gone(report)
        )
    }

    private static func told(_ report: GoldReport, out: String) -> String {
        let (right, wrong) = report.verdicts
        let lines = [
            "\(count(report.lines.count, "mail")) behind \(count(right + wrong, "verdict")) (\(right) right, \(wrong) wrong) written to \(out).",
            report.gone.isEmpty ? nil : gone(report),
            "Look over the labels, then: barometer train --gold Tests/Gold/*.jsonl \(out) --out MODEL",
        ]
        return lines.compactMap(\.self).joined(separator: "\n")
    }

    private static func gone(_ report: GoldReport) -> String {
        let places = report.gone.sorted { $0.key < $1.key }.map {
            $0.key == "import"
                ? "\($0.value) from imported files" : "\($0.value) from mailbox \($0.key)"
        }
        return """
            \(count(report.gone.values.reduce(0, +), "mail")) could not be found any more (\(places.joined(separator: ", "))): \
            deleted or moved; '--from PATH' looks in files that lie elsewhere now
            """
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
