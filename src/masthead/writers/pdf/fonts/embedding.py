"""Fonts in the file: subsets of what the document uses, as composite fonts (ISO 32000-1, 9.7).

Codes are the font's own glyph ids. A TrueType program numbers its glyphs anew and a CIDToGIDMap leads from one to the other, which keeps
a Chinese subset small; a program in CFF is keyed by the codes themselves. Everything depends on the document's own words alone, so the
same document gives the same bytes whatever the process did before.
"""

from __future__ import annotations

import marshal
import re
import struct
from functools import lru_cache
from pathlib import Path

import uharfbuzz as hb
from deflate import zlib_compress
from msgspec import Struct
from msgspec.structs import astuple

from masthead import compiled
from masthead.brand import typefaces
from masthead.brand.load import is_ours
from masthead.language.profiles import LETTERS
from masthead.sums import digest
from masthead.writers.pdf.fonts import compact, truetype
from masthead.writers.pdf.fonts.faces import Face, Shifted
from masthead.writers.pdf.fonts.glyphs import shaper
from masthead.writers.pdf.fonts.shaping import Used
from masthead.writers.pdf.fonts.truetype import Made, Outlines, Part, Stock
from masthead.writers.pdf.syntax.file import File, stream

TOGETHER = ("abcdefghijklmnopqrstuvwxyz.,:;()-–—'’“”", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789", '"/&%')
_LIGATURES = "fi ff fl ft ffi"
_MARKED = tuple(LETTERS[language] for language in ("fr", "es", "de"))
_MOST, _MOSTLY, _SOME = 0.6, 0.5, 0.1
"""A face that has so much of a group gets the rest of it too: most ligatures, half of the letters and signs. Of figures and of letters with marks a
few are enough, since which of them a page has depends on its words, and each choice would be a subset of its own. Some two kilobytes more in a file,
for a third of the subsets to make."""
_LEVEL, _QUICK = 6, 1
"""Deflate's levels: for what many documents have, and for the little that is a document's own."""
_LARGE = 600
"""Glyphs of a Chinese page and more."""
_FEATURES = (("lnum", "pnum"), ("lnum", "tnum"))
_LEAST_RANGE = 3
_BLOCK = 100
"""Entries that a block of a CMap may have (Adobe Technical Note 5014)."""


class _Subset(Struct, frozen=True, cache_hash=True):
    """`program`, `places` and `unicode` are objects of a file, `places` empty where a code finds its glyph; `told` is the hash of all."""

    program: bytes
    places: bytes
    widths: bytes
    unicode: bytes
    told: bytes

    @property
    def tag(self) -> bytes:
        """Six letters (ISO 32000-1, 9.6.4)."""
        return _letters(self.told[:6])


@lru_cache(maxsize=512)
def _letters(told: bytes) -> bytes:
    return bytes([65 + byte % 26 for byte in told])


class _Descriptor(Struct, frozen=True):
    name: bytes
    entries: bytes
    default: int
    box: tuple[int, ...]


def embed(file: File, face: Face, used: Used) -> int:
    """Writes the face with what the document has used of it and returns the font's object number."""
    subset = _subset(face, _rounded(face, used.glyphs), tuple(used.own.items()))
    return file.all(_objects(face, subset, file.known(subset.program, subset.told)))


@lru_cache(maxsize=512)  # pages of a brand have their fonts under the same numbers, a kilobyte each
def _objects(face: Face, subset: _Subset, program: int) -> tuple[bytes, ...]:
    """The objects of a font that follow its program, which has this number. The last one is the font."""
    described = _describe(face)
    name = described.name if face.source.whole else subset.tag + b"+" + described.name
    key, kind = (b"FontFile3", b"CIDFontType0") if face.postscript else (b"FontFile2", b"CIDFontType2")
    descriptor = program + 1
    font = descriptor + (2 if subset.places else 1)
    return (
        b"<</Type/FontDescriptor/FontName/%b%b/%b %d 0 R>>" % (name, described.entries, key, program),
        *([subset.places] if subset.places else []),
        b"<</Type/Font/Subtype/%b/BaseFont/%b/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        b"/FontDescriptor %d 0 R%b/DW %d/W[%b]>>"
        % (
            kind,
            name,
            descriptor,
            b"/CIDToGIDMap %d 0 R" % (descriptor + 1) if subset.places else b"",
            described.default,
            subset.widths,
        ),
        subset.unicode,
        b"<</Type/Font/Subtype/Type0/BaseFont/%b/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>" % (name, font, font + 1),
    )


_Group = tuple[tuple[tuple[int, str], ...], float, bool]
"""Glyphs with their texts, the share of them that brings the rest, and whether most texts use them together."""


@lru_cache(maxsize=64)
def _groups(face: Face) -> tuple[tuple[tuple[int, float], ...], tuple[frozenset[int], ...]]:
    """Glyphs that most texts use together: small letters and the marks between words, capitals, figures of either width, signs; as codes; and
    as masks, beside letters with marks and ligatures, each with the share of it that brings the rest. Those of faces of ours are kept for the next
    run."""
    ours = is_ours(face.source.path)
    found = marshal.loads(compiled.kept(_made_of(face, "groups"), lambda: marshal.dumps(_grouped(face)))) if ours else _grouped(face)
    masks = [(face.mask(dict(glyphs)), share, usual) for glyphs, share, usual in found]
    together = dict.fromkeys(mask for mask, _, usual in masks if usual and mask)
    return (
        tuple({mask: share for mask, share, _ in masks}.items()),
        tuple([frozenset([code for code, _ in face.glyphs(mask)]) for mask in together]),
    )


def _grouped(face: Face) -> tuple[_Group, ...]:
    others = [*((each, _SOME) for each in _MARKED), (_LIGATURES, _MOST)]
    usual = [(each, form, _SOME if each.isdigit() else _MOSTLY) for each in TOGETHER for form in _FEATURES]
    return (
        *((_glyphs(face, each, _FEATURES[0]), share, False) for each, share in others),
        *((_glyphs(face, each, form), share, True) for each, form, share in usual),
    )


def _glyphs(face: Face, characters: str, features: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """The glyphs of these characters with their texts: of ligatures those alone that stand for several, of others those for one."""
    there = "".join(filter(face.has, characters))
    glyphs = face.glyphs(shaper(face, features, "").word(there).mask) if there else []
    return tuple((glyph, said) for glyph, said in glyphs if (len(said) > 1) == (characters == _LIGATURES))


@lru_cache(maxsize=2048)
def _rounded(face: Face, mask: int, *, wholly: bool = False) -> int:
    """The glyphs with all others of the groups that they have enough of, or (`wholly`) any glyph. A letter or two that a release happens to lack
    then makes no subset of its own: that of the release before is taken again."""
    for group, share in _groups(face)[0]:
        common = group & mask
        if common and (wholly or common.bit_count() >= share * group.bit_count()):
            if group & face.ambiguous:  # the document's own text for a glyph goes before the group's
                taken = {glyph for glyph, said in face.glyphs(mask) if said}
                group = face.mask({glyph: said for glyph, said in face.glyphs(group) if glyph not in taken})
            mask |= group
    return mask


@lru_cache(maxsize=64)
def _describe(face: Face) -> _Descriptor:
    """The font descriptor (ISO 32000-1, 9.8) from the face's own tables; what a table lacks has its usual value."""
    unit = face.unit
    box = tuple(round(side * unit) for side in struct.unpack(">4h", face.table("head")[36:44]))
    slope = face.table("post")[4:8]
    angle = struct.unpack(">i", slope)[0] / 65536 if len(slope) == 4 else 0.0
    weights = face.table("OS/2")
    capital = struct.unpack(">h", weights[88:90])[0] * unit if len(weights) >= 90 else 700
    ascent, descent = face.extents()
    source = face.source
    named = f"{source.family}-{source.weight}{'Italic' * source.italic}" if source.axes else ""
    name = re.sub(r"[^A-Za-z0-9-]", "", named or face.face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "") or "Font"
    entries = b"/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %g/Ascent %d/Descent %d/CapHeight %d/StemV %d" % (
        4 | (64 if angle else 0),
        *box,
        angle,
        round(ascent),
        round(descent),
        round(capital),
        50 + int((source.weight / 65) ** 2),
    )
    return _Descriptor(name.encode("ascii"), entries, round(face.advance(0) * unit), box)


def _subset(face: Face, mask: int, own: tuple[tuple[Shifted, int], ...]) -> _Subset:
    """The subset of these glyphs. One that is large is not kept: no other document has just the same."""
    return _kept(face, mask, own) if mask.bit_count() < _LARGE else _made(face, mask, own)


@lru_cache(maxsize=512)
def _kept(face: Face, mask: int, own: tuple[tuple[Shifted, int], ...]) -> _Subset:
    return _made(face, mask, own)


def _made(face: Face, mask: int, own: tuple[tuple[Shifted, int], ...]) -> _Subset:
    codes = sorted({code for code, _ in face.glyphs(mask)})
    others: dict[int, Made] = {code: (glyph.parts, glyph.advance) for glyph, code in own}
    unicode = _unicode(face, _rounded(face, mask, wholly=True), own)
    if face.postscript:
        drawn = {code: _plain(face, code) for code in codes} | others
        program = _compact(face, drawn)
        packed = stream(b"/Filter/FlateDecode/Subtype/CIDFontType0C", _deflated(program))
        return _Subset(packed, b"", _widths(face, drawn), unicode, digest(program + unicode))
    try:
        return _truetype(face, codes, others, unicode)
    except (RuntimeError, LookupError, struct.error):  # HarfBuzz leaves out what it finds broken
        raise typefaces.broken(face.source, "its outlines cannot be read") from None


def _deflated(data: bytes | bytearray, level: int = _LEVEL) -> bytes:
    return bytes(zlib_compress(data, level))


class _Ready(Struct, frozen=True):
    """Glyphs that stand ready as one stock: their codes, the numbers of glyphs by code, and what W says of them."""

    stock: Stock
    codes: frozenset[int]
    places: bytes
    widths: bytes


@lru_cache(maxsize=128)
def _ready(face: Face, groups: tuple[frozenset[int], ...]) -> _Ready:
    """The stock of these groups of glyphs; of all glyphs, where a face may not be cut. Those of faces of ours are kept for the next run."""
    codes = sorted(frozenset().union(*groups))
    if not is_ours(face.source.path):
        return _stocked(face, codes)
    packed = compiled.kept(_made_of(face, codes), lambda: _packed(_stocked(face, codes)))
    *of_stock, places, widths = marshal.loads(packed)
    return _Ready(Stock(*of_stock), frozenset(codes), places, widths)


def _made_of(face: Face, what: object) -> bytes:
    """What something that is made of a face of ours depends on."""
    source = face.source
    return repr(
        (compiled.age(Path(source.path)), source.number, source.axes, what, hb.version_string(), *map(compiled.age, _MADE_BY))
    ).encode()


_MADE_BY = (Path(__file__), Path(truetype.__file__))


def _packed(ready: _Ready) -> bytes:
    return marshal.dumps((*astuple(ready.stock), ready.places, ready.widths))


def _stocked(face: Face, codes: list[int]) -> _Ready:
    glyphs = range(face.first_free) if face.source.whole else dict.fromkeys((0, *codes))
    drawn = {code: _plain(face, code) for code in codes}
    stock = _outlines(face).stock([_plain(face, glyph) for glyph in glyphs])
    places = bytearray(2 * (max(codes, default=0) + 1))
    for code, glyph in drawn.items():
        places[2 * code : 2 * code + 2] = stock.numbers[glyph].to_bytes(2, "big")
    return _Ready(stock, frozenset(codes), bytes(places), _widths(face, drawn))


@lru_cache(maxsize=40_000)
def _plain(face: Face, glyph: int) -> Made:
    return ((glyph, 0, 0),), face.advance(glyph)


@lru_cache(maxsize=128)
def _outlines(face: Face) -> Outlines:
    return Outlines(face.face)


def _truetype(face: Face, codes: list[int], others: dict[int, Made], unicode: bytes) -> _Subset:
    """A TrueType program, and the number of its glyph for each code: of what stands ready, then of the others."""
    there = frozenset(codes)
    ready = _ready(face, () if face.source.whole else tuple([group for group in _groups(face)[1] if group <= there]))
    drawn = {code: _plain(face, code) for code in sorted(there - ready.codes)} | others
    numbers = dict(ready.stock.numbers)
    known = len(numbers)
    places = bytearray(ready.places.ljust(2 * (max(drawn, default=0) + 1), b"\0"))
    for code, glyph in drawn.items():
        number = numbers.setdefault(glyph, len(numbers))
        places[2 * code : 2 * code + 2] = number.to_bytes(2, "big")
    if face.source.whole and len(numbers) == known:  # nothing but what its maker made
        own = typefaces.program(face.source)
        packed, length, told = _deflated(own), len(own), own
    else:
        program = _outlines(face).program(ready.stock, list(numbers)[known:])
        packed, length, told = program.deflated(_QUICK), program.length, program.directory + program.rest
    return _Subset(
        stream(b"/Filter/FlateDecode/Length1 %d" % length, packed),
        stream(b"/Filter/FlateDecode", _deflated(places, _QUICK)),
        ready.widths + _widths(face, drawn),
        unicode,
        digest(told + unicode),
    )


def _compact(face: Face, drawn: dict[int, Made]) -> bytes:
    """A CFF program, keyed by the codes."""
    described = _describe(face)
    wanted = {glyph: _plain(face, glyph) for glyph in (range(face.first_free) if face.source.whole else (0,))}
    return compact.program(
        described.name, {code: _charstring(face, *glyph) for code, glyph in sorted((wanted | drawn).items())}, described.box
    )


@lru_cache(maxsize=40_000)
def _charstring(face: Face, parts: tuple[Part, ...], advance: int) -> bytes:
    return compact.charstring(face.font, face.unit, parts, advance)


def _widths(face: Face, drawn: dict[int, Made]) -> bytes:
    """The W array's content: runs of consecutive codes (ISO 32000-1, 9.7.4.3)."""
    runs: list[bytes] = []
    last = -2
    for code, (_, advance) in drawn.items():
        runs.append(b" " if code == last + 1 else b"]%d[" % code)
        runs.append(_figure(advance * face.unit))
        last = code
    return b"".join([*runs, b"]"])[1:] if runs else b""


@lru_cache(maxsize=4096)
def _figure(width: float) -> bytes:
    return b"%g" % round(width, 1)


@lru_cache(maxsize=512)
def _unicode(face: Face, mask: int, own: tuple[tuple[Shifted, int], ...]) -> bytes:
    """The CMap of texts, as an object. It may have codes that the document has not: as ranges they cost nothing, and it serves the next too."""
    codes = dict(sorted(face.glyphs(mask))) | {code: glyph.text for glyph, code in own}
    return stream(b"/Filter/FlateDecode", _deflated(_to_unicode(codes)))


def _to_unicode(codes: dict[int, str]) -> bytes:
    """The CMap that says which text each code stands for (ISO 32000-1, 9.10.3)."""
    single: list[bytes] = []
    ranges: list[bytes] = []
    for run in _runs(codes):
        first, text = run[0]
        if len(run) >= _LEAST_RANGE:
            ranges.append(b"<%04X><%04X><%04X>" % (first, run[-1][0], ord(text)))
        else:
            single += [b"<%04X><%b>" % (code, said.encode("utf-16-be", "replace").hex().encode("ascii")) for code, said in run]
    parts = [
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
        b"1 begincodespacerange<0000><FFFF>endcodespacerange"
    ]
    for kind, lines in ((b"char", single), (b"range", ranges)):
        for start in range(0, len(lines), _BLOCK):
            block = lines[start : start + _BLOCK]
            parts.append(b"%d beginbf%b\n%b\nendbf%b" % (len(block), kind, b"\n".join(block), kind))
    parts.append(b"endcmap CMapName currentdict/CMap defineresource pop end end")
    return b"\n".join(parts)


def _runs(codes: dict[int, str]) -> list[list[tuple[int, str]]]:
    """Codes side by side whose characters are side by side too; within a run only the last byte of either changes."""
    runs: list[list[tuple[int, str]]] = []
    next_code = next_text = -1
    for code, text in codes.items():
        value = ord(text) if len(text) == 1 else -2
        if code == next_code and value == next_text and code & 0xFF and value & 0xFF and value < 0x10000:
            runs[-1].append((code, text))
        else:
            runs.append([(code, text)])
        next_code, next_text = code + 1, value + 1
    return runs
