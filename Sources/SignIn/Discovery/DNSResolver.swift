internal import CResolv
internal import Dispatch

/// Asks the system's name servers.
enum DNSResolver {
    private static let maximumBytes = 16 << 10

    /// The answer about a name; nil where there is none.
    static func ask(_ name: String, _ kind: DNSAnswer.Kind) async -> DNSAnswer? {
        await withCheckedContinuation { continuation in
            // The resolver blocks for some seconds where nobody answers.
            DispatchQueue.global().async { continuation.resume(returning: query(name, kind)) }
        }
    }

    private static func query(_ name: String, _ kind: DNSAnswer.Kind) -> DNSAnswer? {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: maximumBytes) { buffer, count in
            let length = unsafe cresolv_query(
                name,
                Int32(kind.rawValue),
                buffer.baseAddress,
                Int32(buffer.count)
            )
            count = max(0, Int(length))
        }
        return bytes.isEmpty ? nil : DNSAnswer(bytes)
    }
}
