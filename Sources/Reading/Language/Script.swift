/// The writing systems that narrow a language down.
enum Script: CaseIterable {
    case latin, cyrillic, greek, arabic, hebrew, thai, kana, hangul, han, other

    /// The script of a letter, or nil for everything that is none.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
            self = .latin
        case 0x400...0x52F: self = .cyrillic
        case 0x370...0x3FF: self = .greek
        case 0x620...0x64A, 0x671...0x6D3, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
            self = .arabic
        case 0x5D0...0x5EA: self = .hebrew
        case 0xE01...0xE4E: self = .thai
        case 0x3041...0x309F, 0x30A1...0x30FF, 0xFF66...0xFF9D: self = .kana
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: self = .hangul
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
        default:
            guard scalar.properties.isAlphabetic else { return nil }
            self = .other
        }
    }
}
