import Foundation
import Synchronization

/// A sign-in server of the test's own: answers forms posted over plain HTTP on this machine.
public final class TokenServer: Sendable {
    /// A form that was posted.
    public struct Question: Sendable {
        /// The path it was posted to.
        public var path: String
        /// Its fields.
        public var fields: [String: String]
    }

    /// What is answered.
    public struct Answer: Sendable {
        /// The status code.
        public var status: Int
        /// The body.
        public var body: String

        /// Makes an answer.
        public init(_ status: Int = 200, _ body: String) {
            self.status = status
            self.body = body
        }

        /// An error as RFC 6749 §5.2 has it.
        public static func error(_ code: String, _ text: String = "no") -> Answer {
            Answer(400, #"{"error": "\#(code)", "error_description": "\#(text)"}"#)
        }

        /// Tokens as RFC 6749 §5.1 has them.
        public static func tokens(
            _ access: String,
            refresh: String? = nil,
            expiresIn: Int = 3600
        ) -> Answer {
            let more = refresh.map { #", "refresh_token": "\#($0)""# } ?? ""
            let fields = #""access_token": "\#(access)", "token_type": "Bearer""#
            return Answer(200, #"{\#(fields), "expires_in": \#(expiresIn)\#(more)}"#)
        }
    }

    private let server: ScriptedServer
    private let asked: Log

    /// What was asked, in order.
    private final class Log: Sendable {
        let questions = Mutex<[Question]>([])

        func add(_ question: Question) -> Int {
            questions.withLock { questions in
                questions.append(question)
                return questions.count - 1
            }
        }
    }

    /// All questions so far.
    public var questions: [Question] { asked.questions.withLock { $0 } }

    /// Where a path of this server is.
    public func url(_ path: String) -> String { "http://127.0.0.1:\(server.port)\(path)" }

    /// Starts it; `answer` gets each question and its number, from 0.
    public init(answer: @escaping @Sendable (Question, Int) -> Answer) throws {
        let log = Log()
        asked = log
        server = try ScriptedServer { peer in
            let question = try Self.read(peer)
            let number = log.add(question)
            let reply = answer(question, number)
            try peer.send(
                line: "HTTP/1.1 \(reply.status) Status\r\nContent-Type: application/json\r\n"
                    + "Content-Length: \(reply.body.utf8.count)\r\nConnection: close\r\n"
            )
            try peer.send(Array(reply.body.utf8))
        }
    }

    /// Stops it.
    public func stop() { server.stop() }

    private static func read(_ peer: ScriptedPeer) throws -> Question {
        let path = try peer.readLine().split(separator: " ").dropFirst().first ?? ""
        var length = 0
        while case let line = try peer.readLine(), !line.isEmpty {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == "content-length" {
                length = Int(parts[1].trimmingCharacters(in: .whitespaces)) ?? 0
            }
        }
        let body = String(decoding: try peer.read(count: length), as: UTF8.self)
        let fields = body.split(separator: "&").map { field -> (String, String) in
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (decoded(parts[0]), parts.count == 2 ? decoded(parts[1]) : "")
        }
        return Question(path: String(path), fields: Dictionary(fields) { $1 })
    }

    private static func decoded(_ text: Substring) -> String {
        String(text).removingPercentEncoding ?? String(text)
    }
}
