/// A letter's file name: its key with all that a path could stumble over replaced, and a hash of the
/// whole key, so that two keys never share a name.
struct FileName: Equatable {
    let text: String

    init(key: String) {
        let kept = key.utf8.prefix(80).map { byte -> Character in
            let isPlain =
                (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
            return isPlain ? Character(Unicode.Scalar(byte)) : "-"
        }
        text = String(kept) + "-" + Self.hash(key) + ".eml"
    }

    /// FNV-1a, 64 bits: names need to be told apart, not to withstand an attack.
    private static func hash(_ key: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 36)
    }
}
