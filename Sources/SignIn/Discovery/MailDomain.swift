/// The domain of a mail address.
enum MailDomain {
    /// The domain of an address, lower-cased; nil where it is none that can be asked about.
    static func of(_ address: String) -> String? {
        guard let at = address.lastIndex(of: "@") else { return nil }
        let domain = address[address.index(after: at)...].lowercased()
        return isName(domain) && domain.contains(".") ? domain : nil
    }

    /// Letters, digits and hyphens between dots (RFC 1123 §2.1).
    static func isName(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                    && label.utf8.allSatisfy { byte in
                        switch byte {
                        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d: true
                        default: false
                        }
                    }
            }
    }

    /// The last two labels, which is where providers describe their servers.
    static func base(of host: String) -> String {
        host.split(separator: ".").suffix(2).joined(separator: ".")
    }
}
