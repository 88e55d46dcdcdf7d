"""Images without what they say about themselves: camera, place, people, software and dates leave no house. Pixels and colours stay.

Files are cut up by their outer form alone; nothing is decoded or inflated, and no byte of a pixel changes.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

from masthead.expressions import expression

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"

_PNG_KEPT = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD"})
"""Chunks that say how pixels look. Gone: EXIF, texts, the time, and the further frames of an animation (PNG 3, 11.3)."""
_WEBP_KEPT = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP", b"ANIM", b"ANMF"})
_WEBP_SAYS = 0b1100  # flags of VP8X: EXIF and XMP are there (RFC 9649, 2.7.1)
_PROFILE = b"ICC_PROFILE\0"
_NEXT_MARKER = expression(rb"\xff+([\x01-\xcf\xd8-\xfe])", re.DOTALL)
"""A marker within or after entropy-coded data: not a stuffed zero, not a restart (ISO/IEC 10918-1, B.1.1.5)."""


def bare(data: bytes, *, profiled: bool = True) -> bytes:
    """The same picture without metadata. Empty if it is damaged, or none of PNG, JPEG, GIF and WebP: then only new pixels would do.

    `profiled`: a JPEG keeps its colour profile.
    """
    if data.startswith(PNG):
        return _png(data)
    if data.startswith(JPEG):
        return _jpeg(data, profiled=profiled)
    if data.startswith((b"GIF87a", b"GIF89a")):
        return _gif(data)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _webp(data)
    return b""


# ── PNG ──────────────────────────────────────────────────────────────────────────────────────────────


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Type and content of a PNG's chunks (ISO/IEC 15948, 5.3); stops where the file is cut off or damaged."""
    at = len(PNG)
    while at + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        content = data[at + 8 : at + 8 + length]
        if len(content) < length or int.from_bytes(data[at + 8 + length : at + 12 + length], "big") != zlib.crc32(kind + content):
            return
        yield kind, content
        if kind == b"IEND":
            return
        at += 12 + length


def chunk(kind: bytes, content: bytes) -> bytes:
    """A PNG chunk as it stands in the file."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _png(data: bytes) -> bytes:
    found = list(chunks(data))
    if not found or found[0][0] != b"IHDR" or found[-1][0] != b"IEND":
        return b""
    size = len(PNG) + sum(len(content) + 12 for _, content in found)
    if size == len(data) and all(kind in _PNG_KEPT for kind, _ in found):
        return data
    return PNG + b"".join(chunk(kind, content) for kind, content in found if kind in _PNG_KEPT)


# ── JPEG ─────────────────────────────────────────────────────────────────────────────────────────────


def segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and content of a JPEG's segments up to the first scan (ISO/IEC 10918-1, B.1.1.4)."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # fill byte
            at += 1
            continue
        if marker == 0xDA:
            return
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        yield marker, data[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)


def _jpeg(data: bytes, *, profiled: bool) -> bytes:
    """Tables, frames and scans of the first picture, its colour profile and how its colours are coded (Adobe's APP14); what else
    applications wrote is left out, and so is whatever stands after the picture's end (previews, films, the phone's own notes)."""
    parts = [data[:2]]
    at = 2
    while True:
        while data[at : at + 2] == b"\xff\xff":
            at += 1
        if at + 2 > len(data) or data[at] != 0xFF:
            return b""
        marker = data[at + 1]
        if marker == 0xD9:
            parts.append(b"\xff\xd9")
            found = b"".join(parts)
            return data if found == data else found
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        end = at + 2 + length
        if length < 2 or end > len(data):
            return b""
        if _says_how_it_looks(marker, data[at + 4 : end], profiled=profiled):
            parts.append(data[at:end])
        at = end
        if marker == 0xDA:
            found_next = _NEXT_MARKER.search(data, at)
            if found_next is None:
                return b""
            at = found_next.end() - 2
            parts.append(data[end:at])


def _says_how_it_looks(marker: int, content: bytes, *, profiled: bool) -> bool:
    if marker == 0xE2:
        return profiled and content.startswith(_PROFILE)
    if marker == 0xE0:
        return content.startswith(b"JFIF\0")
    if marker == 0xEE:
        return content.startswith(b"Adobe")
    return not (0xE0 <= marker <= 0xEF or marker == 0xFE)


def profile(data: bytes) -> bytes:
    """A JPEG's colour profile, put together from its pieces (ICC.1:2010, B.4); empty if it has none, or not all of it."""
    pieces: dict[int, bytes] = {}
    count = 0
    for marker, content in segments(data):
        if marker == 0xE2 and content.startswith(_PROFILE) and len(content) > 14:
            pieces[content[12]], count = content[14:], content[13]
    if not pieces or sorted(pieces) != list(range(1, count + 1)):
        return b""
    return b"".join(pieces[number] for number in sorted(pieces))


