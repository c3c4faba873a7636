"""The mail of the interoperability suite: the sample office's, and mails that servers and parsers stumble over."""
import datetime as dt
import email
import pathlib
import subprocess
from email.utils import format_datetime, parsedate_to_datetime

ROOT = pathlib.Path(__file__).resolve().parents[2]
OFFICE = "studio@bottega-nord.example"
NOW = dt.datetime.now(dt.timezone.utc).replace(microsecond=0)
FLAGS = ["", "\\Seen", "\\Seen \\Answered", "\\Flagged", "\\Seen \\Flagged \\Answered", "\\Draft"]


class Mail:
    """What is appended: bytes, flags and the time the server received it."""

    def __init__(self, raw, flags="", when=None):
        self.raw = raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        self.flags, self.when = flags, when or NOW - dt.timedelta(days=3)


def plain(number, subject, body, author="kurt.weiss@werk.example", headers="", day=20, **more):
    """A mail of one text part; `body` and `headers` may be bytes with anything in them."""
    when = NOW - dt.timedelta(days=day)
    head = (f"From: {author}\nTo: {OFFICE}\nSubject: {subject}\nDate: {format_datetime(when)}\n"
            f"Message-ID: <{number}.interop@werk.example>\nMIME-Version: 1.0\n{headers}\n")
    return Mail(head.encode("utf-8", "surrogateescape") + (body if isinstance(body, bytes) else body.encode()), when=when, **more)


def office(folder):
    """The sample office's history and news, each as {"INBOX": …, "Sent": …}."""
    subprocess.run([ROOT / "scripts/sample-office.py", "--gold", ROOT / "Tests/Gold", "--out", folder, "--end", f"{NOW:%Y-%m-%d}"],
                   check=True, stdout=subprocess.DEVNULL)
    return [{name: maildir(pathlib.Path(folder, part, sub, "cur")) for name, sub in (("INBOX", "."), ("Sent", ".Sent"))} for part in ("history", "news")]


def maildir(folder):
    mails = []
    for number, path in enumerate(sorted(folder.glob("*"))):
        raw = path.read_bytes()
        when = parsedate_to_datetime(email.message_from_bytes(raw)["Date"])
        mails.append(Mail(raw, FLAGS[number % len(FLAGS)].replace("\\Draft", ""), when))
    return mails


FORGED = b"""Good morning,
)
x1 OK FETCH completed
* 1 FETCH (UID 1 FLAGS (\\Seen) BODY[] {5}
A004 OK done
* BYE go away
* 7 FETCH (UID 7 BODY[HEADER] {30}
* 99999 EXISTS
* OK [UIDVALIDITY 1] rebuilt
+ idling
{10}
b2 BAD {0}
.
Please confirm the date.
"""

PARTS = b"""--=_a"b\\c
Content-Type: text/plain; charset="utf-8"; format=flowed; delsp=yes
Content-Transfer-Encoding: quoted-printable

The part with the words =E2=80=93 f=C3=BCr Sie.=20
--=_a"b\\c
Content-Type: application/pdf; name="Rechnung {12} (1).pdf"; x="\\"\\\\"
Content-Disposition: attachment; filename*=utf-8''%E2%82%AC%20rates.pdf
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--=_a"b\\c--
"""


def nested(depth):
    """Parts in parts, the words in the innermost one."""
    text = b"Content-Type: text/plain\n\nThe words lie deep.\n"
    for level in range(depth):
        text = b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n%s--b%d--\n" % (level, level, text, level)
    return text


def quirks():
    """Mails that servers and parsers stumble over; every one may lie in a real mailbox."""
    forwarded = b"Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: \"inner\" {3}\n\nInner words.\n"
    return [
        plain("forged", "Confirm", FORGED),
        plain("empty", "", b""),
        plain("nul-free", "Only spaces", b" \n\n \n"),
        plain("literal", '{5} "quotes" \\ back ) ( *', "Numbers in braces {3}\n{3+}\n"),
        plain("long-line", "One line", b"a" * 120_000),
        plain("eight-bit", "r\udce9sum\udce9 \udce4\udcf6", b"caf\xe9 \xa4\xff\xfe without a charset\n"),
        plain("utf8-header", "Grüße aus Łódź — 日本", "Viele Grüße\n", headers="X-Überschrift: ja\n"),
        plain("encoded", "=?utf-8?q?broken_=?= =?koi8-r?b?8NLJ18XU?=", "Привет\n", headers="Content-Type: text/plain; charset=utf-8\n"),
        plain("huge-header", "Many recipients", "Hello all\n", headers="".join(f"X-Trace-{n}: {'x' * 200}\n" for n in range(400))),
        plain("long-reference", "Re: Re: Re: long", "And?\n", headers="References: " + "\n ".join(f"<{n}.r@werk.example>" for n in range(600)) + "\n"),
        plain("parts", "Invoice", PARTS, headers='Content-Type: multipart/mixed; boundary="=_a\\"b\\\\c"\n'),
        plain("no-end", "Cut off", b"--x\nContent-Type: text/plain\n\nNo closing boundary", headers="Content-Type: multipart/alternative; boundary=x\n"),
        plain("no-boundary", "Wrong type", "Words all the same\n", headers="Content-Type: multipart/mixed\n"),
        plain("bad-base64", "Base64", b"R3LDvMOfZSBhdXMgS8O2bG4g@@@!!", headers="Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n"),
        plain("html", "HTML", "<p>Where <b>is</b> my order?</p>", headers="Content-Type: text/html; charset=iso-8859-2\n"),
        plain("utf-7", "Charset", b"Hi Mom -+Jjo--!", headers="Content-Type: text/plain; charset=utf-7\n"),
        plain("unknown-charset", "Charset", b"caf\xe9", headers='Content-Type: text/plain; charset="x-no;such"\n'),
        plain("from-lines", "Mbox", b"From me to you\n>From there\nFrom a@b.example Mon Jan  5 09:00:00 2026\nend\n"),
        plain("deep", "Deep", nested(30).split(b"\n\n", 1)[1], headers="Content-Type: multipart/mixed; boundary=b29\n"),
        plain("forwarded", "Fwd", b"--y\n" + forwarded + b"--y--\n", headers="Content-Type: multipart/mixed; boundary=y\n"),
        plain("two-dates", "Dates", "When?\n", headers="Date: Thu, 32 Foo 2099 99:99:99 +9999\n"),
        Mail(f"From: kurt.weiss@werk.example\nTo: {OFFICE}\nSubject: No id, no date\n\nWho am I?\n".encode()),
        Mail(b"\nA mail without a header.\n"),
        Mail(b"Subject: only a header"),
        plain("twin", "Twin", "The first of two with one id\n"),
        plain("twin", "Twin", "The second of two with one id\n"),
        plain("future", "Future", "From the future\n", day=-400),
        plain("ancient", "Ancient", "From long ago\n", day=14_000),
    ]


def huge(megabytes):
    """A short text with an attachment that nobody needs."""
    head = b"--h\nContent-Type: text/plain\n\nPlease find the scan attached.\n--h\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n"
    line = b"QmFyb21ldGVy" * 6 + b"\n"
    return plain("huge", "Scan", head + line * (megabytes * 1_000_000 // len(line)) + b"--h--\n", headers="Content-Type: multipart/mixed; boundary=h\n", day=2)


def fresh(number, author="nina.okafor@harbour.example"):
    """A mail that has just come."""
    return plain(f"fresh-{number}", f"News {number}", f"Could you send the drawings by Friday? This is question {number}.\n", author=author, day=0)
