/// A set of UIDs or sequence numbers: sorted, disjoint ranges (RFC 9051 §9, `sequence-set`).
public struct UIDSet: Sendable, Hashable {
    /// The ranges, ascending, with gaps between them; `UInt32.max` is printed as `*`.
    public private(set) var ranges: [ClosedRange<UInt32>]

    /// Makes an empty set.
    public init() {
        ranges = []
    }

    /// Makes a set of one range; 0 is no UID and is left out.
    public init(_ range: ClosedRange<UInt32>) {
        ranges = range.upperBound == 0 ? [] : [max(range.lowerBound, 1)...range.upperBound]
    }

    /// Makes a set of these numbers, in any order; 0 is no UID and is left out.
    public init(_ numbers: some Sequence<UInt32>) {
        self.init(ranges: numbers.map { $0...$0 })
    }

    /// Makes a set of these ranges, in any order; 0 is no UID and is left out.
    public init(ranges: some Sequence<ClosedRange<UInt32>>) {
        self.ranges = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > 0
        {
            insertLast(max(range.lowerBound, 1)...range.upperBound)
        }
    }

    /// From this UID on, `n:*`.
    ///
    /// Servers answer at least with the last message, even one below n (RFC 9051 §9, `seq-range`).
    public static func from(_ uid: UInt32) -> UIDSet {
        UIDSet(uid...UInt32.max)
    }

    /// Whether there is none.
    public var isEmpty: Bool { ranges.isEmpty }

    /// How many there are.
    public var count: Int {
        ranges.reduce(0) { $0 + Int($1.upperBound - $1.lowerBound) + 1 }
    }

    /// All numbers, ascending, made as they are asked for: a set may span four thousand million.
    public var numbers: some Sequence<UInt32> { ranges.lazy.flatMap { $0 } }

    /// Whether the number is among them.
    public func contains(_ number: UInt32) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < number { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(number)
    }

    private mutating func insertLast(_ range: ClosedRange<UInt32>) {
        guard let last = ranges.last, UInt64(last.upperBound) + 1 >= UInt64(range.lowerBound) else {
            ranges.append(range)
            return
        }
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
    }
}

extension UIDSet: CustomStringConvertible {
    /// The set as IMAP spells it, such as `1:3,7,9:*`.
    public var description: String {
        ranges.map { range in
            let last = range.upperBound == .max ? "*" : String(range.upperBound)
            return range.count == 1 ? last : "\(range.lowerBound):\(last)"
        }.joined(separator: ",")
    }
}

extension UIDSet {
    /// Reads a set as IMAP spells it; ranges may be given from either end.
    /// - Throws: ``WireError/malformed(_:at:)``, or ``WireError/overLimit(_:maximum:)`` beyond so many ranges.
    public init(
        parsing bytes: some Collection<UInt8>,
        maximumRanges: Int = Limits().maximumNumbers
    ) throws(WireError) {
        var ranges: [ClosedRange<UInt32>] = []
        var rest = Array(bytes)[...]
        while true {
            let place = rest.startIndex
            guard ranges.count < maximumRanges else {
                throw .overLimit(.numbers, maximum: maximumRanges)
            }
            guard let first = UIDSet.number(&rest) else { throw .malformed(.numberSet, at: place) }
            var last = first
            if rest.first == Byte.colon {
                rest.removeFirst()
                guard let end = UIDSet.number(&rest) else {
                    throw .malformed(.numberSet, at: place)
                }
                last = end
            }
            ranges.append(min(first, last)...max(first, last))
            guard let separator = rest.popFirst() else { break }
            guard separator == Byte.comma else { throw .malformed(.numberSet, at: place) }
        }
        self.init(ranges: ranges)
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> UInt32? {
        if rest.first == Byte.star {
            rest.removeFirst()
            return .max
        }
        let digits = rest.prefix { Byte.digit($0) != nil }
        rest = rest[digits.endIndex...]
        guard let number = WireValue.number(digits), number > 0 else { return nil }
        return UInt32(exactly: number)
    }
}
