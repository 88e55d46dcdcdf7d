"""Brand to type: the looks of roles in a document's languages."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from masthead.brand.model import Brand
from masthead.brand.style import style
from masthead.language.tags import letters, primary, script
from masthead.writers.pdf.faces import stack
from masthead.writers.pdf.lines import Ink
from masthead.writers.pdf.shaping import Book, Font

MILLIMETRE = 72 / 25.4
_SMALL = 0.68
_RAISED = 0.34
_LOWERED = -0.14
_CODE = 0.92
_TONGUES = {"han": "zh-hans", "hant": "zh-hant"}
"""What fonts that have the forms of all places choose by (OpenType, `locl`)."""
_TABULAR = frozenset({"table", "head", "number"})
_RUNNING = frozenset({"body", "standfirst", "glance", "clause", "quotation", "role", "small", "note", "caption"})
"""Roles of running text: their figures are old-style where a brand says so."""


class Manner(Struct, frozen=True, gc=False):
    """What inlines change about a role: strong, emphasis, code, raised (1) or lowered (-1), a link,
    the primary colour."""

    strong: bool = False
    emphasis: bool = False
    mono: bool = False
    raised: int = 0
    link: bool = False
    primary: bool = False


PLAIN = Manner()


class Look(Struct, frozen=True, gc=False):
    """A role in a language. `drop` is from the top of a line to its base line, all in points."""

    ink: Ink
    leading: float
    drop: float
    language: str
    capitals: bool


class Typography:
    """The type of one document. Fonts are made when a role is first asked for."""

    def __init__(self, brand: Brand, book: Book) -> None:
        self.brand = brand
        self._book = book
        self._looks: dict[tuple[str, str, Manner, float], Look] = {}
        self._fonts: dict[tuple[object, ...], Font] = {}

    def look(self, role: str, language: str, manner: Manner = PLAIN, scale: float = 1.0) -> Look:
        """How a role is set in a language. `scale` makes it smaller (tables that are too wide)."""
        key = (role, language, manner, scale)
        found = self._looks.get(key)
        if found is None:
            found = self._looks[key] = self._make(role, language, manner, scale)
        return found

    def _make(self, role: str, language: str, manner: Manner, scale: float) -> Look:
        wanted = style(self.brand, role, language)
        weight, italic, family, size = wanted.weight, wanted.italic, wanted.family, wanted.size * scale
        if manner.strong:
            weight = max(weight, 600)
        if manner.emphasis:
            if script(language) == "latin":
                italic = not italic
            else:  # these scripts have no italics
                weight = max(weight, 600)
        if manner.mono:
            family = "mono"
            size *= _CODE
        rise = 0.0
        if manner.raised:
            rise = size * (_RAISED if manner.raised > 0 else _LOWERED)
            size *= _SMALL
        oldstyle = self.brand.setting.figures == "oldstyle" and role in _RUNNING and not (manner.raised or manner.mono)
        features = ("onum" if oldstyle else "lnum", "tnum" if role in _TABULAR else "pnum")
        font_key = (family, weight, italic, size, features, language, wanted.tracking)
        font = self._fonts.get(font_key)
        if font is None:
            font = self._fonts[font_key] = Font(
                self._book,
                stack(self.brand, family, weight, italic, language),
                size,
                features=features,
                language=_TONGUES.get(letters(language)) or primary(language),
                tracking=wanted.tracking,
            )
        color = self.color("primary" if manner.link or manner.primary else wanted.color)
        leading = wanted.leading * scale
        drop = (leading - font.ascent + font.descent) / 2 + font.ascent
        return Look(Ink(font, color, rise, manner.link), leading, drop, language, wanted.capitals)

    def color(self, role: str) -> bytes:
        """A colour of the brand as three components (ISO 32000-1, 8.6.8)."""
        value = str(getattr(self.brand.colors, role))
        return _components(value)


@lru_cache(maxsize=256)
def _components(color: str) -> bytes:
    number = int(color.lstrip("#"), 16)
    return b"%.4g %.4g %.4g" % tuple((number >> shift & 255) / 255 for shift in (16, 8, 0))
