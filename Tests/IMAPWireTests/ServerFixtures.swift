@testable import IMAPWire

extension ResponseFixture {
    /// Responses as the common servers spell them.
    static let all = sessions + mailboxes + searches + states + fetches

    static let sessions = [
        ResponseFixture(
            "Dovecot greets",
            "* OK [CAPABILITY IMAP4rev1 SASL-IR LITERAL+ ID ENABLE IDLE AUTH=PLAIN] Dovecot (Debian) ready.\r\n",
            .status(
                Status(
                    .ok,
                    code: .capability([
                        "IMAP4REV1", "SASL-IR", "LITERAL+", "ID", "ENABLE", "IDLE", "AUTH=PLAIN",
                    ]),
                    text: "Dovecot (Debian) ready."
                )
            )
        ),
        ResponseFixture(
            "Exchange greets without a code",
            "* OK The Microsoft Exchange IMAP4 service is ready. [QQBCAA==]\r\n",
            .status(
                Status(.ok, text: "The Microsoft Exchange IMAP4 service is ready. [QQBCAA==]")
            )
        ),
        ResponseFixture(
            "preauth and bye",
            "* PREAUTH hello\r\n* BYE [UNAVAILABLE] later\r\n",
            .status(Status(.preauth, text: "hello")),
            .status(Status(.bye, code: .unavailable, text: "later"))
        ),
        ResponseFixture(
            "GNU mailutils ends its answer to AUTHENTICATE with LF alone",
            "a1 OK AUTHENTICATE PLAIN authentication successful\n* 3 EXISTS\r\n",
            .tagged(tag: "a1", Status(.ok, text: "AUTHENTICATE PLAIN authentication successful")),
            .exists(3)
        ),
        ResponseFixture(
            "Courier capabilities, with a space at the end",
            "* CAPABILITY IMAP4rev1 UIDPLUS CHILDREN NAMESPACE IDLE \r\na1 OK CAPABILITY completed\r\n",
            .capability(["IMAP4REV1", "UIDPLUS", "CHILDREN", "NAMESPACE", "IDLE"]),
            .tagged(tag: "a1", Status(.ok, text: "CAPABILITY completed"))
        ),
        ResponseFixture(
            "Gmail refuses a password",
            "x9 NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)\r\n",
            .tagged(
                tag: "x9",
                Status(.no, code: .authenticationFailed, text: "Invalid credentials (Failure)")
            )
        ),
        ResponseFixture(
            "Gmail shows an alert with an address",
            "* NO [WEBALERT https://accounts.example/x] Web login required.\r\n",
            .status(
                Status(
                    .no,
                    code: .other(name: "WEBALERT", text: "https://accounts.example/x"),
                    text: "Web login required."
                )
            )
        ),
        ResponseFixture(
            "mailutils greets and leaves",
            "* OK IMAP4rev1 GNU Mailutils 3.15 ready\r\n* BYE Session terminating.\r\n3 OK LOGOUT Completed\r\n",
            .status(Status(.ok, text: "IMAP4rev1 GNU Mailutils 3.15 ready")),
            .status(Status(.bye, text: "Session terminating.")),
            .tagged(tag: "3", Status(.ok, text: "LOGOUT Completed"))
        ),
        ResponseFixture(
            "Cyrus has codes of its own",
            "* OK [URLMECH INTERNAL] Ok\r\n* OK [MAILBOXID (kq9)] Ok\r\n",
            .status(Status(.ok, code: .other(name: "URLMECH", text: "INTERNAL"), text: "Ok")),
            .status(Status(.ok, code: .other(name: "MAILBOXID", text: "(kq9)"), text: "Ok"))
        ),
        ResponseFixture(
            "Exchange asks for time",
            "a7 NO [THROTTLED] Request is throttled. Suggested Backoff Time: 278 milliseconds\r\n",
            .tagged(
                tag: "a7",
                Status(
                    .no,
                    code: .throttled,
                    text: "Request is throttled. Suggested Backoff Time: 278 milliseconds"
                )
            )
        ),
        ResponseFixture(
            "continuations",
            "+ \r\n+\r\n+ idling\r\n+ PDEyMz4=\r\n",
            .continuation(text: ""),
            .continuation(text: ""),
            .continuation(text: "idling"),
            .continuation(text: "PDEyMz4=")
        ),
        ResponseFixture(
            "ID",
            "* ID (\"name\" \"Dovecot\" \"version\" NIL \"os\" \"Linux\")\r\n* ID NIL\r\n",
            .id(["name": "Dovecot", "os": "Linux"]),
            .id([:])
        ),
        ResponseFixture(
            "ENABLED",
            "* ENABLED CONDSTORE QRESYNC\r\n* ENABLED\r\n",
            .enabled(["CONDSTORE", "QRESYNC"]),
            .enabled([])
        ),
    ]

