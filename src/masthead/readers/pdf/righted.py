"""Text from right to left as it is read: PDFium turns the signs of a line round one by one, those within a sign as well, and brackets once too often
where a file's own table has them as they are read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from msgspec.structs import replace

from masthead.expressions import Letters
from masthead.readers.pdf.pages import Glyph

_RIGHT = Letters("\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff")
_ALEFS = frozenset("\u0622\u0623\u0625\u0627\u0671")
_LAM = "\u0644"
_OPENING, _CLOSING = "([{«", ")]}»"
_MIRRORED = dict(zip(_OPENING + _CLOSING, _CLOSING + _OPENING, strict=True))


def righted(given: tuple[Glyph, ...]) -> tuple[Glyph, ...]:
    """The glyphs of a page, lam before the alef that stands in one sign with it, and brackets the way round that they open and close."""
    if not _RIGHT.within("".join(glyph.text for glyph in given)):
        return given
    glyphs = list(given)
    for at in range(1, len(glyphs)):
        before, after = glyphs[at - 1], glyphs[at]
        if after.text == _LAM and before.text in _ALEFS and _is_one(before, after):
            glyphs[at - 1], glyphs[at] = after, before
    turned = [at for line in _lines(glyphs) for at in _brackets(glyphs, line)]
    if _wrongly([glyphs[at].text for at in turned]):
        for at in turned:
            glyphs[at] = replace(glyphs[at], text=_MIRRORED[glyphs[at].text])
    return tuple(glyphs)


def _is_one(one: Glyph, other: Glyph) -> bool:
    """Whether two letters are one sign on the page."""
    return not one.made and not other.made and (one.x0, one.x1, one.y0, one.y1) == (other.x0, other.x1, other.y0, other.y1)


def _lines(glyphs: list[Glyph]) -> Iterator[range]:
    begin = 0
    for at, glyph in enumerate(glyphs):
        if glyph.text in "\r\n":
            yield range(begin, at)
            begin = at + 1
    yield range(begin, len(glyphs))


def _brackets(glyphs: list[Glyph], line: range) -> list[int]:
    """Brackets of a line that stand beside words from right to left; those among Latin words are not turned round."""
    found = [at for at in line if glyphs[at].text in _MIRRORED]
    if not found:
        return []
    kinds = [unicodedata.bidirectional(glyphs[at].text[:1] or " ") for at in line]
    before, after = [""] * len(kinds), [""] * len(kinds)
    last = ""
    for at, kind in enumerate(kinds):
        before[at] = last
        last = kind if kind in ("L", "R", "AL") else last
    last = ""
    for at in range(len(kinds) - 1, -1, -1):
        after[at] = last
        last = kinds[at] if kinds[at] in ("L", "R", "AL") else last
    return [at for at in found if {before[at - line.start], after[at - line.start]} & {"R", "AL"}]


def _wrongly(signs: list[str]) -> bool:
    """Whether more brackets close before they open than the other way."""
    depth = wrong = right = 0
    for sign in signs:
        if sign in _OPENING:
            depth += 1
        elif depth > 0:
            depth -= 1
            right += 1
    depth = 0
    for sign in signs:
        if sign in _CLOSING:
            depth += 1
        elif depth > 0:
            depth -= 1
            wrong += 1
    return wrong > right
