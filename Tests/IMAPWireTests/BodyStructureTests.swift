import Testing

@testable import IMAPWire

/// A BODYSTRUCTURE with the sections that are to be read from it.
struct StructureFixture: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var sections: [String]
    var texts: [String]
    var attachments: Int

    var testDescription: String { name }

    init(
        _ name: String,
        _ text: String,
        sections: [String],
        texts: [String],
        attachments: Int = 0
    ) {
        self.name = name
        self.text = text
        self.sections = sections
        self.texts = texts
        self.attachments = attachments
    }

    static let plain =
        "(\"TEXT\" \"PLAIN\" (\"CHARSET\" \"utf-8\") NIL NIL \"QUOTED-PRINTABLE\" 2279 48 NIL NIL NIL NIL)"
    static let html = "(\"text\" \"html\" (\"charset\" \"utf-8\") NIL NIL \"base64\" 900 12)"
    static let pdf =
        "(\"application\" \"pdf\" (\"name\" \"a.pdf\") NIL NIL \"base64\" 70000 NIL (\"attachment\" (\"filename\" \"a.pdf\")) NIL NIL)"
    static let note =
        "(\"text\" \"plain\" (\"name\" \"notes.txt\") NIL NIL \"7bit\" 10 1 NIL (\"attachment\" (\"filename\" \"notes.txt\")) NIL)"
    static let envelope = "(NIL \"Subject\" NIL NIL NIL NIL NIL NIL NIL NIL)"

    static let all = [
        StructureFixture("a single text", plain, sections: ["1"], texts: ["1"]),
        StructureFixture(
            "alternative",
            "(\(plain)\(html) \"alternative\" (\"boundary\" \"x\") NIL NIL)",
            sections: ["1", "2"],
            texts: ["1", "2"]
        ),
        StructureFixture(
            "mixed over alternative, without spaces between",
            "((\(plain)\(html) \"ALTERNATIVE\")\(pdf)\(note) \"MIXED\")",
            sections: ["1.1", "1.2", "2", "3"],
            texts: ["1.1", "1.2"],
            attachments: 2
        ),
        StructureFixture(
            "mixed over related over alternative, with spaces between",
            "(((\(plain) \(html) \"alternative\") (\"image\" \"png\" NIL \"<i>\" NIL \"base64\" 5) \"related\") \(pdf) \"mixed\")",
            sections: ["1.1.1", "1.1.2", "1.2", "2"],
            texts: ["1.1.1", "1.1.2"],
            attachments: 2
        ),
        StructureFixture(
            "a forwarded message: its words are another's",
            "(\(plain)(\"message\" \"rfc822\" NIL NIL NIL \"7bit\" 3000 \(envelope) (\(plain)\(pdf) \"mixed\") 60 NIL (\"attachment\" NIL))\(html) \"mixed\")",
            sections: ["1", "2", "2.1", "2.2", "3"],
            texts: ["1", "3"],
            attachments: 1
        ),
        StructureFixture(
            "a forwarded single text",
            "(\(plain)(\"message\" \"rfc822\" NIL NIL NIL \"7bit\" 3000 \(envelope) \(plain) 60) \"mixed\")",
            sections: ["1", "2", "2.1"],
            texts: ["1"],
            attachments: 1
        ),
        StructureFixture(
            "a message that is nothing but a message",
            "(\"message\" \"rfc822\" NIL NIL NIL \"7bit\" 3000 \(envelope) \(plain) 60)",
            sections: ["1", "1.1"],
            texts: [],
            attachments: 1
        ),
        StructureFixture(
            "Gmail's message/rfc822 without its inside",
            "(\(plain)(\"MESSAGE\" \"RFC822\" (\"NAME\" \"a.eml\") NIL NIL \"7BIT\" 3000 NIL (\"ATTACHMENT\" NIL) NIL) \"MIXED\")",
            sections: ["1", "2"],
            texts: ["1"],
            attachments: 1
        ),
        StructureFixture(
            "a bounce",
            "(\(plain)(\"message\" \"delivery-status\" NIL NIL NIL \"7bit\" 300)(\"text\" \"rfc822-headers\" NIL NIL NIL \"7bit\" 800 20) \"report\" (\"report-type\" \"delivery-status\"))",
            sections: ["1", "2", "3"],
            texts: ["1", "2"],
            attachments: 1
        ),
        StructureFixture(
            "an invitation",
            "(\(plain)(\"text\" \"calendar\" (\"method\" \"REQUEST\" \"name\" \"invite.ics\") NIL NIL \"base64\" 900 9) \"alternative\")",
            sections: ["1", "2"],
            texts: ["1", "2"]
        ),
        StructureFixture(
            "an inline text with a name, as Apple Mail sends",
            "(\"text\" \"plain\" (\"name\" \"a.txt\") NIL NIL \"7bit\" 10 1 NIL (\"inline\" (\"filename\" \"a.txt\")) NIL)",
            sections: ["1"],
            texts: ["1"]
        ),
        StructureFixture(
            "nothing but a text with a name",
            "(\"text\" \"plain\" (\"name\" \"a.txt\") NIL NIL \"7bit\" 10 1)",
            sections: ["1"],
            texts: ["1"]
        ),
        StructureFixture(
            "nothing but an attachment",
            note,
            sections: ["1"],
            texts: [],
            attachments: 1
        ),
        StructureFixture(
            "no children, three ways",
            "((NIL \"mixed\")(\"mixed\")(\"mixed\" (\"boundary\" \"x\")) \"mixed\")",
            sections: [],
            texts: []
        ),
        StructureFixture(
            "NIL wherever it may stand",
            "(NIL NIL NIL NIL NIL NIL NIL NIL)",
            sections: ["1"],
            texts: ["1"]
        ),
        StructureFixture(
            "fields left out",
            "(\"text\" \"plain\")",
            sections: ["1"],
            texts: ["1"]
        ),
    ]
}

