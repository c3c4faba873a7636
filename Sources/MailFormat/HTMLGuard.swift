/// Bounds the attributes of one element: libxml2 compares each with all before it.
enum HTMLGuard {
    /// White space within one tag; an image's alternative text may hold a hundred words.
    private static let maximumSpaces = 500

    /// The bytes, with a tag that goes on and on closed.
    static func bounded(_ html: String) -> [UInt8] {
        var bytes = Array(html.utf8)
        var spaces: Int?
        for at in bytes.indices {
            switch bytes[at] {
            case 0x3C: spaces = 0
            case 0x3E: spaces = nil
            case 0x09...0x0D, 0x20, 0x22, 0x27, 0x2F:
                guard let before = spaces else { continue }
                spaces = before + 1
                if before + 1 > maximumSpaces, bytes[at] <= 0x20 {
                    bytes[at] = 0x3E
                    spaces = nil
                }
            default: break
            }
        }
        return bytes
    }
}
