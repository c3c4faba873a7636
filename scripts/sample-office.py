#!/usr/bin/env python3
"""Writes the mail of a sample office: months of history, and the news of its last week.

    sample-office.py --gold Tests/Gold --out DIR --end 2026-11-20 [--seed 7]

DIR/history, DIR/news   Maildirs (INBOX in cur/, sent mail in .Sent/cur/)
DIR/truth.json          per client: its story, where it stands at the end, and whether it turned in history or in the news
The words are the project's own labelled mails, of a part that the shipped heads were fitted to as well: this shows what the program
does, not how well it reads; the same call writes the same mail. Only Python's standard library.
"""
import argparse
import datetime as dt
import glob
import json
import os
import random
from email.message import EmailMessage
from email.headerregistry import Address
from email.utils import format_datetime

OFFICE = Address("Bottega Nord", "studio", "bottega-nord.example")
ZONE = dt.timezone(dt.timedelta(hours=1))
NEWS_DAYS = 7
HISTORY_DAYS = 170
CHARSETS = {"en": "utf-8", "it": "iso-8859-1", "pl": "iso-8859-2", "tr": "iso-8859-9", "ru": "koi8-r"}
ATTRIBUTION = {
    "en": "On {d}, {n} wrote:", "it": "Il giorno {d} {n} ha scritto:", "pl": "{d}, {n} napisał(a):",
    "tr": "{n}, {d} tarihinde şunu yazdı:", "ru": "{d}, {n} пишет:",
}
CALM = ["neutral", "polite_request", "polite_request", "neutral", "praise"]


class Gold:
    """The labelled mails by language, direction and kind; each drawer is emptied before a mail comes again."""

    def __init__(self, folder, rng):
        self.rng, self.drawers, self.left = rng, {}, {}
        for path in sorted(glob.glob(os.path.join(folder, "*.dev.jsonl"))):
            for line in open(path, encoding="utf-8"):
                mail = json.loads(line)
                kind = mail["category"] if mail["dir"] == "in" else mail["labels"]["act"]
                self.drawers.setdefault((mail["lang"], mail["dir"], kind), []).append(mail)

    def draw(self, *key):
        if not self.left.get(key):
            self.left[key] = list(self.drawers[key])
            self.rng.shuffle(self.left[key])
        return self.left[key].pop()


class Correspondence:
    """One client's mails and ours, written forward in time."""

    def __init__(self, office, name, address, lang, first_day):
        self.office, self.name, self.lang = office, name, lang
        local, domain = address.split("@")
        self.person = Address(name, local, domain)
        self.now = office.start + dt.timedelta(days=first_day, hours=office.rng.uniform(0, 7))
        self.thread, self.subject, self.last = [], None, None

    def wait(self, days=0.0, hours=0.0):
        self.now += dt.timedelta(hours=(days * 24 + hours) * self.office.rng.uniform(0.8, 1.2))
        if days >= 1 and self.now.weekday() >= 5:
            self.now += dt.timedelta(days=7 - self.now.weekday())
        if not 8 <= self.now.hour < 18:
            self.now = (self.now + dt.timedelta(days=int(self.now.hour >= 18))).replace(hour=self.office.rng.randint(9, 16))

    def matter(self):
        self.thread, self.subject, self.last = [], None, None

    def says(self, kind, **headers):
        self.office.deliver(self, self.office.gold.draw(self.lang, "in", kind), inbound=True, headers=headers)

    def we(self, act, hours=3):
        self.wait(hours=hours)
        self.office.deliver(self, self.office.gold.draw(self.lang, "out", act), inbound=False, headers={})

    def until(self, day):
        return self.now < self.office.start + dt.timedelta(days=day)


def calm(c, until, every=8):
    while c.until(until):
        c.matter(); c.says(c.office.rng.choice(CALM)); c.we("reply"); c.wait(days=every)


def hard_times(c, mails):
    for i in range(mails):
        if i % 3 == 0:
            c.matter()
        c.says("after_fix_unhappy" if i % 3 == 2 else "difficult"); c.we(["reply", "apology", "fix"][i % 3], 4); c.wait(days=1.2 if mails > 6 else 0.9)


def content(c, end): calm(c, end)


def busy(c, end):
    while c.until(end):
        c.matter(); c.says(c.office.rng.choice(["busy_friendly", "busy_friendly", "polite_request", "praise"])); c.we("reply", 2); c.wait(days=3)


