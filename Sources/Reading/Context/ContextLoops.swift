import CBLAS

// The contextual encoder's arithmetic that no library has, eight numbers at a time: `erf` and `exp` of the C library
// would take longer than all its matrix products.

private typealias Eight = SIMD8<Float>

/// Calls `change` for every eight numbers, the last ones filled up with `filler`.
@inline(__always)
private func eightAtATime(
    _ values: UnsafeMutablePointer<Float>,
    count: Int,
    filler: Float = 0,
    _ change: (Eight) -> Eight
) {
    var index = 0
    while index &+ 8 <= count {
        let place = unsafe UnsafeMutableRawPointer(values + index)
        unsafe place.storeBytes(of: change(place.loadUnaligned(as: Eight.self)), as: Eight.self)
        index &+= 8
    }
    guard index < count else { return }
    var rest = Eight(repeating: filler)
    for lane in 0..<count - index { rest[lane] = unsafe values[index + lane] }
    rest = change(rest)
    for lane in 0..<count - index { unsafe values[index + lane] = rest[lane] }
}

/// values = x/2 · (1 + tanh(√(2/π) (x + 0.044715 x³))), the GELU that needs no erf (Hendrycks and Gimpel 2016).
func gelu(_ values: UnsafeMutablePointer<Float>, count: Int) {
    unsafe eightAtATime(values, count: count) { x in
        let inner = 0.797_884_56 * (x + 0.044_715 * x * x * x)
        return 0.5 * x * (1 + hyperbolicTangent(inner))
    }
}

/// The values, none below `lowest` or above `highest`; the library's `clamped` looks at one number at a time.
@inline(__always)
private func within(_ values: Eight, _ lowest: Float, _ highest: Float) -> Eight {
    let (low, high) = (Eight(repeating: lowest), Eight(repeating: highest))
    let raised = values.replacing(with: low, where: values .< low)
    return raised.replacing(with: high, where: raised .> high)
}

/// tanh, to 1e-6: the quotient of two polynomials that Eigen uses.
@inline(__always)
private func hyperbolicTangent(_ value: Eight) -> Eight {
    let x = within(value, -7.905_311, 7.905_311)
    let y = x * x
    var above = y * -2.760_768_5e-16 + 2.000_188e-13
    above = above * y - 8.604_672e-11
    above = above * y + 5.122_297e-8
    above = above * y + 1.485_722_4e-5
    above = above * y + 6.372_619_3e-4
    above = above * y + 4.893_525e-3
    var below = y * 1.198_258_4e-6 + 1.185_347e-4
    below = below * y + 2.268_434_6e-3
    below = below * y + 4.893_525e-3
    return x * above / below
}

/// eˣ for x ≤ 0, to 1e-6 of itself; 0 below -87.
@inline(__always)
private func exponential(_ value: Eight) -> Eight {
    let x = within(value, -87, 0)
    // Added and taken away, this number rounds to whole ones; its last bits then are the whole number.
    let shift: Float = 12_582_912
    let whole = x * 1.442_695 + shift
    let rest = x - (whole - shift) * 0.693_147_2
    var sum = rest * 1.984_127e-4 + 1.388_888_9e-3
    sum = sum * rest + 8.333_333e-3
    sum = sum * rest + 4.166_666_6e-2
    sum = sum * rest + 0.166_666_67
    sum = sum * rest + 0.5
    sum = sum * rest + 1
    sum = sum * rest + 1
    let bits = unsafe unsafeBitCast(whole, to: SIMD8<UInt32>.self)
    let power = (bits &+ 127) &<< 23
    return unsafe sum * unsafeBitCast(power, to: Eight.self)
}

/// Turns scores into shares of one: eˣ over the sum of all eˣ.
func share(_ scores: UnsafeMutablePointer<Float>, count: Int) {
    let nothing = -Float.greatestFiniteMagnitude
    var highest = Eight(repeating: nothing)
    unsafe eightAtATime(scores, count: count, filler: nothing) { score in
        highest = highest.replacing(with: score, where: score .> highest)
        return score
    }
    let most = highest.max()
    var sums = Eight.zero
    unsafe eightAtATime(scores, count: count, filler: nothing) { score in
        let power = exponential(score - most)
        sums += power
        return power
    }
    let sum = sums.sum()
    unsafe cblas_sscal(Int32(count), 1 / sum, scores, 1)
}

/// row = (row - its mean) / its standard deviation.
func standardise(_ row: UnsafeMutablePointer<Float>, count: Int, epsilon: Float) {
    var sum = Eight.zero
    unsafe eightAtATime(row, count: count) { x in
        sum += x
        return x
    }
    let mean = sum.sum() / Float(count)
    unsafe eightAtATime(row, count: count) { $0 - mean }
    let squares = unsafe cblas_sdot(Int32(count), row, 1, row, 1)
    let scale = 1 / (squares / Float(count) + epsilon).squareRoot()
    unsafe cblas_sscal(Int32(count), scale, row, 1)
}

/// row = row · gain + shift.
func settle(
    _ row: UnsafeMutablePointer<Float>,
    gain: UnsafePointer<Float>,
    shift: UnsafePointer<Float>,
    count: Int
) {
    var index = 0
    while index < count {
        unsafe row[index] = row[index] * gain[index] + shift[index]
        index &+= 1
    }
}
