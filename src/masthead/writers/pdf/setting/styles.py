"""Brand to type: the looks of roles in a document's languages."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct, structs
from reportlab.lib.units import mm

from masthead.brand.model import Brand
from masthead.brand.style import filled, identity, style
from masthead.language.tags import letters, primary, script
from masthead.writers.pdf.fonts.faces import stack
from masthead.writers.pdf.fonts.glyphs import Kind
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
    the primary colour, dots over (1) or under (-1) each character."""

    strong: bool = False
    emphasis: bool = False
    mono: bool = False
    raised: int = 0
    link: bool = False
    primary: bool = False
    dots: int = 0


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
        self._cuts = _cuts(brand)
        self._looks: dict[_Asked, Look] = {}
        self._fonts: dict[Kind, Font] = {}

    def look(self, role: str, language: str, manner: Manner = PLAIN, scale: float = 1.0) -> Look:
        """How a role is set in a language. `scale` makes it smaller (tables that are too wide)."""
        key = (role, language, manner, scale)
        found = self._looks.get(key)
        if found is None:
            found = self._looks[key] = self._make(key)
        return found

    def size(self, role: str, language: str, scale: float = 1.0) -> float:
        """The size of a role (points), with no font made for it."""
        return self._cut((role, language, PLAIN, scale)).kind.size

    def alike(self, role: str, other: str, language: str) -> bool:
        """Whether two roles are set in the same type but for its size; no font is made for it."""
        one, two = self._cut((role, language, PLAIN, 1.0)), self._cut((other, language, PLAIN, 1.0))
        return one.capitals == two.capitals and structs.replace(one.kind, size=two.kind.size) == two.kind

    def _cut(self, asked: _Asked) -> _Cut:
        cut = self._cuts.get(asked)
        if cut is None:
            cut = self._cuts[asked] = _made(self.brand, *asked)
        return cut

    def _make(self, asked: _Asked) -> Look:
        cut = self._cut(asked)
        font = self._fonts.get(cut.kind)
        if font is None:
            font = self._fonts[cut.kind] = Font(self._book, cut.kind)
        return Look(Ink(font, cut.color, cut.rise, asked[2].link, asked[2].dots), cut.leading, cut.drop, asked[1], cut.capitals)

    def color(self, role: str) -> bytes:
        """A colour of the brand as three components (ISO 32000-1, 8.6.8)."""
        return _color(self.brand, role)


_Asked = tuple[str, str, Manner, float]
"""A role, a language, what inlines change, and a scale."""


class _Cut(Struct, frozen=True, gc=False):
    """What a brand makes of a role in a language: the same for all documents."""

    kind: Kind
    color: bytes
    rise: float
    leading: float
    drop: float
    capitals: bool


_CUTS: dict[tuple[str, float], dict[_Asked, _Cut]] = {}
_KEPT_BRANDS, _KEPT_CUTS = 64, 2_000


def _cuts(brand: Brand) -> dict[_Asked, _Cut]:
    """What is known of a brand's cuts."""
    brand_key = identity(brand)
    if not brand_key:  # made by hand: nothing tells it from others
        return {}
    key = (brand_key, brand.scale)
    found = _CUTS.get(key)
    if found is None or len(found) >= _KEPT_CUTS:
        if len(_CUTS) >= _KEPT_BRANDS:
            _CUTS.clear()
        found = _CUTS[key] = {}
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
        Kind(
            faces,
            size,
            ("onum" if oldstyle else "lnum", "tnum" if role in _TABULAR else "pnum"),
            _TONGUES.get(letters(language)) or primary(language),
            wanted.tracking,
        ),
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
