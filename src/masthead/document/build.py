"""Short ways to make nodes, and `Runs`: inlines from a stream of text and marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Literal, assert_never

from masthead.document.model import (
    Abbreviation,
    BlockNode,
    Code,
    Document,
    Emphasis,
    Foreign,
    Formula,
    Heading,
    Inline,
    Item,
    LineBreak,
    Link,
    List,
    NoteReference,
    Paragraph,
    Part,
    Place,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from masthead.expressions import expression

Kind = Literal["strong", "emphasis", "link", "sup", "sub", "foreign", "abbreviation"]
Mark = tuple[Kind, str]
"""What is laid over characters; the second is a link's target, a language's tag or what an abbreviation stands for."""

_Atom = str | Code | Formula | LineBreak | NoteReference
_Piece = tuple[_Atom, tuple[Mark, ...]]

# HTML's white space; no-break and typographic spaces are characters that somebody chose.
_BLANKS = expression(r"[ \t\n\r\f\v]+")
_BLANK = " \t\n\r\f\v"
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_NOTHING = _INVISIBLE + " \u00a0\u2002\u2003\u2009\u202f\u3000"


def paragraph(text: str) -> Paragraph:
    return Paragraph(inlines(text))


def heading(level: int, text: str) -> Heading:
    return Heading(level, inlines(text))


def bullets(*items: str | BlockNode) -> List:
    return List(tuple(map(_item, items)))


def numbered(*items: str | BlockNode, start: int = 1) -> List:
    return List(tuple(map(_item, items)), ordered=True, start=start)


def _item(content: str | BlockNode) -> Item:
    return Item((paragraph(content) if isinstance(content, str) else content,))


def inlines(text: str) -> tuple[Inline, ...]:
    """Plain characters as inlines, white space collapsed."""
    text = collapse(text)
    return (Text(text),) if text else ()


def collapse(text: str) -> str:
    """White space as single spaces, none at the ends; blank if nothing can be seen."""
    text = _single(text).strip()
    return text if text[:1] not in _INVISIBLE or text.strip(_NOTHING) else ""


def _single(text: str) -> str:
    """White space as single spaces, which in most texts it is."""
    if "  " in text or "\n" in text or "\t" in text or "\r" in text or "\f" in text or "\v" in text:
        return _BLANKS.sub(" ", text)
    return text


class Runs:
    """Gathers text under open marks and gives inlines in their one normal form.

    Readers meet marks in any order and badly nested; here they may be closed in any order. White space is collapsed across
    marks and moved out of them, neighbours that carry the same marks are one, and what is empty is not there.
    """

    __slots__ = ("_marks", "_open", "_pieces")

    def __init__(self) -> None:
        self._pieces: list[_Piece] = []
        self._open: list[Mark] = []
        self._marks: tuple[Mark, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing but blanks has come since the last `take`."""
        return not any(not isinstance(atom, (str, LineBreak)) or (isinstance(atom, str) and collapse(atom)) for atom, _ in self._pieces)

    def open(self, kind: Kind, value: str = "") -> None:
        self._open.append((kind, value))
        self._settle()

    def close(self, kind: Kind) -> None:
        """Closes the mark of this kind that was opened last; none open is no error."""
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at][0] == kind:
                del self._open[at]
                self._settle()
                return

    def text(self, text: str) -> None:
        if text:
            self._pieces.append((text, self._marks))

    def add(self, atom: Code | Formula | LineBreak | NoteReference) -> None:
        marks = self._marks
        if isinstance(atom, NoteReference):
            # It is raised, and a link, by itself.
            marks = tuple(mark for mark in marks if mark[0] not in ("sup", "sub", "link"))
        self._pieces.append((atom, marks))

    def feed(self, content: Iterable[Inline]) -> None:
        """Inlines that exist already."""
        for node in content:
            match node:
                case Text(text):
                    self.text(text)
                case Code() | Formula() | LineBreak() | NoteReference():
                    self.add(node)
                case Strong(kids):
                    self._within("strong", "", kids)
                case Emphasis(kids):
                    self._within("emphasis", "", kids)
                case Superscript(kids):
                    self._within("sup", "", kids)
                case Subscript(kids):
                    self._within("sub", "", kids)
                case Link(target, kids):
                    self._within("link", target, kids)
                case Foreign(language, kids):
                    self._within("foreign", language, kids)
                case Abbreviation(expansion, kids):
                    self._within("abbreviation", expansion, kids)
                case _:
                    assert_never(node)

    def take(self) -> tuple[Inline, ...]:
        """All that came since the last call; open marks stay open."""
        pieces, self._pieces = self._pieces, []
        if len(pieces) == 1 and not pieces[0][1] and isinstance(pieces[0][0], str):
            return inlines(pieces[0][0])
        return _nested(_trimmed(_spaced(pieces)), 0)

    def _within(self, kind: Kind, value: str, content: tuple[Inline, ...]) -> None:
        self.open(kind, value)
        self.feed(content)
        self.close(kind)

    def _settle(self) -> None:
        """A mark within its like says nothing new; of languages the innermost holds, of links the outermost."""
        marks: dict[Kind, str] = {}
        for kind, value in self._open:
            if kind == "foreign":
                marks.pop(kind, None)
            marks.setdefault(kind, value)
        self._marks = tuple(marks.items())


