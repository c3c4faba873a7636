/// Records of a DNS answer as far as mail servers need them (RFC 1035 §4); bytes from strangers.
struct DNSAnswer: Equatable {
    /// A service's host (RFC 2782).
    struct Service: Equatable {
        var priority: UInt16
        var weight: UInt16
        var port: UInt16
        var host: String
    }

    /// A host that takes mail (RFC 1035 §3.3.9).
    struct MailHost: Equatable {
        var preference: UInt16
        var host: String
    }

    /// Kinds of records.
    enum Kind: UInt16 {
        case mailHost = 15
        case service = 33
    }

    private(set) var services: [Service] = []
    private(set) var mailHosts: [MailHost] = []

    private static let maximumRecords = 100

    /// Reads an answer; nil where it is cut short or makes no sense.
    init?(_ bytes: [UInt8]) {
        var reader = DNSReader(bytes)
        guard reader.skip(4), let questions = reader.number(), let answers = reader.number(),
            reader.skip(4), questions <= 4
        else { return nil }
        for _ in 0..<questions {
            guard reader.name() != nil, reader.skip(4) else { return nil }
        }
        for _ in 0..<min(Int(answers), Self.maximumRecords) {
            guard readRecord(&reader) else { return nil }
        }
    }

    private mutating func readRecord(_ reader: inout DNSReader) -> Bool {
        guard reader.name() != nil, let type = reader.number(), reader.skip(6),
            let length = reader.number()
        else { return false }
        var record = reader
        guard reader.skip(Int(length)) else { return false }
        switch Kind(rawValue: type) {
        case .mailHost:
            guard let preference = record.number(), let host = record.name() else { return false }
            mailHosts.append(MailHost(preference: preference, host: host))
        case .service:
            guard let priority = record.number(), let weight = record.number(),
                let port = record.number(), let host = record.name()
            else { return false }
            services.append(Service(priority: priority, weight: weight, port: port, host: host))
        case nil: break
        }
        return true
    }
}

/// Reads a DNS message from front to back, and its compressed names.
struct DNSReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func skip(_ count: Int) -> Bool {
        guard count <= bytes.count - position else { return false }
        position += count
        return true
    }

    mutating func number() -> UInt16? {
        guard bytes.count - position >= 2 else { return nil }
        defer { position += 2 }
        return UInt16(bytes[position]) << 8 | UInt16(bytes[position + 1])
    }

    /// A name, lower-cased; nil where it is cut short, runs in circles or holds what no host's name does.
    mutating func name() -> String? {
        var labels: [String] = []
        var cursor = position
        var hasJumped = false
        // RFC 1035 §2.3.4: 255 octets, so never more labels and pointers than that.
        for _ in 0..<256 {
            guard cursor < bytes.count else { return nil }
            let length = Int(bytes[cursor])
            cursor += 1
            if length == 0 {
                if !hasJumped { position = cursor }
                let name = labels.joined(separator: ".")
                return name.utf8.count <= 253 ? name : nil
            }
            if length >= 0xc0 {
                guard cursor < bytes.count else { return nil }
                if !hasJumped { position = cursor + 1 }
                hasJumped = true
                cursor = (length & 0x3f) << 8 | Int(bytes[cursor])
                continue
            }
            guard length < 64, length <= bytes.count - cursor else { return nil }
            let label = bytes[cursor..<cursor + length]
            guard label.allSatisfy(Self.isNameByte) else { return nil }
            labels.append(String(decoding: label, as: UTF8.self).lowercased())
            cursor += length
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x5f: true
        default: false
        }
    }
}
