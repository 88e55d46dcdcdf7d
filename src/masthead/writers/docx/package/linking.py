"""Font files as a family of four: regular, italic, bold and both, under one name, which is how Word finds the bold of a family.

A semibold is a family of its own to Word (“Source Serif 4 SemiBold”), and asked for the bold of “Source Serif 4” it smears the regular. In a
document the semibold goes by the family's name, as its bold.
"""

from __future__ import annotations

import struct

_SUMMED = 0xB1B0AFBA
"""What all of a font comes to with `checkSumAdjustment` (OpenType, `head`)."""
_KEPT = (0, 5, 7, 8, 9, 11, 13, 14)
"""Names that stay as the maker wrote them: copyright, version, trademark, makers, licence (OpenType, `name`)."""
_WINDOWS, _UNICODE, _ENGLISH = 3, 1, 0x0409
_ITALIC, _BOLD, _REGULAR = 1 << 0, 1 << 5, 1 << 6
"""Bits of `OS/2` fsSelection."""
_WEIGHT_OF_BOLD = 700


def linked(program: bytes, family: str, *, bold: bool, italic: bool) -> bytes:
    """The TrueType font as a member of a family."""
    count = int.from_bytes(program[4:6], "big")
    tables = {}
    for tag, _, offset, length in struct.iter_unpack(">4sLLL", program[12 : 12 + 16 * count]):
        tables[tag] = program[offset : offset + length]
    tables.pop(b"DSIG", None)  # a signature of what it was
    tables[b"name"] = _names(tables.get(b"name", b""), family, bold, italic)
    metrics = bytearray(tables[b"OS/2"])
    selection = int.from_bytes(metrics[62:64], "big") & ~(_ITALIC | _BOLD | _REGULAR)
    selection |= _ITALIC * italic | _BOLD * bold | _REGULAR * (not bold and not italic)
    metrics[62:64] = selection.to_bytes(2, "big")
    if bold:
        metrics[4:6] = _WEIGHT_OF_BOLD.to_bytes(2, "big")
    tables[b"OS/2"] = bytes(metrics)
    head = bytearray(tables[b"head"])
    head[8:12] = bytes(4)
    head[44:46] = (bold | italic << 1).to_bytes(2, "big")
    tables[b"head"] = bytes(head)
    made = bytearray(_font(program[:4], tables))
    at = made.index(b"head", 12)
    offset = int.from_bytes(made[at + 8 : at + 12], "big")
    made[offset + 8 : offset + 12] = ((_SUMMED - _sum(bytes(made))) & 0xFFFFFFFF).to_bytes(4, "big")
    return bytes(made)


def _font(kind: bytes, tables: dict[bytes, bytes]) -> bytes:
    power = len(tables).bit_length() - 1
    directory = kind + struct.pack(">4H", len(tables), 16 << power, power, 16 * len(tables) - (16 << power))
    offset = 12 + 16 * len(tables)
    body = b""
    for tag in sorted(tables):
        padded = tables[tag] + bytes(-len(tables[tag]) % 4)
        directory += struct.pack(">4sLLL", tag, _sum(padded), offset + len(body), len(tables[tag]))
        body += padded
    return directory + body


def _sum(data: bytes) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}L", data)
    return sum(words) & 0xFFFFFFFF


def _names(table: bytes, family: str, bold: bool, italic: bool) -> bytes:
    """The `name` table: who made the font and under which licence as it was, and the names by which it is found."""
    style = " ".join(filter(None, ("Bold" * bold, "Italic" * italic))) or "Regular"
    full = family if style == "Regular" else f"{family} {style}"
    plain = "".join(letter for letter in family if letter.isascii() and letter.isalnum()) or "Font"
    names = _kept(table) | {1: family, 2: style, 3: full, 4: full, 6: f"{plain}-{style.replace(' ', '')}"}
    records, strings = b"", b""
    for number, text in sorted(names.items()):
        data = text.encode("utf-16-be")
        records += struct.pack(">6H", _WINDOWS, _UNICODE, _ENGLISH, number, len(data), len(strings))
        strings += data
    return struct.pack(">3H", 0, len(names), 6 + len(records)) + records + strings


def _kept(table: bytes) -> dict[int, str]:
    if len(table) < 6:
        return {}
    _, count, start = struct.unpack_from(">3H", table)
    kept = {}
    for platform, encoding, language, number, length, offset in struct.iter_unpack(">6H", table[6 : 6 + 12 * count]):
        if (platform, encoding, language) == (_WINDOWS, _UNICODE, _ENGLISH) and number in _KEPT:
            kept[number] = table[start + offset : start + offset + length].decode("utf-16-be", "replace")
    return kept
