"""Rows of values between commas, semicolons, tabs or strokes, as spreadsheets and data bases write them (RFC 4180 and its kin)."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from masthead.document.build import inlines
from masthead.document.model import Cell, Paragraph, Table
from masthead.expressions import expression
from masthead.readers.grid import table
from masthead.readers.text.lines import Line, place
from masthead.readers.text.tables import NUMERIC

DELIMITERS = "\t;|,"
"""The rarer in prose the sooner believed."""
_ROWS = 3
"""Rows of a table in a text, at least."""
_WORDS, _LETTERS = 12, 40
"""Words of a value in a text, at most, unless it stands in quotation marks: more are prose. And its characters, where no value is a figure."""
_NAME = 60
"""Characters of a column's name, at most."""
_MOMENT = expression(r"(?=\D{0,4}\d)[\d/.:T +-]{4,}(?:Z|[AaPp]\.?[Mm]\.?)?")
"""A day or an hour in figures."""
_YEAR = expression(r"(?:1[89]|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?|[QTHSW][1-4]\b.*|FY ?\d\d(?:\d\d)?")
_DIGITS = expression(r"\d,\d")
_THOUSANDS = expression(r"\d,\d{3}(?!\d)")
_PROOF = expression(r"[-+−–]?[€$£¥]?\d[\d.,:/]*%?")
"""A figure that is no postal code."""
_SENTENCE = expression(r"(?<![^\W\d_])[^\W\d_]{3,}[.!?…。][\"”’»)]*\s*\Z")
"""The end of a sentence."""
_REACH = expression(r"@|\+?\(?\d[\d ()/-]{6,}\d")

Fields = list[str]


def rows(text: str, delimiter: str) -> list[Fields]:
    """The rows of a text, the marks of quoted values off. A mark that nothing closes is one of the text: then each line is a row."""
    if '"' not in text:
        return [line.split(delimiter) for line in text.split("\n")]
    lines = text.split("\n")
    spaced = f'{delimiter} "' in text
    try:
        return list(csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, strict=True, skipinitialspace=spaced))
    except csv.Error:
        return [line.split(delimiter) for line in lines]


