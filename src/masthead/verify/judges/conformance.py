"""Which standards a PDF says that it meets: PDF/UA and PDF/A, by its metadata (XMP; ISO 14289-1, 5; ISO 19005-2, 6.6.4)."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

from masthead.expressions import expression

_PACKET = expression(rb"<x:xmpmeta.*?</x:xmpmeta>", re.DOTALL)
_METADATA = expression(rb"/Type\s*/Metadata\b.{0,400}?stream\r?\n", re.DOTALL)
_SAID = expression(rb"(pdfuaid:part|pdfaid:part|pdfaid:conformance)\s*(?:>|=\s*[\"'])\s*(\w{1,4})")
_KNOWN = frozenset(["ua1", "ua2", "1a", "1b", "2a", "2b", "2u", "3a", "3b", "3u", "4", "4e", "4f"])
"""Those that veraPDF has profiles for, by its names."""


def claimed(path: Path) -> tuple[str, ...]:
    """The standards by veraPDF's names (`ua1`, `2a`); empty if the file claims none, or can't be read."""
    try:
        data = path.read_bytes()
    except OSError:
        return ()
    said: dict[bytes, str] = {}
    for packet in (*_PACKET.findall(data), *_packed(data)):
        said |= {match[1]: match[2].decode("ascii", "replace").lower() for match in _SAID.finditer(packet)}
    found = [f"ua{said[b'pdfuaid:part']}"] if b"pdfuaid:part" in said else []
    if b"pdfaid:part" in said:
        found.append(said[b"pdfaid:part"] + said.get(b"pdfaid:conformance", ""))
    return tuple(name for name in found if name in _KNOWN)


def _packed(data: bytes) -> list[bytes]:
    """Metadata that a program packed."""
    found = []
    for match in _METADATA.finditer(data):
        if b"FlateDecode" in match[0]:
            try:
                found.append(zlib.decompressobj().decompress(data[match.end() :], 1_000_000))
            except zlib.error:
                continue
    return found
