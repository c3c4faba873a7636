import Testing

@testable import IMAPWire

/// Bytes as a server sends them, and what they mean.
struct ResponseFixture: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var expected: [Response]

    var testDescription: String { name }

    init(_ name: String, _ text: String, _ expected: Response...) {
        self.name = name
        bytes = Array(text.utf8)
        self.expected = expected
    }
}

/// All responses in these bytes, fed at once.
func parse(_ bytes: [UInt8], limits: Limits = Limits()) throws -> [Response] {
    var parser = ResponseParser(limits: limits)
    parser.append(bytes)
    return try drain(&parser)
}

func parse(_ text: String, limits: Limits = Limits()) throws -> [Response] {
    try parse(Array(text.utf8), limits: limits)
}

/// All responses that the parser has ready.
func drain(_ parser: inout ResponseParser) throws -> [Response] {
    var responses: [Response] = []
    while let response = try parser.next() { responses.append(response) }
    return responses
}

/// The only response in a text, which must be a FETCH.
func parseFetch(_ text: String, limits: Limits = Limits()) throws -> FetchResponse {
    guard case .fetch(let fetch) = try #require(parse(text, limits: limits).first) else {
        throw NotAFetch()
    }
    return fetch
}

struct NotAFetch: Error {}

/// A small generator with a seed (SplitMix64), so that random tests are the same each time.
struct SeededGenerator: RandomNumberGenerator, Sendable {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
