/// How the contextual member is kept: matrices as whole numbers of eight bits, each column with a scale of its own.
///
/// For each part of each layer (`ContextShape.parts`): a matrix as its columns' scales (Float32) and its numbers (Int8, row by
/// row), anything else as Float32. The pieces' norm stands first, the heads (Float16) last. Eight bits cost nothing that
/// the gold could show.
extension ModelBytes {
    mutating func append(_ member: ContextMember) {
        bytes += member.stored
        appendHalves(member.heads[...])
    }

    /// Adds layers as they are kept.
    mutating func appendLayers(_ layers: [Float]) {
        let shape = ContextShape.encoder
        append(Array(layers[..<shape.start(ofLayer: 0)]))
        for layer in 0..<shape.layers {
            for part in shape.parts {
                let first = shape.start(ofLayer: layer) + part.start
                let numbers = layers[first..<first + part.range.count]
                if part.isMatrix { appendEighths(numbers, part) } else { append(Array(numbers)) }
            }
        }
    }

    private mutating func appendEighths(_ numbers: ArraySlice<Float>, _ part: ContextShape.Part) {
        var largest = [Float](repeating: 0, count: part.columns)
        for (index, number) in numbers.enumerated() {
            let column = index % part.columns
            largest[column] = max(largest[column], abs(number))
        }
        let scales = largest.map { $0 > 0 ? $0 / 127 : 1 }
        append(scales)
        for (index, number) in numbers.enumerated() {
            let eighth = (number / scales[index % part.columns]).rounded()
            bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, eighth)))))
        }
    }
}

extension ModelByteReader {
    /// The next contextual member.
    mutating func contextMember() -> ContextMember {
        let stored = Array(take(ContextMember.storedBytes))
        var check = ModelByteReader(bytes: stored)
        check.passLayers()
        if !check.isFinite { spoil() }
        return ContextMember(stored: stored, heads: halves(ContextMember.headShape.parameters))
    }

    /// Looks at all that may be no number, and passes over the rest: eight bits always are one.
    private mutating func passLayers() {
        let shape = ContextShape.encoder
        _ = floats(shape.start(ofLayer: 0))
        for _ in 0..<shape.layers {
            for part in shape.parts {
                _ = floats(part.isMatrix ? part.columns : part.range.count)
                if part.isMatrix { _ = take(part.range.count) }
            }
        }
    }

    /// Layers as they are kept.
    mutating func layers() -> [Float] {
        let shape = ContextShape.encoder
        var layers = floats(shape.start(ofLayer: 0))
        layers.reserveCapacity(shape.parameters)
        for _ in 0..<shape.layers {
            for part in shape.parts {
                layers += part.isMatrix ? eighths(part) : floats(part.range.count)
            }
        }
        return layers
    }

    private mutating func eighths(_ part: ContextShape.Part) -> [Float] {
        let scales = floats(part.columns)
        let bytes = take(part.range.count)
        var numbers = [Float](repeating: 0, count: part.range.count)
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe scales.withUnsafeBufferPointer { scales in
                unsafe numbers.withUnsafeMutableBufferPointer { numbers in
                    for row in 0..<bytes.count / part.columns {
                        let first = row &* part.columns
                        for column in 0..<part.columns {
                            let eighth = unsafe Int8(bitPattern: bytes[first &+ column])
                            unsafe numbers[first &+ column] = Float(eighth) * scales[column]
                        }
                    }
                }
            }
        }
        return numbers
    }
}

extension ContextMember {
    /// The bytes of a member in the file.
    static var fileBytes: Int { storedBytes + 2 * headShape.parameters }

    /// The bytes of its layers.
    static var storedBytes: Int {
        let shape = ContextShape.encoder
        let layer = shape.parts.reduce(0) { sum, part in
            sum + (part.isMatrix ? 4 * part.columns + part.range.count : 4 * part.range.count)
        }
        return 4 * shape.start(ofLayer: 0) + shape.layers * layer
    }
}

extension ContextShape.Part {
    /// Rows of numbers that are multiplied, and not one or two that are added.
    fileprivate var isMatrix: Bool { rows > 2 }
}
