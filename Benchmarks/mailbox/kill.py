#!/usr/bin/env python3
"""Kills `barometer sync` with SIGKILL at random moments: nothing may be lost, nothing doubled, no flag changed.

    kill.py [--kills 200] [--messages 2000]

A mailbox is read again and again; each run is killed at a random moment of the time that a whole one takes, until one comes to its end before that.
Then what is stored is counted, and it begins anew with an empty archive. Mail comes in meanwhile.
"""
import argparse
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import common
import corpus
import run


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--messages", type=int, default=2000)
    options = parser.parse_args()
    common.need_barometer()
    random.seed(1)
    source = common.CACHE / f"mailbox-{options.messages}-{run.SEED}"
    corpus.make(source, common.gold(), options.messages, run.SEED)
    with common.scratch() as folder:
        folder = pathlib.Path(folder)
        server = common.PrivateDovecot(folder)
        run.fill(server.inbox / "cur", source)
        before = flags(server)
        with server:
            kills, rounds = play(options, server, folder)
            # Dovecot moves what is new to cur, and what came in has no flag there.
            common.need(flags(server) == before, f"flags changed: {len(before)} names with flags before, {len(flags(server))} now")
    print(f"{kills} kills over {rounds} readings of {options.messages} messages and more: 0 lost, 0 doubled, no flag changed; {common.load()}")


def flags(server):
    """The names of all messages that have a flag, with their flags."""
    folders = [server.inbox / name for name in ("cur", "new") if (server.inbox / name).exists()]
    names = (name.rsplit(":2,", 1) for folder in folders for name in os.listdir(folder))
    return {tuple(parts) for parts in names if len(parts) == 2 and parts[1]}


def play(options, server, folder):
    settings = common.write_settings(folder / "barometer", server.plain)
    state = folder / "barometer" / "state"
    command = [str(common.BAROMETER), "sync", "--until", "fetched", "--config", str(settings)]
    whole = min(reading(command, state) for _ in range(3))
    expected, kills, rounds = options.messages, 0, 0
    while kills < options.kills:
        shutil.rmtree(state)
        rounds += 1
        while True:
            process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
            try:
                process.wait(random.uniform(0, whole))
                common.need(process.returncode == 0, f"a run ended with {process.returncode}")
                break
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                kills += 1
            if kills % 5 == 0:
                expected += arrive(server, expected)
            if kills >= options.kills:
                subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
                break
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        check(state, expected)
    return kills, rounds


def reading(command, state):
    """How long a whole reading takes."""
    shutil.rmtree(state, ignore_errors=True)
    began = time.monotonic()
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return time.monotonic() - began


def arrive(server, number):
    """A mail that comes in."""
    name = f"late-{number}"
    draft = server.inbox / "tmp" / name
    draft.write_text(f"From: a@firm.example\r\nTo: studio@bottega-nord.example\r\nMessage-ID: <{name}@firm.example>\r\nSubject: late\r\n\r\nHello {number}\r\n")
    server.own()
    draft.rename(server.inbox / "new" / name)
    return 1


def check(state, expected):
    with sqlite3.connect(f"file:{state / 'barometer.sqlite'}?mode=ro", uri=True) as connection:
        stored, different = connection.execute("SELECT count(*), count(DISTINCT message_id) FROM message").fetchone()
        sound = connection.execute("PRAGMA integrity_check").fetchone()[0]
    common.need(stored == different == expected and sound == "ok", f"{stored} stored, {different} different, {expected} expected, archive {sound}")


if __name__ == "__main__":
    main()
