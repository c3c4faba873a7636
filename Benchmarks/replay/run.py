#!/usr/bin/env python3
"""Replay of a made-up archive with other settings, on one core.

    run.py [--messages 1000000] [--rounds 2] [--bar 10] [--memory 500]
"""
import argparse
import os
import pathlib
import resource
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import archive
import common

SETTINGS = '[office]\naddresses = ["studio@north.example"]\ntime_zone = "Europe/Rome"\n[state]\ndirectory = "state"\n[alerts]\nbudget = "%s"\n'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--bar", type=float, default=10, help="seconds of one core that a million messages may take")
    parser.add_argument("--memory", type=float, default=500, help="MB that it may hold")
    args = parser.parse_args()
    common.need_barometer()
    with common.scratch() as folder:
        folder = pathlib.Path(folder)
        for name, budget in (("now", "1 per month"), ("other", "1 per week")):
            (folder / f"{name}.toml").write_text(SETTINGS % budget)
        (folder / "empty").mkdir()
        call = [common.BAROMETER, "import", "--config", folder / "now.toml", "--until", "fetched", folder / "empty"]
        subprocess.run(call, check=True, capture_output=True)
        held = archive.fill(folder / "state" / "barometer.sqlite", args.messages)
        rounds = [measure(folder) for _ in range(args.rounds)]
    seconds, memory = min(cpu for cpu, _, _ in rounds), max(peak for _, _, peak in rounds)
    for cpu, wall, peak in rounds:
        print(f"{held} messages, two settings: {cpu:.1f} s of one core, {wall:.1f} s on the clock, {peak:.0f} MB at most")
    bad = seconds > args.bar * max(held, 1) / 1_000_000 + .5 or memory > args.memory
    print(f"{'ABOVE' if bad else 'within'} the bars of {args.bar:.0f} s a million and {args.memory:.0f} MB")
    sys.exit(bad)


def measure(folder):
    """CPU seconds, seconds, and the most MB held, of one replay."""
    call = [common.BAROMETER, "replay", "--config", folder / "now.toml", "--settings", folder / "other.toml"]
    core = min(os.sched_getaffinity(0))
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(call, check=True, stdout=subprocess.DEVNULL, preexec_fn=lambda: os.sched_setaffinity(0, {core}))
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall, after.ru_maxrss / 1024


if __name__ == "__main__":
    main()
