"""The document model: blocks and inlines, closed sums of frozen values.

A node never changes after it is made, holds no reference to its parent and has no methods. A function over
the model matches on the node and ends in `assert_never`, so that mypy names every place a new node must be
given to. The JSON Schema is derived from these classes (`document.codec.schema`).
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Node(Struct, frozen=True, gc=False, tag=str.lower, omit_defaults=True, forbid_unknown_fields=True):
    """What all nodes share. They never change, so they never form a cycle."""


# ── inlines ──────────────────────────────────────────────────────────────────────────────────────────


class Text(Node, frozen=True):
    """A run of characters. White space is single spaces and no-break spaces; lines are `LineBreak`."""

    text: str


class Strong(Node, frozen=True):
    content: tuple[Inline, ...]


class Emphasis(Node, frozen=True):
    content: tuple[Inline, ...]


class Link(Node, frozen=True):
    """`target` is an absolute http, https, mailto or tel address, or `#anchor` within the document."""

    target: str
    content: tuple[Inline, ...]


class Code(Node, frozen=True):
    text: str


class Superscript(Node, frozen=True):
    content: tuple[Inline, ...]


class Subscript(Node, frozen=True):
    content: tuple[Inline, ...]


class LineBreak(Node, frozen=True):
    pass


class NoteReference(Node, frozen=True):
    """Stands where the note is called; `label` is that of a `Note` block of the same document."""

    label: str


class Foreign(Node, frozen=True):
    """A run in another language than what surrounds it. `language` is a BCP 47 tag."""

    language: str
    content: tuple[Inline, ...]


class Abbreviation(Node, frozen=True):
    """A short form whose `expansion` the source gives beside the text ("UNODC": "United Nations Office on Drugs and Crime")."""

    expansion: str
    content: tuple[Inline, ...]


class Formula(Node, frozen=True):
    """Mathematics as a line that can be read: "a/b = c²". `alternative` is how the source says it in words, if it does."""

    text: str
    alternative: str = ""


Inline = Text | Strong | Emphasis | Link | Code | Superscript | Subscript | LineBreak | NoteReference | Foreign | Abbreviation | Formula

# ── blocks ───────────────────────────────────────────────────────────────────────────────────────────


class Place(Node, frozen=True):
    """Where a block stands in the source: first line from 1, and offsets into the reader's decoded text.

    0 and -1 mean that the format has no such thing (a paragraph of a Word file has no line).
    """

    line: int = 0
    start: int = -1
    end: int = -1


class Block(Node, frozen=True, kw_only=True):
    """What all blocks share. An empty `language` means: that of what surrounds it."""

    place: Place | None = None
    language: str = ""


class Paragraph(Block, frozen=True):
    content: tuple[Inline, ...]


class Heading(Block, frozen=True):
    """`level` is 1 to 6; `anchor` is the source's own id, if links in the document lead to it."""

    level: int
    content: tuple[Inline, ...]
    anchor: str = ""


class Item(Node, frozen=True):
    """One item of a list: blocks, so that lists nest."""

    content: tuple[BlockNode, ...]


Counter = Literal["", "a", "A", "i", "I"]
"""How an ordered list counts: in figures, small or capital letters, small or capital Roman numerals."""


class List(Block, frozen=True):
    """`start` is the first item's number, whatever form `counter` gives it."""

    items: tuple[Item, ...]
    ordered: bool = False
    start: int = 1
    counter: Counter = ""


class Quotation(Block, frozen=True):
    """Words set apart as somebody's; `speaker` is how the source names them, if it does so in the quotation."""

    content: tuple[BlockNode, ...]
    speaker: tuple[Inline, ...] = ()


class Aside(Block, frozen=True):
    """A boxed note: words that stand beside the course of the text, under a `title` of their own if they have one."""

    content: tuple[BlockNode, ...]
    title: tuple[Inline, ...] = ()


Align = Literal["", "start", "center", "end"]


