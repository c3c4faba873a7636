public import Foundation

/// The heads' file, all little-endian.
///
/// | bytes | holds |
/// |---|---|
/// | 8 | `BAROHEAD` |
/// | 4 × 10 | version, width, features, outputs, members, number of thresholds, hidden width, tuned members, cues, contextual layers (0 for none) |
/// | 4 × 2 | the tuned members' and the contextual member's share, Float32 |
/// | 4 × (4 × (width - cues) + 2 × features) | standards, Float32: sentence mean and scale, whole mean and scale, feature mean and scale |
/// | 4 × 2 × outputs | calibration, Float32: scale, shift |
/// | 4 × (outputs + 2) | bases, Float32 |
/// | 4 × thresholds | thresholds, Float32, in the order of `HeadThresholds.values` |
/// | 2 × linear | `pool`, `feature`, `bias`, Float16, once for all members |
/// | 2 × members × rest | `score`, `scoreBias`, `loud`, `focus`, `count` of each member, Float16 |
/// | 2 × tuned members × all | dense layers (`DenseShape`) and heads (`HeadShape`) of each, Float16 |
/// | | the contextual member, as `ContextMemberFile.swift` has it |
/// | 8 | `ModelBytes.fingerprint` of all bytes before |
enum HeadModelFile {
    static let magic = Array("BAROHEAD".utf8)
    static let version: UInt32 = 4
    static let maximumFeatures = 1024
    static let maximumMembers = 64
    static let maximumTuned = 8
    /// magic, ten numbers and two shares.
    static let headerLength = 8 + 4 * 12
}

extension HeadModel {
    /// The model as the bytes of its file.
    public var data: Data {
        var bytes = ModelBytes()
        bytes.bytes = HeadModelFile.magic
        bytes.append(HeadModelFile.version)
        for size in [shape.width, shape.features, shape.outputs, members.count] {
            bytes.append(UInt32(clamping: size))
        }
        for size in [thresholds.values.count, denseShape.hidden, tuned.count, shape.cues] {
            bytes.append(UInt32(clamping: size))
        }
        bytes.append(UInt32(context == nil ? 0 : ContextShape.encoder.layers))
        bytes.append([tunedShare, contextShare])
        for standard in [standards.sentence, standards.whole, standards.feature] {
            bytes.append(standard.mean)
            bytes.append(standard.scale)
        }
        bytes.append(calibration.scale)
        bytes.append(calibration.shift)
        bytes.append(bases.chances)
        bytes.append(thresholds.values)
        if let first = members.first { bytes.appendHalves(first[..<shape.score.lowerBound]) }
        for member in members { bytes.appendHalves(member[shape.score.lowerBound...]) }
        for member in tuned {
            bytes.appendHalves(member.dense[...])
            bytes.appendHalves(member.heads[...])
        }
        if let context { bytes.append(context) }
        bytes.append(ModelBytes.fingerprint(bytes.bytes[...]))
        return Data(bytes.bytes)
    }

    /// Writes the model, whole or not at all.
    public func save(to path: String) throws {
        try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    /// Reads a model's file.
    ///
    /// - Throws: `HeadModelError` when it is missing, damaged or no model.
    public static func load(_ path: String) throws(HeadModelError) -> HeadModel {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .unreadable(path: path)
        }
        return try HeadModel(data: data)
    }

