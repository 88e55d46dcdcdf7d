"""Fonts in the file: subsets of what the document uses, as composite fonts (ISO 32000-1, 9.7).

Codes are the font's own glyph ids; the subset's glyphs are renumbered and a CIDToGIDMap leads from one to the other, which keeps a
Chinese subset small. Everything depends on the document's own words alone, so the same document gives the same bytes
whatever the process did before.
"""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from functools import lru_cache
from itertools import groupby

import uharfbuzz as hb
from msgspec import Struct

from masthead.errors import MastheadError
from masthead.writers.pdf.faces import Face, Shifted
from masthead.writers.pdf.file import File
from masthead.writers.pdf.glyphs import with_shifted
from masthead.writers.pdf.shaping import Used

_KEPT = {b"glyf", b"loca", b"head", b"hhea", b"hmtx", b"maxp"}
"""What a CIDFontType2 program needs. Names go too: a subset is a modified font and may not carry a reserved name."""
_TOGETHER = ("abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789", ".,:;?!()-–—'‘’\"“”/&%")
_FEATURES = (("lnum", "pnum"), ("lnum", "tnum"))
_UNUSED_TEXT = "\u200b"


class _Subset(Struct, frozen=True):
    program: bytes
    length: int
    widths: bytes
    places: bytes
    unicode: bytes
    tag: bytes


class _Descriptor(Struct, frozen=True):
    name: bytes
    entries: bytes
    default: int


def embed(file: File, face: Face, used: Used) -> int:
    """Writes the face with what the document has used of it and returns the font's object number."""
    subset = _subset(face, _rounded(face, used.mask), tuple(used.own.items()))
    described = _describe(face)
    name = subset.tag + b"+" + described.name
    program = file.stream(b"/Filter/FlateDecode/Length1 %d" % subset.length, subset.program, compress=False)
    descriptor = file.new(b"<</Type/FontDescriptor/FontName/%b%b/FontFile2 %d 0 R>>" % (name, described.entries, program))
    places = file.stream(b"/Filter/FlateDecode", subset.places, compress=False)
    font = file.new(
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%b/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        b"/FontDescriptor %d 0 R/CIDToGIDMap %d 0 R/DW %d/W[%b]>>" % (name, descriptor, places, described.default, subset.widths)
    )
    unicode = file.stream(b"/Filter/FlateDecode", subset.unicode, compress=False)
    return file.new(
        b"<</Type/Font/Subtype/Type0/BaseFont/%b/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>" % (name, font, unicode)
    )


@lru_cache(maxsize=64)
def _groups(face: Face) -> tuple[int, ...]:
    """Glyphs that most texts use together, with their characters: small and capital letters, figures of either width, marks."""
    found = []
    for characters in _TOGETHER:
        there = "".join(filter(face.has, characters))
        for features in _FEATURES:
            codes = face.shaper(features, "").word(there).codes if there else {}
            found.append(face.mask({glyph: said for glyph, said in codes.items() if len(said) == 1}))
    return tuple(found)


def _rounded(face: Face, mask: int) -> int:
    """The glyphs with all others of the groups they are in. It makes a file a few kilobytes larger, and the subset of one release that of
    the next: making one costs more than setting a page."""
    for group in _groups(face):
        if group & mask:
            if group & face.ambiguous:  # the document's own text for a glyph goes before the group's
                taken = {glyph for glyph, said in face.glyphs(mask) if said}
                group = face.mask({glyph: said for glyph, said in face.glyphs(group) if glyph not in taken})
            mask |= group
    return mask


