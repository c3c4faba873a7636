"""Mixed mail for the mailbox benchmark, the same for the same seed; kept under .build-bench, never in the repository."""
import base64
import datetime as dt
import os
import quopri
import random
import shutil
from email.header import Header
from email.utils import format_datetime

OFFICE = "studio@bottega-nord.example"
CHARSETS = {"en": "utf-8", "it": "iso-8859-1", "pl": "iso-8859-2", "tr": "iso-8859-9", "ru": "koi8-r"}
CLIENTS = 300
ATTACHED = 10  # one mail in so many
START = dt.datetime(2026, 1, 5, 8, tzinfo=dt.timezone.utc)


def make(folder, mails, count, seed):
    """Writes `count` mails into the folder, unless they are there; returns their bytes."""
    done = folder / "done"
    if not done.exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        writer = Writer(mails, random.Random(seed))
        for number in range(count):
            name, when = f"{number + 1:06}.bench:2,S", START + dt.timedelta(minutes=40 * number)
            (folder / name).write_bytes(writer.mail(number, when))
            os.utime(folder / name, (when.timestamp(), when.timestamp()))
        done.write_text("")
    return sum(entry.stat().st_size for entry in os.scandir(folder))


class Writer:
    def __init__(self, mails, rng):
        self.rng, self.threads, self.bodies = rng, {}, {}
        for mail in mails:
            self.bodies.setdefault(mail["lang"], []).append(mail)
        self.languages = sorted(set(self.bodies) & set(CHARSETS))

    def mail(self, number, when):
        client = self.rng.randrange(CLIENTS)
        lang = self.languages[client % len(self.languages)]
        first = self.rng.choice(self.bodies[lang])
        text = self.text(first["body"], lang)
        author = f"client{client}@firm{client}.example"
        inbound = self.rng.random() < 0.7
        message_id = f"<{number}.bench@{(author if inbound else OFFICE).split('@')[1]}>"
        thread = self.threads.setdefault(client, [])
        if self.rng.random() < 0.3:
            thread.clear()
        head = [
            f"Received: from mx.example (mx.example [192.0.2.{client % 250 + 1}]) by mx.bottega-nord.example; {format_datetime(when)}",
            f"From: {author if inbound else OFFICE}", f"To: {OFFICE if inbound else author}",
            "Subject: " + Header(("Re: " if thread else "") + (first["subject"] or "…"), "utf-8").encode(),
            f"Date: {format_datetime(when)}", f"Message-ID: {message_id}", "MIME-Version: 1.0",
        ]
        if thread:
            head += [f"In-Reply-To: {thread[-1]}", "References: " + "\n ".join(thread[-12:])]
        thread.append(message_id)
        return ("\n".join(head) + "\n").encode("ascii", "replace") + self.body(number, text, CHARSETS[lang])

    def text(self, said, lang):
        """2 to 8 KB once it is encoded: what is said, and the quoted mails before it."""
        wanted, parts = self.rng.randint(1200, 3000), [said]
        while sum(len(part.encode()) for part in parts) < wanted:
            quoted = self.rng.choice(self.bodies[lang])["body"]
            parts.append("\n\nOn 12 Jan 2026 at 10:04, Studio <studio@bottega-nord.example> wrote:\n" + "".join(f"> {line}\n" for line in quoted.splitlines()))
        return "".join(parts)

    def body(self, number, text, charset):
        plain = part("text/plain", text.encode(charset, "replace"), charset, self.rng.choice(["quoted-printable", "base64"]))
        lines = (line.replace("&", "&amp;").replace("<", "&lt;") for line in text.splitlines())
        html = part("text/html", ("<html><body>" + "".join(f"<p>{line or '&nbsp;'}</p>\n" for line in lines) + "</body></html>").encode(), "utf-8", "quoted-printable")
        style = self.rng.choice(["plain", "plain", "alternative", "html"])
        body = {"plain": plain, "html": html}.get(style) or multipart("alternative", f"a{number}", [plain, html])
        if number % ATTACHED:
            return body
        data = base64.encodebytes(self.rng.randbytes(self.rng.randint(370_000, 1_480_000)))
        name = b'Content-Disposition: attachment; filename="drawing.pdf"\n'
        return multipart("mixed", f"m{number}", [body, b"Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n" + name + b"\n" + data])


def part(kind, data, charset, encoding):
    coded = base64.encodebytes(data) if encoding == "base64" else quopri.encodestring(data)
    return f"Content-Type: {kind}; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n".encode() + coded


def multipart(kind, boundary, parts):
    mark = f"--=_{boundary}".encode()
    inner = b"".join(mark + b"\n" + one + b"\n" for one in parts)
    return f'Content-Type: multipart/{kind}; boundary="=_{boundary}"\n\n'.encode() + inner + mark + b"--\n"
