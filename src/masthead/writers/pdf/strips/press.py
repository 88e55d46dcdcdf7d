"""What all parts of a document share while it is set: type, notes, headings, pictures, anchors, and strips of the page.

Blocks become a sequence of `Strip`s: pieces of the column that are never divided, most of them a line. The composer (`pages`) only
sees strips: their heights, what they must stay with, and how to draw them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct

from masthead.brand.model import Brand
from masthead.briefing.model import Abstract, Briefing, Text
from masthead.document.model import Asset, BlockNode, Figure, Heading, Inline, Note, NoteReference, Table
from masthead.document.plain import plain
from masthead.document.walk import every, every_inline, inlines, inside, is_text, notes
from masthead.expressions import expression
from masthead.language.labels import Labels
from masthead.notices import Note as Tell
from masthead.writers.crossings import Crossings
from masthead.writers.pdf.fonts.shaping import Book
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.styles import Typography
from masthead.writers.pdf.strips.air import Air
from masthead.writers.pdf.strips.measures import Measures, measures, turned
from masthead.writers.repeated import listed_later

if TYPE_CHECKING:
    from masthead.writers.pdf.art.images import Picture
    from masthead.writers.pdf.art.lettering import Lettering
    from masthead.writers.pdf.heads.slots import Rows

Draw = Callable[[Sheet, float], None]
"""Draws at a distance from the page's upper edge."""


_ENGLISH = Labels().language
_DIGITS = Labels().digits
_OPEN = expression(r"\{\w+\}")
_BROKEN = -1
"""Stands for the number of a picture that can't be drawn, which is told once."""

Stand = Literal["", "across", "turned"]
"""In a column, across all of them, or on a page that lies on its side."""


class Strip(Struct, frozen=True, gc=False):
    """A piece of the column, as high as `height`, that no page end divides (unless `split` can).

    `before` is the space above, left out at the top of a page. `keep`: no page ends after it. `need`: it begins on a page only if so
    much room is left. `drop`: to its first base line. `notes`: labels of notes called in it. `repeat`: what is drawn again, as
    furniture, if a page begins with it (a table's head). `vanishes`: left out at the top of a page. `grid`: stands on the grid.
    """

    height: float
    draw: Draw
    before: float = 0.0
    keep: bool = False
    need: float = 0.0
    drop: float = 0.0
    notes: tuple[str, ...] = ()
    repeat: tuple[Strip, ...] = ()
    vanishes: bool = False
    grid: bool = False
    reach: float = -1.0
    """Where its text ends, from the start edge; -1 if it is no line of text."""
    split: Callable[[float], tuple[Strip, Strip] | None] | None = None
    stand: Stand = ""
    floats: tuple[Node, ...] = ()
    """Elements of what may go to the top of the next page together with all strips that have the very same ones."""
    opens: int = 0
    """The level of the heading that it is a line of."""
    ahead: float = -1.0
    """From the top of a heading to that of the text under it, which stands on the grid; -1: none does."""
    closer: float = -1.0
    """The space above where what stood before it floated away; -1: the same."""
    parts: float = 0.0
    """Though it keeps with the next, a page may end after it where more than this share of the page would stay empty else; 0: never."""
    aside: bool = False
    """It begins something that stands in the side margin too, or on a page of its own: no label has room beside it."""
    table: bool = False
    """It begins a table."""
    smaller: Callable[[float], float] | None = None
    """How high it is at a share of its size: pictures may give way a little."""
    share: float = 1.0
    """The share of its size at which it is drawn: the sheet tells it to what draws."""


class Column(Struct, frozen=True, gc=False):
    """Where blocks are set, and how. `gap` parts paragraphs, `indent` begins those that follow another."""

    start: float
    width: float
    node: Node
    language: str
    role: str = "body"
    gap: float = 0.0
    indent: float = 0.0
    wide_start: float = -1.0
    """Where tables and figures that need it may begin; -1: nowhere but at the column's start."""
    wide: float = 0.0
    """How wide they are there. Where `wide_start` is -1, what a table in a list or a note may take that breaks its words else; 0: nothing may."""
    grid: bool = False
    align: str = ""
    scale: float = 1.0
    least_level: int = 2
    """The highest heading level that may stand here."""
    hyphens: bool = True
    depth: int = 0
    lists: int = 0
    """Lists around, within the same cell."""
    hang: float = 0.0
    """How far back the marks of the list stand whose item this is; 0 if it is none's."""


class Mark(Struct, frozen=True, gc=False):
    """A heading or a caption where it came to stand: `height` from the lower edge of the sheet with the index `page`.

    `number` is what stands before it: a section's number, "Table 3"; empty if it has none. `level` is that of a heading.
    """

    level: int
    content: tuple[Inline, ...]
    page: int
    height: float
    number: str = ""
    language: str = ""


