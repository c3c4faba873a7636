import Foundation
import Testing

/// Compares a text with a file in Snapshots; `BAROMETER_RECORD=1` writes the file instead.
func expectSnapshot(
    _ text: String,
    _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Snapshots").appending(path: name)
    guard ProcessInfo.processInfo.environment["BAROMETER_RECORD"] == nil else {
        try Data(text.utf8).write(to: file)
        return
    }
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == recorded, "\(name) differs", sourceLocation: sourceLocation)
}
