"""Marks by their looks: those that hang over the edge of a column, and the empty halves of full-width ones, at edges and side by side."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from masthead.expressions import expression
from masthead.writers.pdf.fonts.faces import Box, Face
from masthead.writers.pdf.fonts.shaping import Font

if TYPE_CHECKING:
    from masthead.writers.pdf.setting.lines import Setting

_AFTER = {
    **dict.fromkeys(".,-‐،۔।", 0.6),
    **dict.fromkeys("’”»›\"'", 0.5),
    **dict.fromkeys(":;؛", 0.4),
    **dict.fromkeys("–—", 0.25),
    **dict.fromkeys("!?)]؟", 0.12),
}
"""Share of its width by which a mark at a line's end stands outside, so that the edge looks straight."""
_BEFORE = {**dict.fromkeys("“‘„‚«‹\"'", 0.5), **dict.fromkeys("–—", 0.2), **dict.fromkeys("([", 0.12)}

_HALF_AFTER = frozenset("，。、．：；！？）》〉」』】〕〗〙｝］｠’”")
_HALF_BEFORE = frozenset("（《〈「『【〔〖〘｛［｟‘“")
_SIDE_BY_SIDE = expression(
    "[，。、．：；！？）》〉」』】〕〗〙｝］｠’”][，。、．：；！？）》〉」』】〕〗〙｝］｠’”（《〈「『【〔〖〘｛［｟‘“]|[（《〈「『【〔〖〘｛［｟‘“]{2}"
)
_TRIMMED = b")500("
"""Inside an array of text: half of the size back."""
_AT_START, _AT_END = _HALF_BEFORE | frozenset(_BEFORE), _HALF_AFTER | frozenset(_AFTER)
"""Marks that have something to hang over an edge, where they do."""
_BORDER = 95
"""Thousandths of the size between an ideograph and a letter or figure: under the tenth from which on readers of PDF find a space."""
_SPREAD = b")-95("
_IDEOGRAPHS, _LETTERS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff", "0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff"
_MIXED = expression(f"(?<=[{_IDEOGRAPHS}])(?=[{_LETTERS}])|(?<=[{_LETTERS}])(?=[{_IDEOGRAPHS}])")
_FULL = 900
"""Thousandths of the size: a mark that is wider takes the square of an ideograph."""
_HALF = 500


def optical(setting: Setting) -> tuple[list[float], list[float]]:
    """Where each box begins and ends for those who judge a line's edges by eye, in the coordinates of `Setting.places`."""
    lefts, rights = list(setting.places), list(setting.ends)
    bounds = [*setting.starts, len(setting.boxes)]
    at_start, at_end = (_AT_START, _AT_END) if setting.hanging else (_HALF_BEFORE, _HALF_AFTER)
    for span, start, end in zip(setting.spans, bounds, bounds[1:], strict=False):
        font = span.ink.font
        for index in range(start, end):
            box = setting.boxes[index]
            text = box.text
            if not text:
                continue
            if text[0] in at_start:
                lefts[index] += before(font, text[0], hanging=setting.hanging)
            data = box.data
            if text[-1] in at_end:
                if data is None or not data.endswith(_TRIMMED):
                    rights[index] -= after(font, text[-1], hanging=setting.hanging)
            elif spread(box):
                rights[index] -= font.size * _BORDER / 1000
    return lefts, rights


def fitted(font: Font, boxes: list[Box], word: str) -> list[Box]:
    """The boxes of a word in which full-width marks that stand side by side share the empty half between them (JLREQ 3.1.4), and letters
    and figures have some room beside ideographs (3.2.3; CLREQ 3.2.2)."""
    close, apart = _SIDE_BY_SIDE.search(word) is not None, _MIXED.search(word) is not None
    if not (close or apart):
        return boxes
    found = []
    for box, following in zip_longest(boxes, boxes[1:]):
        text = box.text + ("" if following is None else following.text[:1])
        places = [(place, _TRIMMED) for place in range(1, len(text)) if _close(font, text[place - 1], text[place])] if close else []
        places += [(border.start(), _SPREAD) for border in _MIXED.finditer(text)] if apart else []
        found.append(_moved(font, box, sorted(places)) if places else box)
    return found


def _close(font: Font, one: str, other: str) -> bool:
    if one in _HALF_AFTER and (other in _HALF_AFTER or other in _HALF_BEFORE):
        return _half(font, one, at_start=False) > 0
    return one in _HALF_BEFORE and other in _HALF_BEFORE and _half(font, other, at_start=True) > 0


def _moved(font: Font, box: Box, places: list[tuple[int, bytes]]) -> Box:
    """A box with half of the size taken out, or some put in, at these places."""
    data, at, width = b"", 0, box.width
    for place, move in places:
        part = font.box(box.text[at:place]).data
        if part is None:
            return box
        data += part + move
        width += font.size * (_BORDER if move == _SPREAD else -_HALF) / 1000
        at = place
    rest = font.box(box.text[at:]).data if at < len(box.text) else b""
    return box if rest is None else Box(width, data + rest, box.text)


def spread(box: Box) -> bool:
    """Whether there is room after a box, since a letter or figure meets an ideograph there."""
    return box.data is not None and box.data.endswith(_SPREAD)


def before(font: Font, character: str, *, hanging: bool) -> float:
    """Points by which a line that begins with this character begins outside."""
    if character in _HALF_BEFORE:
        half = _half(font, character, at_start=True)
        if half:
            return half
    return _BEFORE[character] * font.box(character).width if hanging and character in _BEFORE else 0.0


def after(font: Font, character: str, *, hanging: bool) -> float:
    """Points by which a line that ends in this character ends outside."""
    if character in _HALF_AFTER:
        half = _half(font, character, at_start=False)
        if half:
            return half
    return _AFTER[character] * font.box(character).width if hanging and character in _AFTER else 0.0


def _half(font: Font, character: str, *, at_start: bool) -> float:
    for face in font.stack:
        if face.has(character):
            return font.size * _HALF / 1000 if _empty(face, character, at_start=at_start) else 0.0
    return 0.0


@lru_cache(maxsize=1024)
def _empty(face: Face, character: str, *, at_start: bool) -> bool:
    """Whether one half of a full-width mark's square has no ink: fonts for Taiwan centre some of them."""
    glyph = face.font.get_nominal_glyph(ord(character))
    extents = None if glyph is None else face.font.get_glyph_extents(glyph)
    if glyph is None or extents is None or face.advance(glyph) * face.unit < _FULL:
        return False
    blank = extents.x_bearing if at_start else face.advance(glyph) - extents.x_bearing - extents.width
    return bool(blank * face.unit >= _HALF)
