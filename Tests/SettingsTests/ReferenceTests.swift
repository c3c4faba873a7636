import Foundation
import Testing

@testable import Settings

@Suite struct ReferenceTests {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// With BAROMETER_WRITE_REFERENCE set, the files are written instead of compared.
    @Test(arguments: [
        ("Config/barometer.toml", SettingsReference.sample),
        ("docs/settings.md", SettingsReference.markdown),
    ])
    func fileIsMadeFromTheDeclarations(_ path: String, _ content: String) throws {
        let file = Self.root.appendingPathComponent(path)
        if ProcessInfo.processInfo.environment["BAROMETER_WRITE_REFERENCE"] != nil {
            try Data(content.utf8).write(to: file)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == content)
    }

    @Test func sampleParsesToTheDefaults() throws {
        let sample = try BarometerSettings.parse(SettingsReference.sample)
        #expect(sample == Self.expected)
    }

    /// Every default in the sample is what the settings have without it.
    @Test func sampleWithDefaultsWrittenOutIsTheSame() throws {
        let lines = SettingsReference.sample.split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        let examples = [
            "ca_file", "history", "client_secret", "token_url", "authorize_url", "device_url",
            "directory = \"/var/lib/barometer/outbox\"",
        ]
        let written = lines.map { line -> Substring in
            let isSetting = line.hasPrefix("# ") && line.contains(" = ") && !line.contains("  ")
            let isExample = examples.contains { line.dropFirst(2).hasPrefix($0) }
            let key = line.dropFirst(2).prefix { $0 != " " }
            let isKey = key.allSatisfy { $0.isLowercase || $0 == "_" }
            return isSetting && isKey && !isExample ? line.dropFirst(2) : line
        }
        let text = String(written.joined(separator: "\n").prefix { _ in true })
        let withoutClients = text.components(separatedBy: "# [[client]]")[0]
        #expect(try BarometerSettings.parse(withoutClients) == Self.expected)
    }

    @Test func everySettingIsInTheSampleAndOnThePage() {
        for section in Declarations.pages {
            for setting in section.settings {
                #expect(SettingsReference.sample.contains("\(setting.key) = "))
                #expect(SettingsReference.markdown.contains("| `\(setting.key)` |"))
            }
        }
    }

    static let expected: BarometerSettings = {
        var settings = BarometerSettings()
        settings.office.addresses = ["studio@north.example"]
        settings.mailboxes = [
            MailboxSettings(
                name: "studio",
                server: MailServer(scheme: .imaps, host: "imap.north.example"),
                user: "studio@north.example",
                password: .credential("imap-studio")
            )
        ]
        return settings
    }()
}