def one_problem_fixed(c, end):
    calm(c, 80)
    c.matter(); c.says("problem_polite"); c.we("reply"); c.wait(days=1); c.says("problem_angry"); c.we("apology"); c.wait(days=1); c.we("fix", 6)
    c.wait(days=1); c.says("after_fix_happy"); c.wait(days=6); calm(c, end)


def our_lateness(c, end):
    calm(c, 120)
    c.matter(); c.says("problem_polite"); c.wait(days=5); c.says("chaser"); c.we("delay", 50); c.wait(days=6); c.says("problem_angry")
    c.we("apology", 20); c.we("fix", 24); c.wait(days=1); c.says("after_fix_happy"); c.wait(days=5); calm(c, end)


def turned(c, end):
    calm(c, 90)
    for _ in range(2):
        c.matter(); c.says("problem_polite"); c.we("fix", 6); c.wait(days=2); c.says("after_fix_unhappy"); c.we("fix", 8); c.wait(days=3)
    hard_times(c, 9)
    while c.until(end - NEWS_DAYS - 3):
        c.matter(); c.says("difficult"); c.we("reply"); c.wait(days=6)


def turns_now(c, end):
    calm(c, end - NEWS_DAYS - 4, every=9)
    c.now = c.office.start + dt.timedelta(days=end - NEWS_DAYS + 0.2, hours=1)
    hard_times(c, 6)


def bad_day(c, end):
    calm(c, 100)
    c.matter(); c.says("difficult"); c.we("reply", 2); c.wait(days=1); c.says("after_fix_happy"); c.wait(days=7); calm(c, end)


def grumpy(c, end):
    while c.until(end):
        c.matter(); c.says(c.office.rng.choice(["problem_polite", "neutral", "expectation", "neutral"])); c.we("fix", 5); c.wait(days=10)


def forged(c, end):
    """A friendly client; somebody else writes angry mail in the client's name."""
    while c.until(end):
        c.matter(); c.says("neutral"); c.we("reply"); c.wait(days=9)
        if not c.until(100):
            domain = c.person.domain
            c.matter(); c.says("difficult", **{"Authentication-Results": f"mx.bottega-nord.example; spf=fail; dmarc=fail header.from={domain}"}); c.wait(days=9)


def newsletter(c, end):
    while c.until(end):
        c.matter(); c.says("neutral", **{"List-Id": "<offers.paper-world.example>", "Precedence": "bulk"}); c.wait(days=14)


def prospect(c, end):
    c.matter(); c.says("polite_request"); c.we("reply"); c.wait(days=1)


CLIENTS = [  # name, address, language, first day, story, where the client stands at the end, where the shift lies
    ("Helen Ward", "helen@wardandsons.example", "en", 2, content, ["content"], None),
    ("Giulia Ferri", "giulia@ferri-vini.example", "it", 4, busy, ["content"], None),
    ("Anna Nowak", "anna.nowak@piekarnia.example", "pl", 1, one_problem_fixed, ["content"], None),
    ("Mehmet Çelik", "mehmet@celik-mobilya.example", "tr", 3, our_lateness, ["content", "has_a_problem"], None),
    ("Игорь Соколов", "sokolov@stroydom.example", "ru", 5, turned, ["is_a_problem"], "history"),
    ("Marcus Bell", "marcus.bell@bellgroup.example", "en", 2, turns_now, ["is_a_problem"], "news"),
    ("Марина Орлова", "orlova@atelier.example", "ru", 6, bad_day, ["content"], None),
    ("Piotr Zając", "piotr@zajac-druk.example", "pl", 7, grumpy, ["content", "has_a_problem"], None),
    ("Ayşe Yıldız", "ayse@yildizcicek.example", "tr", 3, content, ["content"], None),
    ("Marco Testa", "marco.testa@testa-impianti.example", "it", 8, forged, ["content"], None),
    ("Paper World", "offers@paper-world.example", "en", 1, newsletter, [], None),
    ("Owen Clarke", "owen@clarkejoinery.example", "en", HISTORY_DAYS - 3, prospect, ["too_early"], None),
]


