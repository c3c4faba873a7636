internal import Standing

/// Stable names for alerts: the same shift has the same name in every run and on every machine.
enum AlertID {
    /// The name of a shift, 16 hexadecimal digits.
    static func make(client: String, messageID: String, to standing: ClientStanding) -> String {
        hash("\(client)\n\(messageID)\n\(standing.rawValue)")
    }

    /// FNV-1a, 64 bits (draft-eastlake-fnv): stable, unlike Swift's seeded hashing; no secret depends on it.
    static func hash(_ text: String) -> String { hash(text.utf8) }

    /// The same of any bytes.
    static func hash(_ bytes: some Sequence<UInt8>) -> String {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
