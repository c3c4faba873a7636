/// Bytes of a model file being written, little-endian.
struct ModelBytes {
    var bytes: [UInt8] = []

    /// Adds a whole number.
    mutating func append(_ number: some FixedWidthInteger) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    /// Adds numbers of single precision.
    mutating func append(_ numbers: [Float]) {
        for number in numbers { append(number.bitPattern) }
    }

    /// Adds numbers of half precision; what is too large for it is cut to the largest it has.
    mutating func appendHalves(_ numbers: ArraySlice<Float>) {
        let limit = Float(Float16.greatestFiniteMagnitude)
        for number in numbers { append(Float16(max(-limit, min(limit, number))).bitPattern) }
    }

    /// FNV-1a over eight bytes at a time, the last ones filled up with zeros: tells damage, not malice.
    static func fingerprint(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ word: UInt64) {
            hash = (hash ^ word) &* 0x100_0000_01B3
            // What a product moves up must come down again, or high bytes would hardly matter.
            hash ^= hash &>> 29
        }
        unsafe bytes.withUnsafeBytes { bytes in
            let whole = bytes.count / 8
            for index in 0..<whole {
                let word = unsafe bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self)
                mix(word.littleEndian)
            }
            var last: UInt64 = 0
            for index in 8 * whole..<bytes.count { last = unsafe last << 8 | UInt64(bytes[index]) }
            mix(last)
        }
        return hash
    }
}

/// Bytes of a model file being read; beyond their end there are only zeros.
struct ModelByteReader {
    let bytes: [UInt8]
    private var position = 0
    /// Whether all numbers read so far were numbers.
    private(set) var isFinite = true

    /// Starts at the first byte.
    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next bytes, fewer at the end.
    mutating func take(_ count: Int) -> ArraySlice<UInt8> {
        let start = min(position, bytes.count)
        let end = min(bytes.count, start + max(0, count))
        position = end
        return bytes[start..<end]
    }

    /// The next whole number of 32 bits.
    mutating func number() -> UInt32 {
        take(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The next numbers of single precision.
    mutating func floats(_ count: Int) -> [Float] {
        (0..<count).map { _ in note(Float(bitPattern: number())) }
    }

    /// The next numbers of half precision; millions of them, widened by hand over raw memory.
    mutating func halves(_ count: Int) -> [Float] {
        let bytes = take(2 * count)
        var numbers = [Float](repeating: 0, count: count)
        var odd: UInt32 = 0
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe numbers.withUnsafeMutableBufferPointer { numbers in
                for index in 0..<bytes.count / 2 {
                    let bits = unsafe UInt32(bytes[2 * index]) | UInt32(bytes[2 * index + 1]) << 8
                    // An exponent of ones is infinite, or no number: only such carry into the next bit.
                    odd |= (bits & 0x7C00) + 0x0400
                    let size = Float(bitPattern: (bits & 0x7FFF) << 13) * 0x1p112
                    let sign = Float(bitPattern: (bits & 0x8000) << 16 | 0x3F80_0000)
                    unsafe numbers[index] = size * sign
                }
            }
        }
        if odd & 0x8000 != 0 { isFinite = false }
        return numbers
    }

    /// Whether the last eight bytes are the fingerprint of all before.
    var isIntact: Bool {
        guard bytes.count >= 8 else { return false }
        let stored = bytes.suffix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return stored == ModelBytes.fingerprint(bytes.dropLast(8))
    }

    /// Notes that what was read elsewhere held something that is no number.
    mutating func spoil() { isFinite = false }

    private mutating func note(_ number: Float) -> Float {
        if !number.isFinite { isFinite = false }
        return number
    }
}
