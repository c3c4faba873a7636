import ArgumentParser
import Foundation
import Reading

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

/// The labelled mails that a command is given.
struct GoldOption: ParsableArguments {
    @Option(
        name: .long,
        parsing: .upToNextOption,
        help: "Labelled mails.",
        completion: .file(extensions: ["jsonl"])
    )
    var gold: [String]

    /// All of them, in order.
    func read() throws -> [GoldMail] { try GoldFiles.read(gold) }
}
