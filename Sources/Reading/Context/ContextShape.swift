/// How the contextual encoder's layers lie in a flat row of numbers.
///
/// One layer is a transformer block with its norms behind (Vaswani et al. 2017; BERT's "post-norm"):
/// `query | key | value` side by side, what joins the heads, and two dense layers with a GELU between.
struct ContextShape: Sendable, Equatable {
    /// The numbers of a piece.
    var width = 384
    /// Attention heads, which share the width.
    var heads = 12
    /// The numbers between the two dense layers.
    var hidden = 1536
    /// Layers; the encoder has twelve, of which the first few are read.
    var layers = 6

    /// multilingual-e5-small's first layers.
    static let encoder = ContextShape()

    /// A matrix or a row of a layer.
    struct Part: Sendable, Equatable {
        let rows: Int
        let columns: Int
        /// Where it begins in the layer.
        let start: Int

        /// Its numbers in the layer.
        var range: Range<Int> { start..<start + rows * columns }
    }

    /// width × 3 widths: query, key and value side by side.
    var attention: Part { Part(rows: width, columns: 3 * width, start: 0) }
    /// 1 × 3 widths.
    var attentionBias: Part { part(after: attention, 1, 3 * width) }
    /// width × width.
    var joint: Part { part(after: attentionBias, width, width) }
    /// 1 × width.
    var jointBias: Part { part(after: joint, 1, width) }
    /// 2 × width: gain and shift of the norm after attention.
    var attentionNorm: Part { part(after: jointBias, 2, width) }
    /// width × hidden.
    var wide: Part { part(after: attentionNorm, width, hidden) }
    /// 1 × hidden.
    var wideBias: Part { part(after: wide, 1, hidden) }
    /// hidden × width.
    var narrow: Part { part(after: wideBias, hidden, width) }
    /// 1 × width.
    var narrowBias: Part { part(after: narrow, 1, width) }
    /// 2 × width: gain and shift of the norm at the end.
    var finalNorm: Part { part(after: narrowBias, 2, width) }

    /// The parts of a layer, in order.
    var parts: [Part] {
        [
            attention, attentionBias, joint, jointBias, attentionNorm,
            wide, wideBias, narrow, narrowBias, finalNorm,
        ]
    }

    /// The numbers of one layer.
    var layerCount: Int { finalNorm.range.upperBound }
    /// The numbers of all layers, and of the norm of the pieces before them (gain and shift).
    var parameters: Int { 2 * width + layers * layerCount }

    /// Where a layer begins; the norm of the pieces stands first.
    func start(ofLayer layer: Int) -> Int { 2 * width + layer * layerCount }

    private func part(after before: Part, _ rows: Int, _ columns: Int) -> Part {
        Part(rows: rows, columns: columns, start: before.range.upperBound)
    }
}
