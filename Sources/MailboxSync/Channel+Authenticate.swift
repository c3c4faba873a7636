internal import Foundation
internal import IMAPWire

extension Channel {
    /// Runs a SASL mechanism whose client speaks first, with one message; `answer` meets any challenge after it.
    func authenticate(
        _ mechanism: String,
        _ message: [UInt8],
        answer: ([UInt8]) -> [UInt8] = { _ in [] }
    ) async throws(MailboxError) -> Status {
        let takesInitialResponse = capabilities.contains("SASL-IR")
        let command = Command.authenticate(
            mechanism: mechanism,
            initialResponse: takesInitialResponse ? message : nil
        )
        let tag = try await start(command) { _ in }
        if !takesInitialResponse {
            try await awaitContinuation(tag: tag, command: command.name) { _ in }
            try await sendSASL(message)
        }
        var challenges = 0
        while true {
            switch try await next() {
            case .continuation(let text):
                challenges += 1
                // A mechanism of one message has one challenge at most; "*" gives up (RFC 9051 §6.2.2).
                guard challenges == 1 else {
                    try await send(Array("*\r\n".utf8))
                    guard challenges < 4 else { throw .noAnswer }
                    continue
                }
                try await sendSASL(answer(Array(Data(base64Encoded: text) ?? Data())))
            case .tagged(tag, let status):
                try Self.check(status, command: command.name)
                return status
            default: continue
            }
        }
    }

    private func sendSASL(_ message: [UInt8]) async throws(MailboxError) {
        try await send(Array((Data(message).base64EncodedString() + "\r\n").utf8))
    }
}
