internal import Foundation
internal import Store

/// Where mail was imported from, so that it can be read there again.
struct ImportedPaths: Sendable {
    let archive: Archive

    private static let prefix = "imported from "

    func note(_ path: String) throws {
        let full = URL(fileURLWithPath: path).standardizedFileURL.path
        try archive.setFact(Self.prefix + full, "", at: Date())
    }

    /// All of them, the newest first.
    func all() throws -> [String] {
        try archive.facts(prefix: Self.prefix).sorted {
            ($1.value.at, $0.key) < ($0.value.at, $1.key)
        }
        .map { String($0.key.dropFirst(Self.prefix.count)) }
    }
}
