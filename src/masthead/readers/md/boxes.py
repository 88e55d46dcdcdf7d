"""Boxes, formulas, lines and lists as other writers of Markdown mark them (Docusaurus, VuePress, MyST, Quarto, pandoc), as CommonMark has them."""

from __future__ import annotations

from masthead.expressions import expression
from masthead.readers.md.alerts import NAMELESS

_BOX = expression(
    r" {0,3}(:{3,})[ \t]*(?:\{[ \t]*\.?(?P<braced>[A-Za-z][\w-]*)(?P<more>[^{}\n]*)\}|(?P<bare>[A-Za-z][\w-]*))(?:\[(?P<framed>[^\]\n]*)\])?[ \t]*(?P<behind>[^\n{}]*)"
)
"""The first line of a box between colons: `:::note`, `::: warning Title`, `:::{tip} Title`, `::: {.callout-note title="Title"}`, `:::info[Title]`."""
_TITLE = expression(r"\btitle=(?:\"([^\"]*)\"|'([^']*)')")
_KINDS = frozenset(
    ("note", "tip", "important", "warning", "caution", "danger", "info", "hint", "attention", "error", "success", "seealso", "admonition", "details", "question", "example")
)  # fmt: skip
"""Kinds of boxes; what stands between colons under other names is laid out, and no box."""
_FORMULA = expression(r" {0,3}\\(begin|end)\{((?:equation|align|gather|multline|eqnarray|displaymath)\*?)\}[ \t]*")
_LONGEST = 60
"""Lines of a formula, at most."""
_ROW = expression(r"\|[ \t]+\S(?:.*[^|\s])?[ \t]*|\|")
_COUNTED = expression(r"([ \t]*)#\.(?=[ \t]+\S)")


def boxed(lines: list[str], at: int) -> tuple[int, str]:
    """Makes a quotation with the mark of a box of the lines of one that begins at `at`; the line behind it, and its kind where its title stands
    for that. Nothing is made of what no colons end."""
    match = _BOX.fullmatch(lines[at])
    kind = (match["braced"] or match["bare"]).removeprefix("callout-").casefold() if match is not None else ""
    if match is None or kind not in _KINDS:
        return at, ""
    end = _end(lines, at, match[1])
    if end == at or not any(map(str.strip, lines[at + 1 : end])):
        return at, ""
    given = _TITLE.search(match["more"] or "")
    title = (match["framed"] or match["behind"] or (given and (given[1] or given[2])) or "").strip()
    lines[at] = f"> [!{NAMELESS}] {title}" if title else f"> [!{kind.capitalize()}]"
    lines[at + 1 : end] = [f"> {row}" for row in lines[at + 1 : end]]
    lines[end] = ""
    return end, kind if title else ""


def _end(lines: list[str], at: int, colons: str) -> int:
    """The line of colons that ends a box, not one in code nor of a box within; the first line itself if there is none."""
    fence, open_within = "", 0
    for below in range(at + 1, len(lines)):
        said = lines[below].strip()
        if fence:
            fence = "" if said.startswith(fence) and not said.strip(fence[0]) else fence
        elif said[:3] in ("```", "~~~"):
            fence = said[:3]
        elif said.startswith(colons):
            if said.strip(":"):
                open_within += 1
            elif open_within:
                open_within -= 1
            else:
                return below
    return at


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
