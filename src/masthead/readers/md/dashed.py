"""Tables of Markdown that pandoc knows and CommonMark does not: columns under strokes of dashes, a line a row or rows between blank lines;
and the captions of tables, `Table: …`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from masthead.expressions import expression

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

CAPTION = r"(?:[Tt]able:|:)[ \t]+"
_CAPTION = expression(CAPTION)
_COLUMNS = expression(r" {0,3}-{2,}(?: +-{2,})+ *")
_STROKE = expression(r" {0,3}-{10,} *")
_DASHES = expression(r"-+")
_HEAD = 8
"""Lines of heads at most."""
_MOST = 600
"""Lines among which the end of a table is looked for."""

_Row = tuple[int, list[str]]
"""The line at which a row begins, and its cells."""


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The parser's rule for blocks."""
    if silent or state.level or state.blkIndent:
        return False
    src, begins, shifts = state.src, state.bMarks, state.tShift
    if not src.startswith("--", begins[start] + shifts[start]) and (
        start + 1 >= end or not src.startswith("--", begins[start + 1] + shifts[start + 1])
    ):
        return False
    lines = [src[begins[at] : state.eMarks[at]].expandtabs(4) for at in range(start, min(end, start + _MOST))]
    found = _simple(lines) or _closed(lines)
    if found is None:
        return False
    columns, heads, rows, length = found
    spans = [match.span() for match in _DASHES.finditer(columns)]
    head = _cells(heads, spans) if heads else [""] * len(spans)
    body = [(at, _cells(row, spans)) for at, row in rows]
    if head is None or not body or any(cells is None for _, cells in body):
        return False
    aligns = _aligns(heads or _first(rows), spans)
    whole = [(at, cells) for at, cells in body if cells is not None]
    _push(state, start, start + length, [(0, head)] if heads else [], whole, aligns)
    state.line = start + length
    return True


def _first(rows: Sequence[_Row]) -> list[str]:
    """The lines of the first row, by which columns without heads are set."""
    return rows[0][1] if rows else []


_Found = tuple[str, list[str], list[_Row], int]
"""The line of strokes, the lines of heads, the lines of each row, and how many lines the table takes."""


def _simple(lines: Sequence[str]) -> _Found | None:
    """A line of heads, strokes, and a row a line up to a blank one."""
    if len(lines) < 3 or not _COLUMNS.fullmatch(lines[1]) or not lines[0].strip() or _is_rule(lines[0]):
        return None
    rows: list[_Row] = []
    for at, line in enumerate(lines[2:], 2):
        if not line.strip():
            return lines[1], [lines[0]], rows, at
        if _is_rule(line):
            return lines[1], [lines[0]], rows, at + 1
        rows.append((at, [line]))
    return lines[1], [lines[0]], rows, len(lines)


def _closed(lines: Sequence[str]) -> _Found | None:
    """Rows between strokes above and below them all: a line each, or as many as stand between blank lines."""
    if len(lines) < 3 or not _is_rule(lines[0]) or not lines[1].strip():
        return None
    inner = next((at for at in range(1, min(len(lines), _HEAD + 2)) if _is_rule(lines[at]) or not lines[at].strip()), 0)
    follows = inner + 1 < len(lines) and lines[inner + 1].strip() != ""
    headed = inner > 1 and _COLUMNS.fullmatch(lines[inner]) is not None and (_STROKE.fullmatch(lines[0]) is not None or follows)
    first = inner + 1 if headed else 1
    columns = lines[first - 1]
    if not _COLUMNS.fullmatch(columns):
        return None
    last = next((at for at in range(first, len(lines)) if _is_rule(lines[at])), 0)
    if not last or (last + 1 < len(lines) and lines[last + 1].strip()):
        return None
    body = lines[first:last]
    rows: list[_Row] = []
    loose = any(not line.strip() for line in body[:-1])
    begun = False
    for at, line in enumerate(body, first):
        if not line.strip():
            begun = False
        elif loose and begun:
            rows[-1][1].append(line)
        else:
            rows.append((at, [line]))
            begun = True
    return columns, list(lines[1:inner]) if headed else [], rows, last + 1


