import Foundation
import Testing

@testable import SafeFile

@Suite struct DurableFileTests {
    private func withFile(_ work: (DurableFile) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "barometer-file-\(UInt64.random(in: 0 ... .max))"
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        try work(DurableFile(directory: folder.appending(path: "below").path, name: "one"))
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func isWholeAndItsOwnersAlone() throws {
        try withFile { file in
            #expect(!file.exists)
            try file.write("first".utf8)
            #expect(file.exists)
            try file.write(Array(repeating: 7, count: 300_000))
            let bytes = try Data(contentsOf: URL(filePath: file.path))
            #expect(bytes == Data(repeating: 7, count: 300_000))
            #expect(try mode(file.path) == 0o600)
            #expect(try mode(file.directory) == 0o700)
            #expect(try FileManager.default.contentsOfDirectory(atPath: file.directory) == ["one"])
        }
    }

    @Test func whatACrashLeftIsReplaced() throws {
        try withFile { file in
            try file.makeDirectory()
            try Data("hal".utf8).write(to: URL(filePath: file.directory + "/.one.part"))
            #expect(!file.exists)
            try file.write("whole".utf8)
            #expect(try FileManager.default.contentsOfDirectory(atPath: file.directory) == ["one"])
        }
    }

    @Test func aLinkInItsPlaceIsReplacedAndNotFollowed() throws {
        try withFile { file in
            try file.makeDirectory()
            let other = file.directory + "/other"
            try Data("other's".utf8).write(to: URL(filePath: other))
            try FileManager.default.createSymbolicLink(
                atPath: file.path,
                withDestinationPath: other
            )
            try file.write("mine".utf8)
            #expect(try Data(contentsOf: URL(filePath: other)) == Data("other's".utf8))
        }
    }

    @Test func aFaultSaysWhatFailedAndLeavesWhatWasThere() throws {
        try withFile { file in
            try file.makeDirectory()
            try FileManager.default.createDirectory(
                atPath: file.path,
                withIntermediateDirectories: false
            )
            #expect(throws: FileFault(operation: "rename", path: file.path, code: EISDIR)) {
                try file.write("text".utf8)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: file.directory) == ["one"])
            let below = DurableFile(directory: "/dev/null/below", name: "one")
            #expect(throws: FileFault.self) { try below.write("text".utf8) }
        }
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
    func whatRootWritesBelongsToWhomTheDirectoryBelongsTo() throws {
        try withFile { file in
            let folder = (file.directory as NSString).deletingLastPathComponent
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true
            )
            try #require(unsafe chown(folder, 4242, 4243) == 0)
            try file.write("text".utf8)
            for path in [file.directory, file.path] {
                let attributes = try FileManager.default.attributesOfItem(atPath: path)
                #expect(attributes[.ownerAccountID] as? Int == 4242)
                #expect(attributes[.groupOwnerAccountID] as? Int == 4243)
            }
        }
    }
}
