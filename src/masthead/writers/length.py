"""How many pages a text takes, about, and whether it is long enough for contents: said in one way for all formats, of which Word alone
knows its pages, once it has set them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from math import ceil
from typing import assert_never

from masthead.brand.model import Brand
from masthead.brand.style import style
from masthead.briefing.model import Abstract, Briefing, Index, Text
from masthead.document.model import Aside, BlockNode, Break, Figure, Heading, List, Note, Paragraph, Part, Preformatted, Quotation, Table
from masthead.document.plain import plain, plain_block, plain_blocks
from masthead.document.walk import every
from masthead.expressions import expression

_PAGES = 8
"""A report of more pages has contents by itself,"""
_FEWEST = 2
"""if it has so many headings."""
_LONG = frozenset({"report", "digest", "kit"})
"""Profiles whose publications may be long enough for contents."""
_LETTER, _IDEOGRAPH = 0.475, 1.0
"""Sizes of the type that a letter takes, and an ideograph."""
_ARABIC = 0.4
"""The same of a letter of the scripts that run from right to left, whose letters join."""
_APART, _ABOVE_HEADING, _ROW = 5.4, 20.0, 4.5
"""Points under a paragraph, about a heading, and within a row beside its lines."""
_ROUND = 22.0
"""Points about tables and pictures."""
_UNKNOWN = 180.0
"""Points of a picture whose size nobody said, with its caption."""
_CAPTION = 24.0
_FURNITURE = 70.0
"""Points of a page that head and foot take with the room beside the text."""
_ROWS = 2_000
"""Rows of a table that are reckoned: more are more than enough."""
_STEP = 17.0
"""Points that the items of a list stand further in."""


class _Measure:
    """The column, and the type in it."""

    def __init__(self, brand: Brand, language: str, width: float, columns: int) -> None:
        self.width, self.columns = width, columns
        self.sizes = {role: style(brand, role, language) for role in ("body", "small", "table")}

    def lines(self, said: str, role: str, width: float) -> float:
        """The height of words in a column so wide."""
        own = self.sizes[role]
        return sum(max(1, ceil(_ems(line) * own.size / max(width, own.size))) for line in said.splitlines()) * own.leading


def listed(briefing: Briefing, brand: Brand) -> bool:
    """Whether a publication is so long that it has contents by itself. A digest has some of its own."""
    if briefing.profile not in _LONG or any(isinstance(section, Index) for section in briefing.sections):
        return False
    return len(list(islice(_headings(briefing), _FEWEST))) == _FEWEST and exceeds(briefing, brand, _PAGES)


def _headings(briefing: Briefing) -> Iterator[object]:
    """Headings worth a list: not those that we put over imprint and provenance."""
    for section in briefing.sections:
        if isinstance(section, Abstract) or (isinstance(section, Text) and section.label.strip()):
            yield section
        for entry in section.entries if isinstance(section, Text) else ():
            yield from (block for block in every((entry.block,)) if isinstance(block, Heading) and plain(block.content).strip())


def exceeds(briefing: Briefing, brand: Brand, most: int) -> bool:
    """Whether the texts take more pages than so many, about."""
    page = brand.page
    columns = max(page.columns, 1)
    measure = _Measure(brand, briefing.language, (page.width - page.start - page.end - page.side) / columns, columns)
    room = (page.height - page.top - page.bottom - _FURNITURE) * columns * most
    for section in briefing.sections:
        if isinstance(section, Text):
            role = "body" if section.kind in ("full", "report", "questions") else "small"
            for entry in section.entries:
                room -= _height(briefing, measure, entry.block, role, measure.width)
                if room < 0:
                    return True
    return False


_WIDE = expression("[\u0590-\u08ff\u2e81-\U0010ffff]")
"""Letters that are no width of Latin ones: of Arabic and its kin, and of East Asia."""


def _ems(said: str) -> float:
    if said.isascii() or _WIDE.search(said) is None:
        return len(said) * _LETTER
    return sum([_IDEOGRAPH if letter > "\u2e80" else _ARABIC if "\u0590" <= letter <= "\u08ff" else _LETTER for letter in said])


def _all(briefing: Briefing, measure: _Measure, blocks: Iterable[BlockNode], role: str, width: float) -> float:
    return sum([_height(briefing, measure, block, role, width) for block in blocks])


def _height(briefing: Briefing, measure: _Measure, block: BlockNode, role: str, width: float) -> float:
    match block:
        case Paragraph():
            return measure.lines(plain(block.content), role, width) + (0.0 if briefing.profile == "report" else _APART)
        case Heading():
            return measure.lines(plain(block.content), "body", width) + _ABOVE_HEADING
        case List(items):
            return sum([_all(briefing, measure, item.content, role, width - _STEP) for item in items]) + _APART
        case Table():
            over = measure.columns if width == measure.width else 1  # over all columns, it takes room in each
            return (_table(measure, block, width * over) + _ROUND) * over
        case Figure():
            asset = next((asset for asset in briefing.assets if asset.name == block.asset), None)
            drawn = asset.height * min(0.75, width / asset.width) if asset is not None and asset.width and asset.height else _UNKNOWN
            return min(drawn, width * 1.3) + _CAPTION + _ROUND
        case Quotation(content) | Aside(content):
            return _all(briefing, measure, content, role, width - _STEP) + _ROUND
        case Part(content):
            return _all(briefing, measure, content, role, width)
        case Note(_, content):
            return _all(briefing, measure, content, "small", width)
        case Preformatted():
            return measure.lines(plain_block(block), "small", width) + _ROUND
        case Break():
            return _ROUND
        case _:
            assert_never(block)


def _table(measure: _Measure, block: Table, width: float) -> float:
    """Every column as if it were as wide as the others."""
    height = 0.0
    for row in block.rows[:_ROWS]:
        room = width / max(len(row.cells), 1)
        tallest = max(
            (measure.lines(plain_blocks(cell.content) or " ", "table", room * max(cell.columns, 1)) for cell in row.cells), default=0.0
        )
        height += tallest + _ROW
    return height
