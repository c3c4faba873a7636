#!/usr/bin/env python3
"""mbsync copies a mailbox, Barometer reads it: the same Dovecot, alternating, in one run.

    run.py [--messages 10000] [--rounds 3] [--delay 40] [--links plain,tls]

mbsync writes each message to a Maildir (told not to fsync, its fastest); `barometer sync --until fetched` fetches the words, parses and
stores them durably, the state directory fresh each time. --delay adds rounds through a proxy with that round trip, in milliseconds.
"""
import argparse
import contextlib
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import common
import corpus
from delay import DelayProxy

SEED = 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--delay", type=int, default=0)
    parser.add_argument("--links", default="plain,tls")
    options = parser.parse_args()
    common.need_barometer()
    need_mbsync()
    source = common.CACHE / f"mailbox-{options.messages}-{SEED}"
    size = corpus.make(source, common.gold(), options.messages, SEED)
    print(f"{options.messages} messages, {size / 1e6:.0f} MB; {common.load()}", flush=True)
    with common.scratch() as folder:
        server = common.PrivateDovecot(folder)
        fill(server.inbox / "cur", source)
        with server:
            run_all(options, server, pathlib.Path(folder))


def need_mbsync():
    if shutil.which("mbsync"):
        return
    common.need(os.getuid() == 0 and shutil.which("apt-get"), "mbsync is missing: apt-get install isync")
    print("mbsync is missing: installing isync", flush=True)
    subprocess.run(["apt-get", "install", "-y", "-q", "isync"], check=True, stdout=subprocess.DEVNULL)


def fill(inbox, source):
    inbox.mkdir(parents=True, exist_ok=True)
    for entry in os.scandir(source):
        if entry.name == "done":
            continue
        try:
            os.link(entry.path, inbox / entry.name)
        except OSError:  # Another file system.
            shutil.copy2(entry.path, inbox / entry.name)


def run_all(options, server, folder):
    links = [(name, getattr(server, name), name == "tls") for name in options.links.split(",")]
    with contextlib.ExitStack() as stack:
        for name, port, tls in links if options.delay else []:
            proxy = stack.enter_context(DelayProxy(port, options.delay))
            links = links + [(f"{name} {options.delay} ms", proxy.port, tls)]
        # Dovecot indexes and caches on the first reading of each kind: nobody's time.
        for tool in (Mbsync, Barometer):
            tool(folder, server, server.plain, False).round(options.messages)
        print(f"{'link':<12} {'tool':<10} {'median s':>9} {'all s':<18} {'CPU s':>6} {'msgs/s':>7} {'MB read':>8} {'peak RSS MB':>12} {'RssAnon MB':>11}", flush=True)
        for name, port, tls in links:
            compare(name, [Mbsync(folder, server, port, tls), Barometer(folder, server, port, tls)], options)


def compare(name, tools, options):
    runs = {tool: [] for tool in tools}
    for number in range(options.rounds):
        for tool in tools if number % 2 == 0 else reversed(tools):
            runs[tool].append(tool.round(options.messages))
    medians = []
    for tool in tools:
        done = runs[tool]
        wall = statistics.median(run.wall for run in done)
        medians.append(wall)
        every = " ".join(f"{run.wall:.2f}" for run in done)
        print(f"{name:<12} {tool.name:<10} {wall:>9.2f} {every:<18} {statistics.median(run.cpu for run in done):>6.2f} {options.messages / wall:>7.0f}"
              f" {tool.read / 1e6:>8.1f} {max(run.peak for run in done):>12.0f} {max(run.anon for run in done):>11.0f}")
    print(f"{name:<12} mbsync / barometer: {medians[0] / medians[1]:.2f}; {options.messages} messages counted on both sides each time", flush=True)


class Tool:
    def __init__(self, folder, server, port, tls):
        self.folder, self.server, self.port, self.tls, self.read = folder / self.name, server, port, tls, 0

    def round(self, expected):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        os.sync()  # What the one before wrote is not this one's to wait for.
        run = common.Run(self.command())
        found = self.count()
        common.need(found == expected, f"{self.name} has {found} messages instead of {expected}")
        self.read = self.server.bytes_sent()
        return run


class Mbsync(Tool):
    name = "mbsync"

    def command(self):
        security = f"SSLType IMAPS\nCertificateFile {self.server.ca}" if self.tls else "SSLType None"
        (self.folder / "mail").mkdir()
        (self.folder / "mbsyncrc").write_text(f"""
FSync no
IMAPAccount bench
Host {'localhost' if self.tls else '127.0.0.1'}
Port {self.port}
User {common.USER}
Pass {common.PASSWORD}
AuthMechs LOGIN
{security}

IMAPStore far
Account bench

MaildirStore near
Inbox {self.folder}/mail/INBOX

Channel bench
Far :far:
Near :near:
Patterns INBOX
Create Near
Sync Pull
SyncState *
""")
        return ["mbsync", "-q", "-c", self.folder / "mbsyncrc", "bench"]

    def count(self):
        return sum(len(os.listdir(self.folder / "mail" / "INBOX" / sub)) for sub in ("cur", "new"))


class Barometer(Tool):
    name = "barometer"

    def command(self):
        settings = common.write_settings(self.folder, self.port, self.server.ca if self.tls else None)
        return [common.BAROMETER, "sync", "--until", "fetched", "--config", settings]

    def count(self):
        return common.stored_messages(self.folder)


if __name__ == "__main__":
    main()
