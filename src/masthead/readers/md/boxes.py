"""Boxes, formulas, lines and lists as other writers of Markdown mark them (Docusaurus, VuePress, MyST, Quarto, pandoc), as CommonMark has them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from masthead.expressions import expression
from masthead.readers.md.alerts import NAMELESS
from masthead.readers.md.fences import closes

_BOX = expression(
    r"(?P<indent> {0,12})(?P<fence>:{3,}|`{3,}|~{3,})[ \t]*(?:\{[ \t]*\.?(?P<braced>[A-Za-z][\w-]*)(?P<more>[^{}\n]*)\}|(?P<bare>[A-Za-z][\w-]*))(?:\[(?P<framed>[^\]\n]*)\])?[ \t]*(?P<behind>[^\n{}]*)"
)
"""The first line of a box between colons: `:::note`, `::: warning Title`, `:::{tip} Title`, `::: {.callout-note title="Title"}`, `:::info[Title]`;
MyST has the one with braces between the marks of code as well."""
_SET_IN = expression(
    r"(?P<indent> {0,12})(?:!!!|\?\?\?\+?)[ \t]+(?P<kind>[A-Za-z][\w-]*)(?:[ \t]+[a-z][\w-]*)*(?:[ \t]+\"(?P<title>[^\"\n]*)\")?[ \t]*"
)
"""The first line of a box of MkDocs or Python-Markdown, what stands in it set in by four blanks."""
_TITLE = expression(r"\btitle=(?:\"([^\"]*)\"|'([^']*)')")
_OPTION = expression(r":[A-Za-z][\w-]*:(?:[ \t].*)?")
"""What MyST tells a program of a box, on lines below its first one."""
_HEADING = expression(r"#{1,6}[ \t]+(.*?)[ \t#]*")
_KINDS = frozenset(
    ("note", "tip", "important", "warning", "caution", "danger", "info", "hint", "attention", "error", "success", "seealso", "admonition", "details", "question", "example")
)  # fmt: skip
"""Kinds of boxes; what stands between colons under other names is laid out, and no box."""
_FORMULA = expression(r" {0,3}\\(begin|end)\{((?:equation|align|gather|multline|eqnarray|displaymath)\*?)\}[ \t]*")
_LONGEST = 60
"""Lines of a formula, at most."""
_ROW = expression(r"\|[ \t]+\S(?:.*[^|\s])?[ \t]*|\|")
_COUNTED = expression(r"([ \t]*)#\.(?=[ \t]+\S)")


class Box(Struct, frozen=True):
    """A box: how far it is set in, the mark that calls it something, the lines that stand in it, how many lines it has with its first and last one;
    and what tells a program of it."""

    indent: str
    mark: str
    held: list[str]
    size: int
    left: list[str]

    def quoted(self, held: Sequence[str]) -> list[str]:
        """As many lines that make a quotation with the mark of a box, with these in it."""
        rows = [f"{self.indent}> {row}" for row in (self.mark, *held)]
        return rows + [""] * (self.size - len(rows))


def box(lines: Sequence[str], at: int, ends: dict[int, int]) -> Box | None:
    """The box that begins at `at`, if one does that something stands in; `ends` as `ends` tells."""
    line = lines[at]
    if (match := _SET_IN.fullmatch(line)) is not None:
        end = _held(lines, at, len(match["indent"]))
        held = [row[len(match["indent"]) + 4 :] for row in lines[at + 1 : end]]
        kind, title, left = match["kind"], match["title"] or "", list[str]()
        size = end - at
    else:
        match, end = _BOX.fullmatch(line) if at in ends else None, ends.get(at, at)
        kind = (match["braced"] or match["bare"]).casefold() if match is not None else ""
        quarto, kind = kind.startswith("callout-"), kind.removeprefix("callout-")
        if match is None or kind not in _KINDS or (match["bare"] and match["fence"][0] != ":"):
            return None
        held = [_without(row, len(match["indent"])) for row in lines[at + 1 : end]]
        given = _TITLE.search(match["more"] or "")
        title = (match["framed"] or match["behind"] or (given and (given[1] or given[2])) or "").strip()
        size = end - at + 1
        title, left = _opened(held, title, quarto=quarto, options=bool(match["braced"]))
    if not any(map(str.strip, held)):
        return None
    left += [kind] if title else []
    return Box(match["indent"], f"[!{NAMELESS}] {title}" if title else f"[!{kind.capitalize()}]", held, size, left)


def _opened(held: list[str], title: str, *, quarto: bool, options: bool) -> tuple[str, list[str]]:
    """The title of a box, which Quarto takes from a heading above its text, and what its first lines tell a program; empty lines in their place."""
    left: list[str] = []
    at = 0
    while options and at < len(held) and _OPTION.fullmatch(held[at]) is not None:
        left.append(held[at])
        held[at] = ""
        at += 1
    first = next((row for row in range(at, len(held)) if held[row].strip()), -1)
    if quarto and not title and first >= 0 and (match := _HEADING.fullmatch(held[first])) is not None:
        title, held[first] = match[1], ""
    return title, left


def _without(row: str, indent: int) -> str:
    return row[indent:] if not row[:indent].strip() else row.lstrip()


def _held(lines: Sequence[str], at: int, indent: int) -> int:
    """The line behind what stands in a box: set in, with empty lines between; those behind it are none of it."""
    end = last = at + 1
    while end < len(lines) and (not lines[end].strip() or lines[end].startswith(" " * (indent + 4))):
        end += 1
        last = end if lines[end - 1].strip() else last
    return last


def ends(lines: Sequence[str], code: Sequence[int]) -> dict[int, int]:
    """The first lines of what stands between colons or the marks of code → the last ones. Colons in code are code, which `code` tells as `fences.begun`
    does."""
    found: dict[int, int] = {}
    pending: list[tuple[int, int]] = []
    """Lines that opened something, and how many colons they have;"""
    counts: dict[int, int] = {}
    """how many of them have as many."""
    for at, line in enumerate(lines):
        if code[at] >= 0:
            if code[at] < at and closes(line, lines[code[at]]):
                found[code[at]] = at
            continue
        said = line.strip()
        rest = said.lstrip(":")
        colons = len(said) - len(rest)
        if colons < 3:
            continue
        if rest:
            pending.append((at, colons))
            counts[colons] = counts.get(colons, 0) + 1
            continue
        # What has as many colons ends, with what was opened within it and has no end; else what was opened last, if it has fewer.
        exact = counts.get(colons, 0) > 0
        while pending and (exact or pending[-1][1] < colons):
            opened, size = pending.pop()
            counts[size] -= 1
            if not exact or size == colons:
                found[opened] = at
                break
    return found


def formula(lines: list[str], at: int) -> None:
    """Marks of a formula in the place of those of LaTeX's surroundings, which begin at `at`."""
    match = _FORMULA.fullmatch(lines[at])
    if match is None or match[1] != "begin":
        return
    for below in range(at + 1, min(at + _LONGEST, len(lines))):
        if not lines[below].strip():
            return
        end = _FORMULA.fullmatch(lines[below])
        if end is not None and end[1] == "end" and end[2] == match[2]:
            lines[at] = lines[below] = "$$"
            return


def lined(lines: list[str], at: int) -> None:
    """Lines of a block of lines (`| Street`) that begins at `at`, each ended as lines are: rows of a table end with a stroke."""
    end = at
    while end < len(lines) and _ROW.fullmatch(lines[end]) is not None:
        end += 1
    if end - at < 2 or (at and lines[at - 1].strip()) or (end < len(lines) and lines[end].strip()):
        return
    rows = [row[1:].strip() for row in lines[at:end]]
    lines[at:end] = [f"{row}\\" if row and last < len(rows) - 1 else row for last, row in enumerate(rows)]


def counted(line: str) -> str:
    """An item that pandoc counts itself, with a number."""
    return _COUNTED.sub(r"\g<1>1.", line, count=1)
