import Foundation

/// A Dovecot that takes access tokens only: JSON web tokens signed with a key that it knows.
public final class TokenDovecot: Sendable {
    /// The server.
    public let dovecot: PrivateDovecot
    private let directory: URL
    private let key = "key-of-the-test-key-of-the-test!"

    /// Starts it; with `capabilities` it offers these and no others before login.
    public init(capabilities: String? = nil) throws {
        directory = URL(filePath: "/tmp").appending(
            path: "barometer-tokens-\(UInt32.random(in: 0 ... .max))"
        )
        let keys = directory.appending(path: "keys/default/HS256")
        try FileManager.default.createDirectory(at: keys, withIntermediateDirectories: true)
        try Data(Data(key.utf8).base64EncodedString().utf8).write(
            to: keys.appending(path: "default")
        )
        let oauth = """
            introspection_mode = local
            local_validation_key_dict = fs:posix:prefix=\(directory.path)/keys/
            username_attribute = sub
            """
        let file = directory.appending(path: "oauth2.conf")
        try Data(oauth.utf8).write(to: file)
        try PrivateDovecot.run(["chmod", "-R", "a+rX", directory.path])
        let offer = capabilities.map { "imap_capability = \($0)\n" } ?? ""
        dovecot = try PrivateDovecot(
            settings: """
                \(offer)auth_mechanisms = xoauth2 oauthbearer
                passdb {
                  driver = oauth2
                  mechanisms = xoauth2 oauthbearer
                  args = \(file.path)
                }

                """
        )
    }

    deinit { stop() }

    /// Stops it.
    public func stop() {
        dovecot.stop()
        try? FileManager.default.removeItem(at: directory)
    }

    /// A token for a user, valid for so many seconds from now.
    public func token(user: String, lifetime: Double = 3600) throws -> String {
        let now = Int(Date().timeIntervalSince1970)
        let parts = [
            #"{"typ": "JWT", "alg": "HS256"}"#,
            #"{"sub": "\#(user)", "iat": \#(now - 10_000), "exp": \#(now + Int(lifetime))}"#,
        ]
        let message = parts.map { Self.base64URL(Data($0.utf8)) }.joined(separator: ".")
        return message + "." + Self.base64URL(try signature(of: message))
    }

    private func signature(of message: String) throws -> Data {
        let file = directory.appending(path: "message-\(UInt32.random(in: 0 ... .max))")
        let output = file.appendingPathExtension("mac")
        try Data(message.utf8).write(to: file)
        try PrivateDovecot.run([
            "openssl", "dgst", "-sha256", "-mac", "HMAC", "-macopt", "key:\(key)", "-binary",
            "-out", output.path, file.path,
        ])
        return try Data(contentsOf: output)
    }

    private static func base64URL(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }
}
