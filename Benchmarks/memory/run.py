#!/usr/bin/env python3
"""Memory of the daemon: it reads a sample office from a private Dovecot, scores it and idles.

    run.py [--bar 80]

Anonymous memory is the daemon's own; file pages are the program and the mapped encoder, which the kernel may take back at any time.
"""
import argparse
import datetime as dt
import pathlib
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import common

PATIENCE = 300


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bar", type=float, default=80, help="MB of anonymous memory that an idle daemon may hold")
    bar = parser.parse_args().bar
    common.need_barometer()
    with common.scratch() as folder:
        folder = pathlib.Path(folder)
        server = common.PrivateDovecot(folder)
        office(folder, server)
        with server:
            settings = common.write_settings(folder / "barometer", server.tls, server.ca)
            messages, states = follow(settings, folder, server)
    for name, memory in states:
        print(f"{name:<28} RssAnon {memory['RssAnon']:6.1f} MB   RssFile {memory['RssFile']:6.1f} MB")
    held = states[-1][1]["RssAnon"]
    print(f"{messages} messages scored; idle: {held:.1f} MB anonymous, {'within' if held <= bar else 'ABOVE'} the bar of {bar:.0f} MB")
    sys.exit(held > bar)


def office(folder, server):
    subprocess.run([sys.executable, common.ROOT / "scripts" / "sample-office.py", "--gold", common.GOLD, "--out", folder / "office",
                    "--end", dt.date.today().isoformat()], check=True, stdout=subprocess.DEVNULL)
    deliver(folder / "office" / "history", server)


def deliver(mail, server):
    for box in ("", ".Sent"):
        for sub in ("cur", "new", "tmp"):
            (server.inbox / box / sub).mkdir(parents=True, exist_ok=True)
        for file in (mail / box / "cur").iterdir():
            shutil.copy2(file, server.inbox / box / "new" / file.name.split(":")[0])
    server.own()


def follow(settings, folder, server):
    """The daemon's memory after the history, and after a week's news."""
    with open(folder / "daemon.log", "wb") as log:
        daemon = subprocess.Popen([common.BAROMETER, "run", "--config", settings], stdout=log, stderr=log, env=common.environment())
        states = []
        try:
            states.append(("idle after the history", idle(daemon, folder)))
            deliver(folder / "office" / "news", server)
            time.sleep(3)
            states.append(("idle after a week's news", idle(daemon, folder)))
            return common.stored_messages(folder / "barometer"), states
        finally:
            daemon.terminate()
            try:
                daemon.wait(20)
            except subprocess.TimeoutExpired:
                daemon.kill()


def idle(daemon, folder):
    """Waits until ten seconds pass without a tick of work; the memory then."""
    last, quiet = None, 0
    for _ in range(PATIENCE):
        common.need(daemon.poll() is None, (folder / "daemon.log").read_text(errors="replace")[-2000:])
        ticks = ticks_of(daemon.pid)
        quiet = quiet + 1 if last is not None and ticks - last <= 1 else 0
        last = ticks
        if quiet >= 10:
            return common.resident(daemon.pid)
        time.sleep(1)
    sys.exit("the daemon did not come to rest")


def ticks_of(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


if __name__ == "__main__":
    main()