class Cell(Node, frozen=True):
    """`rows` and `columns` are spans, 1 or more."""

    content: tuple[BlockNode, ...]
    rows: int = 1
    columns: int = 1
    align: Align = ""
    head: bool = False


class Row(Node, frozen=True):
    """Only the cells that begin in this row; what a span from above covers is left out (as in HTML)."""

    cells: tuple[Cell, ...]


class Table(Block, frozen=True):
    """`head_rows` rows at the top and `head_columns` columns at the start are heads."""

    rows: tuple[Row, ...]
    head_rows: int = 0
    head_columns: int = 0
    caption: tuple[Inline, ...] = ()


class Figure(Block, frozen=True):
    """`asset` names an `Asset` of the document; empty if the image was not to be had (a notice says so). Of several lines of `credit` the
    first says who made it, the others how it may be used. `address` is where on the web the source says that it is, empty if nowhere.
    `beside`: it shares its line with the figure before it."""

    asset: str
    alt: str = ""
    caption: tuple[Inline, ...] = ()
    credit: tuple[Inline, ...] = ()
    decorative: bool = False
    address: str = ""
    beside: bool = False


class Note(Block, frozen=True):
    """A footnote or endnote, called by the `NoteReference`s with its label. Stands anywhere in the blocks."""

    label: str
    content: tuple[BlockNode, ...]


class Preformatted(Block, frozen=True):
    """Text whose line ends and spaces count. `syntax` names its language, if the source does."""

    text: str
    syntax: str = ""


class Break(Block, frozen=True):
    """A thematic break: a rule, or a line of stars."""


class Attached(Node, frozen=True):
    """A file that a source offers by its address beside its text: a film, a sound, a document. `media_type` is empty where the source does not
    say it; `credit` is who made it."""

    address: str
    media_type: str = ""
    title: str = ""
    credit: str = ""


class Metadata(Node, frozen=True):
    """What a source says about itself outside its text. Dates are ISO 8601 as far as they are known."""

    title: str = ""
    description: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    modified: str = ""
    licence: str = ""
    address: str = ""
    genre: str = ""
    keywords: tuple[str, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
    files: tuple[Attached, ...] = ()


class Part(Block, frozen=True):
    """A unit of a source that holds several: an item of a feed, a release in a kit, a mail in a mailbox."""

    content: tuple[BlockNode, ...]
    title: tuple[Inline, ...] = ()
    metadata: Metadata = Metadata()


BlockNode = Paragraph | Heading | List | Quotation | Aside | Table | Figure | Note | Preformatted | Break | Part

# ── the document ─────────────────────────────────────────────────────────────────────────────────────


class Asset(Node, frozen=True):
    """A file that belongs to the document: an image, as the source has it. Sizes are in pixels."""

    name: str
    media_type: str
    data: bytes
    width: int = 0
    height: int = 0


class Origin(Node, frozen=True):
    """The source the document was read from. `name` has no folder, so that it is the same everywhere."""

    name: str = ""
    format: str = ""
    encoding: str = ""
    sha256: str = ""
    size: int = 0


class Saying(Node, frozen=True):
    """A fact about a source that a person states; it wins over what is found.

    `field` is the fact's name (`headline`, `contacts`, …), `value` is JSON: a text, a list, an object, or null where a person says that there
    is none. `by` is who says it, if known, and `where` the file and line, or the option. `release` is the number of the one that
    is meant, from 1, in a source with several; 0: not said.
    """

    field: str
    value: str
    origin: Literal["front matter", "sidecar", "option"]
    by: str = ""
    where: str = ""
    release: int = 0


class Document(Node, frozen=True):
    """A source as it is: nothing recognised yet, nothing lost. `language` is BCP 47, or empty if unknown. `said` stands in the order of its
    weight: the last word on a field counts."""

    blocks: tuple[BlockNode, ...]
    language: str = ""
    metadata: Metadata = Metadata()
    assets: tuple[Asset, ...] = ()
    origin: Origin = Origin()
    said: tuple[Saying, ...] = ()
