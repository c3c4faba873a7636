/// Makes tags that no mail can guess, so that no body can pose as the end of a command.
public struct TagSource<Generator: RandomNumberGenerator & Sendable>: Sendable {
    private var generator: Generator
    private var count: UInt64 = 0

    /// Makes a source that draws from this generator.
    public init(generator: Generator) {
        self.generator = generator
    }

    /// A new tag: sixty-five random bits, and a number so that none comes twice.
    public mutating func next() -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
        var tag: [UInt8] = []
        for _ in 0..<13 {
            tag.append(letters[Int.random(in: 0..<letters.count, using: &generator)])
        }
        count += 1
        return String(decoding: tag, as: UTF8.self) + String(count)
    }
}

extension TagSource where Generator == SystemRandomNumberGenerator {
    /// Makes a source that draws from the system.
    public init() {
        self.init(generator: SystemRandomNumberGenerator())
    }
}
