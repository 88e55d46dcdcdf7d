"""Rows of delimited values that are releases: what a system or a data set has exported, a title and a text among the names of the columns."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.document.build import collapse
from masthead.expressions import Letters
from masthead.notices import Dropped, Note
from masthead.readers.contract import unheard

_WORDS, _CHARACTERS = 40, 160
"""Words of a text, or characters where words have no spaces between them."""
_UNSPACED = Letters("\u3041-\u30ff\u3400-\u9fff\u0e00-\u0e7f")
_MOSTLY = 0.5
"""The share of the rows that hold a text. A table whose cells are names, figures and remarks has none."""
_NAMES = 4000
"""Characters of a row that names columns, at most."""
_DELIMITERS = ",;\t|"

Record = dict[str, str]


def records(text: str, delimiter: str, note: Note, where: str) -> list[Record]:
    """The rows as records, if they are such; else none. Rows without a text are named."""
    first = text[:_NAMES].lstrip("\n").partition("\n")[0]
    if not _told(first.split(delimiter)):
        return []
    from masthead.readers.text import delimited

    rows = [row for row in delimited.rows(text.strip("\n"), delimiter) if any(map(collapse, row))]
    return _named(rows[0], rows[1:], note, where) if rows else []


def crude(text: str) -> list[Record]:
    """The same for a second look: it parses by itself."""
    lines = text.lstrip("\ufeff\n").splitlines(keepends=True)
    if not lines or len(lines[0]) > _NAMES:
        return []
    delimiter = max(_DELIMITERS, key=lines[0].count)
    if not _told(lines[0].split(delimiter)):
        return []
    import csv

    try:
        rows = [row for row in csv.reader(lines, delimiter=delimiter, strict=True) if any(map(str.strip, row))]
    except csv.Error:
        return []
    return _named(rows[0], rows[1:], unheard, "")


def names_texts(names: Sequence[str]) -> bool:
    """Whether a title and a text are among the names of columns."""
    return bool(_told(names))


def json(found: Sequence[Record]) -> bytes:
    """Records as a content system gives them."""
    import msgspec

    return msgspec.json.encode(list(found))


def _told(names: Sequence[str]) -> list[str]:
    """The fields that columns name, if a title and a text are among them."""
    from masthead.readers.cms.fieldnames import role

    fields = [role(collapse(name.strip().strip('"'))) for name in names]
    return fields if "title" in fields and "content" in fields else []


def _named(names: Sequence[str], rows: Sequence[Sequence[str]], note: Note, where: str) -> list[Record]:
    fields = _told(names)
    if not fields or not rows or any(len(row) != len(names) for row in rows):
        return []
    title, at = fields.index("title"), fields.index("content")
    long = sum(_is_text(row[at]) for row in rows)
    if long < len(rows) * _MOSTLY:
        return []
    called = [collapse(name) or f"column {number}" for number, name in enumerate(names, 1)]
    if long < len(rows):  # by their names alone a few words are no text
        called[title], called[at] = "title", "content"
    told: list[Sequence[str]] = []
    left: list[str] = []
    for row in rows:
        if _is_text(row[at]) or (row[at].strip() and row[title].strip()):
            told.append(row)
        else:
            left += row
    if left:
        note(Dropped(tuple(" ".join(left).split()), "rows without a title and a text", where))
    return [dict(zip(called, row, strict=True)) for row in told]


def _is_text(said: str) -> bool:
    return len(said.split()) >= _WORDS or _UNSPACED.count(said) >= _CHARACTERS