class Footnote(Struct):
    """A note that was called: its number, its element, which comes to stand where it is first called (`CallNode`), and the language of the
    part of the text that calls it."""

    number: int
    node: Node
    block: Note
    language: str


class Press:
    """One document on its way to pages. All parts ask it for what it has: more than Python finds quickly without slots."""

    __slots__ = (
        "_assets",
        "_called",
        "_known",
        "_lettering",
        "_notes",
        "_numbers",
        "_ours",
        "_titled",
        "above",
        "above_masthead",
        "accessible",
        "air",
        "anchors",
        "book",
        "brand",
        "briefing",
        "called",
        "captions",
        "crossings",
        "document",
        "figures",
        "labels",
        "language",
        "listed_later",
        "measures",
        "named_tables",
        "notes",
        "noting",
        "numbered",
        "outline",
        "over",
        "part",
        "pictures",
        "quiet",
        "rows",
        "section",
        "spoken",
        "tables",
        "tell",
        "turned",
        "type",
        "uncalled",
        "waiting",
    )

    def __init__(self, briefing: Briefing, brand: Brand, tell: Tell) -> None:
        self.briefing = briefing
        self.brand = brand
        self.tell = tell
        self.book = Book()
        self.type = Typography(brand, self.book)
        self.air = Air(brand, briefing.language or "en")
        self.measures = measures(brand)
        self.turned = self.lying(self.measures)
        """The measures of pages that lie on their side, for what is too wide; where all pages are wide, those of all."""
        self.rows: Rows | None = None
        """Lines at the head and foot that the brand wants, if it wants others than the usual ones; `above_masthead`: the height of the first page's head."""
        self.above_masthead = 0.0
        self.labels = briefing.labels
        self.language = briefing.language or "en"
        self.spoken = "en" if self.labels.language == _ENGLISH else self.language
        """The language of our own words: English where we have none of the document's."""
        self.part = self.language
        """The language of the part of the text that is being set."""
        self._ours = _said_by(self.labels) if self.spoken != self.language else None
        self.document = Node("Document", None)
        self.outline: list[Mark] = []
        """Headings, in the order in which they are drawn."""
        self.captions: dict[Literal["figures", "tables"], list[Mark]] = {"figures": [], "tables": []}
        self.notes: dict[str, Footnote] = {}
        self.accessible = True
        """Whether every picture has a description of the source's own."""
        self._assets = {asset.name: asset for asset in briefing.assets}
        self.pictures: list[Picture] = []
        self._numbers: dict[str, int] = {}
        self._known: dict[bytes, int] = {}
        self._lettering: Lettering | None = None
        self._titled = bool(plain(briefing.title).strip())
        self.above: tuple[tuple[int, int], ...] = ()
        """The headings that what comes next stands under: the level that each asked for, and the one that it has."""
        self.section = 0
        """The number of the last section."""
        self.tables = 0
        self.figures = 0
        self.named_tables = 0
        """Tables whose cells name their heads."""
        entries = [entry for section in briefing.sections if isinstance(section, Text) for entry in section.entries]
        blocks = [entry.block for entry in entries]
        self.anchors = {entry.anchor for entry in entries if entry.anchor}
        self.anchors |= {part.anchor for part in briefing.sections if isinstance(part, (Text, Abstract)) and part.anchor}
        self.called = {part.reference.anchor: part.reference.text for part in briefing.sections if isinstance(part, Abstract)}
        """What leads to the full texts of a digest, in the language of each: they are called so."""
        self.listed_later = listed_later(briefing.sections)
        """Releases of a digest that contents list where their full texts stand."""
        blocks += briefing.blocks
        self.numbered = briefing.numbered
        """Whether sections get numbers."""
        kinds = set(map(type, every(blocks)))  # most pages have nothing but paragraphs
        if Heading in kinds:
            self.anchors |= {
                block.anchor for block in every(blocks) if isinstance(block, Heading) and block.anchor and plain(block.content).strip()
            }
        self.crossings = Crossings(() if kinds.isdisjoint((Table, Figure)) else blocks, self.labels)
        self._notes = notes(blocks) if Note in kinds else {}
        self._called = _called(blocks, self._notes) if self._notes else set()
        self.uncalled = 0
        self.waiting: list[Sheet] = []
        """Sheets on which something waits for the numbers of all pages."""
        self.over = b""
        """The colour of words on a ground of their own, where it is not that of all text."""
        self.quiet = False
        """While this is set (summaries that repeat the text), notes are linked to, not called."""
        self.noting = False
        """While this is set (notes at the foot), headings are lines in bold: none of them heads the text that goes on after the note."""

    def lying(self, upright: Measures) -> Measures:
        """The measures of pages that lie on their side; where all pages are wide, the same."""
        return turned(upright) if upright.width < upright.height else upright

    def number(self, number: int) -> str:
        """A number of ours in the digits that the brand wants."""
        if self.labels.digits == _DIGITS:
            return str(number)
        from masthead.language.writing import numeral

        return numeral(number, self.labels)

    def at(self, block: BlockNode) -> None:
        """Remembers where in the source the text at hand stands, for notices."""
        if block.place is not None and block.place.line:
            self.book.place = f"line {block.place.line}"

    def level(self, wanted: int, least: int) -> int:
        """The heading level that the tree may have next: none is skipped (ISO 14289-1, 7.4.2), and those that ask for the same under one heading
        have the same. Under a label, all go one down."""
        asked = max(wanted + least - 2, least)
        above = tuple(one for one in self.above if one[0] < asked)
        level = min(asked, (above[-1][1] if above else self._titled) + 1, 6)
        self.above = (*above, (asked, level))
        return level

    def voice(self, said: str) -> str:
        """The language to say this in, if they are words of ours in another than the document's; else empty."""
        return self.spoken if self._ours is not None and self._ours.fullmatch(said.strip()) else ""

    def is_called(self, note: Note) -> bool:
        """Whether a reference somewhere in the document leads to this very note."""
        return note.label in self._called and self._notes.get(note.label) is note

    def call(self, label: str) -> Footnote | None:
        """The note with this label, numbered when it is first called; None if the source has no such note."""
        known = self.notes.get(label)
        if known is None:
            block = self._notes.get(label)
            if block is None or label not in self._called:
                return None
            number = len(self.notes) + 1
            note = Node("Note", None, identifier=f"note-{number}")
            known = self.notes[label] = Footnote(number, note, block, self.part)
        return known

    def picture(self, name: str) -> tuple[int, Picture] | None:
        """An image of the document, ready to draw, with its number; None if there is none or it is broken."""
        number = self._numbers.get(name)
        if number is None:
            asset = self._assets.get(name)
            if asset is None:
                return None
            number = self._take(name, asset)
        return None if number == _BROKEN else (number, self.pictures[number])

    def mark(self, path: str) -> tuple[int, Picture] | None:
        """A picture of the brand's (a logo), by its path."""
        key = f"\0{path}"  # no asset of a document has such a name
        number = self._numbers.get(key)
        if number is None:
            number = self._take(key, Asset(Path(path).name, "", Path(path).read_bytes()))
        return None if number == _BROKEN else (number, self.pictures[number])

    def _take(self, key: str, asset: Asset) -> int:
        from masthead.writers.pdf.art.images import picture  # not before there is one

        found = picture(asset, self.tell, self.lettering)
        if found is None:
            self._numbers[key] = _BROKEN
            return _BROKEN
        # The same picture under two names is one.
        number = self._numbers[key] = self._known.setdefault(found.data, len(self.pictures))
        if number == len(self.pictures):
            self.pictures.append(found)
        return number

    def lettering(self) -> Lettering:
        """The type of drawings: made when the first is met."""
        if self._lettering is None:
            from masthead.writers.pdf.art.lettering import Lettering

            self._lettering = Lettering(self.brand, self.book, self.language)
        return self._lettering


