"""The file of tensors that the daemon maps into memory; encoder.bin and context.bin are such files.

All numbers are little-endian:

    header      64 bytes: magic "BAROENC\\0", u32 version (1), u32 tensors, u64 file bytes,
                32 bytes SHA-256 of the wheel the numbers came from, 8 bytes zero
    directory   64 bytes a tensor: name (32 bytes, zero-padded), u32 kind (0 float32, 1 uint8),
                u32 rows, u32 columns, u32 zero, u64 offset, u64 bytes
    tensors     row-major, each at a multiple of 64 bytes
"""

import struct

VERSION = 1
FLOAT, BYTE = 0, 1


def write(path, wheel_digest, parts):
    """Writes header, directory and tensors; a part is (name, kind, rows, columns, bytes)."""
    offset = 64 * (1 + len(parts))
    directory = b""
    for name, kind, rows, columns, raw in parts:
        if len(raw) != rows * columns * (4 if kind == FLOAT else 1):
            raise ValueError(f"{name}: {len(raw)} bytes are not {rows} x {columns}")
        directory += struct.pack(
            "<32s4I2Q", name.encode(), kind, rows, columns, 0, offset, len(raw))
        offset += -(-len(raw) // 64) * 64
    with open(path, "wb") as out:
        out.write(struct.pack("<8s2IQ32s8x", b"BAROENC\0", VERSION, len(parts), offset, wheel_digest))
        out.write(directory)
        for *_, raw in parts:
            out.write(raw)
            out.write(bytes(-len(raw) % 64))
