"""Whom to ask, told by its shape: a table of names and numbers, rows under a line that leads to them, fields between strokes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

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
    return _of_cells([cell for cell in text.split("\n") if cell.strip()], text, lexicon)


def headed_in_rows(text: str, lexicon: Pack) -> bool:
    """Whether a paragraph of any length is the heading of contacts and what stands in a table of them, in rows or between strokes: "Media contact | Jane
    Roe | press officer | …"."""
    if len(text) > 1500 or not ("\n" in text or "|" in text or "｜" in text or "¦" in text):
        return False
    rows = [row for row in (text.split("\n") if "\n" in text else _BARS.split(text)) if row.strip()]
    return len(rows) > 2 and _names_asked(rows[0], lexicon) and _of_cells(rows, text, lexicon) == "contact"


def listed(text: str) -> bool:
    """Whether the points of a list are what a card has: names, offices, numbers, of which one in three reaches somebody."""
    points = [point for point in text.split("\n") if point.strip()]
    if any(holds(point, _POINT) or terminal(point) for point in points) or figured(text):
        return False
    return 3 * sum(bool(email(point) or ((number := phone(point)) and _is_long(number.group()))) for point in points) >= len(points)


def _is_long(number: str) -> bool:
    """Whether a number has more digits than counts have, or begins as none does: "120 000 books"."""
    return number[0] in "+(0" or sum(map(str.isdigit, number)) > _DIGITS


_DIGITS = 6

_POINT = 10
"""Words that no point of such a list has."""


def _of_cells(cells: Sequence[str], text: str, lexicon: Pack) -> str:
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


def asked_above(lines: Sequence[Line], labels: Sequence[str], end: int) -> Iterator[int]:
    """The lines above a headline, the first of the text at `end`, from the heading of contacts on to the last that reaches somebody: names, offices and
    houses that stand in rows of their own among the numbers."""
    for at in range(end):
        if labels[at] not in ("contact", "notes"):  # "More information" may head both, and notes have no place here
            continue
        below = range(at + 1, min(end, at + 1 + _RUN))
        run = [*takewhile(lambda under: labels[under] in _OF_RUN and _in_run(lines[under]), below)]
        last = max((under for under in run if _reaches(lines[under])), default=at)
        yield from range(at, last + 1) if last > at else ()


def _in_run(line: Line) -> bool:
    """Whether each row of a line is one of a name, an office or a number; a paragraph of several people in a row is long, and begins with none."""
    return line.kind in ("paragraph", "list", "table") and (_reaches(line) or not any(holds(row, _CELL) for row in line.text.split("\n")))


def _reaches(line: Line) -> bool:
    return bool(email(line.text) or phone(line.text, asked=True))


_RUN = 14
"""Lines of those whom to ask above a headline, at most."""
_OF_RUN = ("", "reachable", "contact")
"""What the words of such lines may say."""


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


def signs(line: Line) -> bool:
    """Whether a paragraph is a few rows, none of them a sentence: a name, an office, numbers with the hours of those who answer."""
    rows = line.text.split("\n")
    if len(rows) > 3 and has_digit(rows[-1]) and not holds(rows[-1], 10):
        rows.pop()  # an address, perhaps with a stop: "Calle 7 No. 31, Bogotá D.C."
    return len(rows) >= 3 and not any(holds(row, 17) or terminal(row) for row in rows)


def in_street(line: Line, lexicon: Pack) -> bool:
    """Whether a paragraph that begins with a street and its number gives one to call behind its label: "Insurgentes 43, Col. Sur, México. Tels. 55 5555 4021"."""
    found = phone(line.text) if _HOUSE_NUMBER.match(line.text) else None
    label = line.text[: found.start()].split()[-1:] if found else []
    return bool(label) and label[0].casefold().strip(".:(") in lexicon.phones


_HOUSE_NUMBER = expression(r"[^\W\d_a-z][^\d\n,;:]{2,40},?\s(?:n[°º.]?\s?)?\d{1,5}[A-Za-z]?\s?[,;·•|–-]")
"""A street and its number, with which an address begins."""


def in_rows(line: Line) -> bool:
    """Whether a paragraph is rows of a few words each, as an address is."""
    rows = line.text.split("\n")
    return len(rows) > 1 and all(length(row) <= 9 for row in rows)
