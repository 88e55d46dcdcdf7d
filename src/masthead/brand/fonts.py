"""Font files of a brand: whether they can be read, embedded and told apart, seen from their tables alone.

Only the head of a file and its `OS/2` table are read (OpenType 1.9, “Font file”, “OS/2”), so that twenty faces cost a millisecond.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from masthead.errors import NotFoundError, UnreadableError

_RESTRICTED, _NO_SUBSETTING, _BITMAP_ONLY = 0x0002, 0x0100, 0x0200
_LICENSED = 0x000C
"""Preview & print or editable embedding: leave that outweighs the restricted bit (OS/2 versions 0 to 2 let bits combine)."""
_NEEDED = (b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"OS/2")
_KINDS = {b"\x00\x01\x00\x00": "TrueType", b"true": "TrueType", b"OTTO": "PostScript outlines"}
_WRAPPED = {b"wOFF": "WOFF", b"wOF2": "WOFF 2", b"ttcf": "a collection of fonts"}


class UnsuitableError(UnreadableError):
    """A font in a form made for screens: sound, but not what print can set. Another font can stand in for it."""


class FontFile(Struct, frozen=True):
    """What a font file says of itself. `seal` stands for its contents: the directory holds a checksum of each table."""

    weight: int
    italic: bool
    seal: bytes


def inspect(path: Path, where: str) -> FontFile:
    """The weight and slant of a font file that may be embedded; `where` is the brand file and line that asks for it.

    Raises `NotFoundError` where there is no such file, `UnsuitableError` where its form is not for print, `UnreadableError` where it is
    broken or may not be embedded.
    """
    try:
        with path.open("rb") as file:
            return _inspect(file, path.stat().st_size, path.name, where)
    except FileNotFoundError:
        raise NotFoundError(
            f"the font file {path.name} is not there", where=where, hint="put it beside the brand file, or correct the path"
        ) from None
    except OSError as error:
        raise UnreadableError(f"the font file {path.name} cannot be read: {error.strerror}", where=where) from None


def _inspect(file: BinaryIO, size: int, name: str, where: str) -> FontFile:
    head = file.read(12)
    if (kind := _WRAPPED.get(head[:4])) is not None:
        raise UnsuitableError(f"the font file {name} is {kind}", where=where, hint="give the font as single .ttf files")
    if len(head) < 12 or head[:4] not in _KINDS:
        raise UnreadableError(f"the font file {name} is not a font", where=where, hint="give a .ttf file")
    directory = file.read(16 * int.from_bytes(head[4:6], "big"))
    tables = {tag: (offset, length) for tag, _, offset, length in struct.iter_unpack(">4sLLL", directory[: len(directory) // 16 * 16])}
    if any(offset + length > size for offset, length in tables.values()) or any(tag not in tables for tag in _NEEDED):
        raise UnreadableError(f"the font file {name} is cut off or broken", where=where, hint="copy the file again from its source")
    if b"glyf" not in tables:
        raise UnsuitableError(
            f"the font file {name} has {_KINDS[head[:4]] if head[:4] == b'OTTO' else 'no outlines'}",
            where=where,
            hint="give the TrueType version of the font (.ttf): PDF, Word and EPUB can all embed that one",
        )
    if b"fvar" in tables:
        raise UnsuitableError(f"the font file {name} is a variable font", where=where, hint="give a static file for each weight (400, 600)")
    offset, length = tables[b"OS/2"]
    file.seek(offset)
    metrics = file.read(length)
    if len(metrics) < 64:
        raise UnreadableError(f"the font file {name} is cut off or broken", where=where, hint="copy the file again from its source")
    weight, _, rights = struct.unpack_from(">HHH", metrics, 4)
    _refuse(rights, name, where)
    selection = int.from_bytes(metrics[62:64], "big")
    return FontFile(weight=weight, italic=bool(selection & 1), seal=head + directory)


def _refuse(rights: int, name: str, where: str) -> None:
    """Stops where the font's own licence bits (OS/2 fsType) forbid what we do: embed a subset of its outlines."""
    if rights & _RESTRICTED and not rights & _LICENSED:
        problem = "may not be embedded"
    elif rights & _NO_SUBSETTING:
        problem = "may not be embedded in part"
    elif rights & _BITMAP_ONLY:
        problem = "may be embedded as bitmaps only"
    else:
        return
    raise UnreadableError(
        f"the font file {name} {problem}: its maker says so in the file (OS/2 fsType {rights:#06x})",
        where=where,
        hint="ask the maker for a file with embedding rights, or take another font",
    )