def _spaced(pieces: list[_Piece]) -> list[_Piece]:
    """Single spaces, each under no more marks than both its neighbours; none beside a line break."""
    out: list[_Piece] = []
    pending = False
    for atom, marks in pieces:
        if isinstance(atom, str):
            core = _single(atom)
            pending = pending or core.startswith(" ")
            core = core.strip(" ")
            if core:
                _push(out, core, marks, pending)
                pending = atom[-1] in _BLANK
            continue
        if isinstance(atom, Code | Formula):
            text = _BLANKS.sub(" ", atom.text).strip(_BLANK)
            atom = Code(text) if isinstance(atom, Code) else Formula(text, collapse(atom.alternative))
            if not atom.text:
                continue
        _push(out, atom, marks, pending and not isinstance(atom, LineBreak))
        pending = False
    return out


def _push(out: list[_Piece], atom: _Atom, marks: tuple[Mark, ...], space: bool) -> None:
    if space and out and not isinstance(out[-1][0], LineBreak):
        out.append((" ", _shared(out[-1][1], marks)))
    out.append((atom, marks))


def _shared(one: tuple[Mark, ...], other: tuple[Mark, ...]) -> tuple[Mark, ...]:
    length = 0
    for mine, yours in zip(one, other, strict=False):
        if mine != yours:
            break
        length += 1
    return one[:length]


def _trimmed(pieces: list[_Piece]) -> list[_Piece]:
    """Without line breaks and blanks at the ends of the whole, without blanks at the ends of its lines."""
    lines: list[list[_Piece]] = [[]]
    breaks: list[_Piece] = []
    for piece in pieces:
        if isinstance(piece[0], LineBreak):
            breaks.append(piece)
            lines.append([])
        else:
            lines[-1].append(piece)
    for line in lines:
        _strip(line)
    while lines and not lines[0]:
        del lines[0]
        del breaks[:1]
    while lines and not lines[-1]:
        del lines[-1]
        del breaks[-1:]
    out: list[_Piece] = []
    for at, line in enumerate(lines):
        if at:
            before = out[-1][1] if out else ()
            after = line[0][1] if line else before
            out.append((LineBreak(), _shared(before, after)))
        out.extend(line)
    return out if any(not isinstance(atom, (str, LineBreak)) or (isinstance(atom, str) and atom.strip(_NOTHING)) for atom, _ in out) else []


def _strip(line: list[_Piece]) -> None:
    while line and isinstance(first := line[0][0], str):
        if text := first.lstrip():
            line[0] = (text, line[0][1])
            break
        del line[0]
    while line and isinstance(last := line[-1][0], str):
        if text := last.rstrip():
            line[-1] = (text, line[-1][1])
            break
        del line[-1]


def _nested(pieces: list[_Piece], depth: int) -> tuple[Inline, ...]:
    if pieces and all(type(atom) is str and len(marks) == depth for atom, marks in pieces):  # as most texts are
        return (Text("".join([str(atom) for atom, _ in pieces])),)
    out: list[Inline] = []
    for mark, group in groupby(pieces, lambda piece: piece[1][depth] if len(piece[1]) > depth else None):
        if mark is None:
            out.extend(_atoms(group))
        else:
            out.append(_marked(mark, _nested(list(group), depth + 1)))
    return tuple(out)


def _atoms(pieces: Iterable[_Piece]) -> Iterable[Inline]:
    for is_text, group in groupby((atom for atom, _ in pieces), lambda atom: isinstance(atom, str)):
        if is_text:
            yield Text("".join(atom for atom in group if isinstance(atom, str)))
        else:
            yield from (atom for atom in group if not isinstance(atom, str))


def _marked(mark: Mark, content: tuple[Inline, ...]) -> Inline:
    kind, value = mark
    match kind:
        case "strong":
            return Strong(content)
        case "emphasis":
            return Emphasis(content)
        case "link":
            return Link(value, content)
        case "sup":
            return Superscript(content)
        case "sub":
            return Subscript(content)
        case "foreign":
            return Foreign(value, content)
        case "abbreviation":
            return Abbreviation(value, content)
        case _:
            assert_never(kind)


def spanned(first: Place | None, last: Place | None) -> Place | None:
    """From the beginning of one place to the end of another; without either of them there is nothing to go by but the first."""
    return first if first is None or last is None else Place(first.line, first.start, last.end)


def together(documents: Sequence[Document]) -> Document:
    """The documents of one source as one, in which each is a part with its own metadata; one alone is itself."""
    if len(documents) == 1:
        return documents[0]
    assets = {asset.name: asset for document in documents for asset in document.assets}
    parts = tuple(Part(document.blocks, metadata=document.metadata, language=document.language) for document in documents)
    return Document(parts, assets=tuple(assets.values()))