def _said_by(labels: Labels) -> re.Pattern[str]:
    """What labels of ours come out as; what they leave open may be anything."""
    every = [said for said in msgspec.structs.astuple(labels) if isinstance(said, str)]  # others are forms of numbers
    fixed = [label for label in every if any(map(str.isalpha, _OPEN.sub("", label)))]
    said = [".*".join(map(re.escape, _OPEN.split(label))) for label in fixed]
    return re.compile("|".join(said), re.DOTALL)


def _called(blocks: Sequence[BlockNode], found: dict[str, Note]) -> set[str]:
    """Labels of the notes that a reader is led to: from the text, from such notes, or from notes that stand in the text themselves."""
    called: set[str] = set()
    standing: set[str] = set()  # nobody is led to these: they stand where the source has them

    def follow(content: Sequence[BlockNode]) -> None:
        pending = list(content)
        while pending:
            block = pending.pop()
            if is_text(block):
                continue
            for inline in every_inline(inlines(block)):
                if isinstance(inline, NoteReference) and inline.label in found and inline.label not in called | standing:
                    called.add(inline.label)
                    pending += found[inline.label].content
            pending += (inner for inner in inside(block) if not isinstance(inner, Note))

    follow([block for block in blocks if not isinstance(block, Note)])
    for block in every(blocks):
        if isinstance(block, Note) and (block.label not in called or found[block.label] is not block):
            if found[block.label] is block:
                standing.add(block.label)
            follow(block.content)
    return called
