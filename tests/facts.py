"""What a text says and how it is built, as plain lists: what a file that is read back must have too, in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import replace

from masthead.briefing.model import Briefing
from masthead.briefing.model import Text as Section
from masthead.document.model import (
    Abbreviation,
    Aside,
    BlockNode,
    Emphasis,
    Figure,
    Foreign,
    Heading,
    Inline,
    Link,
    List,
    Note,
    NoteReference,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Row,
    Strong,
    Subscript,
    Superscript,
    Table,
)
from masthead.document.plain import plain, plain_block
from masthead.document.walk import every
from masthead.document.words import words


class Facts(Struct):
    """Each list in the order of the text. Words are folded (`document.words`); what is furniture of ours is in none of them."""

    words: list[str] = []
    headings: list[str] = []
    items: list[tuple[int, bool, str]] = []
    """Depth from 1, whether numbered, the item's own words."""
    cells: list[tuple[int, int, int, int, int, str]] = []
    """Table from 1, row and column from 0, rows and columns covered, words."""
    links: list[tuple[str, str]] = []
    """Target without escapes, and words, of links that lead out."""
    alts: list[str] = []
    languages: list[tuple[str, str]] = []
    """Tag and words, of what is in another language than the text."""
    notes: list[str] = []
    """Words of the notes in the order in which they are called."""
    quotations: list[tuple[str, str]] = []
    """Words and speaker."""
    code: list[str] = []
    abbreviations: list[tuple[str, str]] = []
    """Short form and what it stands for."""


def folded(text: str) -> str:
    """A text as its words alone."""
    return " ".join(words(text))


def shown(blocks: Iterable[BlockNode]) -> str:
    """What of blocks is to be seen: all their words but descriptions of images, and notes, which stand elsewhere."""
    parts: list[str] = []
    for block in blocks:
        match block:
            case Figure(caption=caption, credit=credit):
                parts += (plain(caption), plain(credit))
            case Quotation(content, speaker):
                parts += (shown(content), plain(speaker))
            case Aside(content, title) | Part(content, title):
                parts += (plain(title), shown(content))
            case List(items):
                parts += (shown(item.content) for item in items)
            case Table(rows, caption=caption):
                parts += (plain(caption), *(shown(cell.content) for row in rows for cell in row.cells))
            case Note():
                pass
            case _:
                parts.append(plain_block(block))
    return "\n".join(parts)


def facts(briefing: Briefing) -> Facts:
    """What the full text of a briefing says."""
    parts = [section for section in briefing.sections if isinstance(section, Section)]
    blocks = [entry.block for part in parts for entry in part.entries]
    reader = _Reader(briefing.language, [*blocks, *briefing.blocks], frozenset(asset.name for asset in briefing.assets))
    for part in parts:
        reader.part(part)
    reader.called()
    return reader.facts


