"""A SentencePiece model file (protobuf) from a list of pieces and their scores."""

import struct

NORMAL, UNKNOWN, CONTROL = 1, 2, 3
UNIGRAM = 1


def varint(value):
    """A protobuf varint."""
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes(out) + bytes([value])


def number(field, value):
    """An integer or boolean field."""
    return varint(field << 3) + varint(value)


def block(field, raw):
    """A string or message field."""
    return varint(field << 3 | 2) + varint(len(raw)) + raw


def model(pieces, *, unknown, begin, end, padding):
    """The bytes of a ModelProto. A piece is (text, score, type); its place is its id.

    The normaliser is the identity: the daemon gives text that is in NFKC already.
    """
    out = bytearray()
    for text, score, kind in pieces:
        piece = block(1, text) + varint(2 << 3 | 5) + struct.pack("<f", score)
        out += block(1, piece + number(3, kind))
    trainer = [(3, UNIGRAM), (4, len(pieces)), (40, unknown), (41, begin), (42, end), (43, padding)]
    out += block(2, b"".join(number(*field) for field in trainer))
    spaces = b"".join(number(field, 1) for field in (3, 4, 5))
    return bytes(out + block(3, block(1, b"identity") + spaces))
