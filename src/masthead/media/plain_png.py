"""PNG files known to be whole without a decoder: whose pixels pass through as they are need them counted, not seen.

A decoder takes longer to load than a report takes to read. What is unusual in any way (interlaced, with a colour profile, with chunks that this
room does not know) is left to it.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from deflate import DeflateError, zlib_decompress

from masthead.media.bare import chunks
from masthead.sums import blake2b

_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Colour type → numbers that make a pixel (ISO/IEC 15948, 11.2.2)."""
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_INDEXED = 3
_SIZES = {b"gAMA": 4, b"cHRM": 32, b"sRGB": 1}
"""Chunks between head and pixels that say how colours are meant, and how many bytes they have."""
_FILTERS = 4
"""The highest number of a filter (ISO/IEC 15948, 9.2)."""
_AT_ONCE = 32_000_000
"""Bytes that are inflated in one go; more of them part by part, in a tenth of the speed and a fraction of the memory."""
_PART = 1 << 20
_KEPT = 262_144
"""What is known of so many deflated bytes, at most, is kept: whoever reads a picture and whoever writes it ask the same."""
_MOST = 64
"""Pictures of which it is."""


def whole(data: bytes) -> bool:
    """Whether a PNG is a plain one and has each of its pixels. False for any other: only a decoder can tell then."""
    header = palette = last = b""
    packed: list[bytes] = []
    for kind, content in chunks(data):
        match kind:
            case b"IHDR" if not last:
                header = content
            case b"PLTE" if header and not palette and not packed:
                palette = content
            case b"IDAT" if header and (not packed or last == b"IDAT"):
                packed.append(content)
            case b"IEND" if packed:
                pass
            case _ if header and not packed and _SIZES.get(kind) == len(content):
                pass
            case _:
                return False
        last = kind
    if last != b"IEND" or len(header) != 13:
        return False
    width, height, bits, form, *ways = struct.unpack(">IIBBBBB", header)
    if any(ways) or bits not in _DEPTHS.get(form, ()) or len(palette) % 3 or len(palette) > 768 or (form == _INDEXED and not palette):
        return False
    return filled(b"".join(packed), height, (width * _CHANNELS[form] * bits + 7) // 8)


def filled(packed: bytes, rows: int, across: int) -> bool:
    """Whether deflated data are just so many rows of so many bytes, each behind the number of its filter (ISO/IEC 15948, 9.2)."""
    if len(packed) > _KEPT:
        return _count(packed, rows, across)
    key = blake2b(packed, digest_size=32).digest(), rows, across
    found = _counted.get(key)
    if found is None:
        found = _count(packed, rows, across)
        _keep(key, found)
    return found


Counted = dict[tuple[bytes, int, int], bool]
"""What is known of deflated data, by their sum, rows, and bytes across."""
_counted: Counted = {}


def counted() -> Counted:
    """What this process knows of data that it has inflated."""
    return dict(_counted)


def learn(known: Counted) -> None:
    """Takes it from another process of ours, which has read the same pictures; no more of it is kept than of what this one found."""
    for key, found in known.items():
        if key not in _counted:
            _keep(key, found)


def _keep(key: tuple[bytes, int, int], found: bool) -> None:
    if len(_counted) >= _MOST:
        _counted.clear()
    _counted[key] = found


def _count(packed: bytes, rows: int, across: int) -> bool:
    stride, size = across + 1, 0
    try:
        for part in _inflated(packed, rows * stride):
            if max(part[-size % stride :: stride], default=0) > _FILTERS:
                return False
            size += len(part)
    except (DeflateError, zlib.error):
        return False
    return bool(size) and size == rows * stride


def _inflated(packed: bytes, most: int) -> Iterator[bytes | bytearray]:
    """What deflated data hold, in parts. Raises an error of either library if they are damaged, or hold more than `most` bytes."""
    if most <= _AT_ONCE:
        yield zlib_decompress(packed, most)
        return
    inflater = zlib.decompressobj()
    size = 0
    while packed and not inflater.eof and size <= most:
        part = inflater.decompress(packed, _PART)
        packed = inflater.unconsumed_tail
        size += len(part)
        yield part
    if not inflater.eof:
        raise zlib.error("cut off")
