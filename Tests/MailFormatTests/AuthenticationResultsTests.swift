import Testing

@testable import MailFormat

@Suite struct AuthenticationResultsTests {
    private static let fail =
        "Authentication-Results: mx.north.example; spf=pass smtp.mailfrom=x; dmarc=fail header.from=b.example"
    private static let pass =
        "Authentication-Results: mx.north.example; dmarc=pass header.from=b.example"
    private static let foreign =
        "Authentication-Results: mx.evil.example; dmarc=fail header.from=b.example"

    @Test(
        arguments: [
            (fail, .forged), (pass, .human), (foreign, .human), (fail + "\n" + pass, .forged),
            (pass + "\n" + fail, .human),
            (foreign + "\n" + fail, .human),  // ours stands below: anyone may have written it
            (fail.replacingOccurrences("mx.north", "MX.North"), .forged),
            (fail.replacingOccurrences("mx.north.example;", "mx.north.example 1;"), .forged),
            (fail.replacingOccurrences("dmarc=fail", "dmarc=none"), .human),
            (fail.replacingOccurrences("dmarc=fail", "dmarc = fail"), .forged),
            (fail.replacingOccurrences("dmarc=fail", "dmarc/1=FAIL (p=reject dis=none)"), .forged),
            (
                pass.replacingOccurrences(
                    "dmarc=pass",
                    "x=pass (dmarc=fail; dmarc=fail) ; dmarc=pass"
                ), .human
            ),
            (
                pass.replacingOccurrences(
                    "dmarc=pass",
                    "spf=pass reason=\"a; dmarc=fail\"; dmarc=pass"
                ), .human
            ),
            (
                "Authentication-Results: mx.north.example; spf=fail\nAuthentication-Results: mx.north.example; dmarc=fail",
                .forged
            ),
            ("Authentication-Results: mx.north.example; none", .human),
            ("Authentication-Results: ;;;=;(((", .human),
            ("Authentication-Results: mx.north.example.evil.example; dmarc=fail", .human),
            ("", .human),
        ] as [(String, Message.Kind)]
    )
    func believesOnlyOurOwnServer(_ fields: String, _ kind: Message.Kind) {
        #expect(Mails.parse(Mails.mail(fields), ownAuthServers: ["mx.North.example"]).kind == kind)
    }

    @Test func withoutOwnServersNothingIsForged() {
        #expect(Mails.parse(Mails.mail(Self.fail)).kind == .human)
    }
}

extension String {
    fileprivate func replacingOccurrences(_ old: String, _ new: String) -> String {
        split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
}
