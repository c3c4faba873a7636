import ArgumentParser
import Reading

/// Measures the heads.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure heads on labelled mails, by language, with a 95 % bootstrap interval.",
        discussion: "Only mails that the model was not fitted on say how good it is."
    )

    @OptionGroup var gold: GoldOption

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
        let mails = try gold.read()
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
