"""What a file says, whoever made it: one simple value that every format is read into, source or result."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, structs

Kind = Literal["heading", "paragraph", "item", "cell", "caption", "note", "alternative", "label", "furniture"]
"""`alternative`: what is said in place of a picture. `label`: a mark that the text does not say itself (a number, a note's call, a
reference). `furniture`: what stands on every page, or beside the text: artifacts, running heads, navigation."""


CONTENTS = "toc"
"""What the names of the pieces of a table of contents begin with, in small letters."""


class Piece(Struct, frozen=True, gc=False):
    """A run of text that no other breaks: a paragraph, a cell, a heading; its lines are kept apart. `place` is for people: a page, a line, a part of the package.

    `part` numbers the stretches between headings, in reading order; `name` is the file's own name for what this is (a class, a style).
    """

    text: str
    kind: Kind
    place: str
    part: int
    name: str = ""
    whole: str = ""
    """The text with addresses in it that are pieces of their own; empty if there are none."""
    level: int = 0
    """Of a heading, from 1; 0: none, or not told."""
    ordered: bool | None = None
    """Of an item, whether its list is numbered; None: not told."""
    opens: bool = False
    """Of a heading, whether a file of a package begins with it, whose levels begin anew; of a source's piece of a note, whether the note begins
    with it."""
    titled: bool = False
    """Of a paragraph of a source: a short line in bold, set as a heading is set."""


class Link(Struct, frozen=True, gc=False):
    """A way out of the document. `piece` is the index of the piece that it stands in; -1: not known."""

    address: str
    piece: int = -1


class Table(Struct, frozen=True, gc=False):
    """Rows of cells as they are written; `part` is that of its pieces. `lined`: each is a line of a drawing, of which a row may take several."""

    rows: tuple[tuple[str, ...], ...]
    place: str
    part: int
    lined: bool = False


class Call(Struct, frozen=True, gc=False):
    """A call of a note in the text: what stands `before` it in its piece, nothing where that is not known, and how the `note` begins that it leads
    to; nothing where it is not told which one that is."""

    before: str
    note: str = ""


class Reading(Struct, frozen=True):
    """A whole file. `laid_out`: its tables and links are told as such (plain text has none to tell)."""

    pieces: tuple[Piece, ...]
    links: tuple[Link, ...] = ()
    tables: tuple[Table, ...] = ()
    languages: tuple[str, ...] = ()
    """The document's own first, then those of its parts."""
    laid_out: bool = True
    drawn: bool = True
    """Its pictures stand in it, with what is said in place of them."""
    starts: tuple[int, ...] = (0,)
    """The pieces that files begin with: several files may hold a source together."""
    looks: tuple[bytes, ...] | None = None
    """How its pictures look (`verify.pictures`); None if that was not asked for, or can't be told from the file alone."""
    calls: tuple[Call, ...] = ()
    mirrored: bool = False
    """Text that runs from the right was read off its pages, where a sign may come on the other side of its number."""


class Gathering:
    """A reading as it grows, in reading order."""

    def __init__(self, *, seen: bool = False) -> None:
        """`seen`: its pictures are looked at."""
        self.looks: list[bytes] | None = [] if seen else None
        self.pieces: list[Piece] = []
        self.links: list[Link] = []
        self.tables: list[Table] = []
        self.languages: dict[str, None] = {}
        self.calls: list[tuple[str, str]] = []
        self.mirrored = False
        self.notes: dict[str, str] = {}
        self.bearing: list[str] = []
        self.part = 0

    def add(self, text: str, kind: Kind, place: str, name: str = "", whole: str = "", level: int = 0, ordered: bool | None = None) -> None:
        """A piece; a heading begins a part of its own."""
        if not text.strip():
            return
        if kind == "heading":
            self.part += 1
        lines = "\n".join(line for each in text.splitlines() if (line := " ".join(each.split())))
        if self.bearing and kind != "label":
            for bearing in self.bearing:
                # Of two with one name it is not told which one is meant.
                self.notes[bearing] = "" if self.notes.get(bearing, lines) != lines else lines
            self.bearing.clear()
        self.pieces.append(Piece(lines, kind, place, self.part, name, whole, level, ordered))

    def link(self, address: str) -> None:
        """A link in the piece that comes next."""
        self.links.append(Link(address, len(self.pieces)))

    def call(self, before: str, note: str = "") -> None:
        """A call of a note behind these words; `note` is the name by which the file knows the note."""
        self.calls.append((before, note))

    def names(self, name: str) -> None:
        """What comes next has this name in the file, to which calls may lead."""
        self.bearing.append(name)

    def table(self, rows: list[list[str]], place: str, *, lined: bool = False) -> None:
        """A table whose cells are pieces already."""
        self.tables.append(Table(tuple(tuple(row) for row in rows), place, self.part, lined))

    def reading(self, *, laid_out: bool = True, drawn: bool = True) -> Reading:
        looks = None if self.looks is None or not drawn else tuple(filter(None, self.looks))
        told = tuple(self.pieces), tuple(self.links), tuple(self.tables), tuple(self.languages)
        calls = tuple(Call(before, self.notes.get(note, "")) for before, note in self.calls)
        return Reading(*told, laid_out, drawn, looks=looks, calls=calls, mirrored=self.mirrored)


def joined(readings: list[Reading]) -> Reading:
    """Several files that together hold a source, as one."""
    if len(readings) == 1:
        return readings[0]
    pieces: list[Piece] = []
    links: list[Link] = []
    tables: list[Table] = []
    languages: dict[str, None] = {}
    part = 0
    starts: list[int] = []
    for reading in readings:
        starts.append(len(pieces))
        links += [Link(link.address, link.piece + len(pieces) if link.piece >= 0 else -1) for link in reading.links]
        tables += [Table(table.rows, table.place, table.part + part, table.lined) for table in reading.tables]
        pieces += [structs.replace(piece, part=piece.part + part) for piece in reading.pieces]
        languages |= dict.fromkeys(reading.languages)
        part = max((piece.part for piece in pieces), default=0) + 1
    laid_out, drawn = all(reading.laid_out for reading in readings), all(reading.drawn for reading in readings)
    looks = [reading.looks for reading in readings if reading.looks is not None]
    seen = tuple(look for each in looks for look in each) if len(looks) == len(readings) else None
    calls = tuple(call for reading in readings for call in reading.calls)
    mirrored = any(reading.mirrored for reading in readings)
    return Reading(tuple(pieces), tuple(links), tuple(tables), tuple(languages), laid_out, drawn, tuple(starts), seen, calls, mirrored)
