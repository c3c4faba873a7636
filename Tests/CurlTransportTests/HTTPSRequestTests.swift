import Foundation
import TestSupport
import Testing

@testable import CurlTransport

/// Small exchanges over HTTP: what is asked, what is answered, what is refused.
@Suite struct HTTPSRequestTests {
    private func failure(_ request: HTTPSRequest) async -> TransportError? {
        do throws(TransportError) {
            _ = try await request.send()
            return nil
        } catch {
            return error
        }
    }

    /// A server that answers every request with the same bytes.
    private func server(answering answer: String) throws -> ScriptedServer {
        try ScriptedServer { peer in
            while try !peer.readLine().isEmpty {}
            try peer.send(Array(answer.utf8))
        }
    }

    @Test(arguments: [
        ("https://login.example/token", true), ("https://[::1]:8443/t?a=b", true),
        ("http://127.0.0.1:80/", true), ("http://localhost/x", true), ("http://[::1]/", true),
        ("http://login.example/", false), ("http://127.0.0.1.example/", false), ("ftp://h/", false),
        ("file:///etc/passwd", false), ("https://", false), ("https:///x", false), ("", false),
        ("https://user:secret@h.example/", false), ("https://h.example/#x", false),
        ("https://h.example/a b", false), ("https://h.example/\r\nX: y", false),
        ("https://h.example:99999/", false),
    ])
    func asksOnlyWhereASecretMayGo(url: String, isAllowed: Bool) async {
        #expect((HTTPSRequest(url: url).target != nil) == isAllowed)
        if !isAllowed { #expect(await failure(HTTPSRequest(url: url)) == .invalidURL(url)) }
    }

    @Test func postsAFormAndReadsTheAnswer() async throws {
        let server = try TokenServer { question, _ in
            .init(418, question.path + " " + (question.fields["a&b"] ?? ""))
        }
        defer { server.stop() }
        let form = [("a&b", "1 = ü+%")]
        let response = try await HTTPSRequest(url: server.url("/t"), form: form).send()
        #expect(response == HTTPSResponse(status: 418, body: Array("/t 1 = ü+%".utf8)))
    }

    @Test func followsNoRedirect() async throws {
        let server = try server(
            answering: "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"
        )
        defer { server.stop() }
        let response = try await HTTPSRequest(url: "http://127.0.0.1:\(server.port)/").send()
        #expect(response.status == 302)
        #expect(server.connectionCount == 1)
    }

    @Test func takesNoMoreThanItWasTold() async throws {
        let body = String(repeating: "x", count: 5000)
        let server = try server(answering: "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body)
        defer { server.stop() }
        var request = HTTPSRequest(url: "http://127.0.0.1:\(server.port)/", maximumBytes: 4999)
        #expect(await failure(request) == .tooLarge(limitBytes: 4999))
        request.maximumBytes = 5000
        #expect(try await request.send().body.count == 5000)
    }

    @Test func givesUpInTime() async throws {
        let server = try ScriptedServer { $0.stall(20) }
        defer { server.stop() }
        let url = "http://127.0.0.1:\(server.port)/"
        let request = HTTPSRequest(url: url, timeout: .milliseconds(300))
        #expect(await failure(request) == .timedOut(phase: .connecting, after: .milliseconds(300)))
        let task = Task { await failure(HTTPSRequest(url: url)) }
        try await Task.sleep(for: .milliseconds(200))
        task.cancel()
        #expect(await task.value == .cancelled)
    }

    @Test func nobodyThereIsToldWithThePort() async throws {
        let server = try ScriptedServer { _ in }
        let port = server.port
        server.stop()
        #expect(
            await failure(HTTPSRequest(url: "http://127.0.0.1:\(port)/"))
                == .refused(host: "127.0.0.1", port: port)
        )
    }

    @Test(.enabled(if: PrivateDovecot.isAvailable, "needs /usr/sbin/dovecot"))
    func aStrangersCertificateIsRefused() async throws {
        // Any server with TLS does: the certificate comes before the first word.
        let server = try PrivateDovecot()
        defer { server.stop() }
        let url = "https://localhost:\(server.tlsPort)/"
        guard case .badCertificate("localhost", _) = await failure(HTTPSRequest(url: url)) else {
            Issue.record("expected a bad certificate")
            return
        }
        let trusted = HTTPSRequest(url: url, caFile: server.certificateFile)
        guard case .library = await failure(trusted) else {
            Issue.record("expected HTTP to fail, after TLS did not")
            return
        }
    }
}
