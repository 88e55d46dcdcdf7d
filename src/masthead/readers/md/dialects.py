"""What other writers of Markdown have that CommonMark has not: places for a list of contents, ends of pages, boxes of MkDocs, highlighted, raised and
lowered words. Made what CommonMark has, on as many lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.expressions import expression
from masthead.notices import Dropped, Note
from masthead.readers.md import boxes, fences

_CONTENTS = expression(
    r" {0,3}(?:\[toc\]|\[\[_?toc_?\]\]|\{\{toc\}\}|@\[toc\](?:\([^)\n]*\))?|\$\{toc\}|\[\[_toc_\]\]|\\tableofcontents|\\listof(?:figures|tables))[ \t]*",
    re.IGNORECASE,
)
"""A line in the place of which programs put a list of contents (Python-Markdown, GitLab, MultiMarkdown, pandoc)."""
_TOC = expression(r"[tT][oO][cC](?<![^\W_]...)(?![^\W_])")
"""The word that all of them have but those of LaTeX."""
_COMMAND = expression(
    r"\\(?:tableof|listof|begin\{|newpage|pagebreak|clearpage|cleardouble|appendix|frontmatter|mainmatter|backmatter|maketitle)",
    re.IGNORECASE,
)
"""What LaTeX has beside."""
_SEED = expression(r" {0,3}(?:[-*+]|\d\.)[ \t]+\S.*")
_SEEDED = expression(r"[ \t]*\{:[^{}\n]*\btoc\b[^{}\n]*\}[ \t]*")
"""kramdown puts it in the place of a list with this mark below it."""
_PAGE = expression(
    r" {0,3}\\(?:newpage|pagebreak|clearpage|cleardoublepage|appendix|frontmatter|mainmatter|backmatter|maketitle)(?:\{\}|\[\d\])?[ \t]*"
)
_UNDERLINE = expression(r"([*~^])\1{3,}[ \t]*")
_LEVELS = {"*": 1, "~": 3, "^": 4}
"""Ranks of titles by the sign below them, beside those that CommonMark knows (1 and 2)."""
_FRAMES = ("!!!", "???", ":::", "```{", "``` {", "~~~{", "~~~ {")
_ROWS = ("****", "~~~~", "^^^^", "| ", "|\t")
"""How rows begin that are a line below a title, or are kept as rows."""
_FRAMES_BEGIN = frozenset(sign[:3] for sign in _FRAMES)
"""How the first lines of boxes begin."""
_SIGNS = frozenset("[{\\=").union(sign[0] for sign in (*_FRAMES, *_ROWS))
"""Without which there is none of all this but lists that pandoc counts."""
_NEAR = 12
"""Lines between a list of contents and the headings around it, at most."""
_DEEPEST = 12
"""Boxes within boxes that are told apart."""
_INLINE = expression(
    r"(?P<left>(?P<ticks>`+)(?:(?!(?P=ticks)).)+(?P=ticks)|\$[^$\n]+\$|\]\((?>(?:[^()\n]|\([^()\n]*\))*)\)|<[^<>\n]*>)"
    r"|(?<![=\w])==(?=[^\s=])(?P<mark>[^=\n]+)(?<=[^\s=])==(?![=\w])"
    r"|(?<=[A-Za-z0-9)\]])(?<!~)~(?P<sub>[A-Za-z0-9+−-]{1,12})~(?!~)"
    r"|(?<=[\w)\]])\^(?P<sup>[\w+−.,-]{1,12})\^"
)


def plainer(text: str, note: Note, where: str) -> str:
    """The text in the words of CommonMark; what only makes contents or pages is left out, and named."""
    # Most texts have few of these signs, and one sign is looked for ten times faster than several in a row.
    held = {sign for sign in _SIGNS if sign in text}
    contents = not held.isdisjoint("[{") and _TOC.search(text) is not None
    pages = "\\" in held and _COMMAND.search(text) is not None
    framed = any(sign[0] in held and sign in text for sign in _FRAMES) or "#. " in text
    rows = any(sign[0] in held and f"\n{sign}" in text for sign in _ROWS)
    inlines = "~" in held or ("=" in held and "==" in text) or ("^" in held and text.count("^") > 1)
    if not (contents or pages or framed or rows or inlines):
        return text
    lines = text.split("\n")
    if not (contents or pages or framed or rows):
        return "\n".join([line if begun >= 0 else _inlined(line) for line, begun in zip(lines, fences.begun(lines), strict=True)])
    left: list[str] = []
    lines = _blocks(lines, left)
    if left:
        note(Dropped(tuple(" ".join(left).split()), "what tells a program of contents, ends of pages and kinds of boxes", where))
    return "\n".join(lines)


def _blocks(lines: Sequence[str], left: list[str], depth: int = 0) -> list[str]:
    """As many lines in the words of CommonMark; what is left out is added to `left`."""
    made = list(lines)
    code = fences.begun(lines)
    texts: list[int] = []
    ends = boxes.ends(lines, code) if any(":::" in line or "{" in line for line in lines) else {}
    at = 0
    while at < len(made):
        line = made[at]
        if (
            depth < _DEEPEST
            and code[at] in (-1, at)
            and line.lstrip()[:3] in _FRAMES_BEGIN
            and (box := boxes.box(made, at, ends)) is not None
        ):
            made[at : at + box.size] = box.quoted(_blocks(box.held, left, depth + 1))
            left += box.left
            at += box.size
            continue
        if code[at] < 0:
            _block(made, at, left)
            texts.append(at)
        at += 1
    for at in texts:
        made[at] = _inlined(made[at])
    return made


def _block(made: list[str], at: int, left: list[str]) -> None:
    """Makes what begins at a line, or stands in it, what CommonMark has."""
    line = made[at]
    if _CONTENTS.fullmatch(line) or _PAGE.fullmatch(line):
        left += [line, *_headless(made, at)]
        made[at] = ""
    elif _SEEDED.fullmatch(line):
        made[at] = ""
        above = at - 1
        if above >= 0 and _SEED.fullmatch(made[above]) and not (above and _SEED.fullmatch(made[above - 1])):
            left += [made[above], *_headless(made, above)]
            made[above] = ""
    elif line[:1] == "|":
        boxes.lined(made, at)
    elif "#. " in line:
        made[at] = boxes.counted(line)
    elif "\\begin{" in line:
        boxes.formula(made, at)
    elif at and (row := _UNDERLINE.fullmatch(line)) is not None and fences.underlined(made, at):
        made[at - 1 : at + 1] = [f"{'#' * _LEVELS[row[1]]} {made[at - 1].strip()}", ""]


def _headless(lines: list[str], at: int) -> list[str]:
    """The heading over a list of contents that is to be made, which would have nothing under it: taken away, and given."""
    above = next((index for index in range(at - 1, max(at - _NEAR, 0) - 1, -1) if lines[index].strip()), -1)
    below = next(
        (index for index in range(at + 1, min(at + _NEAR, len(lines))) if lines[index].strip() and not _SEEDED.fullmatch(lines[index])), -1
    )
    if above < 0 or below < 0 or not lines[above].startswith("##") or not lines[below].startswith("#"):
        return []
    heading, lines[above] = lines[above], ""
    return [heading.strip("# ")]


def _inlined(line: str) -> str:
    marked = ("==" in line or "~" in line or "^" in line) and not line.startswith(("    ", "\t"))
    return _INLINE.sub(_said, line) if marked else line


def _said(match: re.Match[str]) -> str:
    for name in ("mark", "sub", "sup"):
        if match[name] is not None:
            return f"<{name}>{match[name]}</{name}>"
    return match[0]