def exif(data: bytes) -> bytes:
    """What a camera wrote, as TIFF; empty if it is silent. Read for one thing only: which side is up."""
    if data.startswith(JPEG):
        return next((content[6:] for marker, content in segments(data) if marker == 0xE1 and content.startswith(b"Exif\0\0")), b"")
    if data.startswith(PNG):
        return next((content for kind, content in chunks(data) if kind == b"eXIf"), b"")
    if data.startswith(b"RIFF"):
        found = next((content for kind, content in _pieces(data) if kind == b"EXIF"), b"")
        return found[14:] if found[8:14] == b"Exif\0\0" else found[8:]
    return b""


# ── GIF ──────────────────────────────────────────────────────────────────────────────────────────────


def frames(data: bytes) -> int:
    """How many pictures a GIF shows in turn; 0 if it is damaged."""
    return sum(kind == 0x2C for kind, _, _ in _blocks(data))


def _blocks(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Introducer, start and end of a GIF's blocks (GIF89a, 12)."""
    if len(data) < 13:
        return
    at = 13 + (3 << (data[10] & 7) + 1 if data[10] & 0x80 else 0)
    while at < len(data):
        start, kind = at, data[at]
        if kind == 0x3B:
            yield kind, start, start + 1
            return
        if kind == 0x21:
            at += 2
        elif kind == 0x2C and at + 10 < len(data):
            packed = data[at + 9]
            at += 11 + (3 << (packed & 7) + 1 if packed & 0x80 else 0)
        else:
            return
        while at < len(data) and data[at]:
            at += data[at] + 1
        at += 1
        yield kind, start, at


def _gif(data: bytes) -> bytes:
    """Without comments, plain texts, and what applications wrote, but for how often an animation runs."""
    found = list(_blocks(data))
    if not found or found[-1][0] != 0x3B:
        return b""
    kept = [data[: found[0][1]]]
    for kind, start, end in found:
        label = data[start + 1 : start + 2]
        if kind != 0x21 or label == b"\xf9" or (label == b"\xff" and data[start + 3 : start + 14] in (b"NETSCAPE2.0", b"ANIMEXTS1.0")):
            kept.append(data[start:end])
    return b"".join(kept)


# ── WebP ─────────────────────────────────────────────────────────────────────────────────────────────


def _pieces(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Type of a chunk, and all of it with its head and padding; nothing from where the file is cut off (RFC 9649, 2.3)."""
    end = min(len(data), int.from_bytes(data[4:8], "little") + 8)
    at = 12
    while at + 8 <= end:
        kind, length = struct.unpack_from("<4sI", data, at)
        after = at + 8 + length + (length & 1)
        if at + 8 + length > len(data):
            return
        yield kind, data[at:after]
        at = after


def _webp(data: bytes) -> bytes:
    """Without the chunks of EXIF and XMP, and those that nobody knows (RFC 9649, 2.7)."""
    kept = []
    for kind, piece in _pieces(data):
        if kind == b"VP8X" and len(piece) >= 18:
            piece = piece[:8] + bytes([piece[8] & ~_WEBP_SAYS]) + piece[9:]
        if kind in _WEBP_KEPT:
            kept.append(piece if len(piece) % 2 == 0 else piece + b"\0")
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body if kept else b""
