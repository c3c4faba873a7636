internal import Foundation

/// The proof that who redeems a code is who asked for it (RFC 7636).
struct ProofKey: Sendable {
    let verifier: String

    /// The verifier's hash, which is all that the browser sees.
    var challenge: String { Self.base64URL(SHA256.hash(Array(verifier.utf8))) }

    init(verifier: String) { self.verifier = verifier }

    init(using generator: inout some RandomNumberGenerator) {
        verifier = Self.random(using: &generator)
    }

    /// 256 random bits as text.
    static func random(using generator: inout some RandomNumberGenerator) -> String {
        base64URL((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    private static func base64URL(_ bytes: [UInt8]) -> String {
        let text = Data(bytes).base64EncodedString()
        return text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
