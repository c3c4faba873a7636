import Foundation

@testable import Delivery

let letter = Parcel(
    key: "digest|2026-11-22",
    messageID: "<d1@north.example>",
    subject: "All calm",
    eml: Array("Subject: All calm\r\n\r\nAll calm.\r\n".utf8),
    text: "All calm.\n"
)

/// A directory of a test's own, gone when the body ends.
func withDirectory<T>(_ body: (String) async throws -> T) async throws -> T {
    let directory = NSTemporaryDirectory() + "delivery-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: directory) }
    return try await body(directory)
}

/// The bytes of the only file in a directory.
func onlyFile(in directory: String) throws -> (name: String, bytes: [UInt8])? {
    let names = try FileManager.default.contentsOfDirectory(atPath: directory)
    guard names.count == 1, let name = names.first else { return nil }
    let data = try Data(contentsOf: URL(filePath: directory + "/" + name))
    return (name, Array(data))
}