    static let mailboxes = [
        ResponseFixture(
            "Gmail lists All Mail",
            "* LIST (\\All \\HasNoChildren) \"/\" \"[Gmail]/Wszystkie\"\r\n",
            .list(
                MailboxListing(
                    attributes: ["\\all", "\\hasnochildren"],
                    delimiter: "/",
                    mailbox: MailboxName("[Gmail]/Wszystkie")
                )
            )
        ),
        ResponseFixture(
            "Courier lists under INBOX.",
            "* LIST (\\HasNoChildren) \".\" \"INBOX.Sent\"\r\n",
            .list(
                MailboxListing(
                    attributes: ["\\hasnochildren"],
                    delimiter: ".",
                    mailbox: MailboxName("INBOX.Sent")
                )
            )
        ),
        ResponseFixture(
            "a flat server, an atom, lower case",
            "* list () nil inbox\r\n",
            .list(MailboxListing(attributes: [], delimiter: nil, mailbox: .inbox))
        ),
        ResponseFixture(
            "a name as a literal, a backslash as the delimiter",
            "* LSUB () \"\\\\\" {9}\r\na\"b {3}\r\n\r\n",
            .lsub(
                MailboxListing(
                    attributes: [],
                    delimiter: "\\",
                    mailbox: MailboxName(wire: Array("a\"b {3}\r\n".utf8))
                )
            )
        ),
        ResponseFixture(
            "Cyrus lists without quotes",
            "* LIST (\\HasNoChildren) \".\" INBOX.Sent\r\n",
            .list(
                MailboxListing(
                    attributes: ["\\hasnochildren"],
                    delimiter: ".",
                    mailbox: MailboxName("INBOX.Sent")
                )
            )
        ),
        ResponseFixture(
            "Polish sent mail, with extended data",
            "* LIST (\\Sent) \"/\" \"Wys&AUI-ane\" (\"CHILDINFO\" (\"SUBSCRIBED\"))\r\n",
            .list(
                MailboxListing(
                    attributes: ["\\sent"],
                    delimiter: "/",
                    mailbox: MailboxName("Wysłane")
                )
            )
        ),
        ResponseFixture(
            "Cyrus name spaces",
            "* NAMESPACE ((\"INBOX.\" \".\")) ((\"user.\" \".\" \"X-P\" (\"a\" \"b\"))) NIL\r\n",
            .namespace(
                Namespaces(
                    personal: [.init(prefix: MailboxName("INBOX."), delimiter: ".")],
                    otherUsers: [.init(prefix: MailboxName("user."), delimiter: ".")],
                    shared: []
                )
            )
        ),
        ResponseFixture(
            "STATUS",
            "* STATUS INBOX (MESSAGES 231 UIDNEXT 44292 HIGHESTMODSEQ 7011231777)\r\n",
            .mailboxStatus(
                MailboxStatus(
                    mailbox: .inbox,
                    items: ["MESSAGES": 231, "UIDNEXT": 44292, "HIGHESTMODSEQ": 7_011_231_777]
                )
            )
        ),
        ResponseFixture(
            "GNU mailutils quotes no name in STATUS",
            "* STATUS Sent Items (old) (UIDNEXT 218 UIDVALIDITY 7)\r\n",
            .mailboxStatus(
                MailboxStatus(
                    mailbox: MailboxName("Sent Items (old)"),
                    items: ["UIDNEXT": 218, "UIDVALIDITY": 7]
                )
            )
        ),
    ]

    static let searches = [
        ResponseFixture(
            "SEARCH",
            "* SEARCH\r\n* SEARCH \r\n* SEARCH 2 84 882\r\n",
            .search([], modSeq: nil),
            .search([], modSeq: nil),
            .search([2, 84, 882], modSeq: nil)
        ),
        ResponseFixture(
            "SEARCH with a mod-sequence",
            "* SEARCH 5 (MODSEQ 917162500)\r\n",
            .search([5], modSeq: 917_162_500)
        ),
        ResponseFixture(
            "ESEARCH",
            "* ESEARCH (TAG \"a567\") UID MIN 7 COUNT 15 ALL 4:18,21,28\r\n",
            .esearch(
                {
                    var result = ExtendedSearch()
                    result.tag = "a567"
                    result.isUID = true
                    result.min = 7
                    result.count = 15
                    result.all = UIDSet(ranges: [4...18, 21...21, 28...28])
                    return result
                }()
            )
        ),
        ResponseFixture("an empty ESEARCH", "* ESEARCH\r\n", .esearch(ExtendedSearch())),
    ]

