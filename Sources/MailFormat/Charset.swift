import CGMime
import Synchronization

/// Turns bytes of any charset into text, with replacement characters where they make no sense.
enum Charset {
    /// The text, and whether all bytes could be read.
    static func decode(_ bytes: [UInt8], as name: String?) -> (text: String, isSound: Bool) {
        let declared = name.map(canonical) ?? ""
        if declared.isEmpty || declared == "us-ascii" || declared == "utf-8" {
            if let text = String(validating: bytes, as: UTF8.self) { return (text, true) }
            if declared == "utf-8", !looksSingleByte(bytes) {
                return (String(decoding: bytes, as: UTF8.self), false)
            }
            return (convert(bytes, from: CharsetGuess.guess(bytes)).text, declared.isEmpty)
        }
        let result = convert(bytes, from: declared)
        guard result.isKnown else {
            if let text = String(validating: bytes, as: UTF8.self) { return (text, false) }
            return (convert(bytes, from: CharsetGuess.guess(bytes)).text, false)
        }
        return (result.text, result.isSound)
    }

    /// The name that iconv knows, with the supersets that browsers read for their subsets.
    static func canonical(_ name: String) -> String {
        var plain = name.lowercased()
        if !plain.utf8.allSatisfy({ $0 > 0x27 && $0 < 0x7F }) {
            plain = plain.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        }
        return aliases[plain] ?? plain
    }

    /// UTF-8 that is broken in many places was never UTF-8.
    private static func looksSingleByte(_ bytes: [UInt8]) -> Bool {
        let high = bytes.count { $0 >= 0x80 }
        let replaced = String(decoding: bytes, as: UTF8.self).unicodeScalars.count {
            $0 == "\u{FFFD}"
        }
        return replaced * 2 > high
    }

    private static func convert(
        _ bytes: [UInt8],
        from charset: String
    ) -> (text: String, isSound: Bool, isKnown: Bool) {
        guard charset.utf8.count < 40, let converter = Iconv(from: charset) else {
            return ("", false, false)
        }
        let result = converter.convert(bytes)
        return (String(decoding: result.bytes, as: UTF8.self), result.isSound, true)
    }

    private static let aliases: [String: String] = [
        "ascii": "us-ascii", "ansi_x3.4-1968": "us-ascii", "7bit": "us-ascii", "default": "",
        "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "unknown-8bit": "", "x-unknown": "",
        "unicode-1-1-utf-7": "utf-7", "iso-8859-1": "windows-1252", "latin1": "windows-1252",
        "iso8859-1": "windows-1252", "iso_8859-1": "windows-1252", "ansi": "windows-1252",
        "iso-8859-9": "windows-1254", "latin5": "windows-1254", "iso-8859-8-i": "windows-1255",
        "iso-8859-8-e": "windows-1255", "iso-8859-11": "windows-874", "tis-620": "windows-874",
        "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "hz-gb-2312": "hz",
        "gb_2312-80": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "ksc5601": "cp949",
        "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "sjis": "cp932",
        "windows-31j": "cp932", "big5": "big5-hkscs", "x-cp1250": "windows-1250",
        "x-cp1251": "windows-1251", "x-cp1252": "windows-1252", "cp-1251": "windows-1251",
        "cp-1252": "windows-1252", "win-1251": "windows-1251", "win1251": "windows-1251",
        "koi8r": "koi8-r", "koi8": "koi8-r", "macintosh": "macintosh", "x-mac-roman": "macintosh",
        "x-mac-cyrillic": "mac-cyrillic",
    ]
}

/// One iconv descriptor; not `Sendable`: it holds a shift state.
@safe private struct Iconv: ~Copyable {
    private let raw: GIConv

    init?(from charset: String) {
        guard let opened = unsafe g_iconv_open("utf-8", charset),
            unsafe opened != GIConv(bitPattern: -1)
        else { return nil }
        unsafe raw = opened
        LoadedCharsets.keep(charset)
    }

    deinit {
        unsafe _ = g_iconv_close(raw)
    }

    /// The bytes as UTF-8; a byte that means nothing becomes U+FFFD and is stepped over.
    func convert(_ bytes: [UInt8]) -> (bytes: [UInt8], isSound: Bool) {
        var input = bytes
        var out: [UInt8] = []
        var isSound = true
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        unsafe input.withUnsafeMutableBytes { source in
            var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = gsize(source.count)
            while left > 0 {
                let before = left
                unsafe buffer.withUnsafeMutableBytes { target in
                    var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var room = gsize(target.count)
                    let result = unsafe g_iconv(raw, &from, &left, &to, &room)
                    unsafe out.append(contentsOf: target[..<(target.count - Int(room))])
                    let isFull = Int(room) < 16
                    guard result == gsize.max, left > 0, !isFull || left == before else { return }
                    out.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    isSound = false
                    unsafe from = from?.advanced(by: 1)
                    left -= 1
                }
            }
        }
        return (out, isSound)
    }
}

/// Charsets that were met, each held by a descriptor that is never closed.
///
/// glibc unloads a charset's module with the last descriptor that uses it; loading it anew for
/// every mail took an eighth of the time of parsing. The bound keeps hostile mail from loading
/// every module there is.
private enum LoadedCharsets {
    private static let most = 48
    private static let names = Mutex<Set<String>>([])

    static func keep(_ charset: String) {
        let isNew = names.withLock { names in
            names.count < most && names.insert(charset).inserted
        }
        if isNew { unsafe _ = g_iconv_open("utf-8", charset) }
    }
}
