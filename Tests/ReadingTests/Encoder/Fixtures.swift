import Foundation

@testable import Reading

/// Where the encoder's test data lie, and the encoder itself where set-up has been run.
enum Fixtures {
    static let files: (encoder: String, pieces: String)? = {
        guard let encoder = ModelFiles.find("encoder.bin") ?? inProject("encoder.bin"),
            let pieces = ModelFiles.find("pieces.model") ?? inProject("pieces.model")
        else { return nil }
        return (encoder, pieces)
    }()

    static let hasEncoder = files != nil
    static let noEncoder = "no encoder files: run scripts/fetch-encoder .setup/share/barometer"

    static let encoder: SentenceEncoder? = files.flatMap {
        try? SentenceEncoder(encoderFile: $0.encoder, piecesFile: $0.pieces)
    }

    static let texts = lines("encoder-texts.txt")

    static let pieces = lines("encoder-pieces.txt").map { line in
        line.split(separator: " ").compactMap { Int32($0) }
    }

    /// The reference's vectors: one for each text, then one for each ten texts read as one mail.
    static let vectors: [[Float]] = {
        let bytes = [UInt8](
            FileManager.default.contents(atPath: resource("encoder-vectors.bin")) ?? Data()
        )
        let stride = 4 + EncodedMail.width
        return (0..<bytes.count / stride).map { row in
            bytes[row * stride + 4..<(row + 1) * stride].map { Float(Int8(bitPattern: $0)) }
        }
    }()

    static func cosine(_ a: some Collection<Float>, _ b: some Collection<Float>) -> Float {
        let dot = zip(a, b).reduce(Float(0)) { $0 + $1.0 * $1.1 }
        let lengths = [a.reduce(0) { $0 + $1 * $1 }, b.reduce(0) { $0 + $1 * $1 }]
        return dot / (lengths[0] * lengths[1]).squareRoot()
    }

    static func resource(_ name: String, from file: String = #filePath) -> String {
        URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Resources/" + name).path
    }

    private static func lines(_ name: String) -> [String] {
        let data = FileManager.default.contents(atPath: resource(name)) ?? Data()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    static func inProject(_ name: String, from file: String = #filePath) -> String? {
        let root = file.components(separatedBy: "/Tests/ReadingTests").first ?? ""
        let path = root + "/.setup/share/barometer/" + name
        return FileManager.default.isReadableFile(atPath: path) ? path : nil
    }
}