    /// Reads a model from its bytes, whatever they are.
    ///
    /// - Throws: `HeadModelError` when they are no model.
    public init(data: Data) throws(HeadModelError) {
        var reader = ModelByteReader(bytes: [UInt8](data))
        let header = try HeadModelHeader(&reader)
        let shape = header.shape
        let linear = shape.score.lowerBound
        func standard(_ width: Int) -> HeadStandard {
            HeadStandard(mean: reader.floats(width), scale: reader.floats(width))
        }
        let standards = HeadStandards(
            sentence: standard(shape.width - shape.cues),
            whole: standard(shape.width - shape.cues),
            feature: standard(shape.features),
            cues: shape.cues
        )
        let calibration = HeadCalibration(
            scale: reader.floats(shape.outputs),
            shift: reader.floats(shape.outputs)
        )
        let bases = HeadBases(chances: reader.floats(HeadBases.count))
        let thresholds = HeadThresholds(reader.floats(header.thresholds))
        let common = reader.halves(linear)
        let members = (0..<header.members).map { _ in
            common + reader.halves(shape.parameters - linear)
        }
        let tuned = (0..<header.tuned).map { _ in
            TunedMember(
                dense: reader.halves(DenseShape.encoder.parameters),
                heads: reader.halves(shape.parameters)
            )
        }
        let context = header.contextLayers > 0 ? reader.contextMember() : nil
        guard reader.isFinite, header.tunedShare.isFinite, header.contextShare.isFinite else {
            throw .notANumber
        }
        self.init(
            shape: shape,
            standards: standards,
            members: members,
            tuned: tuned,
            tunedShare: header.tunedShare
        )
        self.context = context
        contextShare = context == nil ? 0 : header.contextShare
        self.calibration = calibration
        self.bases = bases
        self.thresholds = thresholds ?? HeadThresholds()
    }
}

/// The sizes at the start of the file, held against what this program can read.
private struct HeadModelHeader {
    let shape: HeadShape
    let members: Int
    let thresholds: Int
    let tuned: Int
    let contextLayers: Int
    let tunedShare: Float
    let contextShare: Float

    init(_ reader: inout ModelByteReader) throws(HeadModelError) {
        let count = reader.bytes.count
        guard count >= HeadModelFile.magic.count,
            Array(reader.take(HeadModelFile.magic.count)) == HeadModelFile.magic
        else { throw .magic }
        guard count >= HeadModelFile.headerLength else {
            throw .length(found: count, expected: HeadModelFile.headerLength)
        }
        let version = reader.number()
        guard version == HeadModelFile.version else { throw .version(version) }
        let sizes = (0..<9).map { _ in Int(reader.number()) }
        try Self.check(sizes)
        shape = HeadShape(width: sizes[0], cues: sizes[7], features: sizes[1], outputs: sizes[2])
        members = sizes[3]
        thresholds = sizes[4]
        tuned = sizes[6]
        contextLayers = sizes[8]
        tunedShare = reader.floats(1)[0]
        contextShare = reader.floats(1)[0]
        let expected = length
        guard count == expected else { throw .length(found: count, expected: expected) }
        guard reader.isIntact else { throw .checksum }
    }

    private static func check(_ sizes: [Int]) throws(HeadModelError) {
        let width = EncodedMail.width + SentenceCues.count
        let allowed: [(name: String, range: ClosedRange<Int>)] = [
            ("width", width...width),
            ("features", MailFeatures.count...MailFeatures.count),
            ("outputs", HeadLayout.count...HeadLayout.count),
            ("members", 1...HeadModelFile.maximumMembers),
            ("thresholds", HeadThresholds().values.count...HeadThresholds().values.count),
            ("hidden", Shape.hidden...Shape.hidden),
            ("tuned members", 0...HeadModelFile.maximumTuned),
            ("cues", SentenceCues.count...SentenceCues.count),
            ("contextual layers", 0...ContextShape.encoder.layers),
        ]
        for (size, (name, range)) in zip(sizes, allowed) where !range.contains(size) {
            throw .size(name: name, found: size)
        }
    }

    private var length: Int {
        let vector = shape.width - shape.cues
        let floats =
            4 * vector + 2 * shape.features + 2 * shape.outputs + HeadBases.count + thresholds
        let linear = shape.score.lowerBound
        let own = DenseShape.encoder.parameters + shape.parameters
        let halves = linear + members * (shape.parameters - linear) + tuned * own
        let context = contextLayers > 0 ? ContextMember.fileBytes : 0
        return HeadModelFile.headerLength + 4 * floats + 2 * halves + context + 8
    }
}
