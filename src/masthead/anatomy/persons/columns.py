"""Whom to ask, beside each other: columns of a table, or of a text that is set as it was typed, read one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.addresses import email, phone
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.layout.linked import reached
from masthead.anatomy.pack import Pack, phrases, present
from masthead.document.model import BlockNode, Table
from masthead.document.plain import plain_block
from masthead.expressions import expression

_GAP = expression(r"[ \u00a0]{3,}|\t+[ \u00a0\t]*")
_MOST = 4
"""Columns that are looked at."""
_ROWS = 3
"""Rows that columns have, at least, in a text that is set as it was typed."""


def columns(line: Line, blocks: Sequence[BlockNode], lexicon: Pack) -> tuple[str, ...]:
    """The text of a line, column by column where each of several has numbers or addresses of its own in the same row; else all of it, of a table with
    labels from the one on that says whom to ask."""
    block = blocks[line.index] if line.index < len(blocks) else None
    found: list[list[str]] = []
    if isinstance(block, Table):
        rows = [["\n".join(map(reached, cell.content)).strip() for cell in row.cells] for row in block.rows]
        even = rows and len({len(row) for row in rows}) == 1
        abreast = _of_rows(rows) if even else []
        found = abreast or (_asked(rows, lexicon) if even else [])
        if abreast and all(_whole(cell) for row in rows for cell in row if cell):
            found = [[cell] for row in rows for cell in row if cell]
    elif "\n" in line.text and _GAP.search(line.text):
        found = _of_text(line.text.split("\n"))
    return tuple("\n".join(cell for cell in column if cell.strip()) for column in found) if found else (line.text,)


def each_row_reaches(line: Line, blocks: Sequence[BlockNode]) -> bool:
    """Whether a line is a table each of whose rows gives a number or an address: nobody in it only stands above those whom one may ask."""
    block = blocks[line.index] if line.kind == "table" and line.index < len(blocks) else None
    if not isinstance(block, Table) or len(block.rows) < 2:
        return False
    texts = ["\n".join(plain_block(part) for cell in row.cells for part in cell.content) for row in block.rows]
    return all(email(text) or phone(text, asked=True) for text in texts)


def _of_rows(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The columns of a table, if some row has an address or a number in two cells."""
    if not 2 <= len(rows[0]) <= _MOST or not any(_abreast(row) for row in rows):
        return []
    return [[row[at] for row in rows] for at in range(len(rows[0]))]


def _asked(rows: Sequence[Sequence[str]], lexicon: Pack) -> list[list[str]]:
    """The rows of a table, two cells each, from the one on whose label says that whom to ask follows, where those above it tell of a day or an hour
    and of nobody's number: "日時", "会場", "お問い合わせ"."""
    if len(rows[0]) != _LABELLED or not present(lexicon.contacts):
        return []
    asked = phrases(lexicon.contacts)
    first = next((at for at, row in enumerate(rows) if asked.fullmatch(row[0].strip(" :：\u3000"))), 0)
    above = [row[1] for row in rows[:first]]
    if not any(map(has_digit, above)) or any(email(cell) or phone(cell, asked=True) for cell in above):
        return []
    return [[cell for row in rows[first:] for cell in row]]


_LABELLED = 2
"""Cells of a row that has a label."""


def _whole(cell: str) -> bool:
    """Whether a cell has rows of its own on how to reach somebody: each is read by itself then."""
    return cell.count("\n") > 1 and (email(cell) is not None or phone(cell, asked=True) is not None)


def _of_text(rows: Sequence[str]) -> list[list[str]]:
    """The columns of rows that wide gaps part, each piece under the nearest beginning of the row with most pieces; what stands alone above
    them goes with the first."""
    pieces = [[(match.start(), match.group()) for match in _PIECE.finditer(row)] for row in rows]
    widest = max(pieces, key=len)
    if (
        not 2 <= len(widest) <= _MOST
        or sum(len(row) > 1 for row in pieces) < _ROWS
        or not any(_abreast([text for _, text in row]) for row in pieces)
    ):
        return []
    starts = [start for start, _ in widest]
    found: list[list[str]] = [[] for _ in starts]
    for row in pieces:
        for start, text in row:
            found[min(range(len(starts)), key=lambda at: abs(starts[at] - start))].append(text)
    return found


_PIECE = expression(r"[^\s](?:[^\s]|[ \u00a0]{1,2}(?=[^\s]))*")


def _abreast(row: Sequence[str]) -> bool:
    return sum(email(cell) is not None for cell in row) > 1 or sum(phone(cell, asked=True) is not None for cell in row) > 1


def between(text: str) -> str:
    """The text with a new row for each of those whom a stroke parts, if each can be reached: "林海生 0912-555-142／港口工會 陳安 an@x.example",
    "과장 김민수 (044-555-5630) / 사무관 이영호 (044-555-5631)"."""
    rows: list[str] = []
    for row in text.split("\n"):
        parts = _STROKE.split(row)
        rows += parts if len(parts) > 1 and all(email(part) or phone(part, asked=True) for part in parts) else [row]
    return "\n".join(rows)


_STROKE = expression(r"／|\s/\s")
_IN_BRACKETS = expression(r"[(（]\s?담당자?\s?[:：]\s?([^()（）\n]{4,80})[)）]")


def in_brackets(text: str) -> str:
    """The text, of rows that say in brackets who answers for a Korean house only what the brackets hold: "항만연대 (담당: 팀장 김민수 010-…)"."""
    told = _IN_BRACKETS.findall(text)
    return "\n".join(told) if told else text
