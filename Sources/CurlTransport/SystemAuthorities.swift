internal import Foundation

/// The system's certificate authorities, as libcurl was built to find them: one file of all, and a folder with a file for each.
///
/// A handle keeps what it has read for as long as it lives: the file costs 800 KB a connection, the folder 13 KB,
/// for only the authority that signed is looked up there.
struct SystemAuthorities {
    var file: String
    var folder: String

    /// Whether the folder knows as many authorities as the file, so that nothing trusted by the file is refused without it.
    var folderHoldsAll: Bool {
        guard !file.isEmpty, !folder.isEmpty,
            let bytes = FileManager.default.contents(atPath: file),
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        else { return false }
        let authorities = Self.count(Data("-----BEGIN CERTIFICATE-----".utf8), in: bytes)
        return authorities > 0 && names.count(where: isAuthority) >= authorities
    }

    /// OpenSSL looks for the hash of the name and a number: `5ed36f99.0`.
    private func isAuthority(_ name: String) -> Bool {
        let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 8,
            parts[0].allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
            !parts[1].isEmpty, parts[1].allSatisfy({ (48...57).contains($0) })
        else { return false }
        return FileManager.default.isReadableFile(atPath: folder + "/" + name)
    }

    private static func count(_ word: Data, in bytes: Data) -> Int {
        var count = 0
        var rest = bytes.startIndex..<bytes.endIndex
        while let found = bytes.range(of: word, in: rest) {
            count += 1
            rest = found.upperBound..<bytes.endIndex
        }
        return count
    }
}
