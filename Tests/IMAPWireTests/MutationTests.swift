import Testing

@testable import IMAPWire

/// Damaged bytes: whatever comes, the parser answers or throws, and never traps.
@Suite struct MutationTests {
    static let corpus: [[UInt8]] =
        ResponseFixture.all.map(\.bytes)
        + StructureFixture.all.map {
            Array("* 1 FETCH (UID 1 BODYSTRUCTURE \($0.text) BODY[1]<0> {3}\r\nabc)\r\n".utf8)
        }

    /// What hurts most where it does not belong.
    static let tokens = [
        "(", ")", "\"", "\\", "{3}\r\n", "{0}\r\n", "~{1}\r\n", "{999999999999}\r\n", "\r\n", "\n",
        "\r", "\0", "NIL", " ", "[", "]", "<", ">", "4294967296", "99999999999999999999", "*", "+ ",
        "&", "&AUI-", ":", ",", "\u{301}", "\u{FF}",
    ].map { Array($0.utf8) }

    @Test(arguments: 0..<8)
    func damageNeverTraps(_ seed: Int) throws {
        var generator = SeededGenerator(state: UInt64(seed))
        var limits = Limits()
        limits.maximumNesting = 8
        limits.keptLiteralBytes = 100
        for _ in 0..<1_000 {
            let bytes = Self.damaged(&generator)
            let whole = Self.outcome(bytes, step: bytes.count, limits: limits)
            let step = Int.random(in: 1...9, using: &generator)
            let cut = Self.outcome(bytes, step: step, limits: limits)
            #expect(whole == cut, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
    }

    private static func damaged(_ generator: inout SeededGenerator) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            bytes += corpus.randomElement(using: &generator) ?? []
        }
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let place = Int.random(in: 0..<max(1, bytes.count), using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0 where !bytes.isEmpty: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1 where !bytes.isEmpty: bytes.remove(at: place)
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + 9))
            default:
                bytes.insert(contentsOf: tokens.randomElement(using: &generator) ?? [], at: place)
            }
        }
        return bytes
    }

    private struct Outcome: Equatable {
        var responses: [Response] = []
        var error: WireError?
    }

    private static func outcome(_ bytes: [UInt8], step: Int, limits: Limits) -> Outcome {
        var parser = ResponseParser(limits: limits)
        var outcome = Outcome()
        for start in stride(from: 0, to: bytes.count, by: max(1, step)) {
            parser.append(bytes[start..<min(bytes.count, start + max(1, step))])
        }
        do throws(WireError) {
            while let response = try parser.next() {
                if case .fetch(let fetch) = response { _ = fetch.bodyStructure?.textParts }
                outcome.responses.append(response)
            }
        } catch {
            outcome.error = error
        }
        return outcome
    }
}
