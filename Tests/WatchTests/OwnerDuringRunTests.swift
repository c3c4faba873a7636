import Foundation
import Logging
import Settings
import Store
import Testing

@testable import Watch

/// What the owner says while a run holds the archive.
@Suite struct OwnerDuringRunTests {
    @Test func isFollowedAtTheEndOfAnImport() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "barometer-owner-\(UInt64.random(in: 0 ... .max))"
        ).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(
            atPath: folder + "/mail",
            withIntermediateDirectories: true
        )
        var settings = BarometerSettings()
        settings.office.addresses = ["studio@north.example"]
        settings.state.directory = folder
        let workbench = try Workbench(
            settings: settings,
            readOnly: false,
            environment: [:],
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        let box = RequestBox(directory: folder)
        try box.put(.forget(client: "anna@firm.example"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: box.path).count == 1)
        _ = try await workbench.importMail([folder + "/mail"], until: .fetched) { _ in }
        #expect(try FileManager.default.contentsOfDirectory(atPath: box.path).isEmpty)
    }
}
