"""A file of delimited values (CSV, TSV): its rows as a table, under the title and over the notes that stand with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from msgspec import Struct
from msgspec.structs import replace

from masthead.document.build import collapse, inlines
from masthead.document.model import BlockNode, Document, Heading, Origin, Paragraph
from masthead.document.words import words
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.notices import Note
from masthead.readers.contract import Inner, Reader, unheard
from masthead.readers.text import exported
from masthead.sources.counted import refuse_lines, refuse_long, within
from masthead.sources.encoding import beginning, decode, refuse_endless
from masthead.sources.source import Source

_SAID = expression(r"\Asep=(.)(?:\n|\Z)")
"""How Excel is told the delimiter."""
_PROBE = 50
"""Rows by which a delimiter is known."""
_SURE = 0.9
"""The part of them that has as many values."""
_TITLE = 150
"""Characters of a row that stands over a table, at most."""
_NOTED = 30
"""Characters of a row of one value that is no table's row: a note below it."""
_NAMES = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}


class CsvReader(Reader, frozen=True):
    """`delimiter` is a character, or its name; empty: found out. `head`: whether the first row names the columns."""

    suffixes: ClassVar[tuple[str, ...]] = (".csv", ".tsv", ".tab")
    beside: ClassVar[bool] = True
    summary: ClassVar[str] = "delimited values (CSV, TSV): a table, or releases with a title and a text each"

    encoding: str = ""
    delimiter: str = ""
    head: Literal["auto", "yes", "no"] = "auto"

    def sniff(self, source: Source) -> float:
        """Any text is data if its name says so, and its rows have as many values."""
        if source.suffix not in self.suffixes:
            return 0.0
        try:
            head = decode(beginning(source.data, 20_000), unheard, declared=self.encoding).text
        except UnreadableError:
            return 0.0
        return 0.75 if _SAID.match(head) or _share(head, _delimiter(head)) > 0 else 0.1

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        refuse_long(source.data, "text_bytes", where=source.name)
        decoded = decode(source.data, note, declared=self.encoding, where=source.name)
        refuse_lines(decoded.text, where=source.name)
        refuse_endless(decoded.text, where=source.name)
        said = _SAID.match(decoded.text)
        text = decoded.text[said.end() :] if said else decoded.text
        delimiter = _NAMES.get(self.delimiter, self.delimiter)[:1] or (said[1] if said else _delimiter(text))
        cells = text.count(delimiter) + text.count("\n")
        within("marks", cells, f"has {cells:,} values", where=source.name)
        if inner is not None and self.head != "no" and (found := exported.records(text, delimiter, note, source.name)):
            made = inner(source.inside(exported.json(found), "cms"), note)
            return replace(made, origin=Origin(source.name, "csv", decoded.encoding, source.sha256, len(source.data)))
        blocks = tuple(self._blocks(text, delimiter, source.name))
        if not blocks:
            raise UnreadableError("holds no words", where=source.name, hint="check that it was saved or sent whole")
        origin = Origin(source.name, "csv", decoded.encoding, source.sha256, len(source.data))
        return Document(blocks, origin=origin)

    def words(self, source: Source) -> Iterator[str]:
        text = _SAID.sub("", decode(source.data, unheard, declared=self.encoding).text)
        if self.head != "no" and (found := exported.crude(text)):
            from masthead.readers.cms.objects import crude

            yield from crude(found, source.name)
            return
        yield from words(text)

    def _blocks(self, text: str, delimiter: str, where: str) -> Iterator[BlockNode]:
        from masthead.readers.text import delimited  # every reader is asked whether a source is its own

        every = delimited.rows(text.strip("\n"), delimiter)
        widths = Counter(len(row) for row in every if not _lone(row))
        said = _Rows(delimiter, max(widths, key=lambda width: (widths[width], width), default=1))
        sections = list(said.sections(every))
        first = True
        for rows in sections:
            begin, end = said.table(rows) if len(every) > 1 else (1, 1)
            for row in rows[:begin]:
                yield _over(said.text(row), level=1 if first else 2, heads=begin < end or (first and len(sections) > 1))
                first = False
            if begin < end:
                first = False
                held = said.even(rows[begin:end])
                head = self.head == "yes" or (self.head == "auto" and delimited.names_columns(held))
                if (made := delimited.tabled(held, head=head, where=where)) is not None:
                    yield made
            for row in rows[end:]:
                yield Paragraph(inlines(said.text(row)))


class _Rows(Struct, frozen=True):
    """What rows are in a file of tables that are mostly of one `width`."""

    delimiter: str
    width: int

    def sections(self, rows: Sequence[list[str]]) -> Iterator[list[list[str]]]:
        """Rows between rows without a value. Those of a table go on behind white space."""
        held: list[list[str]] = []
        parted = False
        for row in rows:
            if not any(map(collapse, row)):
                parted = True
                continue
            if held and parted and (self._is_text(row) or self._is_text(held[-1]) or len(row) != len(held[-1])):
                yield held
                held = []
            parted = False
            held.append(row)
        if held:
            yield held

    def table(self, rows: Sequence[list[str]]) -> tuple[int, int]:
        """Where the table begins and ends among rows: titles stand above it, notes below."""
        begin, end = 0, len(rows)
        if self.width == 1:
            return (0, end) if end > 1 else (1, 1)
        while begin < end and self._is_text(rows[begin]) and not self._is_short_head(rows[begin : begin + 2]):
            begin += 1
        while end > begin and self._is_text(rows[end - 1]) and (len(rows[end - 1]) == 1 or len(self.text(rows[end - 1])) > _NOTED):
            end -= 1
        return begin, end

    def even(self, rows: list[list[str]]) -> list[list[str]]:
        """The rows of a table, with a cell before the names of columns where the column of the rows' names has none, as R writes it."""
        return [["", *rows[0]], *rows[1:]] if self._is_short_head(rows[:2]) else rows

    def text(self, row: Sequence[str]) -> str:
        """A row of a title or note as it stands."""
        return " ".join(filter(None, row)) if _lone(row) else self.delimiter.join(row)

    def _is_text(self, row: Sequence[str]) -> bool:
        return _lone(row) or len(row) < self.width

    def _is_short_head(self, rows: Sequence[list[str]]) -> bool:
        return len(rows) == 2 and 1 < len(rows[0]) == len(rows[1]) - 1 and not any(any(map(str.isdigit, cell)) for cell in rows[0])


def _lone(row: Sequence[str]) -> bool:
    return sum(bool(cell.strip()) for cell in row) == 1


def _over(text: str, *, level: int, heads: bool) -> Heading | Paragraph:
    """A row above a table, or above the whole; the first of a file is its title."""
    short = len(text) <= _TITLE and not text.rstrip().endswith((".", ":", ";", ","))
    return Heading(level, inlines(text)) if short and heads else Paragraph(inlines(text))


def _delimiter(text: str) -> str:
    """The delimiter of a text: the rarest in prose that parts most of its rows into as many values."""
    from masthead.readers.text.delimited import DELIMITERS

    shares = {each: _share(text, each) for each in DELIMITERS}
    return next((each for each, share in shares.items() if share >= _SURE), max(shares, key=shares.__getitem__))


def _share(text: str, delimiter: str) -> float:
    """The part of the first rows that has as many values as most, of several."""
    from masthead.readers.text import delimited

    probe = "\n".join(text.split("\n", _PROBE)[:_PROBE])
    widths = Counter(len(row) for row in delimited.rows(probe, delimiter) if any(map(str.strip, row)) and not _lone(row))
    return widths.most_common(1)[0][1] / widths.total() if widths and max(widths) > 1 else 0.0
