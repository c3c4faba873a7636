import Foundation
import Testing

@testable import Reading

@Suite("The contextual encoder", .enabled(if: ContextFixtures.encoder != nil, Installed.missing))
struct ContextEncoderTests {
    @Test("The published layers' vectors are those of a reference in another program")
    func reference() throws {
        let encoder = try #require(ContextFixtures.encoder)
        let layers = try ContextFixtures.publishedLayers()
        let texts = Fixtures.texts.prefix(ContextFixtures.vectors.count)
        let readings = texts.compactMap { encoder.vocabulary.reading(of: [$0]) }
        let found = encoder.encode(readings, layers: layers)
        #expect(found.count == 40)
        for (vectors, wanted) in zip(found, ContextFixtures.vectors) {
            #expect(Fixtures.cosine(vectors.whole, wanted) >= 0.999)
        }
    }

    @Test("A mail reads the same in any company")
    func company() throws {
        let encoder = try #require(ContextFixtures.encoder)
        let layers = try ContextFixtures.publishedLayers()
        let mails = Fixtures.texts.prefix(60).compactMap {
            encoder.vocabulary.reading(of: [$0, "Grazie."])
        }
        let together = encoder.encode(mails, layers: layers)
        for index in [0, 17, 59] {
            let alone = encoder.encode([mails[index]], layers: layers)[0]
            #expect(Fixtures.cosine(alone.whole, together[index].whole) > 0.999_99)
            #expect(Fixtures.cosine(alone.sentences, together[index].sentences) > 0.999_99)
        }
    }

    @Test("What is no piece reads as unknown, and nothing reads as nothing")
    func odd() throws {
        let encoder = try #require(ContextFixtures.encoder)
        let layers = try ContextFixtures.publishedLayers()
        let strange = ContextReading([[.max, .min, 250_037]], begin: 0, end: 2)
        let unknown = ContextReading([[3, 3, 3]], begin: 0, end: 2)
        let found = encoder.encode([strange, unknown], layers: layers)
        #expect(Fixtures.cosine(found[0].whole, found[1].whole) > 0.999_99)
        #expect(encoder.encode([], layers: layers).isEmpty)
        let empty = encoder.encode([ContextReading([], begin: 0, end: 2)], layers: layers)[0]
        #expect(empty.whole.allSatisfy { $0 == 0 })
    }

    @Test("Missing and foreign files say so")
    func missing() throws {
        #expect(throws: EncoderError.self) {
            try ContextEncoder(encoderFile: "/nowhere", piecesFile: "/nowhere")
        }
        let files = try #require(Fixtures.files)
        #expect(throws: EncoderError.self) {
            try ContextEncoder(encoderFile: files.encoder, piecesFile: files.pieces)
        }
    }
}

/// The contextual encoder, and what a reference says of its published layers.
enum ContextFixtures {
    static let encoder: ContextEncoder? = path("context.bin").flatMap { encoder in
        path("context-pieces.model").flatMap {
            try? ContextEncoder(encoderFile: encoder, piecesFile: $0)
        }
    }

    /// The first texts of `Fixtures`, each read as a mail of one sentence by PyTorch 2: 384 numbers of eight bits.
    static let vectors: [[Float]] = {
        let path = Fixtures.resource("context-vectors.bin")
        let bytes = [UInt8](FileManager.default.contents(atPath: path) ?? Data())
        let width = ContextShape.encoder.width
        return (0..<bytes.count / width).map { row in
            bytes[row * width..<(row + 1) * width].map { Float(Int8(bitPattern: $0)) }
        }
    }()

    /// The layers as they were published, before any fitting.
    static func publishedLayers() throws -> [Float] {
        let file = try EncoderFile(path: path("context.bin") ?? "")
        let shape = ContextShape.encoder
        func take(_ name: String, _ rows: Int, _ columns: Int) throws -> [Float] {
            let part = try file.floats(name, rows, columns)
            return unsafe Array(UnsafeBufferPointer(start: part.start, count: rows * columns))
        }
        func beside(_ names: [String], _ rows: Int) throws -> [Float] {
            let parts = try names.map { try take($0, rows, shape.width) }
            return (0..<rows).flatMap { row in
                parts.flatMap { $0[row * shape.width..<(row + 1) * shape.width] }
            }
        }
        let (width, hidden) = (shape.width, shape.hidden)
        var layers = try take("norm_g", 1, width) + take("norm_b", 1, width)
        for layer in 0..<shape.layers {
            layers += try beside(["q_\(layer)", "k_\(layer)", "v_\(layer)"], width)
            layers += try beside(["qb_\(layer)", "kb_\(layer)", "vb_\(layer)"], 1)
            layers += try take("o_\(layer)", width, width) + take("ob_\(layer)", 1, width)
            layers += try take("n1g_\(layer)", 1, width) + take("n1b_\(layer)", 1, width)
            layers += try take("f1_\(layer)", width, hidden) + take("f1b_\(layer)", 1, hidden)
            layers += try take("f2_\(layer)", hidden, width) + take("f2b_\(layer)", 1, width)
            layers += try take("n2g_\(layer)", 1, width) + take("n2b_\(layer)", 1, width)
        }
        return layers
    }

    private static func path(_ name: String) -> String? {
        ModelFiles.find(name) ?? Fixtures.inProject(name)
    }
}