class Office:
    def __init__(self, gold, out, end, rng):
        self.gold, self.out, self.rng, self.count = gold, out, rng, 0
        self.start = dt.datetime.combine(end - dt.timedelta(days=HISTORY_DAYS), dt.time(9), ZONE)
        self.news = dt.datetime.combine(end - dt.timedelta(days=NEWS_DAYS), dt.time(0), ZONE)
        self.end = dt.datetime.combine(end, dt.time(6), ZONE)

    def deliver(self, c, mail, inbound, headers):
        c.now = (c.now + dt.timedelta(minutes=self.rng.randint(2, 9))).replace(microsecond=0)
        if c.now >= self.end:
            return
        self.count += 1
        message, text = EmailMessage(), mail["body"]
        message["From"], message["To"] = (c.person, OFFICE) if inbound else (OFFICE, c.person)
        c.subject = c.subject or mail["subject"] or "…"
        message["Subject"] = c.subject if not c.thread else "Re: " + c.subject
        message["Date"] = format_datetime(c.now)
        message["Message-ID"] = f"<{self.count}.{int(c.now.timestamp())}@{c.person.domain if inbound else OFFICE.domain}>"
        if c.thread:
            message["In-Reply-To"], message["References"] = c.thread[-1], " ".join(c.thread[-12:])
        if inbound and "Authentication-Results" not in headers:
            message["Authentication-Results"] = f"mx.bottega-nord.example; dmarc=pass header.from={c.person.domain}"
        for name, value in headers.items():
            message[name] = value
        if c.last and ">" not in text:
            said, who, when = c.last
            text += "\n\n" + ATTRIBUTION[c.lang].format(d=when.strftime("%d.%m.%Y %H:%M"), n=who) + "\n" + "".join(f"> {line}\n" for line in said.splitlines())
        self.write_body(message, text, CHARSETS[c.lang])
        c.thread.append(message["Message-ID"])
        c.last = (mail["body"], c.name if inbound else OFFICE.display_name, c.now)
        self.save(message, c.now, inbound)

    def write_body(self, message, text, charset):
        try:
            text.encode(charset)
        except UnicodeEncodeError:
            charset = "utf-8"
        style = self.rng.choice(["plain", "plain", "alternative", "html"])
        html = "<html><head><style>p{margin:0}</style></head><body>" + "".join(
            f"<p>{line.replace('&', '&amp;').replace('<', '&lt;') or '&nbsp;'}</p>" for line in text.splitlines()) + "</body></html>"
        if style == "html":
            message.set_content(html, subtype="html", charset="utf-8", cte="base64")
        else:
            message.set_content(text, charset=charset, cte=self.rng.choice(["quoted-printable", "base64"]))
        if style == "alternative":
            message.add_alternative(html, subtype="html")
        if self.rng.random() < 0.08:
            message.add_attachment(self.rng.randbytes(self.rng.randint(4000, 60000)), maintype="application", subtype="pdf", filename="document.pdf")
        for n, part in enumerate(part for part in message.walk() if part.is_multipart()):
            part.set_boundary(f"=_office_{self.count}_{n}")

    def save(self, message, when, inbound):
        box = os.path.join(self.out, "news" if when >= self.news else "history", "" if inbound else ".Sent")
        for sub in ("cur", "new", "tmp"):
            os.makedirs(os.path.join(box, sub), exist_ok=True)
        path = os.path.join(box, "cur", f"{int(when.timestamp())}.{self.count}.office:2,S")
        with open(path, "wb") as file:
            file.write(message.as_bytes())
        os.utime(path, (when.timestamp(), when.timestamp()))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--end", type=dt.date.fromisoformat, default=dt.date.today())
    parser.add_argument("--seed", type=int, default=7)
    a = parser.parse_args()
    rng = random.Random(a.seed)
    office = Office(Gold(a.gold, rng), a.out, a.end, rng)
    truth = {}
    for name, address, lang, first_day, story, ends_as, shift in CLIENTS:
        story(Correspondence(office, name, address, lang, first_day), HISTORY_DAYS)
        truth[address] = {"name": name, "story": story.__name__, "ends_as": ends_as, "shift": shift}
    with open(os.path.join(a.out, "truth.json"), "w", encoding="utf-8") as file:
        json.dump(truth, file, ensure_ascii=False, indent=1)
    print(f"{office.count} mails of {len(CLIENTS)} correspondents in {a.out}")


if __name__ == "__main__":
    main()