@lru_cache(maxsize=64)
def _describe(face: Face) -> _Descriptor:
    if not face.table("glyf"):
        raise MastheadError(
            "is not a TrueType font", where=face.path, hint="PDF needs fonts with TrueType outlines (.ttf): convert the brand's .otf"
        )
    unit = face.unit
    box = struct.unpack(">4h", face.table("head")[36:44])
    angle = struct.unpack(">i", face.table("post")[4:8])[0] / 65536
    weights = face.table("OS/2")
    weight = struct.unpack(">H", weights[4:6])[0]
    capital = struct.unpack(">h", weights[88:90])[0] * unit if len(weights) >= 90 else 700
    ascent, descent = face.extents()
    name = re.sub(r"[^A-Za-z0-9-]", "", face.face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "") or "Font"
    entries = b"/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %g/Ascent %d/Descent %d/CapHeight %d/StemV %d" % (
        4 | (64 if angle else 0),
        *(round(side * unit) for side in box),
        angle,
        round(ascent),
        round(descent),
        round(capital),
        50 + int((weight / 65) ** 2),
    )
    return _Descriptor(name.encode("ascii"), entries, round(face.advance(0) * unit))


@lru_cache(maxsize=128)
def _subset(face: Face, mask: int, own: tuple[tuple[Shifted, int], ...]) -> _Subset:
    codes = {glyph: said or _UNUSED_TEXT for glyph, said in sorted(face.glyphs(mask))}
    codes |= {code: glyph.text or _UNUSED_TEXT for glyph, code in own}
    made = {code: glyph for glyph, code in own}
    wanted = hb.SubsetInput()
    wanted.glyph_set.update({made[code].glyph if code in made else code for code in codes})
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    wanted.drop_table_tag_set.update({_tag(name) for name in face.face.table_tags if str(name).encode() not in _KEPT})
    plan = hb.SubsetPlan(face.face, wanted)
    program = bytes(plan.execute().blob.data)
    numbers = dict(plan.old_to_new_glyph_mapping.items())
    moved = [glyph for glyph in made.values() if glyph.across or glyph.up or glyph.advance != face.advance(glyph.glyph)]
    if moved:
        first = len(numbers)
        program = with_shifted(program, [(numbers[glyph.glyph], glyph.across, glyph.up, glyph.advance) for glyph in moved])
        places_of = {glyph: first + index for index, glyph in enumerate(moved)}
    else:
        places_of = {}
    places = bytearray(2 * (max(codes, default=0) + 1))
    widths: dict[int, float] = {}
    for code in codes:
        shifted = made.get(code)
        if shifted is None:
            number, advance = numbers[code], face.advance(code)
        else:
            number, advance = places_of.get(shifted, numbers[shifted.glyph]), shifted.advance
        places[2 * code : 2 * code + 2] = number.to_bytes(2, "big")
        widths[code] = advance * face.unit
    digest = hashlib.md5(repr((sorted(codes.items()), sorted(made))).encode(), usedforsecurity=False).digest()
    return _Subset(
        zlib.compress(program, 6),
        len(program),
        _widths(widths),
        zlib.compress(bytes(places), 6),
        zlib.compress(_to_unicode(codes), 6),
        bytes(65 + byte % 26 for byte in digest[:6]),
    )


def _tag(name: str) -> int:
    return int.from_bytes(name.encode("ascii"), "big")


def _widths(widths: dict[int, float]) -> bytes:
    """The W array's content: runs of consecutive codes (ISO 32000-1, 9.7.4.3)."""
    runs = []
    for _, run in groupby(enumerate(widths.items()), key=lambda item: item[1][0] - item[0]):
        members = [pair for _, pair in run]
        runs.append(b"%d[%b]" % (members[0][0], b" ".join(b"%g" % round(width, 1) for _, width in members)))
    return b"".join(runs)


def _to_unicode(codes: dict[int, str]) -> bytes:
    """The CMap that says which text each code stands for (ISO 32000-1, 9.10.3)."""
    parts = [
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
        b"1 begincodespacerange<0000><FFFF>endcodespacerange"
    ]
    items = list(codes.items())
    for start in range(0, len(items), 100):
        block = items[start : start + 100]
        lines = b"\n".join(b"<%04X><%b>" % (code, text.encode("utf-16-be").hex().encode("ascii")) for code, text in block)
        parts.append(b"%d beginbfchar\n%b\nendbfchar" % (len(block), lines))
    parts.append(b"endcmap CMapName currentdict/CMap defineresource pop end end")
    return b"\n".join(parts)
