"""The second client: fills the mailbox, moves and removes mail in it, and sees every flag without touching one."""
import base64
import imaplib
import re
from imaplib import Time2Internaldate

import servers

imaplib._MAXLINE = 10_000_000


def utf7(name):
    """A folder's name in IMAP's modified UTF-7, quoted (RFC 3501 §5.1.3)."""
    out, run = "", ""
    for char in name + "\0":
        if " " <= char <= "~":
            if run:
                out += "&" + base64.b64encode(run.encode("utf-16-be")).decode().rstrip("=").replace("/", ",") + "-"
                run = ""
            out += "&-" if char == "&" else char
        elif char != "\0":
            run += char
        elif run:
            out += "&" + base64.b64encode(run.encode("utf-16-be")).decode().rstrip("=").replace("/", ",") + "-"
    return '"' + out.replace("\\", "\\\\").replace('"', '\\"') + '"'


class SecondClient:
    def __init__(self, server, user=servers.USER):
        self.server = server
        self.imap = imaplib.IMAP4("127.0.0.1", server.plain, timeout=300)
        self.imap.login(user, servers.PASSWORD)
        self.capabilities = self.ask("CAPABILITY", "CAPABILITY")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.imap.logout()
        except (imaplib.IMAP4.error, OSError):
            pass

    def ok(self, answer):
        kind, data = answer
        if kind != "OK":
            raise RuntimeError(f"the server answers {kind} {data}")
        return data

    def ask(self, command, untagged, *arguments):
        self.ok(self.imap._simple_command(command, *arguments))
        data = self.imap._untagged_response("OK", [None], untagged)[1]
        return (data[0] or b"").decode("utf-8", "replace")

    def path(self, folder):
        """The name with the server's prefix before all but INBOX."""
        return folder if folder == "INBOX" else self.server.prefix + folder

    def create(self, folder, special_use=None):
        name = utf7(self.path(folder))
        if special_use and "CREATE-SPECIAL-USE" in self.capabilities:
            self.ok(self.imap._simple_command("CREATE", name, f"(USE ({special_use}))"))
        else:
            # It may be there already, and then it stays.
            self.imap.create(name)
        self.imap.subscribe(name)

    def delete(self, folder):
        self.imap.close() if self.imap.state == "SELECTED" else None
        self.ok(self.imap.delete(utf7(self.path(folder))))

    def append(self, folder, mails):
        for mail in mails:
            flags = f"({mail.flags})" if mail.flags else None
            self.ok(self.imap.append(utf7(self.path(folder)), flags, Time2Internaldate(mail.when), mail.raw))

    def open(self, folder, readonly=True):
        """Opens a folder; returns its UIDVALIDITY and how many messages it holds."""
        count = int(self.ok(self.imap.select(utf7(self.path(folder)), readonly))[0])
        return int(self.imap.untagged_responses["UIDVALIDITY"][0]), count

    def flags(self, folder):
        """Every message's flags, \\Recent among them, by UID; only looks."""
        _, count = self.open(folder)
        if count == 0:
            return {}
        found = {}
        for line in self.ok(self.imap.uid("FETCH", "1:*", "(UID FLAGS)")):
            uid, flags = re.search(rb"UID (\d+)", line), re.search(rb"FLAGS \(([^)]*)\)", line)
            found[int(uid[1])] = frozenset(flags[1].decode().split())
        return found

    def everything(self, folders):
        return {folder: self.flags(folder) for folder in folders}

    def mark(self, folder, uids, flags):
        self.open(folder, readonly=False)
        self.ok(self.imap.uid("STORE", ",".join(map(str, uids)), "+FLAGS", f"({flags})"))

    def expunge(self, folder, uids):
        self.mark(folder, uids, "\\Deleted")
        self.ok(self.imap.expunge())

    def move(self, folder, uids, to):
        """By COPY and EXPUNGE, as servers without MOVE have it."""
        self.open(folder, readonly=False)
        self.ok(self.imap.uid("COPY", ",".join(map(str, uids)), utf7(self.path(to))))
        self.expunge(folder, uids)

    def whole(self, folder):
        """Every message of a folder with its flags and dates, to be appended again."""
        import mails
        import email.utils
        import datetime as dt
        _, count = self.open(folder)
        found = []
        for number in range(1, count + 1):
            meta, raw = self.ok(self.imap.fetch(str(number), "(FLAGS INTERNALDATE BODY.PEEK[])"))[0]
            flags = re.search(rb"FLAGS \(([^)]*)\)", meta)
            when = dt.datetime.fromtimestamp(__import__("time").mktime(imaplib.Internaldate2tuple(meta)), dt.timezone.utc)
            found.append(mails.Mail(raw, " ".join(flag for flag in (flags[1].decode() if flags else "").split() if flag != "\\Recent"), when))
        return found
