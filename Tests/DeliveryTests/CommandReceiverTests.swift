import Foundation
import Testing

@testable import Delivery

@Suite struct CommandReceiverTests {
    @Test func givesTheLetterToTheCommand() async throws {
        try await withDirectory { directory in
            try FileManager.default.createDirectory(
                atPath: directory,
                withIntermediateDirectories: true
            )
            let copy = directory + "/copy"
            try await CommandReceiver(path: "/bin/sh", arguments: ["-c", "cat > \"$0\"", copy])
                .deliver(letter)
            #expect(try onlyFile(in: directory)?.bytes == letter.eml)
        }
    }

    @Test func tellsItsStatus() async {
        await #expect(throws: DeliveryError.command(path: "/bin/sh", status: 75)) {
            try await CommandReceiver(path: "/bin/sh", arguments: ["-c", "exit 75"]).deliver(letter)
        }
    }

    @Test func tellsThatItIsMissing() async {
        await #expect(throws: DeliveryError.self) {
            try await CommandReceiver(path: "/nowhere/at-all").deliver(letter)
        }
    }

    @Test func stopsWhatDoesNotEnd() async {
        let receiver = CommandReceiver(
            path: "/bin/sleep",
            arguments: ["30"],
            timeoutSeconds: 1
        )
        await #expect(throws: DeliveryError.commandTimedOut(path: "/bin/sleep", seconds: 1)) {
            try await receiver.deliver(letter)
        }
    }

    @Test func survivesACommandThatReadsNothing() async throws {
        var long = letter
        long.eml = Array(repeating: 0x61, count: 1_000_000)
        try await CommandReceiver(path: "/bin/true").deliver(long)
    }
}
