"""Font files of a brand: whether they can be read, embedded and told apart, seen from their tables alone.

Only a file's directory and a few short tables are read (OpenType 1.9, “Font file”, “OS/2”, “fvar”), so that fifty faces cost a
millisecond. What writers set type with is opened by `typefaces`.
"""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from masthead.errors import NotFoundError, UnreadableError

_RESTRICTED, _NO_SUBSETTING, _BITMAP_ONLY = 0x0002, 0x0100, 0x0200
_LICENSED = 0x000C
"""Preview & print or editable embedding: leave that outweighs the restricted bit (OS/2 versions 0 to 2 let bits combine)."""
_NEEDED = (b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"OS/2")
_OUTLINES = (b"glyf", b"CFF ", b"CFF2")
_SINGLE = (b"\x00\x01\x00\x00", b"true", b"OTTO")
_COLLECTION, _WOFF, _WOFF2 = b"ttcf", b"wOFF", b"wOF2"
_EM = range(16, 16385)
"""Units that an em may have (OpenType, `head`)."""
_MOST_TABLES, _MOST_BYTES = 512, 16 << 20
"""No table that is read here is larger, unpacked."""
_MOST_UNPACKED = 64 << 20


class UnsuitableError(UnreadableError):
    """A font in a form made for screens: sound, but not what print can set. Another font can stand in for it."""


class Axis(Struct, frozen=True):
    """What a variable font can change, from `least` to `most`: `wght`, `opsz`."""

    tag: str
    least: float
    usual: float
    most: float


class FontFile(Struct, frozen=True):
    """What a font file says of itself. `seal` stands for its contents: the directory holds a checksum of each table.

    `axes`: of a variable font. `whole`: it may be embedded, but not in part.
    """

    weight: int
    italic: bool
    seal: bytes
    axes: tuple[Axis, ...] = ()
    whole: bool = False


