import Foundation

/// What a setting takes: how it is read from TOML, written as TOML and described to people.
struct SettingKind<Value: Sendable>: Sendable {
    /// What is allowed, in words.
    let allowed: String
    /// The value; nil where the node is not allowed.
    let read: @Sendable (TOMLNode) -> Value?
    /// The value as TOML; nil where there is nothing to write.
    let write: @Sendable (Value) -> String?
}

extension SettingKind where Value == String {
    /// Any text.
    static let text = SettingKind(
        allowed: "a text of at most 1000 characters",
        read: { Text.plain($0) },
        write: TOMLText.quoted
    )

    /// A text that is not empty.
    static let name = SettingKind(
        allowed: "a text that is not empty",
        read: { Text.plain($0).flatMap { $0.isEmpty ? nil : $0 } },
        write: TOMLText.quoted
    )

    /// A path.
    static let path = SettingKind(
        allowed: "a path; a relative one begins at this file's directory",
        read: name.read,
        write: TOMLText.quoted
    )

    /// The name of a time zone.
    static let timeZone = SettingKind(
        allowed: "the name of a time zone, such as \"Europe/Rome\"",
        read: { node in
            Text.plain(node).flatMap { TimeZone(identifier: $0) == nil ? nil : $0 }
        },
        write: TOMLText.quoted
    )

    /// The address of a page or server that secrets may be sent to.
    static let url = SettingKind(
        allowed: "an https:// address (http:// for this machine only)",
        read: { Text.plain($0).flatMap { Text.isSecureURL($0) ? $0 : nil } },
        write: TOMLText.quoted
    )

    /// Part of an address: letters, digits, dots and hyphens.
    static let word = SettingKind(
        allowed: "a text of letters, digits, dots and hyphens",
        read: { node in
            Text.plain(node).flatMap {
                Text.isHost($0) && $0.utf8.allSatisfy { $0 < 128 } ? $0 : nil
            }
        },
        write: TOMLText.quoted
    )

    /// One person's or a whole domain's address.
    static let address = SettingKind(
        allowed: "an address such as \"anna@firm.example\", or a whole domain as \"@firm.example\"",
        read: { Text.plain($0).flatMap(Text.address) },
        write: TOMLText.quoted
    )
}

extension SettingKind where Value == String? {
    /// A path, or nothing.
    static let optionalPath = SettingKind(
        allowed: SettingKind<String>.path.allowed,
        read: { SettingKind<String>.path.read($0).map(Optional.some) },
        write: { $0.map(TOMLText.quoted) }
    )
}

extension SettingKind where Value == [String] {
    /// Addresses and domains.
    static let addresses = list(of: .address, allowed: "a list of addresses or domains")

    /// Addresses and domains, at least one.
    static let ownAddresses = SettingKind(
        allowed: addresses.allowed,
        read: { addresses.read($0).flatMap { $0.isEmpty ? nil : $0 } },
        write: addresses.write
    )

    /// Names that are not empty.
    static let names = list(of: .name, allowed: "a list of texts that are not empty")

    /// Host names, lower-cased.
    static let hosts = SettingKind(
        allowed: "a list of host names such as \"mx.north.example\"",
        read: { node in
            names.read(node).flatMap { hosts in
                hosts.allSatisfy(Text.isHost) ? hosts.map { $0.lowercased() } : nil
            }
        },
        write: names.write
    )

    private static func list(of item: SettingKind<String>, allowed: String) -> Self {
        SettingKind(
            allowed: allowed + ", such as [\"…\"]",
            read: { node in
                guard case .list(let nodes) = node, nodes.count <= 1000 else { return nil }
                let items = nodes.compactMap(item.read)
                return items.count == nodes.count ? items : nil
            },
            write: { TOMLText.list($0.map(TOMLText.quoted)) }
        )
    }
}

extension SettingKind where Value == Bool {
    /// Yes or no.
    static let flag = SettingKind(
        allowed: "true or false",
        read: { node in
            guard case .boolean(let flag) = node else { return nil }
            return flag
        },
        write: { String($0) }
    )
}

extension SettingKind where Value == Int {
    /// A whole number within a range.
    static func number(_ range: ClosedRange<Int>) -> Self {
        SettingKind(
            allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)",
            read: { node in
                guard case .integer(let number) = node, range.contains(number) else { return nil }
                return number
            },
            write: { String($0) }
        )
    }

    /// A time of day, in minutes after midnight.
    static let clock = SettingKind(
        allowed: "a time of day as \"07:00\"",
        read: { Text.plain($0).flatMap(ClockTime.minutes) },
        write: { TOMLText.quoted(ClockTime.text($0)) }
    )
}

extension SettingKind where Value == Double {
    /// A number within a range.
    static func decimal(_ range: ClosedRange<Double>) -> Self {
        SettingKind(
            allowed: "a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))",
            read: { node in
                let number: Double
                switch node {
                case .integer(let whole): number = Double(whole)
                case .decimal(let decimal): number = decimal
                default: return nil
                }
                return range.contains(number) ? number : nil
            },
            write: { plain($0) }
        )
    }

    private static func plain(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }
}
