import ArgumentParser
import Foundation
import Reading

/// Fits the heads.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Fit the heads to labelled mails.",
        discussion: """
            Gold mails are JSON lines: id, lang, dir, subject, body and labels (see Tests/Gold). Thresholds and calibration \
            come from parts of the mails that the heads were not fitted on. The same mails and seed give the same model.
            """
    )

    @Option(
        name: .long,
        parsing: .upToNextOption,
        help: "Labelled mails.",
        completion: .file(extensions: ["jsonl"])
    )
    var gold: [String]

    @Option(
        name: .long,
        help: ArgumentHelp("Where to write the heads.", valueName: "model"),
        completion: .file()
    )
    var out: String

    @Option(name: .long, help: "The seed of everything that is drawn.")
    var seed: UInt64?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What 'scripts/fit-context.py' made of these mails; without it the heads have no contextual member.",
            valueName: "fit"
        ),
        completion: .file()
    )
    var context: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Also write what heads read that were fitted without a mail: a line a mail, as 'score --soft' gives.",
            valueName: "jsonl"
        ),
        completion: .file()
    )
    var unseen: String?

    @Flag(
        name: .long,
        help: "Write no heads, but the lessons for 'scripts/fit-context.py' to the file of --out."
    )
    var lessons = false

    @OptionGroup var unneeded: UnneededConfig

    func run() throws {
        var recipe = HeadRecipe()
        if let seed { recipe.seed = seed }
        let mails = try GoldFiles.read(gold)
        let encoder = try Reader.loadEncoder()
        if lessons {
            return try ContextLessons(gold: mails, encoder: encoder, recipe: recipe).data
                .write(to: URL(fileURLWithPath: out), options: .atomic)
        }
        let fit = try context.map {
            let lessons = try ContextLessons(gold: mails, encoder: encoder, recipe: recipe)
            return try ContextFit(path: $0, to: lessons)
        }
        let line = PercentLine("train")
        var readings = Data()
        let model = try HeadTraining.fit(
            gold: mails,
            encoder: encoder,
            recipe: recipe,
            context: fit,
            progress: { line.show(done: $0.done, of: $0.total) },
            unseen: {
                readings += SoftMail(id: $0.id, signals: $1, isOutbound: $0.dir == .outbound).line
            }
        )
        line.end()
        if let unseen {
            try readings.write(to: URL(fileURLWithPath: unseen), options: .atomic)
        }
        try model.save(to: out)
        Terminal.note(
            "Fitted on \(mails.count) mails; written to \(out). Measure it: barometer evaluate --gold FILE… --model \(out)"
        )
    }
}

/// Measures the heads.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure heads on labelled mails, by language, with a 95 % bootstrap interval.",
        discussion: "Only mails that the model was not fitted on say how good it is."
    )

    @Option(
        name: .long,
        parsing: .upToNextOption,
        help: "Labelled mails.",
        completion: .file(extensions: ["jsonl"])
    )
    var gold: [String]

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Heads as 'train' wrote them; default: the shipped ones.",
            valueName: "model"
        ),
        completion: .file()
    )
    var model: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Measure the same mails as another keyboard or hand would have typed them: \(Retyping.names).",
            valueName: "keyboard"
        ),
        transform: Retyping.named
    )
    var typed: Retyping?

    @OptionGroup var unneeded: UnneededConfig

    func run() throws {
        let mails = try GoldFiles.read(gold)
        let reader = try Reader.load(model: model)
        let texts = mails.enumerated().map { place, mail in
            typed?.retyped(mail.text, language: mail.lang, seed: UInt64(place)) ?? mail.text
        }
        let signals = reader.read(texts)
        Terminal.out(Evaluation.measure(gold: mails, signals: signals).table)
    }
}

extension Retyping {
    fileprivate static let names = allCases.map(\.rawValue).joined(separator: ", ")

    /// The one of this name.
    fileprivate static func named(_ name: String) throws -> Retyping {
        guard let found = Retyping(rawValue: name) else {
            throw ValidationError("'\(name)' is none of \(names)")
        }
        return found
    }
}

/// Files of labelled mails.
enum GoldFiles {
    /// All mails of the files, in order.
    static func read(_ paths: [String]) throws -> [GoldMail] {
        try paths.flatMap { path in
            guard FileManager.default.isReadableFile(atPath: path) else {
                throw CommandError("cannot read \(path): is it there, and yours to read?")
            }
            return try GoldFile.read(path)
        }
    }
}

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
