@testable import CurlTransport
import Testing

@Suite
struct ConnectionOptionsTests {
    @Test(arguments: [
        ("imap.north.example", "https://imap.north.example:993/"),
        ("::1", "https://[::1]:993/"),
        ("", nil),
        ("a b", nil),  // a space ends the host
        ("user@host", nil),  // would smuggle a user
        ("host/path", nil),  // would select a mailbox
        ("host\r\nX", nil),  // would smuggle a line
    ])
    func makesAURLOfAHostOnly(host: String, url: String?) {
        let options = ConnectionOptions(host: host, port: 993, security: .tls)
        #expect(options.url == url)
    }

    @Test("only STARTTLS has libcurl talk before the session does")
    func wayOfConnecting() {
        var options = ConnectionOptions(host: "h", port: 143, security: .startTLS)
        #expect(options.url == "imap://h:143/")
        #expect(options.beginsInTheClear)
        options.security = .plain
        #expect(options.url == "http://h:143/")
        #expect(!options.beginsInTheClear)
    }

    @Test(arguments: [
        ("localhost", true), ("LOCALHOST", true), ("127.0.0.1", true), ("127.9.8.7", true),
        ("::1", true), ("127.0.0.1.evil.example", false), ("127.0.0", false), ("10.0.0.1", false),
        ("127.0.0.999", false), ("", false),
    ])
    func knowsThisMachine(host: String, isLoopback: Bool) {
        #expect(ConnectionOptions.isLoopback(host) == isLoopback)
    }
}
