internal import CurlTransport
internal import Foundation

/// The file that holds a mailbox's tokens: in the state directory, its owner's alone, never half written.
struct TokenStore: Sendable {
    private let file: PrivateFile
    private let lockFile: PrivateFile
    private let authorization: Authorization

    /// What the file holds.
    struct Record: Codable, Equatable {
        /// What the tokens were given for; for anything else they are none.
        var fingerprint: String
        var tokens: Tokens
        /// When the provider last said that they are revoked, and how; nil while they work.
        var refusedAt: Date?
        var refusalCode: String?
        var refusalText: String?
    }

    init(stateDirectory: String, authorization: Authorization) {
        let folder = stateDirectory + "/tokens"
        // A mailbox's name may hold a slash.
        let name = HTTPSRequest.escaped(authorization.mailbox)
        file = PrivateFile(directory: folder, name: name + ".json")
        lockFile = PrivateFile(directory: folder, name: name + ".lock")
        self.authorization = authorization
    }

    /// The tokens of this very authorization; nil where nobody signed in for it.
    func read() throws(SignInError) -> Record? {
        guard let data = try file.read(),
            let record = try? JSONDecoder().decode(Record.self, from: data),
            record.fingerprint == authorization.fingerprint
        else { return nil }
        return record
    }

    /// Stores tokens in the place of the ones before.
    func write(_ tokens: Tokens, refusal: (at: Date, OAuthRefusal)? = nil) throws(SignInError) {
        let record = Record(
            fingerprint: authorization.fingerprint,
            tokens: tokens,
            refusedAt: refusal?.at,
            refusalCode: refusal?.1.code,
            refusalText: refusal?.1.text
        )
        guard let data = try? JSONEncoder().encode(record) else {
            throw .file(operation: "encode", path: file.path, code: 0)
        }
        try file.write(data)
    }

    /// Waits until nobody else renews these tokens: a rotated refresh token must not be used twice.
    func lock() async throws(SignInError) -> FileLock {
        try await FileLock.acquire(lockFile, mailbox: authorization.mailbox)
    }
}
