/// A matrix in the mapped file, row by row; it is valid while its `EncoderFile` is.
///
/// `@unchecked Sendable`: mapped read-only.
@safe struct Weights: @unchecked Sendable {
    /// The first number.
    let start: UnsafePointer<Float>
    /// The number of rows; a vector has one.
    let rows: Int
    /// The length of a row.
    let columns: Int
}

/// The encoder's numbers under the names of the reference.
struct EncoderWeights: Sendable {
    /// A branch looks at `order` neighbours at once, `left` of them before the piece itself.
    struct Branch: Sendable {
        var order: Int
        var left: Int
        var w1: Weights
        var b1: Weights
        var w2: Weights
        var b2: Weights
    }

    /// The pieces' embeddings.
    let embedding: Embedding
    /// Keeps layer norms from dividing by zero.
    let epsilon: Float
    let projection: Weights
    let projectionBias: Weights
    let projectionGain: Weights
    let projectionShift: Weights
    let branches: [Branch]
    let gain: Weights
    let shift: Weights
    let dense: DenseWeights

    /// Finds every tensor in a file.
    ///
    /// - Throws: `EncoderError.malformed` for the first that is missing or misshapen.
    init(_ file: EncoderFile) throws(EncoderError) {
        let pieces = Shape.piece
        let inner = Shape.branches
        embedding = try Embedding(file)
        epsilon = unsafe try file.floats("eps", 1, 1).start[0]
        projection = try file.floats("proj_W", pieces, inner)
        projectionBias = try file.floats("proj_b", 1, inner)
        projectionGain = try file.floats("proj_ln_g", 1, inner)
        projectionShift = try file.floats("proj_ln_b", 1, inner)
        var branches: [Branch] = []
        for (order, left) in [(2, 0), (3, 1), (5, 2)] {
            branches.append(try Self.branch(order, left, file))
        }
        self.branches = branches
        gain = try file.floats("ln_g", 1, Shape.features)
        shift = try file.floats("ln_b", 1, Shape.features)
        dense = try DenseWeights(file)
    }

    private static func branch(
        _ order: Int,
        _ left: Int,
        _ file: EncoderFile
    ) throws(EncoderError) -> Branch {
        let width = Shape.branch
        return Branch(
            order: order,
            left: left,
            w1: try file.floats("w1_\(order)", order * width, width),
            b1: try file.floats("b1_\(order)", 1, width),
            w2: try file.floats("w2_\(order)", order * width, width),
            b2: try file.floats("b2_\(order)", 1, width)
        )
    }
}

/// The layers that turn a sum of features into a vector.
struct DenseWeights: Sendable {
    let pool: Weights
    let poolBias: Weights
    let d0: Weights
    let d1: Weights
    let d2: Weights
    let d3: Weights
    let p1: Weights
    let p3: Weights

    init(_ file: EncoderFile) throws(EncoderError) {
        let out = Shape.vector
        let hidden = Shape.hidden
        pool = try file.floats("cnn_W", Shape.features, out)
        poolBias = try file.floats("cnn_b", 1, out)
        d0 = try file.floats("d0", out, hidden)
        p1 = try file.floats("p1", out, hidden)
        d1 = try file.floats("d1", hidden, hidden)
        d2 = try file.floats("d2", hidden, out)
        p3 = try file.floats("p3", hidden, out)
        d3 = try file.floats("d3", out, out)
    }
}

/// The widths of the encoder's layers.
enum Shape {
    /// A piece's embedding.
    static let piece = 512
    /// One n-gram branch.
    static let branch = 256
    /// All three branches.
    static let branches = 3 * branch
    /// A piece with its branches.
    static let features = piece + branches
    /// The inner dense layers.
    static let hidden = 320
    /// What comes out.
    static let vector = EncodedMail.width
}