def _is_rule(line: str) -> bool:
    return _COLUMNS.fullmatch(line) is not None or _STROKE.fullmatch(line) is not None


def _cells(lines: Sequence[str], spans: Sequence[tuple[int, int]]) -> list[str] | None:
    """What the lines of a row have in each column; None where a word runs over the edge of one."""
    starts = [start for start, _ in spans]
    cells = [""] * len(starts)
    for line in lines:
        if line[: starts[0]].strip() or any(line[start - 1 : start].strip() for start in starts[1:]):
            return None
        for column, (start, end) in enumerate(pairwise((*starts, len(line)))):
            if said := line[start:end].strip() if start < len(line) else "":
                cells[column] = f"{cells[column]}\n{said}" if cells[column] else said
    return cells


def _aligns(lines: Sequence[str], spans: Sequence[tuple[int, int]]) -> list[str]:
    """How columns are set: by where their heads stand over the strokes."""
    aligns = []
    for start, end in spans:
        said = min(filter(str.strip, (line[start:end].rstrip() for line in lines)), key=len, default="")
        before, after = said[:1] == " ", len(said) < end - start
        aligns.append("center" if before and after else "right" if before else "left" if said and after else "")
    return aligns


def _push(state: StateBlock, start: int, end: int, heads: list[_Row], rows: list[_Row], aligns: Sequence[str]) -> None:
    state.push("table_open", "table", 1).map = [start, end]
    for part, kind, held in (("thead", "th", heads), ("tbody", "td", rows)):
        if not held:
            continue
        state.push(f"{part}_open", part, 1)
        for at, cells in held:
            state.push("tr_open", "tr", 1).map = [start + at, start + at + 1]
            for said, align in zip(cells, aligns, strict=True):
                cell = state.push(f"{kind}_open", kind, 1)
                if align:
                    cell.attrs = {"style": f"text-align:{align}"}
                token = state.push("inline", "", 0)
                token.content, token.map, token.children = said, [start + at, start + at + 1], []
                state.push(f"{kind}_close", kind, -1)
            state.push("tr_close", "tr", -1)
        state.push(f"{part}_close", part, -1)
    state.push("table_close", "table", -1)


def captioned(tokens: list[Token]) -> None:
    """Puts paragraphs that say they are a table's caption into the table that they stand below, or else above."""
    from markdown_it.token import Token

    at = 0
    while at < len(tokens):
        if tokens[at].type == "table_close" and not tokens[at].level:
            begin = next(one for one in range(at, -1, -1) if tokens[one].type == "table_open")
            below, above = _paragraph(tokens, at + 1), _paragraph(tokens, begin - 1 if tokens[begin - 1].type == "plain" else begin - 3)
            for place, said in ((at + 1, below), (begin - len(above), above)):
                if said and (match := _CAPTION.match(said[-2 if len(said) > 1 else 0].content)) is not None:
                    held = said[1] if len(said) > 1 else said[0]
                    token = Token("inline", "", 0, map=held.map, content=held.content[match.end() :], children=[])
                    caption = [Token("caption_open", "caption", 1, map=held.map), token, Token("caption_close", "caption", -1)]
                    tokens[at:at] = caption
                    gone = place + (len(caption) if place > at else 0)
                    del tokens[gone : gone + len(said)]
                    at += len(caption) - (len(said) if place < at else 0)
                    break
        at += 1


def _paragraph(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The tokens of a paragraph of the text that begins here; none if there is no such."""
    if not 0 <= at < len(tokens) or tokens[at].level:
        return ()
    if tokens[at].type == "plain":
        return tokens[at : at + 1]
    return tokens[at : at + 3] if tokens[at].type == "paragraph_open" else ()