@Suite struct BodyStructureTests {
    @Test(arguments: StructureFixture.all)
    func sectionsAreNumberedAndChosen(_ fixture: StructureFixture) throws {
        let fetch = try parseFetch("* 1 FETCH (UID 1 BODYSTRUCTURE \(fixture.text))\r\n")
        let structure = try #require(fetch.bodyStructure)
        #expect(structure.parts.map(\.section) == fixture.sections)
        #expect(structure.textParts.map(\.section) == fixture.texts)
        #expect(structure.attachmentCount == fixture.attachments)
    }

    @Test func aLeafTellsAllItKnows() throws {
        let text =
            "(\"TEXT\" \"HTML\" (\"CHARSET\" \"ISO-8859-2\" \"Name\" {4}\r\na\"b\\) \"<id>\" \"d\" \"Quoted-Printable\" \"1152\" 23 \"md5\" (\"INLINE\" (\"FileName\" \"c.html\")) \"pl\" \"loc\")"
        let fetch = try parseFetch("* 1 FETCH (BODYSTRUCTURE \(text))\r\n")
        guard case .leaf(let part) = fetch.bodyStructure else {
            Issue.record("no leaf: \(fetch)")
            return
        }
        #expect(part.type == "text")
        #expect(part.subtype == "html")
        #expect(part.charset == "ISO-8859-2")
        #expect(part.parameters["name"] == "a\"b\\")
        #expect(part.encoding == "quoted-printable")
        #expect(part.size == 1152)
        #expect(part.disposition == "inline")
        #expect(part.fileName == "c.html")
    }

    @Test func bodyWithoutExtensionsIsReadToo() throws {
        let fetch = try parseFetch(
            "* 1 FETCH (BODY (\"text\" \"plain\" NIL NIL NIL \"8bit\" 4 1))\r\n"
        )
        #expect(fetch.bodyStructure?.textParts.first?.encoding == "8bit")
    }

    @Test(arguments: ["()", "NIL", "\"x\"", "5", "(())"])
    func whatIsNoStructureIsUnreadable(_ text: String) throws {
        let fetch = try parseFetch("* 1 FETCH (UID 8 BODYSTRUCTURE \(text))\r\n")
        #expect(fetch.uid == 8)
        #expect(fetch.bodyStructure == nil)
        #expect(fetch.unreadable["BODYSTRUCTURE"] != nil)
    }
}
