import CActivations
import CBLAS

// All arithmetic on raw rows is here. Loops are `while` loops: they stay quick in debug builds too.

/// BLAS with one thread: mails are spread over tasks, not matrices over cores.
private let blas: Void = openblas_set_num_threads(1)

/// Makes sure that BLAS is set up.
func prepareBLAS() { blas }

/// target = source * scale + lowest.
func widen(
    _ source: UnsafePointer<UInt8>,
    count: Int,
    scale: Float,
    lowest: Float,
    to target: UnsafeMutablePointer<Float>
) {
    var i = 0
    while i < count {
        unsafe target[i] = Float(source[i]) * scale + lowest
        i &+= 1
    }
}

/// target (+)= source × weights, for `rows` rows that lie `stride` apart.
func multiply(
    _ source: UnsafePointer<Float>,
    stride: Int,
    rows: Int,
    by weights: Weights,
    into target: UnsafeMutablePointer<Float>,
    adding: Bool
) {
    unsafe cblas_sgemm(
        CblasRowMajor,
        CblasNoTrans,
        CblasNoTrans,
        Int32(rows),
        Int32(weights.columns),
        Int32(weights.rows),
        1,
        source,
        Int32(stride),
        weights.start,
        Int32(weights.columns),
        adding ? 1 : 0,
        target,
        Int32(weights.columns)
    )
}

/// Writes the same row `rows` times.
func fill(_ target: UnsafeMutablePointer<Float>, rows: Int, with row: Weights) {
    var i = 0
    while i < rows {
        unsafe (target + i &* row.columns).update(from: row.start, count: row.columns)
        i &+= 1
    }
}

/// The mean of a row and one over its standard deviation.
func moments(
    _ row: UnsafePointer<Float>,
    count: Int,
    ones: UnsafePointer<Float>,
    epsilon: Float
) -> (mean: Float, scale: Float) {
    let n = Int32(count)
    let mean = unsafe cblas_sdot(n, row, 1, ones, 1) / Float(count)
    let square = unsafe cblas_sdot(n, row, 1, row, 1) / Float(count)
    return (mean, 1 / (max(square - mean * mean, 0) + epsilon).squareRoot())
}

/// row = (row - mean) * scale * gain + shift.
func normalise(
    _ row: UnsafeMutablePointer<Float>,
    _ moments: (mean: Float, scale: Float),
    gain: Weights,
    shift: Weights
) {
    let (g, b, count) = unsafe (gain.start, shift.start, gain.columns)
    let (mean, scale) = moments
    var i = 0
    while i < count {
        unsafe row[i] = (row[i] - mean) * scale * g[i] + b[i]
        i &+= 1
    }
}

/// sum += row * factor.
func add(
    _ row: UnsafePointer<Float>,
    times factor: Float,
    to sum: UnsafeMutablePointer<Float>,
    count: Int
) {
    unsafe cblas_saxpy(Int32(count), factor, row, 1, sum, 1)
}

/// sum = (sum - offset) * gain + shift * weight.
func settle(
    _ sum: UnsafeMutablePointer<Float>,
    minus offset: Float,
    gain: Weights,
    shift: Weights,
    weight: Float
) {
    let (g, b, count) = unsafe (gain.start, shift.start, gain.columns)
    var i = 0
    while i < count {
        unsafe sum[i] = (sum[i] - offset) * g[i] + b[i] * weight
        i &+= 1
    }
}

/// target = max(source, 0) + residue.
func rectify(
    _ source: UnsafePointer<Float>,
    plus residue: UnsafePointer<Float>,
    count: Int,
    to target: UnsafeMutablePointer<Float>
) {
    var i = 0
    while i < count {
        unsafe target[i] = max(source[i], 0) + residue[i]
        i &+= 1
    }
}

/// values = max(values, 0).
func rectify(_ values: UnsafeMutablePointer<Float>, count: Int) {
    var i = 0
    while i < count {
        unsafe values[i] = max(values[i], 0)
        i &+= 1
    }
}

/// row = (row + bias * weight) / √weight.
func average(_ row: UnsafeMutablePointer<Float>, bias: Weights, weight: Float) {
    let scale = 1 / weight.squareRoot()
    let (b, count) = unsafe (bias.start, bias.columns)
    var i = 0
    while i < count {
        unsafe row[i] = (row[i] + b[i] * weight) * scale
        i &+= 1
    }
}

/// row = tanh(row), made to have length 1.
func finish(_ row: UnsafeMutablePointer<Float>, count: Int, epsilon: Float) {
    unsafe activations_tanh(row, count)
    let square = unsafe cblas_sdot(Int32(count), row, 1, row, 1)
    unsafe cblas_sscal(Int32(count), 1 / max(square, epsilon).squareRoot(), row, 1)
}
