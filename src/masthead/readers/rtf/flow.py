"""What a file says, in order, before it is put together: lines of text with their looks, ends of cells and rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Literal

from msgspec import Struct

from masthead.document.model import Figure

End = Literal["line", "cell", "row"]


class Look(Struct, frozen=True, gc=False):
    """How characters look. Languages are numbers of Windows: of Western, East Asian, and complex scripts; `size` is in half points."""

    bold: bool = False
    italic: bool = False
    raised: Literal["", "sup", "sub"] = ""
    struck: bool = False
    link: str = ""
    western: int = 0
    asian: int = 0
    complex: int = 0
    size: int = 0


class Piece(Struct, frozen=True, gc=False):
    """Text under one look; a line break if it is a newline."""

    text: str
    look: Look


class Call(Struct, frozen=True, gc=False):
    """Where a note is called."""

    label: str


def merged(pieces: Sequence[Piece | Call]) -> list[Piece | Call]:
    """Neighbours of one look as one piece: a file may give each letter as a number. Line breaks stay by themselves."""
    out: list[Piece | Call] = []
    for look, run in groupby(pieces, lambda piece: piece.look if isinstance(piece, Piece) and piece.text != "\n" else None):
        if look is None:
            out += run
        else:
            out.append(Piece("".join(piece.text for piece in run if isinstance(piece, Piece)), look))
    return out


class Column(Struct, frozen=True, gc=False):
    """A cell as a row defines it: its right edge in twips, and whether it goes on from the one before it or above it."""

    edge: int
    beside: bool = False
    below: bool = False


class Flow:
    """A text of its own: the body, a note, a box. `label` is a note's."""

    __slots__ = ("label", "lines")

    def __init__(self, label: str = "") -> None:
        self.label = label
        self.lines: list[Line] = []


class Line:
    """A paragraph, or what ends a cell or a row. `depth` counts the tables around it. `marker` is what stands before an item of a
    list, `marks` are
    bookmarks in it, `after` what stands behind the line: pictures, notes, boxes."""

    __slots__ = ("after", "align", "columns", "depth", "end", "head", "level", "listed", "marker", "marks", "outline", "pieces", "style")

    def __init__(self) -> None:
        self.pieces: list[Piece | Call] = []
        self.after: list[Figure | Flow] = []
        self.end: End = "line"
        self.depth = 0
        self.style = -1
        self.outline = -1
        self.listed = 0
        self.level = 0
        self.marker: str | None = None
        self.marks: list[str] = []
        self.align = ""
        self.columns: tuple[Column, ...] = ()
        self.head = False
