#!/usr/bin/env python3
"""Imports a mailbox as Google Takeout writes it: one mbox of real size, read in bounded memory and gone on with after a kill.

    Benchmarks/import/run.py [--gigabytes 10] [--seed 1]

Writes the mbox to .build-bench/takeout.mbox (few kinds of mail, one in ten with a large attachment), imports it until fetched, kills the program with
SIGKILL on the way, imports again, and removes the file. Prints times, memory at its highest, and how much was read twice.
"""
import argparse
import base64
import pathlib
import random
import signal
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import common

OFFICE = "studio@bottega-nord.example"


def write(path, size, rng):
    """The mbox, mboxrd as Takeout has it; returns how many mails it holds."""
    bodies = [mail["body"] for mail in common.gold("in")]
    scan = base64.encodebytes(rng.randbytes(6_000_000))
    count = 0
    with path.open("wb") as mbox:
        while mbox.tell() < size:
            mbox.write(mail(count, rng, bodies, scan))
            count += 1
    return count


def mail(number, rng, bodies, scan):
    client = rng.randrange(400)
    when = time.gmtime(1_600_000_000 + number * 1_800)
    date = time.strftime("%a %b %d %H:%M:%S +0000 %Y", when)
    text = "\n".join(">" + line if line.lstrip(">").startswith("From ") else line for line in rng.choice(bodies).splitlines()).encode()
    head = (f"From {10**18 + number}@xxx {date}\nX-GM-THRID: {10**18 + number // 3}\nX-Gmail-Labels: Inbox,Opened\n"
            f"Date: {time.strftime('%a, %d %b %Y %H:%M:%S +0000', when)}\nFrom: Client {client} <client{client}@firm{client}.example>\nTo: {OFFICE}\n"
            f"Subject: Matter {number // 3}\nMessage-ID: <{number}.takeout@firm{client}.example>\nMIME-Version: 1.0\n").encode()
    if number % 10:
        return head + b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + text + b"\n\n"
    cut = rng.randrange(len(scan) // 8, len(scan)) // 77 * 77
    return (head + b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + text
            + b"\n--b\nContent-Type: application/pdf; name=scan.pdf\nContent-Transfer-Encoding: base64\n\n" + scan[:cut] + b"--b--\n\n")


def killed(command, folder, mails):
    """Runs until about a third is stored, then kills; how many mails were stored."""
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        try:
            if common.stored_messages(folder) > mails / 3:
                process.send_signal(signal.SIGKILL)
        except (StopIteration, common.sqlite3.OperationalError):
            pass
        time.sleep(0.2)
    common.need(process.returncode == -signal.SIGKILL, "the import was over before it could be killed")
    return common.stored_messages(folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gigabytes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    common.need_barometer()
    common.CACHE.mkdir(exist_ok=True)
    path = common.CACHE / "takeout.mbox"
    try:
        began = time.monotonic()
        mails = write(path, options.gigabytes * 1e9, random.Random(options.seed))
        print(f"{path.stat().st_size / 1e9:.2f} GB, {mails} mails, written in {time.monotonic() - began:.0f} s; {common.load()}", flush=True)
        with common.scratch() as folder:
            settings = common.write_settings(folder, 1)
            command = [common.BAROMETER, "import", path, "--until", "fetched", "--config", settings]
            before = killed(command, folder, mails)
            print(f"killed after {before} mails", flush=True)
            began = time.monotonic()
            run = common.Run(command)
            stored = common.stored_messages(folder)
            rate = path.stat().st_size * (mails - before) / mails / 1e6 / run.wall
            print(f"went on and ended: {run.wall:.0f} s wall, {run.cpu:.0f} s CPU, about {rate:.0f} MB/s; RssAnon at most {run.anon:.0f} MB, RSS {run.peak:.0f} MB")
            print(f"{stored} of {mails} mails stored: {'each once' if stored == mails else 'WRONG'}")
            sys.exit(stored != mails)
    finally:
        path.unlink(missing_ok=True)


main()