class _Reader:
    def __init__(self, language: str, blocks: Sequence[BlockNode], assets: frozenset[str]) -> None:
        self.facts = Facts()
        self._language = language
        self._tables = 0
        self._notes: dict[str, Note] = {}
        for block in every(blocks):
            if isinstance(block, Note):
                self._notes.setdefault(block.label, block)
        self._assets = assets
        self._queue: list[str] = []

    def part(self, part: Section) -> None:
        outer, self._language = self._language, part.language or self._language
        self.blocks((entry.block for entry in part.entries), 0)
        self._language = outer

    def blocks(self, blocks: Iterable[BlockNode], depth: int) -> None:
        for block in blocks:
            outer, self._language = self._language, block.language or self._language
            if block.language and block.language != outer and folded(shown((block,))):
                self.facts.languages.append((block.language, folded(shown((block,)))))
            self._block(block, depth)
            self._language = outer

    def _block(self, block: BlockNode, depth: int) -> None:
        match block:
            case Paragraph(content):
                self._say(content)
            case Heading(_, content):
                if plain(content).strip():  # a heading that says nothing is none
                    if folded(plain(content)):
                        self.facts.headings.append(folded(plain(content)))
                    self._say(content)
            case List(items, ordered):
                for item in items:
                    own = folded(shown(_unlisted(item.content)))
                    self.facts.items.append((depth + 1, ordered, own))
                    self.blocks(item.content, depth + 1)
            case Quotation(content, speaker):
                if any(quoted := (folded(shown(content)), folded(plain(speaker)))):
                    self.facts.quotations.append(quoted)
                self.blocks(content, depth)
                self._label(speaker)
            case Aside(content, title) | Part(content, title):
                if isinstance(block, Part) and folded(plain(title)):
                    self.facts.headings.append(folded(plain(title)))
                self._label(title)
                self.blocks(content, depth)
            case Table():
                self._table(block, depth)
            case Figure(asset, alt, caption, credit):
                if alt and asset in self._assets:
                    self.facts.alts.append(folded(alt))
                self._label(caption)
                self._label(credit)
            case Preformatted(text):
                self.facts.code.append(text)
                self.facts.words += words(text)
            case _:
                pass

    def _table(self, table: Table, depth: int) -> None:
        self._tables += 1
        number = self._tables
        self._label(table.caption)
        covered: set[tuple[int, int]] = set()
        for row, line in enumerate(table.rows):
            column = 0
            for cell in line.cells:
                while (row, column) in covered:
                    column += 1
                covered |= {(row + down, column + across) for down in range(cell.rows) for across in range(cell.columns)}
                self.facts.cells.append((number, row, column, cell.rows, cell.columns, folded(shown(cell.content))))
        for line in table.rows:
            for cell in line.cells:
                self.blocks(cell.content, depth)

    def _label(self, content: Sequence[Inline]) -> None:
        """A caption, a title, a speaker: one that says nothing is none."""
        if plain(content).strip():
            self._say(content)

    def _say(self, content: Sequence[Inline]) -> None:
        self.facts.words += words(plain(content))
        self._marks(content, linked=False)

    def _marks(self, content: Sequence[Inline], *, linked: bool) -> None:
        """What is said of stretches of a text. A link within a link is none."""
        for inline in content:
            match inline:
                case Link(target, kids):
                    outward = not linked and bool(folded(plain(kids))) and not target.startswith("#")
                    if outward:
                        self.facts.links.append((unquote(target), folded(plain(kids))))
                    self._marks(kids, linked=linked or bool(plain(kids).strip()))
                case Foreign(language, kids):
                    outer = self._language
                    if language != outer and folded(plain(kids)):
                        self.facts.languages.append((language, folded(plain(kids))))
                    self._language = language
                    self._marks(kids, linked=linked)
                    self._language = outer
                case Abbreviation(expansion, kids):
                    if folded(plain(kids)):
                        self.facts.abbreviations.append((folded(plain(kids)), folded(expansion)))
                    self._marks(kids, linked=linked)
                case Strong(kids) | Emphasis(kids) | Superscript(kids) | Subscript(kids):
                    self._marks(kids, linked=linked)
                case NoteReference(label):
                    if label in self._notes and label not in self._queue and not linked:
                        self._queue.append(label)
                case _:
                    pass

    def called(self) -> None:
        """The notes, which stand where a reader comes to them: those that they call follow them."""
        self._follow()
        for label in self._notes:  # what nothing calls stands behind
            if label not in self._queue:
                self._queue.append(label)
                self._follow()

    def _follow(self) -> None:
        while len(self.facts.notes) < len(self._queue):
            label = self._queue[len(self.facts.notes)]
            note = self._notes[label]
            self.facts.notes.append(folded(shown(note.content)))
            outer, self._language = self._language, note.language or self._language
            self.blocks(note.content, 0)
            self._language = outer


def _unlisted(content: Iterable[BlockNode]) -> list[BlockNode]:
    """An item's own blocks: those of the lists in it are theirs, however deep they stand."""
    own: list[BlockNode] = []
    for block in content:
        match block:
            case List():
                pass
            case Quotation():
                own.append(replace(block, content=tuple(_unlisted(block.content))))
            case Aside() | Part():
                own.append(replace(block, content=tuple(_unlisted(block.content))))
            case Table():
                rows = tuple(Row(tuple(replace(cell, content=tuple(_unlisted(cell.content))) for cell in row.cells)) for row in block.rows)
                own.append(replace(block, rows=rows))
            case _:
                own.append(block)
    return own
