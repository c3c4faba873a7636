import ArgumentParser
import Foundation
import MailFormat
import Reading

/// How scored mails are printed.
enum ScoreFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
}

/// Reads mails and prints their signals; stores nothing.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract:
            "Read mails and print their signals, with the words they rest on; stores nothing.",
        discussion: """
            Takes .eml files, or lines of JSON on standard input: {"id", "dir": "in"|"out", "subject", "body"}, \
            where days that a mail names matter with its "date". \
            What cannot be scored is null, never zero. Needs no settings.
            """
    )

    @Argument(
        help: "Mail files; none reads JSON lines from standard input.",
        completion: .file(extensions: ["eml"])
    )
    var files: [String] = []

    @Option(name: .long, help: "text for people, json for one list, jsonl for a line each.")
    var format: ScoreFormat?

    @Flag(name: .long, help: "Print probabilities, a JSON line a mail, instead of decisions.")
    var soft = false

    @Option(
        name: .long,
        help: ArgumentHelp("Heads to score with, as 'train' wrote them.", valueName: "file"),
        completion: .file()
    )
    var model: String?

    @OptionGroup var unneeded: UnneededConfig

    /// Enough to fill the encoder's micro-batches, few enough for results to flow.
    private static let batchSize = 256

    func run() throws {
        let reader = try Reader.load(model: model)
        let printer = ScorePrinter(
            format: soft ? .jsonl : format ?? (files.isEmpty ? .jsonl : .text),
            isSoft: soft
        )
        printer.begin()
        defer { printer.end() }
        if files.isEmpty {
            try scoreLines(reader, printer)
        } else {
            try scoreFiles(reader, printer)
        }
    }

    /// What was read before a file or line that is none is printed all the same.
    private func scoreFiles(_ reader: Reader, _ printer: ScorePrinter) throws {
        var batch: [ScoredMail.Input] = []
        for file in files {
            do { batch.append(try Self.mail(file)) } catch {
                try score(batch, reader, printer)
                throw error
            }
            if batch.count == Self.batchSize {
                try score(batch, reader, printer)
                batch = []
            }
        }
        try score(batch, reader, printer)
    }

    private func scoreLines(_ reader: Reader, _ printer: ScorePrinter) throws {
        var batch: [ScoredMail.Input] = []
        var number = 0
        while let line = readLine() {
            number += 1
            if line.allSatisfy(\.isWhitespace) { continue }
            do {
                batch.append(
                    ScoredMail.Input(try JSONDecoder().decode(JSONMail.self, from: Data(line.utf8)))
                )
            } catch {
                try score(batch, reader, printer)
                throw CommandError(
                    "line \(number) is no mail: {\"id\", \"dir\": \"in\" or \"out\", \"subject\", \"body\"} is wanted"
                )
            }
            if batch.count == Self.batchSize {
                try score(batch, reader, printer)
                batch = []
            }
        }
        try score(batch, reader, printer)
    }

    private func score(_ inputs: [ScoredMail.Input], _ reader: Reader, _ printer: ScorePrinter)
        throws
    {
        for (input, signals) in zip(inputs, reader.read(inputs.map(\.text))) {
            try printer.print(ScoredMail(input: input, signals: signals))
        }
    }

    private static func mail(_ path: String) throws -> ScoredMail.Input {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandError("cannot read \(path): is it there, and yours to read?")
        }
        let message = MessageParser().parse(
            MessageSource(.whole([UInt8](data)), receivedAt: Date())
        )
        return ScoredMail.Input(path: path, message: message)
    }
}

/// A mail as the JSON lines of `score` give it.
struct JSONMail: Decodable {
    var id: String
    var dir: Direction?
    var subject: String?
    var body: String
    /// "2026-03-04", or a time that begins so.
    var date: String?

    /// Whose mail it is; a client's where nothing is said.
    enum Direction: String, Decodable {
        case inbound = "in"
        case outbound = "out"
    }
}
