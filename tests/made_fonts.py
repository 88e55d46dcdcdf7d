"""Small fonts for tests: letters that are rectangles, as TrueType, CFF, variable, in a collection, in a web wrapper."""

from __future__ import annotations

from io import BytesIO

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables.TupleVariation import TupleVariation

LETTERS = " ,-.:;/()–—’“”…0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\u00e9\u0301\ue001"
NAMES = [".notdef", *(f"u{ord(letter):04X}" for letter in LETTERS)]
ADVANCE, EDGE, TOP = 600, 500, 700
"""Of every letter: its advance, and the right and upper edge of its rectangle, which begins at 100, 0."""
GROWTH = 40
"""How much further right the edge is at a weight of 900 than at 400."""


def _square(pen: TTGlyphPen | T2CharStringPen, name: str) -> None:
    if name in (".notdef", "u0020"):
        return
    index = NAMES.index(name)
    pen.moveTo((100, 0))
    pen.lineTo((EDGE, 0))
    pen.curveTo((EDGE + 10, 100), (EDGE + 10, 600), (EDGE, TOP)) if isinstance(pen, T2CharStringPen) else pen.qCurveTo(
        (EDGE + 10, 350), (EDGE, TOP)
    )
    pen.lineTo((100, TOP - index % 7))
    pen.closePath()


def _started(postscript: bool, rights: int, weight: int, em: int) -> FontBuilder:
    made = FontBuilder(em, isTTF=not postscript)
    made.setupGlyphOrder(NAMES)
    made.setupCharacterMap({ord(letter): name for letter, name in zip(LETTERS, NAMES[1:], strict=True)})
    made.setupHorizontalMetrics({name: (ADVANCE, 0 if name in (".notdef", "u0020") else 100) for name in NAMES})
    made.setupHorizontalHeader(ascent=800, descent=-200)
    made.setupNameTable({"familyName": "Reserved", "styleName": "Regular", "psName": "Reserved-Regular"})
    made.setupOS2(fsType=rights, usWeightClass=weight, sTypoAscender=800, sTypoDescender=-200, sCapHeight=700, sxHeight=500)
    made.setupPost()
    return made


def truetype(*, rights: int = 0, weight: int = 400, em: int = 1000) -> FontBuilder:
    made = _started(False, rights, weight, em)
    glyphs = {}
    for name in NAMES:
        pen = TTGlyphPen(None)
        _square(pen, name)
        if name == "u00E9":  # made of others
            pen = TTGlyphPen(dict.fromkeys(NAMES))
            pen.addComponent("u0065", (1, 0, 0, 1, 0, 0))
            pen.addComponent("u0301", (0.5, 0, 0, 0.5, 10, 20))
        glyphs[name] = pen.glyph()
    made.setupGlyf(glyphs)
    return made


def postscript(*, rights: int = 0, weight: int = 400, em: int = 1000) -> FontBuilder:
    made = _started(True, rights, weight, em)
    strings = {}
    for name in NAMES:
        pen = T2CharStringPen(ADVANCE, None)
        _square(pen, name)
        strings[name] = pen.getCharString()
    made.setupCFF("Reserved-Regular", {"FullName": "Reserved"}, strings, {})
    return made


_AXES = [("wght", 400, 400, 900, "Weight"), ("slnt", -12, 0, 0, "Slant")]


def variable() -> FontBuilder:
    """TrueType outlines; heavier letters are wider by `GROWTH`, slanted ones higher."""
    made = truetype()
    made.setupFvar(_AXES, [])
    variations = {}
    for name in NAMES:
        glyph = made.font["glyf"][name]
        if glyph.isComposite() or not glyph.numberOfContours:
            continue
        wider = [(GROWTH, 0) if x >= EDGE else (0, 0) for x, _ in glyph.coordinates]
        higher = [(0, 9) if y > 600 else (0, 0) for _, y in glyph.coordinates]
        variations[name] = [
            TupleVariation({"wght": (0, 1, 1)}, [*wider, (0, 0), (0, 0), (0, 0), (0, 0)]),
            TupleVariation({"slnt": (-1, -1, 0)}, [*higher, (0, 0), (0, 0), (0, 0), (0, 0)]),
        ]
    made.setupGvar(variations)
    return made


def variable_postscript() -> FontBuilder:
    """The same in CFF 2: a rectangle that is wider by `GROWTH` at a weight of 900."""
    made = _started(True, 0, 400, 1000)
    made.setupFvar(_AXES[:1], [])
    width = EDGE - 100
    square = [100, 0, "rmoveto", width, GROWTH, 1, "blend", "hlineto", TOP, "vlineto", -width, -GROWTH, 1, "blend", "hlineto"]
    strings = {name: T2CharString(program=[] if name in (".notdef", "u0020") else list(square)) for name in NAMES}
    made.setupCFF2(strings, [{}], [{"wght": (0, 1, 1)}])
    return made


def saved(made: FontBuilder | TTFont, *, flavor: str | None = None) -> bytes:
    font = made.font if isinstance(made, FontBuilder) else made
    font.flavor = flavor
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = 3_600_000_000
    data = BytesIO()
    font.save(data)
    return data.getvalue()


def collection(*fonts: bytes) -> bytes:
    made = TTCollection()
    made.fonts = [TTFont(BytesIO(font)) for font in fonts]
    data = BytesIO()
    made.save(data)
    return data.getvalue()
