internal import Foundation
internal import Synchronization

/// Hands each letter to a command on its standard input, such as `/usr/sbin/sendmail -t`.
public struct CommandReceiver: Receiver {
    /// The receiver's name in settings, outbox and log.
    public let name: String
    let path: String
    let arguments: [String]
    let timeoutSeconds: Int

    /// Makes a receiver; no shell reads the arguments.
    public init(
        name: String = "command",
        path: String,
        arguments: [String] = [],
        timeoutSeconds: Int = 60
    ) {
        self.name = name
        self.path = path
        self.arguments = arguments
        self.timeoutSeconds = timeoutSeconds
    }

    /// Runs the command; status 0 means delivered.
    /// - Throws: `DeliveryError`
    public func deliver(_ parcel: Parcel) async throws {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        // A file, not a pipe: a command that reads nothing would kill us with SIGPIPE or block us.
        process.standardInput = try UnlinkedFile.handle(parcel.eml)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice

        let isLate = Flag()
        let timer = Task {
            try await Task.sleep(for: .seconds(timeoutSeconds))
            isLate.raise()
            process.stop()
        }
        defer { timer.cancel() }
        let status = try await withTaskCancellationHandler {
            try await ended(process)
        } onCancel: {
            process.stop()
        }
        if isLate.isRaised {
            throw DeliveryError.commandTimedOut(path: path, seconds: timeoutSeconds)
        }
        guard status == 0 else { throw DeliveryError.command(path: path, status: status) }
    }

    /// Always false: a command cannot be asked.
    ///
    /// After a crash in mid-sending the letter goes out again, under the same Message-ID, for twice is better than never.
    public func holds(_ parcel: Parcel) async throws -> Bool { false }

    private func ended(_ process: Process) async throws -> Int32 {
        try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                // `run` throws only before the start, so the handler has not run and will not.
                continuation.resume(
                    throwing: DeliveryError.commandNotStarted(
                        path: path,
                        reason: error.localizedDescription
                    )
                )
            }
        }
    }
}

extension Process {
    /// SIGKILL, since a command that ignores the clock may ignore SIGTERM too.
    fileprivate func stop() {
        if isRunning { _ = kill(processIdentifier, SIGKILL) }
    }
}

/// A flag that one task raises and another reads.
private final class Flag: Sendable {
    private let raised = Mutex(false)

    var isRaised: Bool { raised.withLock { $0 } }

    func raise() { raised.withLock { $0 = true } }
}
