"""Tables of AsciiDoc: cells between strokes, as many in a row as there are columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from masthead.document.model import Align, BlockNode, Cell, Inline, Paragraph
from masthead.expressions import expression
from masthead.readers.grid import span, table

_CELL = expression(r"(?<!\\)(?:(?<!\S)((?:\d+|(?:\d*\.\d+)|\d+\.\d+)[+*])?([<^>]?(?:\.[<^>])?)([adehlmsv])?)?\|")
_COLUMN = expression(r"\s*(?:(\d+)\*)?([<^>])?(?:\.[<^>])?(?:\d+%?|~)?([adehlmsv])?\s*")
_ALIGNS: dict[str, Align] = {"<": "", "^": "center", ">": "end", "": ""}


class Reading(Protocol):
    """Whatever reads the blocks of a cell."""

    def read(self, lines: Sequence[str]) -> tuple[BlockNode, ...]: ...


def read(
    lines: Sequence[str], sign: str, columns: str, options: Sequence[str], caption: tuple[Inline, ...], reading: Reading, where: str
) -> list[BlockNode]:
    """The table that stands between two fences. Raises `LimitError` over `table_cells`."""
    styles = list(_columns(columns))
    if sign in ",:":
        from masthead.readers.text import delimited

        rows = [[("", "", "", value) for value in row] for row in delimited.rows("\n".join(lines), sign) if any(map(str.strip, row))]
    else:
        text = "\n".join(lines)
        rows = _rows(list(_cells(text.replace("!", "|") if sign == "!" else text)), len(styles) or _width(lines))
    filled = [at for at, line in enumerate(lines) if line.strip()]
    implied = len(filled) > 1 and filled[0] == 0 and filled[1] > 1 and "noheader" not in options
    heads = int(("header" in options or implied) and len(rows) > 1)
    made: list[list[Cell]] = []
    for number, row in enumerate(rows):
        cells: list[Cell] = []
        for at, (spans, align, style, said) in enumerate(row):
            usual = styles[at] if at < len(styles) and len(row) == len(styles) else ("", "")
            across, _, down = spans.rstrip("+").partition(".") if spans.endswith("+") else ("", "", "")
            head = number < heads
            content = reading.read(said.strip("\n").split("\n")) if said.strip() else ()
            kept = content if (style or usual[1]) in ("a", "l") else tuple(content)
            cells.append(Cell(kept, span(down or "1"), span(across or "1"), _ALIGNS[(align or usual[0])[:1]], head=head or style == "h"))
        made.append(cells)
    built = table(made, head_rows=heads, caption=caption, where=where)
    return [built] if built is not None else [Paragraph(caption)] if caption else []


def _columns(said: str) -> Iterator[tuple[str, str]]:
    """The alignment and the style of each column."""
    if said.strip().isdecimal():
        said = f"{said.strip()}*"
    for part in said.replace(";", ",").split(",") if said.strip() else ():
        if match := _COLUMN.fullmatch(part if not part.strip().endswith("*") else f"{part.strip()}1"):
            yield from [(match[2] or "", match[3] or "")] * min(int((match[1] or "1")[:4]), 500)
        else:
            yield "", ""


def _width(lines: Sequence[str]) -> int:
    """The columns of a table that doesn't say how many it has: the cells of its first line."""
    first = next((line for line in lines if line.strip()), "")
    return max(1, sum(_copies(match[1] or "") for match in _CELL.finditer(first)))


def _copies(spans: str) -> int:
    across = spans[:-1].partition(".")[0]
    return span(across or "1") if spans else 1


def _cells(text: str) -> Iterator[tuple[str, str, str, str]]:
    """Each cell's spans, alignment, style and words."""
    marks = list(_CELL.finditer(text))
    if (before := text[: marks[0].start()] if marks else text) and before.strip():
        yield "", "", "", before
    for at, match in enumerate(marks):
        end = marks[at + 1].start() if at + 1 < len(marks) else len(text)
        said = text[match.end() : end].replace("\\|", "|")
        copies = _copies(match[1]) if (match[1] or "").endswith("*") else 1
        for _ in range(copies):
            yield (match[1] or "") if not copies > 1 else "", match[2] or "", match[3] or "", said.strip(" \n")


def _rows(cells: Sequence[tuple[str, str, str, str]], width: int) -> list[list[tuple[str, str, str, str]]]:
    """Cells filled into rows, those that reach down from above counted."""
    rows: list[list[tuple[str, str, str, str]]] = [[]]
    covered: dict[int, int] = {}  # row → columns that are covered from above
    used = 0
    for cell in cells:
        while used + covered.get(len(rows) - 1, 0) >= width:
            rows.append([])
            used = 0
        across, _, down = cell[0].rstrip("+").partition(".") if cell[0].endswith("+") else ("", "", "")
        columns = span(across or "1")
        for below in range(1, span(down or "1")):
            at = len(rows) - 1 + below
            covered[at] = min(covered.get(at, 0) + columns, width)
        rows[-1].append(cell)
        used += columns
    return [row for row in rows if row]