def read(chunk: Sequence[Line]) -> tuple[int, Table] | None:
    """The rows of values that a paragraph's lines are, as a table, and how many lines stand over it as its title. Nothing where the lines may
    be prose, names, addresses or verse as well."""
    if len(chunk) < _ROWS:
        return None
    middle = chunk[len(chunk) // 2].text, chunk[-1].text
    for delimiter in DELIMITERS:
        if delimiter in middle[0] and delimiter in middle[1] and (found := _run(chunk, delimiter)) is not None:
            return found
    return None


def _run(chunk: Sequence[Line], delimiter: str) -> tuple[int, Table] | None:
    """All lines but a title or two above them, each with as many values."""
    texts = [line.text.strip(" \n\r") for line in chunk]
    titled = len(list(takewhile(lambda text: delimiter not in text, texts[:2])))
    texts = texts[titled:]
    if len(texts) < _ROWS or (delimiter == "\t" and '"' not in "".join(texts)):
        return None  # tabs without quotation marks are `tables`' own
    said = [one[0] if len(one := rows(text, delimiter)) == 1 else [] for text in texts]
    if not (len(said[0]) > 1 and len({len(row) for row in said}) == 1 and _are_values(texts, said, delimiter)):
        return None
    made = tabled(said, head=_named(said))
    return (titled, replace(made, place=place(chunk[titled:]))) if made is not None else None


def _are_values(texts: Sequence[str], said: Sequence[Fields], delimiter: str) -> bool:
    """Whether lines of as many parts each are data. People put a blank behind a comma; programs don't. Where there is one, names over a
    column of numbers must prove it."""
    if any(len(cell.split()) > _WORDS for text, row in zip(texts, said, strict=True) if '"' not in text for cell in row):
        return False
    if sum(_SENTENCE.search(text) is not None for text in texts) * 2 > len(texts):
        return False
    tight = sum(text.count(delimiter) - text.count(f"{delimiter} ") for text in texts)
    loose = sum(text.count(f"{delimiter} ") for text in texts)
    numeric = _numeric(said[1:])
    if delimiter == ",":
        # Thousands, and decimals: "Coal 1,204".
        digits = _DIGITS if len(said[0]) == 2 else _THOUSANDS
        grouped = sum(len(digits.findall(text)) for text in texts[1:])
        if grouped * 2 > sum(text.count(",") for text in texts[1:]) and not _named(said):
            return False
    if delimiter == "|":
        # Strokes also stand between what a card says of somebody.
        return bool(numeric) and len(said[0]) > 2 and not any(map(_REACH.search, texts))
    if loose * 10 > tight:
        proven = any(all(_PROOF.fullmatch(row[at].strip()) for row in said[1:]) for at in numeric)
        return len(said[0]) > 2 and proven and _named(said)
    if numeric or '"' in texts[0] + texts[1]:
        return True
    # Names with what they are, as hasty typists write them, are no table.
    return len(said[0]) > 2 and all(len(cell) <= _LETTERS for row in said for cell in row)


def _numeric(body: Sequence[Fields]) -> list[int]:
    """The columns of numbers, days or hours."""
    width = max(map(len, body), default=0)
    columns = ([row[at].strip() for row in body if at < len(row) and row[at].strip()] for at in range(width))
    return [at for at, column in enumerate(columns) if column and all(map(_is_figure, column))]


def _is_figure(said: str) -> bool:
    return NUMERIC.fullmatch(said) is not None or _MOMENT.fullmatch(said) is not None


def _named(said: Sequence[Fields]) -> bool:
    """Whether the first row names the columns: words, or years, over figures."""
    head = [cell.strip() for cell in said[0]]
    over = [head[at] for at in _numeric(said[1:]) if at < len(head)]
    if not over or len(said) < 2 or any(len(cell) > _NAME for cell in head):
        return False
    words = sum(not _is_figure(cell) and bool(cell) for cell in over)
    return words == sum(map(bool, over)) > 0 or (
        bool(over[1:]) and all(map(_YEAR.fullmatch, filter(None, over))) and not _is_figure(head[0])
    )


def names_columns(said: Sequence[Fields]) -> bool:
    """Whether the first row of a file names its columns, as that of nearly all does: it has no figures where the others have some, and says
    nothing twice."""
    if _named(said):
        return True
    head = [cell.strip() for cell in said[0]]
    return (
        len(said) > 1
        and not any(map(_is_figure, filter(None, head)))
        and not any(at < len(head) and head[at] for at in _numeric(said[1:]))
        and len(set(head)) == len(head)
        and all(0 < len(cell) <= _NAME for cell in head)
    )


def tabled(said: Sequence[Fields], *, head: bool, where: str = "") -> Table | None:
    """Rows as a table, columns of numbers set to the end; nothing if no cell has words. Raises `LimitError` over `table_cells`."""
    width = max(map(len, said))
    body = said[1:] if head else said
    ends = {at for at in _numeric(body) if all(at >= len(row) or not row[at].strip() or NUMERIC.fullmatch(row[at].strip()) for row in body)}
    made = [
        tuple(
            Cell(_cell(row[at]) if at < len(row) else (), align="end" if at in ends else "", head=head and number == 0)
            for at in range(width)
        )
        for number, row in enumerate(said)
    ]
    return table(made, head_rows=int(head), where=where)


def _cell(text: str) -> tuple[Paragraph, ...]:
    """What stands in a value; blank lines part its paragraphs."""
    said = (inlines(part) for part in text.split("\n\n")) if "\n" in text else (inlines(text),)
    return tuple(Paragraph(content) for content in said if content)
