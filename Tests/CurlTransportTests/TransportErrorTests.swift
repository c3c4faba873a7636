import CurlTransport
import Testing

@Suite struct TransportErrorTests {
    @Test(arguments: [
        ("SSL certificate problem: certificate has expired", "renew"),
        ("SSL certificate problem: self-signed certificate", "ca_file"),
    ])
    func aBadCertificateIsToldWithItsMend(reason: String, mend: String) {
        let error = TransportError.badCertificate(host: "imap.north.example", reason: reason)
        #expect(error.description.contains(reason))
        #expect(error.description.contains(mend))
        #expect(!error.isTransient)
    }
}
