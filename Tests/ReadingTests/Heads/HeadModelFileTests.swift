import Foundation
import Testing

@testable import Reading

@Suite("The heads' file")
struct HeadModelFileTests {
    private let model = SmallModel.make()

    @Test("A model comes back as it was stored")
    func roundTrip() throws {
        let once = try HeadModel(data: model.data)
        // Half precision is met on the first way out; after that nothing changes.
        #expect(try HeadModel(data: once.data) == once)
        #expect(once.thresholds == model.thresholds)
        #expect(once.bases == model.bases && once.bases.problem == 14.0 / 64)
        #expect(once.standards == model.standards)
        #expect(once.members.count == 2)
        #expect(once.tuned.count == 1 && once.tunedShare == model.tunedShare)
        #expect(once.contextShare == model.contextShare)
        let layers = zip(once.context?.layers ?? [], model.context?.layers ?? [])
        #expect(layers.map { abs($0 - $1) }.max() ?? 1 < 0.002, "half a step of 127 to the largest")
        for (stored, given) in zip(once.members.joined(), model.members.joined()) {
            #expect(abs(stored - given) <= 1e-3 * max(1, abs(given)))
        }
    }

    @Test("A model goes to disk and back")
    func disk() throws {
        let path = FileManager.default.temporaryDirectory.path + "/heads-\(UUID().uuidString).bin"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try model.save(to: path)
        #expect(try HeadModel.load(path).data == model.data)
    }

    @Test("A missing file says so")
    func missing() {
        #expect(throws: HeadModelError.unreadable(path: "/nowhere/heads.bin")) {
            try HeadModel.load("/nowhere/heads.bin")
        }
    }

    /// One way to damage a model file.
    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let expected: HeadModelError?
        let apply: @Sendable (inout Data) -> Void
    }

    private static let damages = [
        Damage(testDescription: "empty", expected: .magic) { $0 = Data() },
        Damage(testDescription: "other magic", expected: .magic) { $0[0] = 0x62 },
        Damage(testDescription: "newer version", expected: .version(5)) { $0[8] = 5 },
        Damage(testDescription: "odd width", expected: .size(name: "width", found: 513)) {
            $0[12] = 1
        },
        Damage(testDescription: "no members", expected: .size(name: "members", found: 0)) {
            $0[24] = 0
        },
        Damage(
            testDescription: "many tuned members",
            expected: .size(name: "tuned members", found: 65_537)
        ) { $0[38] = 1 },
        Damage(testDescription: "absurd members", expected: nil) { $0[27] = 0xFF },
        Damage(testDescription: "header only", expected: nil) { $0 = $0.prefix(56) },
        Damage(testDescription: "half a header", expected: .length(found: 20, expected: 56)) {
            $0 = $0.prefix(20)
        },
        Damage(testDescription: "one byte short", expected: nil) { $0 = $0.dropLast() },
        Damage(testDescription: "one byte long", expected: nil) { $0.append(0) },
        Damage(testDescription: "a flipped bit", expected: .checksum) { $0[5000] ^= 1 },
    ]

    @Test("Damage is told, never read", arguments: damages)
    func damaged(_ damage: Damage) {
        var data = model.data
        damage.apply(&data)
        let error = #expect(throws: HeadModelError.self) { try HeadModel(data: Data(data)) }
        if let expected = damage.expected { #expect(error == expected) }
        #expect(error?.description.isEmpty == false)
    }

    @Test("Halves are widened as the processor would", arguments: [0, 1, 2, 3].map { $0 << 14 })
    func halves(_ start: Int) {
        for bits in UInt16(start)...UInt16(start) + 0x3FFF {
            let wide = Float(Float16(bitPattern: bits))
            guard wide.isFinite else { continue }
            var reader = ModelByteReader(bytes: [UInt8(bits & 0xFF), UInt8(bits >> 8)])
            #expect(reader.halves(1) == [wide])
        }
        var short = ModelByteReader(bytes: [0])
        #expect(short.halves(3) == [0, 0, 0])
    }

    @Test("What is no number is refused, though the check sum fits")
    func notANumber() {
        var broken = model
        broken.thresholds.problem = .nan
        #expect(throws: HeadModelError.notANumber) { try HeadModel(data: broken.data) }
    }
}

/// A model of random numbers.
enum SmallModel {
    static func make() -> HeadModel {
        var random = SeededRandom(seed: 3)
        let shape = HeadShape(
            width: EncodedMail.width + SentenceCues.count,
            cues: SentenceCues.count,
            features: MailFeatures.count,
            outputs: HeadLayout.count
        )
        func standard(_ width: Int) -> HeadStandard {
            HeadStandard(
                mean: (0..<width).map { _ in random.normal() },
                scale: (0..<width).map { _ in 1 + random.uniform() }
            )
        }
        let standards = HeadStandards(
            sentence: standard(EncodedMail.width),
            whole: standard(EncodedMail.width),
            feature: standard(shape.features),
            cues: shape.cues
        )
        let members = (0..<2).map { _ in (0..<shape.parameters).map { _ in random.normal() } }
        let tuned = TunedMember(
            dense: (0..<DenseShape.encoder.parameters).map { _ in 0.05 * random.normal() },
            heads: members[0]
        )
        var model = HeadModel(
            fitted: members,
            tuned: [tuned],
            tunedShare: 0.5,
            shape: shape,
            standards: standards
        )
        model.context = ContextMember(
            layers: (0..<ContextShape.encoder.parameters).map { _ in 0.05 * random.normal() },
            heads: (0..<ContextMember.headShape.parameters).map { _ in random.normal() }
        )
        model.contextShare = 0.5
        model.thresholds.problem = 0.375
        model.bases = HeadBases(chances: (0..<HeadBases.count).map { Float($0) / 64 })
        return model
    }
}
