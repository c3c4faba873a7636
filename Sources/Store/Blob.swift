/// Writes small values one after the other.
struct BlobWriter {
    private(set) var bytes: [UInt8] = []

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    mutating func float(_ value: Double) {
        let bits = Float(value).bitPattern
        for shift in stride(from: 0, to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(shift)))
        }
    }

    mutating func number(_ value: Int) {
        let bits = UInt32(bitPattern: Int32(clamping: value))
        for shift in stride(from: 0, to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(shift)))
        }
    }

    mutating func floats(_ values: [Double]) {
        byte(UInt8(clamping: values.count))
        for value in values.prefix(255) { float(value) }
    }

    mutating func text(_ value: String) {
        let utf8 = value.utf8.prefix(255)
        byte(UInt8(clamping: utf8.count))
        bytes.append(contentsOf: utf8)
    }

    mutating func place<Item: Equatable>(of item: Item, in places: [Item]) {
        byte(UInt8(clamping: places.firstIndex(of: item) ?? 255))
    }

    mutating func table<Key: Hashable>(_ table: [Key: Double], places: [Key]) {
        let known = places.enumerated().compactMap { place, key in
            table[key].map { (place: place, value: $0) }
        }
        byte(UInt8(clamping: known.count))
        for entry in known {
            byte(UInt8(clamping: entry.place))
            float(entry.value)
        }
    }
}

/// Reads them back, never past the end.
struct BlobReader {
    /// The blob ends early, or names what nobody knows.
    struct Damaged: Error {}

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func byte() throws(Damaged) -> UInt8 {
        guard position < bytes.count else { throw Damaged() }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func float() throws(Damaged) -> Double { Double(Float(bitPattern: try bits())) }

    mutating func number() throws(Damaged) -> Int { Int(Int32(bitPattern: try bits())) }

    private mutating func bits() throws(Damaged) -> UInt32 {
        guard bytes.count - position >= 4 else { throw Damaged() }
        var bits: UInt32 = 0
        for offset in 0..<4 { bits |= UInt32(bytes[position + offset]) << UInt32(8 * offset) }
        position += 4
        return bits
    }

    mutating func floats() throws(Damaged) -> [Double] {
        var values: [Double] = []
        for _ in 0..<(try byte()) { values.append(try float()) }
        return values
    }

    /// The first and the last of some numbers; zeros where there are none.
    mutating func firstAndLast() throws(Damaged) -> (first: Double, last: Double) {
        let count = Int(try byte())
        var ends = (first: 0.0, last: 0.0)
        for index in 0..<count {
            ends.last = try float()
            if index == 0 { ends.first = ends.last }
        }
        return ends
    }

    /// Passes over a text.
    mutating func skipText() throws(Damaged) {
        let count = Int(try byte())
        guard bytes.count - position >= count else { throw Damaged() }
        position += count
    }

    mutating func text() throws(Damaged) -> String {
        let count = Int(try byte())
        guard bytes.count - position >= count else { throw Damaged() }
        defer { position += count }
        return String(decoding: bytes[position..<position + count], as: UTF8.self)
    }

    mutating func item<Item>(of places: [Item]) throws(Damaged) -> Item {
        let place = Int(try byte())
        guard place < places.count else { throw Damaged() }
        return places[place]
    }

    mutating func table<Key: Hashable>(places: [Key]) throws(Damaged) -> [Key: Double] {
        var table: [Key: Double] = [:]
        for _ in 0..<(try byte()) {
            let key = try item(of: places)
            table[key] = try float()
        }
        return table
    }
}
