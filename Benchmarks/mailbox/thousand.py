#!/usr/bin/env python3
"""One daemon follows a thousand mailboxes over TLS: its memory when all idle, and how soon a new mail is scored.

    thousand.py [--mailboxes 1000] [--mails 3] [--news 20] [--bar 280]

The server is told to look at idle mailboxes every second; it looks at once only where the kernel lets it watch so many folders
(sysctl fs.inotify.max_user_instances above the number of mailboxes). What is measured begins when the mail lies in the folder, so it holds the server's part.
"""
import argparse
import datetime as dt
import email.utils
import os
import pathlib
import random
import sqlite3
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import common

PATIENCE = 900
LIMITS = """
mail_max_userip_connections = 0
mailbox_idle_check_interval = 1s
default_client_limit = 20000
service imap-login {
  service_count = 0
  client_limit = 5000
  process_min_avail = 1
}
service imap {
  process_limit = 4096
}
"""


class Server(common.PrivateDovecot):
    def settings(self):
        return super().settings() + LIMITS


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mailboxes", type=int, default=1000)
    parser.add_argument("--mails", type=int, default=3, help="in each mailbox at the start")
    parser.add_argument("--news", type=int, default=20, help="mails that come while all idle")
    parser.add_argument("--bar", type=float, default=280, help="MB of anonymous memory")
    options = parser.parse_args()
    common.need_barometer()
    random.seed(1)
    with common.scratch() as folder:
        folder = pathlib.Path(folder)
        server = Server(folder)
        for number in range(options.mailboxes):
            for mail in range(options.mails):
                deliver(server, number, f"old-{number}-{mail}")
        with server:
            held = follow(options, folder, server)
    sys.exit(held > options.bar)


def deliver(server, number, name):
    inbox = server.folder / "mail" / f"u{number:04}" / "Maildir"
    for sub in ("cur", "new", "tmp"):
        (inbox / sub).mkdir(parents=True, exist_ok=True)
    words = random.choice(["Where is my order?", "Thank you for the quick repair.", "The door still does not close. Please call me today."])
    now = email.utils.format_datetime(dt.datetime.now(dt.timezone.utc))
    text = f"From: Anna <anna{number}@firm.example>\r\nTo: studio@bottega-nord.example\r\nDate: {now}\r\nMessage-ID: <{name}@firm.example>\r\nSubject: Order\r\n\r\n{words}\r\n"
    draft = inbox / "tmp" / name
    draft.write_bytes(text.encode())
    if server.root:
        os.chown(draft, server.owner.pw_uid, server.owner.pw_gid)
    draft.rename(inbox / "new" / name)


def settings(options, folder, server):
    """One settings file with all mailboxes, made from the one for a single mailbox."""
    path = pathlib.Path(common.write_settings(folder / "barometer", server.tls, server.ca))
    text = path.read_text()
    start = text.index("[[mailbox]]")
    end = text.find("\n[", start + 1)
    one = text[start:end if end > 0 else None]
    lines = [line for line in one.splitlines() if line.strip()]
    boxes = []
    for number in range(options.mailboxes):
        name = f"u{number:04}"
        fresh = [f'name = "{name}"' if line.startswith("name") else f'user = "{name}"' if line.startswith("user") else line for line in lines]
        boxes.append("\n".join(fresh))
    path.write_text(text[:start] + "\n\n".join(boxes) + "\n" + (text[end:] if end > 0 else ""))
    return path


def follow(options, folder, server):
    path = settings(options, folder, server)
    database = folder / "barometer" / "state" / "barometer.sqlite"
    with open(folder / "daemon.log", "wb") as log:
        daemon = subprocess.Popen([common.BAROMETER, "run", "--config", path], stdout=log, stderr=log, env=common.environment())
        try:
            started = time.monotonic()
            expected = options.mailboxes * options.mails
            wait(daemon, folder, lambda: count(database, "SELECT count(*) FROM message WHERE state <> 'pending'") >= expected)
            print(f"{options.mailboxes} mailboxes over TLS, {expected} mails read and scored {time.monotonic() - started:.0f} s after the start; {common.load()}", flush=True)
            time.sleep(10)
            return measure(options, server, daemon, folder, database)
        finally:
            daemon.terminate()
            daemon.wait()


def measure(options, server, daemon, folder, database):
    idle = common.resident(daemon.pid)
    print(f"idle: RssAnon {idle['RssAnon']:.1f} MB, RssFile {idle['RssFile']:.1f} MB, {idle['RssAnon'] * 1024 / options.mailboxes:.0f} KB anonymous a mailbox with all else", flush=True)
    delays = []
    for number in random.sample(range(options.mailboxes), options.news):
        name = f"new-{number}"
        began = time.monotonic()
        deliver(server, number, name)
        wait(daemon, folder, lambda: count(database, f"SELECT count(*) FROM message WHERE message_id = '<{name}@firm.example>' AND state <> 'pending'"), step=0.02)
        delays.append(time.monotonic() - began)
    delays.sort()
    print(f"{len(delays)} new mails scored after {statistics.median(delays):.2f} s in the middle, {delays[-1]:.2f} s at most", flush=True)
    last = common.resident(daemon.pid)
    held = max(idle["RssAnon"], last["RssAnon"])
    print(f"at the end: RssAnon {last['RssAnon']:.1f} MB, {'within' if held <= options.bar else 'ABOVE'} the bar of {options.bar:.0f} MB")
    return held


def wait(daemon, folder, condition, step=0.5):
    end = time.monotonic() + PATIENCE
    while not condition():
        if daemon.poll() is not None or time.monotonic() > end:
            sys.exit("the daemon ended or is stuck:\n" + (folder / "daemon.log").read_text(errors="replace")[-3000:])
        time.sleep(step)


def count(database, query):
    if not database.exists():
        return 0
    try:
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=1) as connection:
            return connection.execute(query).fetchone()[0]
    except sqlite3.OperationalError:
        return 0


if __name__ == "__main__":
    main()
