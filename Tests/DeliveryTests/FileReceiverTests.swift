import Foundation
import Testing

@testable import Delivery

@Suite struct FileReceiverTests {
    @Test func writesOneWholeFileForTheOwnerOnly() async throws {
        try await withDirectory { directory in
            let receiver = FileReceiver(directory: directory)
            #expect(try await !receiver.holds(letter))
            try await receiver.deliver(letter)
            #expect(try await receiver.holds(letter))
            let file = try #require(try onlyFile(in: directory))
            #expect(file.bytes == letter.eml)
            let rights = try FileManager.default.attributesOfItem(
                atPath: directory + "/" + file.name
            )[.posixPermissions]
            #expect(rights as? Int == 0o600)
        }
    }

    @Test func deliveringAgainLeavesOneFile() async throws {
        try await withDirectory { directory in
            let receiver = FileReceiver(directory: directory)
            try await receiver.deliver(letter)
            try await receiver.deliver(letter)
            #expect(try onlyFile(in: directory) != nil)
        }
    }

    /// What a crash in mid-writing leaves behind neither counts as delivered nor stands in the way.
    @Test func aHalfWrittenFileIsNotTheLetter() async throws {
        try await withDirectory { directory in
            let receiver = FileReceiver(directory: directory)
            let name = FileName(key: letter.key).text
            try FileManager.default.createDirectory(
                atPath: directory,
                withIntermediateDirectories: true
            )
            try Data("Subj".utf8).write(to: URL(filePath: directory + "/." + name + ".part"))
            #expect(try await !receiver.holds(letter))
            try await receiver.deliver(letter)
            #expect(try onlyFile(in: directory)?.bytes == letter.eml)
        }
    }

    @Test func aDirectoryThatCannotBeMadeIsAnError() async throws {
        try await withDirectory { directory in
            try Data().write(to: URL(filePath: directory))
            await #expect(throws: DeliveryError.self) {
                try await FileReceiver(directory: directory + "/below").deliver(letter)
            }
        }
    }
}
