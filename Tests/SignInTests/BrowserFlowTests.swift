import CurlTransport
import Foundation
import TestSupport
import Testing

@testable import SignIn

/// A browser that comes back to this machine (RFC 8252) with a proof key (RFC 7636).
@Suite struct BrowserFlowTests {
    private func fields(of url: String) -> [String: String] {
        let items = URLComponents(string: url)?.queryItems ?? []
        return Dictionary(items.map { ($0.name, $0.value ?? "") }) { $1 }
    }

    private func flow(_ authorization: Authorization, port: UInt16) throws -> BrowserFlow {
        var generator = SystemRandomNumberGenerator()
        return try BrowserFlow(authorization, port: port, now: TestClock().now, using: &generator)
    }

    @Test func theRightAnswerIsRedeemedWithTheProof() async throws {
        let server = try TokenServer { _, _ in .tokens("a", refresh: "r") }
        defer { server.stop() }
        let listener = try LoopbackListener()
        let flow = try flow(server.authorization(), port: listener.port)
        let asked = fields(of: flow.url)
        let base = "http://127.0.0.1:\(listener.port)"
        #expect(asked["redirect_uri"] == base)
        #expect(asked["code_challenge_method"] == "S256")
        let state = try #require(asked["state"])
        // A browser opens connections that say nothing, and asks for its icon.
        let silent = try SilentVisitor(port: listener.port)
        let visits = Task {
            let wrong = [
                "favicon.ico", "?code=c&state=forged", "?state=\(state)", "?code=&state=\(state)",
            ]
            var statuses: [Int] = []
            for path in wrong + ["?state=\(state)&code=c%2F1"] {
                statuses.append(try await HTTPSRequest(url: base + "/" + path).send().status)
            }
            return statuses
        }
        let tokens = try await flow.finish(at: listener, within: .seconds(20))
        #expect(try await visits.value == [400, 400, 400, 400, 200])
        silent.close()
        #expect(tokens.access == "a")
        let sent = server.questions[0].fields
        #expect(sent["code"] == "c/1")
        #expect(sent["redirect_uri"] == base)
        let verifier = try #require(sent["code_verifier"])
        #expect(ProofKey(verifier: verifier).challenge == asked["code_challenge"])
    }

    @Test func aNoInTheBrowserIsTold() async throws {
        let server = try TokenServer { _, _ in .tokens("a", refresh: "r") }
        defer { server.stop() }
        let flow = try flow(server.authorization(), port: 9)
        let state = try #require(fields(of: flow.url)["state"])
        let denied = await signInError { () async throws(SignInError) in
            try await flow.finish(pasted: "http://127.0.0.1:9/?error=access_denied&state=\(state)")
        }
        #expect(denied == .denied)
        let foreign = await signInError { () async throws(SignInError) in
            try await flow.finish(pasted: "http://127.0.0.1:9/?code=c&state=other")
        }
        #expect(foreign == .foreignAnswer)
        let pasted = " http://localhost:9/?code=c&state=\(state) \n"
        #expect(try await flow.finish(pasted: pasted).access == "a")
    }

    @Test func nobodyComesInTime() async throws {
        let server = try TokenServer { _, _ in .tokens("a", refresh: "r") }
        defer { server.stop() }
        let listener = try LoopbackListener()
        let flow = try flow(server.authorization(), port: listener.port)
        let error: SignInError?
        do throws(SignInError) {
            _ = try await flow.finish(at: listener, within: .milliseconds(100))
            error = nil
        } catch let caught {
            error = caught
        }
        #expect(error == .tooLate)
    }

    @Test func aPortInUseIsTold() throws {
        let listener = try LoopbackListener()
        let port = listener.port
        #expect(throws: SignInError.noListener(port: port, code: EADDRINUSE)) {
            _ = try LoopbackListener(port: port).port
        }
        _ = consume listener
    }
}

/// A connection that never says a word.
private struct SilentVisitor {
    private let handle: FileHandle

    init(port: UInt16) throws {
        let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        address.sin_port = port.bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
        handle = FileHandle(fileDescriptor: socket)
    }

    func close() { try? handle.close() }
}
