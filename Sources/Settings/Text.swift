import Foundation

/// Checks of texts from the settings file.
enum Text {
    /// A text on one line, of at most 1000 bytes.
    static func plain(_ node: TOMLNode) -> String? {
        guard case .text(let text) = node, text.utf8.count <= 1000,
            text.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 })
        else { return nil }
        return text
    }

    /// An address or "@domain", lower-cased; nil where it is neither.
    static func address(_ text: String) -> String? {
        guard let at = text.lastIndex(of: "@") else { return nil }
        let (user, host) = (text[..<at], text[text.index(after: at)...])
        guard isHost(String(host)), !user.contains("@"),
            user.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace })
        else { return nil }
        return text.lowercased()
    }

    /// Letters, digits, dots and hyphens, or an IPv6 address without brackets; international names too.
    static func isHost(_ text: String) -> Bool {
        guard !text.isEmpty, text.utf8.count <= 253 else { return false }
        guard !isIPv6(text) else { return true }
        return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty && label.first != "-" && label.last != "-"
                && label.unicodeScalars.allSatisfy {
                    $0 == "-" || $0 == "_" || $0.properties.isAlphabetic
                        || $0.properties.numericType != nil
                }
        }
    }

    /// "https://host/…", or "http://" to this machine; in ASCII, with no user and no fragment.
    static func isSecureURL(_ text: String) -> Bool {
        guard text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }),
            let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.fragment == nil
        else { return false }
        let scheme = parts.scheme?.lowercased()
        return scheme == "https"
            || scheme == "http" && MailServer(scheme: .imap, host: host).isLoopback
    }

    static func isIPv6(_ text: String) -> Bool {
        text.contains(":")
            && text.utf8.allSatisfy { $0 == 58 || $0 == 46 || Character(.init($0)).isHexDigit }
    }
}

/// A time of day as "07:00", in minutes after midnight; "24:00" ends a day.
enum ClockTime {
    static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = number(parts[0], digits: 1...2),
            let minute = number(parts[1], digits: 2...2), minute < 60
        else { return nil }
        let minutes = hour * 60 + minute
        return minutes <= 24 * 60 ? minutes : nil
    }

    static func text(_ minutes: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return two(minutes / 60) + ":" + two(minutes % 60)
    }

    private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return Int(text)
    }
}