class Tables:
    """The tables of a font file, plain or in a WOFF 1 wrapper, of which each is read when it is asked for."""

    def __init__(self, file: BinaryIO, size: int, number: int = 0) -> None:
        """Raises `ValueError` with what is wrong."""
        self._file = file
        head = file.read(12)
        if head[:4] == _COLLECTION:
            count = int.from_bytes(head[8:12], "big")
            if number >= count:
                raise ValueError(f"holds {count} fonts, and number {number} is none of them")
            file.seek(12 + 4 * number)
            file.seek(int.from_bytes(file.read(4), "big"))
            head = file.read(12)
        self.kind = head[:4]
        if self.kind in _SINGLE and len(head) == 12:
            count, row = int.from_bytes(head[4:6], "big"), ">4s4xLL"
        elif self.kind == _WOFF:
            head += file.read(32)  # WOFF 1.0, 3: signature, flavor, length, numTables, …
            count, row = int.from_bytes(head[12:14], "big"), ">4sLLL4x"
        else:
            raise ValueError(_no_font(head))
        directory = file.read(struct.calcsize(row) * min(count, _MOST_TABLES))
        self.seal = head + directory
        whole = directory[: len(directory) // struct.calcsize(row) * struct.calcsize(row)]
        self._places: dict[bytes, tuple[int, int, int]] = {
            tag: (offset, lengths[0], lengths[-1]) for tag, offset, *lengths in struct.iter_unpack(row, whole)
        }
        # The tags of tables are printable ASCII (OpenType, table directory).
        printable = all(32 <= byte < 127 for tag in self._places for byte in tag)
        if not printable or len(self._places) < count or any(offset + stored > size for offset, stored, _ in self._places.values()):
            raise ValueError("is cut off or broken")
        if sum(length for _, stored, length in self._places.values() if stored < length) > _MOST_UNPACKED:
            raise ValueError("is larger, unpacked, than any font")

    def __contains__(self, tag: bytes) -> bool:
        return tag in self._places

    def read(self, tag: bytes, least: int = 0) -> bytes:
        """A table, unpacked; empty if there is none. Raises `ValueError` if it is shorter than `least`."""
        offset, stored, length = self._places.get(tag, (0, 0, 0))
        self._file.seek(offset)
        data = self._file.read(stored)
        if stored < length:
            try:
                data = zlib.decompressobj().decompress(data, min(length, _MOST_BYTES))
            except zlib.error:
                raise ValueError("is cut off or broken") from None
        if len(data) < least:
            raise ValueError("is cut off or broken")
        return data

    def plain(self) -> bytes:
        """All tables as one plain font file: a WOFF unwrapped (its `kind` is the wrapper's; the flavor follows it)."""
        tags = sorted(self._places)
        power = len(tags).bit_length() - 1
        body = self.seal[4:8] + struct.pack(">HHHH", len(tags), 16 << power, power, 16 * len(tags) - (16 << power))
        offset = len(body) + 16 * len(tags)
        tables = b""
        for tag in tags:
            table = self.read(tag)
            body += struct.pack(">4sLLL", tag, 0, offset + len(tables), len(table))
            tables += table + b"\0" * (-len(table) % 4)
        return body + tables


def _no_font(head: bytes) -> str:
    if head.lstrip()[:1] == b"<":
        return "is a web page, not a font"
    return "is not a font" if head else "is empty"


def inspect(path: Path, where: str, number: int = 0) -> FontFile:
    """What a font file that may be embedded says of itself; `where` is the brand file and line that asks for it, `number` which font of a
    collection is meant.

    Raises `NotFoundError` where there is no such file, `UnsuitableError` where its form is not for print, `UnreadableError` where it is
    broken or may not be embedded.
    """
    try:
        with path.open("rb") as file:
            return _inspect(file, path.stat().st_size, path.name, where, number)
    except FileNotFoundError:
        raise NotFoundError(
            f"the font file {path.name} is not there", where=where, hint="put it beside the brand file, or correct the path"
        ) from None
    except OSError as error:
        raise UnreadableError(f"the font file {path.name} cannot be read: {error.strerror}", where=where) from None


def _inspect(file: BinaryIO, size: int, name: str, where: str, number: int) -> FontFile:
    if file.read(4) == _WOFF2:
        raise UnsuitableError(
            f"the font file {name} is WOFF 2, a form for web pages", where=where, hint="give the font as .ttf or .otf (or .woff)"
        )
    file.seek(0)
    try:
        tables = Tables(file, size, number)
        if not all(tag in tables for tag in _NEEDED):
            raise ValueError("is cut off or broken")
        if not any(tag in tables for tag in _OUTLINES):
            raise UnsuitableError(
                f"the font file {name} has no outlines", where=where, hint="give a .ttf or .otf file whose letters are outlines"
            )
        metrics = tables.read(b"OS/2", 64)
        if int.from_bytes(tables.read(b"head", 54)[18:20], "big") not in _EM or not int.from_bytes(tables.read(b"maxp", 6)[4:6], "big"):
            raise ValueError("is cut off or broken")
        axes = _axes(tables.read(b"fvar", 16)) if b"fvar" in tables else ()
    except ValueError as error:
        hint = "copy the file again from its source" if "broken" in str(error) else "give a .ttf or .otf file"
        raise UnreadableError(f"the font file {name} {error}", where=where, hint=hint) from None
    weight, _, rights = struct.unpack_from(">HHH", metrics, 4)
    _refuse(rights, name, where)
    selection = int.from_bytes(metrics[62:64], "big")
    return FontFile(weight, bool(selection & 1), tables.seal, axes, whole=bool(rights & _NO_SUBSETTING))


def _axes(table: bytes) -> tuple[Axis, ...]:
    """OpenType, `fvar`. Raises `ValueError` where it is broken."""
    offset, _, count, size = struct.unpack_from(">4H", table, 4)
    if size < 20 or offset + count * size > len(table):
        raise ValueError("is cut off or broken")
    rows = (struct.unpack_from(">4s3l", table, offset + index * size) for index in range(count))
    return tuple(Axis(tag.decode("latin-1"), least / 65536, usual / 65536, most / 65536) for tag, least, usual, most in rows)


def _refuse(rights: int, name: str, where: str) -> None:
    """Stops where the font's own licence bits (OS/2 fsType) forbid what we do: embed its outlines."""
    if rights & _RESTRICTED and not rights & _LICENSED:
        problem, bit = "may not be embedded", "bit 1, restricted licence"
    elif rights & _BITMAP_ONLY:
        problem, bit = "may be embedded as bitmaps only", "bit 9, bitmap embedding only"
    else:
        return
    raise UnreadableError(
        f"the font file {name} {problem}: its maker says so in the file (OS/2 fsType {rights:#06x}: {bit})",
        where=where,
        hint="ask the maker for a file with embedding rights, or take another font",
    )
