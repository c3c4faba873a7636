internal import Foundation

/// One small HTTPS exchange: a page fetched, or a form posted.
///
/// TLS is verified, redirects are not followed: no secret goes where it was not addressed.
public struct HTTPSRequest: Sendable {
    /// Where to; https, or http for this machine.
    public var url: String
    /// The form to post, in order; nil fetches.
    public var form: [(name: String, value: String)]?
    /// A file of certificate authorities that replaces the system's; nil for the system's.
    public var caFile: String?
    /// How long all of it may take.
    public var timeout: Duration
    /// The most bytes that the answer may have.
    public var maximumBytes: Int

    /// Makes a request.
    public init(
        url: String,
        form: [(name: String, value: String)]? = nil,
        caFile: String? = nil,
        timeout: Duration = .seconds(30),
        maximumBytes: Int = 1 << 20
    ) {
        self.url = url
        self.form = form
        self.caFile = caFile
        self.timeout = timeout
        self.maximumBytes = maximumBytes
    }

    /// Sends it and waits for the whole answer, whatever its status.
    /// - Throws: ``TransportError``.
    public func send() async throws(TransportError) -> HTTPSResponse {
        guard let target else { throw .invalidURL(url) }
        let callbacks = CurlCallbacks(maximumContentBytes: maximumBytes)
        let result: Result<HTTPSResponse, TransportError> = await withTaskCancellationHandler {
            do throws(TransportError) {
                return .success(
                    try await ConnectLanes.shared.exchange(self, with: target, callbacks: callbacks)
                )
            } catch {
                return .failure(error)
            }
        } onCancel: {
            callbacks.cancel()
        }
        return try result.get()
    }
}

extension HTTPSRequest {
    /// What the address leads to.
    struct Target {
        var host: String
        var port: UInt16
        var isSecure: Bool
    }

    /// The host, port and security; nil where the address is not allowed.
    var target: Target? {
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }), url.utf8.count <= 4000,
            let parts = URLComponents(string: url), let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.fragment == nil
        else { return nil }
        let isSecure = parts.scheme?.lowercased() == "https"
        let isLocal =
            parts.scheme?.lowercased() == "http" && ConnectionOptions.isLoopback(bare(host))
        guard isSecure || isLocal, let port = UInt16(exactly: parts.port ?? (isSecure ? 443 : 80))
        else { return nil }
        return Target(host: bare(host), port: port, isSecure: isSecure)
    }

    /// The form as its media type has it (application/x-www-form-urlencoded).
    var encodedForm: String? {
        form.map { fields in
            fields.map { Self.escaped($0.name) + "=" + Self.escaped($0.value) }
                .joined(separator: "&")
        }
    }

    /// Percent-encodes all but the unreserved characters (RFC 3986 §2.3).
    public static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f, 0x7e: bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func bare(_ host: String) -> String {
        host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    }
}

/// What a server answered.
public struct HTTPSResponse: Sendable, Equatable {
    /// The status code.
    public var status: Int
    /// The contents.
    public var body: [UInt8]

    /// Makes a response.
    public init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}
