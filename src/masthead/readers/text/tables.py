"""Tables drawn with characters: grids, pipes, ruled heads, tabs, columns parted by blanks. What cannot be read for sure stays as it is drawn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from msgspec.structs import replace

from masthead.document.build import inlines
from masthead.document.model import Align, Cell, Inline, LineBreak, Paragraph, Preformatted, Table, Text
from masthead.document.stops import ENDS
from masthead.document.tidy import preformatted
from masthead.expressions import expression
from masthead.readers.grid import table
from masthead.readers.text.lines import BESIDE, Line, measured, on_screen, place
from masthead.readers.text.lists import marked

GAP = expression(r"\S(?:[ ]{2,}|\t+)(?=\S)")
_BORDER = expression(r"[ \t]*+\+(?=\+*[-=:~])[-=+:~]{2,}+[ \t]*+")
_PIPE_RULE = expression(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:[|+][ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*|[ \t]*\|[ \t]*:?-{2,}:?[ \t]*\|[ \t]*")
_RULES = expression(r"[ \t]*(?:-{2,}|={2,})(?:[ \t]+(?:-{2,}|={2,}))+[ \t]*")
NUMERIC = expression(
    r"[-+−–－△▲(<>≤≥~]?[ ]?(?:[A-Z]{2,3}\$? ?|[$€£¥])?[ ]?\d[\d.,，\u00a0\u202f ]*(?:[\u4e00-\u9fff]{1,2}\d[\d.,]*)*[ ]?"
    r"(?:%|％|‰|[a-zA-Z€£$]{1,3}|[\u4e00-\u9fff]{1,3})?\)?|[-–—－―]|n/?a"
)
"""A figure with its sign, currency and unit, units in turn (98円41銭), and what stands for none."""
_YEAR = expression(r"(?:19|20)\d\d年?")
_MOSTLY = 0.6
"""The share of lines that have gaps where lines are drawn in columns."""
_MOST_HEADS = 3
"""Lines that name the columns, at most: names, what they go on with, units."""
_DRAWN = str.maketrans("─━┄┅│┃║┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬═╒╕╘╛╞╡╤╧╪", "----|||" + "+" * 27 + "=" + "+" * 9)
"""Box-drawing characters as the strokes that typewriters have."""

_Rows = Sequence[Sequence[str]]


def read(chunk: Sequence[Line]) -> Table | Preformatted | None:
    """The lines as a table, or as they stand if they are drawn in columns that cannot be told apart; nothing if they are prose."""
    if len(chunk) < 2 or len(chunk) > 2000:
        return None
    texts = [line.text.expandtabs(8).rstrip() for line in chunk]
    wide = [on_screen(text) for text in texts]
    made = (
        _grid(texts)
        or _grid(wide)
        or _piped(texts)
        or _ruled(texts)
        or _ruled(wide)
        or _tabbed([line.text.strip("\n\r ") for line in chunk])
        if _may_be(texts, chunk)
        else None
    )
    if made is not None:
        return replace(made, place=place(chunk))
    drawn = _is_drawn(texts, chunk)
    if (drawn or _with_gaps(wide)) and (found := _titled(wide, chunk) or (drawn and wide != texts and _titled(texts, chunk))):
        return found
    return Preformatted(preformatted("\n".join(texts)), place=place(chunk)) if drawn else None


def _titled(texts: Sequence[str], chunk: Sequence[Line]) -> Table | None:
    """Columns between blank strips, with a line above them that has none and says what they hold."""
    said = texts[0].replace(BESIDE, "").strip()
    if len(texts) > 2 and GAP.search(texts[1]) and not (GAP.search(texts[0]) or said.endswith(ENDS)):
        made = _gapped(texts[1:])
        if made is not None:
            return replace(made, caption=inlines(said), place=place(chunk))
    made = _gapped(texts)
    return replace(made, place=place(chunk)) if made is not None else None


def grid(text: str) -> Table | None:
    """A paragraph of another format as the table that it draws with plus signs and strokes, if it is one."""
    made = read([measured(line, 0, 0) for line in text.split("\n")])
    return replace(made, place=None) if isinstance(made, Table) else None


def _may_be(texts: Sequence[str], chunk: Sequence[Line]) -> bool:
    """Whether any line has a mark that tables are drawn with: most text has none."""
    return any("|" in text or "--" in text or "==" in text or "│" in text or "┃" in text or "║" in text for text in texts) or any(
        "\t" in line.text for line in chunk
    )


def _is_drawn(texts: Sequence[str], chunk: Sequence[Line]) -> bool:
    """Columns: in most lines a field begins, or ends, after a gap at one same column."""
    if any("│" in text or _BORDER.fullmatch(text) for text in texts):
        return True
    columns: dict[int, int] = {}
    with_gap = 0
    for text, line in zip(texts, chunk, strict=True):
        gaps = [match.end() for match in GAP.finditer(text, marked(text))]
        with_gap += bool(gaps) or "\t" in line.text.strip()
        for edge in set(gaps) | ({-len(text)} if gaps else set()):
            columns[edge] = columns.get(edge, 0) + 1
    need = max(2, len(chunk) * _MOSTLY)
    return with_gap >= need and max(columns.values(), default=0) >= need and (len(chunk) > 2 or with_gap == len(chunk))


def _with_gaps(texts: Sequence[str]) -> bool:
    return len(texts) > 2 and sum(bool(GAP.search(text)) for text in texts) >= len(texts) * _MOSTLY


def _grid(texts: Sequence[str]) -> Table | None:
    """Cells between strokes on all sides (as reStructuredText and pandoc draw them), without cells that cross a stroke."""
    lines = [text.translate(_DRAWN) for text in texts]
    borders = [at for at, line in enumerate(lines) if _BORDER.fullmatch(line)]
    if len(borders) < 2 or borders[0] != 0 or borders[-1] != len(lines) - 1:
        return None
    edges = sorted({at for border in borders for at, mark in enumerate(lines[border]) if mark == "+"})
    rows: list[list[str]] = []
    head = 0
    for above, below in pairwise(borders):
        cells = [""] * (len(edges) - 1)
        for line in lines[above + 1 : below]:
            if any(at >= len(line) or line[at] != "|" for at in edges) or line[: edges[0]].strip() or line[edges[-1] + 1 :].strip():
                return None
            for column, (left, right) in enumerate(pairwise(edges)):
                cells[column] = f"{cells[column]}\n{line[left + 1 : right].strip()}"
        rows.append(cells)
        if "=" in lines[below] and "=" not in lines[above] and not head:
            head = len(rows)
    if len(borders) == 3 and len(rows[0][0].split("\n")) == 2:
        # Heads, and no stroke between the rows: each line is one, but for what had no room in a single cell of the line above.
        body: list[list[str]] = []
        for line in lines[borders[1] + 1 : borders[2]]:
            cells = [line[left + 1 : right].strip() for left, right in pairwise(edges)]
            if body and sum(map(bool, cells)) == 1:
                body[-1] = [f"{above}\n{cell}" for above, cell in zip(body[-1], cells, strict=True)]
            else:
                body.append(cells)
        return _table([rows[0], *body], 1)
    return _table(rows, head)


def _piped(texts: Sequence[str]) -> Table | None:
    """Cells between pipes, with a line of dashes below the heads."""
    rules = [at for at, text in enumerate(texts) if _PIPE_RULE.fullmatch(text)]
    if rules[:1] not in ([0], [1]) or any("|" not in text and "+" not in text for text in texts):
        return None
    bare = [text.strip() for at, text in enumerate(texts) if at not in rules]
    outer = all(text.startswith("|") for text in bare)
    rows = [text.removeprefix("|").removesuffix("|").split("|") if outer else text.split("|") for text in bare]
    if len({len(row) for row in rows}) != 1:
        return None
    return _table(rows, 1 if rules[0] == 1 and len(rows) > 1 else 0)


def _ruled(texts: Sequence[str]) -> Table | None:
    """Columns as wide as the strokes of a rule below their heads or above all of them."""
    rules = [at for at, text in enumerate(texts) if _RULES.fullmatch(text)]
    if not rules or len({text.strip() for at, text in enumerate(texts) if at in rules}) != 1:
        return None
    spans = [match.span() for match in re.finditer(r"[-=]+", texts[rules[0]])]
    starts = [start for start, _ in spans]
    rows: list[list[str]] = []
    for at, text in enumerate(texts):
        if at in rules:
            continue
        if any(text[end:start].strip() for (_, end), start in zip(spans, starts[1:], strict=False)) or text[: starts[0]].strip():
            return None
        rows.append([text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)])
    # A rule above the heads, one below them, one at the end; or only the second.
    above = rules[0] == 0
    below = rules[1] if above and len(rules) > 1 else rules[0]
    head = below - above
    return _table(rows, head if 0 < head < len(rows) else 0)


def _tabbed(texts: Sequence[str]) -> Table | None:
    """Cells between single tabs, as many in each line, as spreadsheets copy them."""
    rows = [text.split("\t") for text in texts]
    if len({len(row) for row in rows}) != 1 or len(rows[0]) < 2 or (len(rows[0]) == 2 and len(rows) < 3):
        return None
    if not all(row[0].strip() for row in rows[1:]) or any("  " in cell.strip() for row in rows for cell in row):
        return None
    return _table(rows, _heads(rows))


def _gapped(texts: Sequence[str]) -> Table | None:
    """Columns between blank strips that run through all lines. At least one of them holds numbers: else it may be an address."""
    width = max(map(len, texts))
    blank = [all(at >= len(text) or text[at] == " " for text in texts) for at in range(width)]
    strips = [list(run) for free, run in groupby(range(width), key=blank.__getitem__) if free]
    starts = [0, *(strip[-1] + 1 for strip in strips if len(strip) > 1 and strip[0] > 0)]
    rows = [[text[left:right].replace(BESIDE, "") for left, right in zip(starts, [*starts[1:], width], strict=True)] for text in texts]
    head = _heads(rows)
    if len(starts) < 2 or any(not row[0].strip() for row in rows[max(head, 1) :]):
        return None
    numeric = any(
        all(not row[column].strip() or NUMERIC.fullmatch(row[column].strip()) for row in rows[head:]) for column in range(1, len(starts))
    )
    return _table(rows, head) if numeric and len(rows) - head > 1 else None


def _heads(rows: _Rows) -> int:
    """How many rows name columns, at most three: they have words, or nothing, where the others have numbers. What has a name of its own is no further
    line of the heads."""
    count = next((at for at in range(1, len(rows)) if rows[at][0].strip()), len(rows))
    return count if count < len(rows) and count <= _MOST_HEADS and _named(rows[:count], rows[count:]) else 0


def _named(heads: _Rows, rows: _Rows) -> bool:
    columns = range(1, len(rows[0]))
    several = len(heads) > 1
    named = any(
        heads[0][column].strip()
        and not any(NUMERIC.fullmatch(said := row[column].strip()) and not (several and _YEAR.fullmatch(said)) for row in heads)
        and any(row[column].strip() for row in rows)
        and all(NUMERIC.fullmatch(row[column].strip()) for row in rows if row[column].strip())
        for column in columns
    )
    return named or (not heads[0][0].strip() and any(_YEAR.fullmatch(row[column].strip()) for row in heads for column in columns))


def _table(rows: _Rows, head: int) -> Table | None:
    """Columns of numbers are set to the end."""
    rows = [[text.replace(BESIDE, "") for text in row] for row in rows]
    columns = range(len(rows[0]))
    aligns: list[Align] = []
    for column in columns:
        said = [row[column].strip() for row in rows[head:] if row[column].strip()]
        aligns.append("end" if said and all(map(NUMERIC.fullmatch, said)) else "")
    made = [
        tuple(Cell(_cell(text), align=align, head=at < head) for text, align in zip(row, aligns, strict=True))
        for at, row in enumerate(rows)
    ]
    return table(made, head_rows=head)


def _cell(text: str) -> tuple[Paragraph, ...]:
    """The lines of a cell as one paragraph, wrapped as they are drawn only for want of room."""
    said: list[Inline] = []
    for line in filter(None, map(str.strip, text.split("\n"))):
        if line.startswith(("- ", "* ", "• ")) and said:
            said.append(LineBreak())
        elif said and isinstance(last := said[-1], Text):
            said[-1] = Text(f"{last.text} {line}")
            continue
        said.extend(inlines(line))
    return (Paragraph(tuple(said)),) if said else ()
