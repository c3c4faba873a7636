import Testing

@testable import MailFormat

/// One reply as one program lays it out, and what its author wrote.
struct ReplyCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let body: String
    let isHTML: Bool
    let own: String

    init(_ name: String, _ phrases: ReplyPhrases, own: String, body: String, isHTML: Bool = false) {
        testDescription = "\(phrases.language): \(name)"
        self.body = body
        self.isHTML = isHTML
        self.own = own
    }

    /// The new words that are found, white space folded.
    var found: String {
        let text = isHTML ? HTMLText.render(body, maximumDepth: 100).text : body
        return SharedFixtures.folded(NewWords.extract(from: text))
    }

    func check(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(found == SharedFixtures.folded(own), "\(body)", sourceLocation: sourceLocation)
    }
}

@Suite struct ReplyLayoutTests {
    static let layouts = ReplyPhrases.all.flatMap { phrases in
        (ReplyLayout.plain + ReplyLayout.html).map { layout in
            let own = phrases.own.joined(separator: "\n\n") + "\n\n" + phrases.closing
            let body = layout.body(own, phrases)
            return ReplyCase(layout.name, phrases, own: own, body: body, isHTML: layout.isHTML)
        }
    }

    @Test(arguments: layouts) func leavesTheAuthorsOwnWords(_ reply: ReplyCase) { reply.check() }

    static let attributions = ReplyPhrases.all.flatMap { phrases in
        phrases.attributions.flatMap { client, line in
            let own = phrases.own.joined(separator: "\n")
            let wrapped = ReplyPhrases.broken(line)
            let bodies = [
                ("above", "\(own)\n\n\(line)\n\(phrases.marked)"),
                ("below", "\(line)\n\(phrases.marked)\n\n\(own)"),
                ("broken", "\(own)\n\n\(wrapped)\n\(phrases.marked)"),
                ("no marks", "\(own)\n\n\(line)\n\n\(phrases.bare)"),
                ("broken, no marks", "\(own)\n\n\(wrapped)\n\n\(phrases.bare)"),
                (
                    "between",
                    "\(line)\n> \(phrases.quoted[0])\n\(phrases.own[0])\n> \(phrases.quoted[1])\n\(phrases.own[1])\n\(phrases.own[2])"
                ),
            ]
            return bodies.filter {
                !line.hasPrefix(">") || !$0.0.hasSuffix("no marks") && $0.0 != "broken"
            }
            .map { ReplyCase("\(client), \($0.0)", phrases, own: own, body: $0.1) }
        }
    }

    @Test(arguments: attributions) func knowsTheAttribution(_ reply: ReplyCase) { reply.check() }

    static let footers = ReplyPhrases.all.flatMap { phrases in
        (phrases.footers + [phrases.notice]).map { footer in
            let own = phrases.own.joined(separator: "\n") + "\n\n" + phrases.closing
            return ReplyCase(footer, phrases, own: own, body: own + "\n\n" + footer)
        }
    }

    @Test(arguments: footers) func dropsTheFooter(_ reply: ReplyCase) { reply.check() }

    static let signatures = ReplyPhrases.all.map { phrases in
        let own = phrases.own.joined(separator: "\n") + "\n\n" + phrases.closing
        return ReplyCase("contacts", phrases, own: own, body: own + "\n" + phrases.contacts)
    }

    @Test(arguments: signatures) func dropsTheContacts(_ reply: ReplyCase) { reply.check() }

    static let forwards = ReplyPhrases.all.flatMap { phrases in
        ReplyLayout.plain.filter { $0.name.hasSuffix("forward") }.map {
            ReplyCase("\($0.name), no comment", phrases, own: "", body: $0.body("", phrases))
        }
    }

    @Test(arguments: forwards) func findsNothingInABareForward(_ reply: ReplyCase) { reply.check() }
}
