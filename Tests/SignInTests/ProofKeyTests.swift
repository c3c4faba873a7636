import Testing

@testable import SignIn

@Suite struct ProofKeyTests {
    /// RFC 7636, appendix B.
    @Test func makesTheChallengeOfTheStandard() {
        let proof = ProofKey(verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
        #expect(proof.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    }

    @Test func isLongAndNewEachTime() {
        var generator = SystemRandomNumberGenerator()
        let keys = (0..<20).map { _ in ProofKey(using: &generator).verifier }
        #expect(Set(keys).count == 20)
        #expect(keys.allSatisfy { $0.utf8.count == 43 })
    }

    /// FIPS 180-4 examples, and lengths around a block's end as `sha256sum` has them.
    @Test(arguments: [
        (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
        (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
        (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
        (1000, "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
    ])
    func hashesAsTheStandardDoes(_ count: Int, _ expected: String) {
        let digits = SHA256.hash([UInt8](repeating: 97, count: count)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        #expect(digits.joined() == expected)
    }
}
