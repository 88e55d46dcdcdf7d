"""Whom to ask, told by its shape: a table of names and numbers, rows under a line that leads to them, fields between strokes."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.addresses import email, figured, phone
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, holds, length, prose, terminal
from masthead.anatomy.pack import Pack, phrases, present
from masthead.anatomy.wording.nouns import holds_office
from masthead.expressions import expression

_CELLS, _CELL = 30, 16
"""Cells that a table of those whom to ask has at most, and words in each."""
_SHARE = 5
"""Of so many cells one reaches somebody, at least."""
_LEADING = 12
"""Words of a line that leads to those whom to ask."""
_LEAVE = 4
"""Words of a row that takes leave, at most."""
_CARD, _NAME = 5, 4
"""Rows of who somebody is, and words of a name, at most."""
_BARS = expression(r"\s?[|｜¦]\s?")
_OPENING = " \u00a0\u3000■●◆▼*※•·-–—<＜【〔["


def in_cells(line: Line, lexicon: Pack) -> str:
    """What a table says, by its cells: "contact" if its first names those whom to ask, "reachable" if cells enough are numbers and addresses."""
    text = line.text
    if len(text) > 1500 or not ("@" in text or "(at)" in text or has_digit(text)):
        return ""
    cells = [cell for cell in text.split("\n") if cell.strip()]
    if not 2 <= len(cells) <= _CELLS or any(holds(cell, _CELL + 1) for cell in cells):
        return ""
    addresses = sum(email(cell) is not None for cell in cells)
    reached = sum(bool(email(cell) or phone(cell, asked=True)) for cell in cells)
    if not reached or figured(text):
        return ""
    if _names_asked(cells[0], lexicon):
        return "contact"
    return "reachable" if addresses and reached * _SHARE >= len(cells) else ""


def _names_asked(cell: str, lexicon: Pack) -> bool:
    """Whether the first cell of a table is the heading of those whom to ask."""
    at = len(cell) - len(cell.lstrip(_OPENING))
    return bool(present(lexicon.contacts)) and length(cell) <= _LEADING and phrases(lexicon.contacts).match(cell, at) is not None


def takes_leave(row: str, lexicon: Pack) -> bool:
    """Whether a row only takes leave, as letters do: "Kind regards,", "Pozdrawiam serdecznie"."""
    if not present(lexicon.regards) or holds(row, _LEAVE + 1):
        return False
    leave = phrases(lexicon.regards).match(row)
    rest = row[leave.end() :].strip(" ,،，、.!") if leave else ""
    return leave is not None and not has_digit(row) and (not rest or rest.islower())


def row_leads(text: str, lexicon: Pack) -> bool:
    """Whether the first row of a block leads to those in the rows below it: "För intervjuer, kontakta:", or takes leave: "Kind regards"."""
    first, _, rest = text.partition("\n")
    first = first.rstrip()
    if rest and takes_leave(first, lexicon):
        return True
    return (
        bool(rest)
        and first.endswith((":", "：", ",", "，"))
        and not holds(first, _LEADING + 1)
        and bool(present(lexicon.contacts))
        and phrases(lexicon.contacts).search(first) is not None
    )


def leads(lines: Sequence[Line], labels: Sequence[str], at: int, lexicon: Pack) -> bool:
    """Whether a short line that has the words for whom to ask stands above them, with hours in brackets between, perhaps."""
    line = lines[at]
    if (
        not (line.kind == "heading" or line.strong or line.text.endswith((":", "：")))
        or holds(line.text, _LEADING + 1)
        or terminal(line.text)
    ):
        return False
    below = at + 1
    if below + 1 < len(lines) and lines[below].text[:1] in ("(", "（") and not holds(lines[below].text, _LEADING + 1):
        below += 1
    if below >= len(lines) or labels[below] not in ("reachable", "contact"):
        return False
    return bool(present(lexicon.contacts)) and phrases(lexicon.contacts).search(line.text) is not None


def named_under(line: Line, below: Line, lexicon: Pack) -> bool:
    """Whether a paragraph under the heading of contacts is who they are, with no way to reach them: a name, and their office in the next row."""
    rows = below.text.split("\n") if "\n" in below.text else ()
    if not 2 <= len(rows) <= _CARD or below.kind != "paragraph" or holds(line.text, _LEADING) or not present(lexicon.contacts):
        return False
    head = line.text.strip(_OPENING + ":：")
    name = rows[0].split()
    return (
        phrases(lexicon.contacts).fullmatch(head) is not None
        and 2 <= len(name) <= _NAME
        and all(word[0].isupper() for word in name)
        and not has_digit(below.text)
        and not any(holds(row, _CELL) or terminal(row) for row in rows)
        and any(holds_office(row, lexicon, _CELL) for row in rows[1:])
    )


def in_field(text: str, lexicon: Pack) -> bool:
    """Whether one of several fields between strokes names whom to ask, with a number: "資料提供：… ｜ 聯絡人：林科長 02-…"."""
    if not ("|" in text or "｜" in text or "¦" in text) or not present(lexicon.contacts):
        return False
    asked = phrases(lexicon.contacts)
    return any(
        (said := asked.match(field)) and field[said.end() :].lstrip()[:1] in (":", "：") and (email(field) or phone(field))
        for field in _BARS.split(text)
        if field
    )


def over_chapters(lines: Sequence[Line], at: int, paragraphs: int) -> bool:
    """Whether a text goes on in chapters below a row that tells whom to ask behind its first paragraphs."""
    below = lines[at + 1 :] if paragraphs <= _EARLY else ()
    return sum(line.kind == "heading" for line in below) >= _CHAPTERS and sum(map(prose, below)) >= 2 * _CHAPTERS


_EARLY, _CHAPTERS = 3, 4
"""Paragraphs before such a row, at most; chapters below it, at least, and half as many as their paragraphs."""
