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

    @OptionGroup var gold: GoldOption

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

    @Option(
        name: .long,
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Print how well these of the mails were read by heads that were fitted without them.",
            valueName: "gold"
        ),
        completion: .file(extensions: ["jsonl"])
    )
    var measure: [String] = []

    @Flag(
        name: .long,
        help: "Write no heads, but the lessons for 'scripts/fit-context.py' to the file of --out."
    )
    var lessons = false

    @OptionGroup var unneeded: UnneededConfig

    func run() throws {
        var recipe = HeadRecipe()
        if let seed { recipe.seed = seed }
        let mails = try gold.read()
        let measured = try Set(GoldFiles.read(measure).map(\.id))
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
        var answers: [(mail: GoldMail, signals: Signals)] = []
        let model = try HeadTraining.fit(
            gold: mails,
            encoder: encoder,
            recipe: recipe,
            context: fit,
            progress: { line.show(done: $0.done, of: $0.total) },
            unseen: {
                readings += SoftMail(id: $0.id, signals: $1, isOutbound: $0.dir == .outbound).line
                if measured.contains($0.id) { answers.append(($0, $1)) }
            }
        )
        line.end()
        if let unseen {
            try readings.write(to: URL(fileURLWithPath: unseen), options: .atomic)
        }
        try model.save(to: out)
        if !answers.isEmpty {
            let measures = Evaluation.measure(
                gold: answers.map(\.mail),
                signals: answers.map(\.signals)
            )
            Terminal.out(measures.table)
        }
        Terminal.note(
            "Fitted on \(mails.count) mails; written to \(out). Measure it: barometer evaluate --gold FILE… --model \(out)"
        )
    }
}