    static let states = [
        ResponseFixture(
            "Dovecot opens a mailbox",
            """
            * FLAGS (\\Answered \\Seen $Junk)\r
            * OK [PERMANENTFLAGS ()] Read-only mailbox.\r
            * 3 EXISTS\r
            * 0 RECENT\r
            * OK [UNSEEN 2] First unseen.\r
            * OK [UIDVALIDITY 1700000000] UIDs valid\r
            * OK [UIDNEXT 4] Predicted next UID\r
            * OK [HIGHESTMODSEQ 9] Highest\r
            a2 OK [READ-ONLY] Examine completed (0.001 + 0.000 secs).\r\n
            """,
            .flags(["\\Answered", "\\Seen", "$Junk"]),
            .status(Status(.ok, code: .permanentFlags([]), text: "Read-only mailbox.")),
            .exists(3),
            .recent(0),
            .status(Status(.ok, code: .unseen(2), text: "First unseen.")),
            .status(Status(.ok, code: .uidValidity(1_700_000_000), text: "UIDs valid")),
            .status(Status(.ok, code: .uidNext(4), text: "Predicted next UID")),
            .status(Status(.ok, code: .highestModSeq(9), text: "Highest")),
            .tagged(
                tag: "a2",
                Status(.ok, code: .readOnly, text: "Examine completed (0.001 + 0.000 secs).")
            )
        ),
        ResponseFixture(
            "news",
            "* 44 EXPUNGE\r\n* VANISHED (EARLIER) 300:310,405\r\n* VANISHED 7\r\n",
            .expunge(44),
            .vanished(UIDSet(ranges: [300...310, 405...405]), earlier: true),
            .vanished(UIDSet(7...7), earlier: false)
        ),
        ResponseFixture(
            "APPENDUID",
            "a3 OK [APPENDUID 38505 3955] Append completed.\r\n",
            .tagged(
                tag: "a3",
                Status(
                    .ok,
                    code: .appendUID(uidValidity: 38505, UIDSet(3955...3955)),
                    text: "Append completed."
                )
            )
        ),
        ResponseFixture(
            "a server's own response",
            "* XYZZY (a {3}\r\nb)c) d\r\n* 5 XFOO\r\n",
            .unknown(name: "XYZZY", raw: Array("XYZZY (a ) d".utf8)),
            .unknown(name: "XFOO", raw: Array("5 XFOO".utf8))
        ),
    ]

    static let fetches = [
        ResponseFixture(
            "Dovecot fetches flags",
            "* 1 FETCH (UID 9 FLAGS (\\Seen $Junk) MODSEQ (12))\r\n",
            .fetch(
                {
                    var fetch = FetchResponse(sequenceNumber: 1)
                    fetch.uid = 9
                    fetch.flags = ["\\Seen", "$Junk"]
                    fetch.modSeq = 12
                    return fetch
                }()
            )
        ),
        ResponseFixture(
            "Gmail adds its own items",
            "* 2 FETCH (X-GM-LABELS (\"\\\\Inbox\" {3}\r\na)b) X-GM-MSGID 1278455344230334865 UID 4)\r\n",
            .fetch(
                {
                    var fetch = FetchResponse(sequenceNumber: 2)
                    fetch.uid = 4
                    fetch.gmailLabels = ["\\Inbox", "a)b"]
                    return fetch
                }()
            )
        ),
        ResponseFixture(
            "an envelope is stepped over",
            "* 6 FETCH (ENVELOPE (\"Mon, 7 Feb\" {3}\r\na)b ((NIL NIL \"a\" \"b\")) NIL NIL NIL NIL NIL NIL \"<x>\") UID 2)\r\n",
            .fetch(
                {
                    var fetch = FetchResponse(sequenceNumber: 6)
                    fetch.uid = 2
                    return fetch
                }()
            )
        ),
        ResponseFixture(
            "Exchange fetches with double spaces and NIL",
            "* 3 FETCH  (UID 5  BODY[2] NIL RFC822.SIZE 77  BODY[HEADER] \"\" )\r\n",
            .fetch(
                {
                    var fetch = FetchResponse(sequenceNumber: 3)
                    fetch.uid = 5
                    fetch.size = 77
                    fetch.sections = [
                        .init(name: "2", bytes: nil), .init(name: "HEADER", bytes: []),
                    ]
                    return fetch
                }()
            )
        ),
        ResponseFixture(
            "sections with lists, origins, literals of all kinds",
            "* 4 FETCH (BODY[HEADER.FIELDS (Date {4}\r\nFrom)]<0> {3}\r\nA]\n BINARY[1.2] ~{4}\r\n\0)\r\n BODY[] {0}\r\n RFC822.HEADER{2+}\r\nok)\r\n",
            .fetch(
                {
                    var fetch = FetchResponse(sequenceNumber: 4)
                    fetch.sections = [
                        .init(
                            name: "HEADER.FIELDS (DATE FROM)",
                            origin: 0,
                            bytes: Array("A]\n".utf8)
                        ),
                        .init(name: "1.2", bytes: Array("\0)\r\n".utf8)),
                        .init(name: "", bytes: []),
                        .init(name: "HEADER", bytes: Array("ok".utf8)),
                    ]
                    return fetch
                }()
            )
        ),
    ]
}
