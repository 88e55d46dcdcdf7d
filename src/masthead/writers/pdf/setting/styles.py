"""Brand to type: the looks of roles in a document's languages."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct
from reportlab.lib.units import mm

from masthead.brand.model import Brand
from masthead.brand.style import filled, identity, style
from masthead.language.tags import letters, primary, script
from masthead.writers.pdf.fonts.faces import Face, stack
from masthead.writers.pdf.fonts.shaping import Book, Font
from masthead.writers.pdf.setting.lines import Ink

MILLIMETRE: float = mm
_SMALL = 0.68
_RAISED = 0.34
_LOWERED = -0.14
_CODE = 0.92
_TONGUES = {"han": "zh-hans", "hant": "zh-hant"}
"""What fonts that have the forms of all places choose by (OpenType, `locl`)."""
_TABULAR = frozenset({"table", "head", "number"})
_RUNNING = frozenset({"body", "standfirst", "glance", "clause", "quotation", "role", "small", "note", "caption"})
"""Roles of running text: their figures are old-style where a brand says so."""


class Manner(Struct, frozen=True, gc=False, cache_hash=True):
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
        cut = _cut(self.brand, role, language, manner, scale)
        key = (cut.stack, cut.size, cut.features, cut.tongue, cut.tracking)
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = Font(
                self._book, cut.stack, cut.size, features=cut.features, language=cut.tongue, tracking=cut.tracking
            )
        return Look(Ink(font, cut.color, cut.rise, manner.link), cut.leading, cut.drop, language, cut.capitals)

    def color(self, role: str) -> bytes:
        """A colour of the brand as three components (ISO 32000-1, 8.6.8)."""
        return _color(self.brand, role)


class _Cut(Struct, frozen=True, gc=False):
    """What a brand makes of a role in a language: the same for all documents."""

    stack: tuple[Face, ...]
    size: float
    features: tuple[str, ...]
    tongue: str
    tracking: float
    color: bytes
    rise: float
    leading: float
    drop: float
    capitals: bool


_CUTS: dict[tuple[str, float, str, str, Manner, float], _Cut] = {}
_KEPT_CUTS = 2_000


def _cut(brand: Brand, role: str, language: str, manner: Manner, scale: float) -> _Cut:
    brand_key = identity(brand)
    if not brand_key:  # made by hand: nothing tells it from others
        return _made(brand, role, language, manner, scale)
    key = (brand_key, brand.scale, role, language, manner, scale)
    found = _CUTS.get(key)
    if found is None:
        if len(_CUTS) >= _KEPT_CUTS:
            _CUTS.clear()
        found = _CUTS[key] = _made(brand, role, language, manner, scale)
    return found


def _made(brand: Brand, role: str, language: str, manner: Manner, scale: float) -> _Cut:
    wanted = style(brand, role, language)
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
    oldstyle = brand.setting.figures == "oldstyle" and role in _RUNNING and not (manner.raised or manner.mono)
    faces = stack(brand, family, weight, italic, language)
    ascent, descent = faces[0].extents()
    leading = wanted.leading * scale
    return _Cut(
        faces,
        size,
        ("onum" if oldstyle else "lnum", "tnum" if role in _TABULAR else "pnum"),
        _TONGUES.get(letters(language)) or primary(language),
        wanted.tracking,
        _color(brand, "link" if manner.link else "primary" if manner.primary else wanted.color),
        rise,
        leading,
        (leading - ascent * size / 1000 + descent * size / 1000) / 2 + ascent * size / 1000,
        wanted.capitals,
    )


def _color(brand: Brand, role: str) -> bytes:
    return components(getattr(brand.colors, role) or getattr(filled(brand.colors), role))


@lru_cache(maxsize=256)
def components(color: str) -> bytes:
    """A colour as three components."""
    number = int(color.lstrip("#"), 16)
    return b"%.4g %.4g %.4g" % tuple((number >> shift & 255) / 255 for shift in (16, 8, 0))
