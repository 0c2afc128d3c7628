"""OGG Opus files without a sound: the right head, tags and length. Checksums are left out."""

from __future__ import annotations

import struct

PRE_SKIP = 312


def opus_file(seconds: float = 2.0) -> bytes:
    head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, PRE_SKIP, 48_000, 0, 0)
    tags = b"OpusTags" + struct.pack("<I", 4) + b"test" + struct.pack("<I", 0)
    end = round(seconds * 48_000) + PRE_SKIP
    return _page(0, 0, head, kind=2) + _page(1, 0, tags) + _page(2, end, b"\x0b\xff\xfe", kind=4)


def _page(number: int, granule: int, packet: bytes, kind: int = 0) -> bytes:
    head = struct.pack("<4sBBqIIIB", b"OggS", 0, kind, granule, 7, number, 0, 1)
    return head + bytes([len(packet)]) + packet
