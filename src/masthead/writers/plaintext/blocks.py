"""Blocks → lines of plain text."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from masthead.document.counters import labels
from masthead.document.model import (
    Abbreviation,
    Aside,
    BlockNode,
    Break,
    Code,
    Emphasis,
    Figure,
    Foreign,
    Formula,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    Note,
    NoteReference,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)
from masthead.document.plain import plain
from masthead.document.walk import every
from masthead.document.words import SIGNS
from masthead.expressions import expression
from masthead.writers.columns import aligned
from masthead.writers.plaintext.columns import Drawn, columns, drawn

_WIDEST = 96
"""Columns of a table that is still drawn as one; a wider one is told row by row."""

_REST = expression(
    r"(?>(?:[^\W_\u0e00-\u0eff\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|[\u2100-\u214f\u2460-\u24ff\u3200-\u33ff\U0001f100-\U0001f1ff]"
    rf"|[\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff{SIGNS}])+)"
)
"""The rest of a word, signs that come to letters ("㏈") among it; in scripts without spaces a word is a character."""


class Flow:
    """One text that is being set: how wide it is, and the notes that it calls. `blocks` hold notes that stand in no section."""

    def __init__(self, width: int, blocks: Iterable[BlockNode]) -> None:
        self._width = width
        self._known: dict[str, Note] = {}
        self._called: dict[str, int] = {}
        self._loose: list[Note] = [block for block in every(blocks) if isinstance(block, Note)]
        for note in self._loose:
            self._known.setdefault(note.label, note)

    # ── lines ───────────────────────────────────────────────────────────────────────────────────────

    def inline(self, content: Iterable[Inline]) -> str:
        """Inlines as one text; addresses of links stand behind their words, notes are called by numbers."""
        out: list[str] = []
        held = last = ""
        for text, added in self._pieces(content):
            if added:
                held += text
                continue
            if held and _REST.match(last) and (rest := _REST.match(text)):
                # What we add stands behind a word, not in it.
                out.append(rest.group())
                text = text[rest.end() :]
            if text:
                out += (held, text)
                held, last = "", text[-1]
        return "".join((*out, held))

    def line(self, content: Iterable[Inline]) -> str:
        return self.wrapped(self.inline(content))

    def wrapped(self, text: str, first: str = "", rest: str = "") -> str:
        """The text in lines no wider than wished, `first` before the first of them and `rest` before the others."""
        lines = text.split("\n")
        if not self._width:
            return f"\n{rest}".join((first + lines[0], *lines[1:])) if text else ""
        made: list[str] = []
        for line in lines:
            room = max(12, self._width - columns(line) + len(line))
            made += textwrap.wrap(
                line, room, initial_indent=rest if made else first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
            ) or [rest.rstrip()]
        return "\n".join(made) if text else ""

    def items(self, texts: Iterable[str], mark: str) -> str:
        return "\n".join(self.wrapped(text, mark, " " * len(mark)) for text in texts)

    def underlined(self, text: str, level: int) -> str:
        stroke = {1: "=", 2: "-"}.get(level, "")
        return f"{text}\n{stroke * min(columns(text.splitlines()[-1]), 72)}".rstrip() if text.strip() else ""

    def _pieces(self, content: Iterable[Inline]) -> Iterator[tuple[str, bool]]:
        """Stretches of text, each with whether we add it."""
        for node in content:
            match node:
                case Text(text) | Code(text) | Formula(text):
                    yield text, False
                case Link(target, inner):
                    yield from self._pieces(inner)
                    yield _address(target, plain(inner)), True
                case Strong(inner) | Emphasis(inner) | Superscript(inner) | Subscript(inner) | Foreign(_, inner):
                    yield from self._pieces(inner)
                case Abbreviation(expansion, inner):
                    yield from self._pieces(inner)
                    yield f" ({expansion})", True
                case LineBreak():
                    yield "\n", False
                case NoteReference(label):
                    yield f" [{self._called.setdefault(label, len(self._called) + 1)}]", True
                case _:
                    assert_never(node)

    # ── blocks ──────────────────────────────────────────────────────────────────────────────────────

    def block(self, node: BlockNode, before: str = "") -> str:
        """A block, with what stands before its first line."""
        match node:
            case Paragraph(content):
                return self.wrapped(self.inline(content), before, " " * len(before) if self._width else "")
            case Heading(level, content):
                return self.underlined(before + self.inline(content), level + 1)
            case Preformatted(text):
                return before + text
            case List(items, ordered):
                marks = [f"{number}. " for number in labels(node)] if ordered else ["- "] * len(items)
                return before + "\n".join(self._hung(mark, item.content, "\n") for mark, item in zip(marks, items, strict=True))
            case Quotation(content, speaker):
                by = (Paragraph((Text("— "), *speaker)),) if speaker else ()
                return before + self._hung("    ", (*content, *by), "\n")
            case Aside(content, title) | Part(content, title):
                return before + "\n\n".join(filter(None, (self.underlined(self.inline(title), 2), self._all(content))))
            case Table():
                return before + self._table(node)
            case Figure(_, alt, caption, credit):
                shown = (f"[{alt}]" if alt else "", self.inline(caption), self.inline(credit))
                return before + "\n".join(filter(None, shown))
            case Note(label):
                # Set at the end, where its number is.
                self._known.setdefault(label, node)
                self._loose.append(node)
                return before.rstrip()
            case Break():
                return "* * *"
            case _:
                assert_never(node)

    def _all(self, content: Iterable[BlockNode], between: str = "\n\n") -> str:
        return between.join(filter(None, map(self.block, content)))

    def _hung(self, mark: str, content: Iterable[BlockNode], between: str) -> str:
        """Blocks behind a mark, their other lines below its end."""
        width = self._width
        self._width = max(12, width - len(mark)) if width else 0
        text = self._all(content, between)
        self._width = width
        return mark + text.replace("\n", "\n" + " " * len(mark)) if text else mark.rstrip()

    def _table(self, table: Table) -> str:
        table = aligned(table)
        rows = [[(self._all(cell.content, "\n"), cell.rows, cell.columns, cell.align) for cell in row.cells] for row in table.rows]
        return "\n\n".join(filter(None, (self.inline(table.caption), self.rows(rows, table.head_rows))))

    def rows(self, rows: Sequence[Sequence[Drawn]], head_rows: int = 0) -> str:
        """Rows drawn as a table; one too wide for a screen, or without heads and with cells of several lines, is told row by row: the lines of
        what stands side by side would mix."""
        if not head_rows and any(len(row) > 1 and any("\n" in text for text, *_ in row) for row in rows):
            return "\n\n".join(_told(row, "\n\n" if len(rows) == 1 else "\n") for row in rows)
        shown = drawn(rows, head_rows)
        return "\n\n".join(map(_told, rows)) if max(map(columns, shown.splitlines()), default=0) > _WIDEST else shown

    def notes(self) -> Iterator[str]:
        """The notes in the order of their numbers; those that nothing calls come after them."""
        done: set[int] = set()
        told = 0
        while told < len(self._called):
            label = list(self._called)[told]
            told += 1
            if (note := self._known.get(label)) is not None:
                done.add(id(note))
                yield self._hung(f"[{self._called[label]}] ", note.content, "\n")
        for note in self._loose:
            if id(note) not in done:
                done.add(id(note))
                yield self._all(note.content, "\n")


def _address(target: str, said: str) -> str:
    """Where a link leads, unless its words say so."""
    bare = target.removeprefix("mailto:").removeprefix("tel:").removeprefix("https://").removeprefix("http://").rstrip("/")
    same = bare in said or (target.startswith("tel:") and _digits(bare) == _digits(said))
    return "" if target.startswith("#") or same else f" <{target.removeprefix('mailto:')}>"


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def _told(row: Sequence[Drawn], between: str = "\n") -> str:
    return between.join(filter(None, (unicodedata.normalize("NFC", text) for text, *_ in row)))
