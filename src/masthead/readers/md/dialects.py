"""What other writers of Markdown have that CommonMark has not: places for a list of contents, ends of pages, boxes of MkDocs, highlighted, raised and
lowered words. Made what CommonMark has, on as many lines."""

from __future__ import annotations

import re

from masthead.expressions import expression
from masthead.notices import Dropped, Note
from masthead.readers.md import boxes
from masthead.readers.md.alerts import NAMELESS

_CONTENTS = expression(
    r" {0,3}(?:\[toc\]|\[\[_?toc_?\]\]|\{\{toc\}\}|@\[toc\](?:\([^)\n]*\))?|\$\{toc\}|\[\[_toc_\]\]|\\tableofcontents|\\listof(?:figures|tables))[ \t]*",
    re.IGNORECASE,
)
"""A line in the place of which programs put a list of contents (Python-Markdown, GitLab, MultiMarkdown, pandoc)."""
_SEED = expression(r" {0,3}(?:[-*+]|\d\.)[ \t]+\S.*")
_SEEDED = expression(r"[ \t]*\{:[^{}\n]*\btoc\b[^{}\n]*\}[ \t]*")
"""kramdown puts it in the place of a list with this mark below it."""
_PAGE = expression(
    r" {0,3}\\(?:newpage|pagebreak|clearpage|cleardoublepage|appendix|frontmatter|mainmatter|backmatter|maketitle)(?:\{\}|\[\d\])?[ \t]*"
)
_BOX = expression(r"( {0,12})(?:!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w-]*)((?:[ \t]+[a-z][\w-]*)*)(?:[ \t]+\"([^\"\n]*)\")?[ \t]*")
"""The first line of a box of MkDocs or Python-Markdown, what stands in it set in by four blanks."""
_UNDERLINE = expression(r"([*~^])\1{3,}[ \t]*")
_LEVELS = {"*": 1, "~": 3, "^": 4}
"""Ranks of titles by the sign below them, beside those that CommonMark knows (1 and 2)."""
_FENCE = expression(r"[ \t]*(`{3,}|~{3,})")
_INLINE = expression(
    r"(?P<left>(?P<ticks>`+)(?:(?!(?P=ticks)).)+(?P=ticks)|\$[^$\n]+\$|\]\([^)\n]*\)|<[^<>\n]*>)"
    r"|(?<![=\w])==(?=[^\s=])(?P<mark>[^=\n]+)(?<=[^\s=])==(?![=\w])"
    r"|(?<=[A-Za-z0-9)\]])(?<!~)~(?P<sub>[A-Za-z0-9+−-]{1,12})~(?!~)"
    r"|(?<=[\w)\]])\^(?P<sup>[\w+−.,-]{1,12})\^"
)


def plainer(text: str, note: Note, where: str) -> str:
    """The text in the words of CommonMark; what only makes contents or pages is left out, and named."""
    low = text.casefold()
    contents = "toc" in low or "\\tableof" in low or "\\listof" in low
    pages = "\n\\" in text
    framed = "!!!" in text or "???" in text or ":::" in text or "\n| " in text or "#. " in text
    rows = "\n****" in text or "\n~~~~" in text or "\n^^^^" in text
    inlines = "==" in text or "~" in text or text.count("^") > 1
    if not (contents or pages or framed or rows or inlines):
        return text
    lines = text.split("\n")
    if contents or pages or framed or rows:
        lines = _blocks(lines, note, where)
    return "\n".join(_inlines(lines) if inlines else lines)


def _blocks(lines: list[str], note: Note, where: str) -> list[str]:
    made = list(lines)
    left: list[str] = []
    fence = ""
    at = 0
    while at < len(made):
        line = made[at]
        mark = None if not fence and line[:4] == "~~~~" and at and _is_underlined(made, at) else _FENCE.match(line)
        if fence:
            fence = "" if mark is not None and mark[1].startswith(fence) and not line.strip().strip(fence[0]) else fence
        elif mark is not None:
            fence = mark[1]
        elif _CONTENTS.fullmatch(line) or _PAGE.fullmatch(line):
            left += [line, *_headless(made, at)]
            made[at] = ""
        elif _SEEDED.fullmatch(line):
            made[at] = ""
            above = at - 1
            if above >= 0 and _SEED.fullmatch(made[above]) and not (above and _SEED.fullmatch(made[above - 1])):
                left += [made[above], *_headless(made, above)]
                made[above] = ""
        elif (box := _BOX.fullmatch(line)) is not None and (end := _held(made, at, len(box[1]))) > at + 1:
            made[at] = f"{box[1]}> [!{NAMELESS}] {box[4]}" if box[4] else f"{box[1]}> [!{box[2].capitalize()}]"
            if box[4]:
                left.append(box[2])
            for within in range(at + 1, end):
                made[within] = f"{box[1]}> {made[within][len(box[1]) + 4 :]}"
            made[at + 1 : end] = [_nested(row, len(box[1]) + 2) for row in made[at + 1 : end]]
        elif line.lstrip().startswith(":::"):
            at, kind = boxes.boxed(made, at)
            left += [kind] if kind else []
        elif line[:1] == "|":
            boxes.lined(made, at)
        elif "#. " in line:
            made[at] = boxes.counted(line)
        elif "\\begin{" in line:
            boxes.formula(made, at)
        elif at and (row := _UNDERLINE.fullmatch(line)) is not None and _is_underlined(made, at):
            made[at - 1 : at + 1] = [f"{'#' * _LEVELS[row[1]]} {made[at - 1].strip()}", ""]
        at += 1
    if left:
        note(Dropped(tuple(" ".join(left).split()), "what tells a program of contents, ends of pages and kinds of boxes", where))
    return made


def _headless(lines: list[str], at: int) -> list[str]:
    """The heading over a list of contents that is to be made, which would have nothing under it: taken away, and given."""
    above = next((index for index in range(at - 1, -1, -1) if lines[index].strip()), -1)
    below = next((index for index in range(at + 1, len(lines)) if lines[index].strip() and not _SEEDED.fullmatch(lines[index])), -1)
    if above < 0 or below < 0 or not lines[above].startswith("##") or not lines[below].startswith("#"):
        return []
    heading, lines[above] = lines[above], ""
    return [heading.strip("# ")]


def _is_underlined(lines: list[str], at: int) -> bool:
    """Whether a row of one sign is as long as the line above it, and both stand alone: writers of plain text mean a title by it."""
    title = lines[at - 1].rstrip()
    alone = (at < 2 or not lines[at - 2].strip()) and (at + 1 >= len(lines) or not lines[at + 1].strip())
    return alone and len(title) == len(lines[at].rstrip()) and title == title.lstrip() and any(map(str.isalpha, title))


def _held(lines: list[str], at: int, indent: int) -> int:
    """The line behind what stands in a box: set in, with empty lines between; those behind it are none of it."""
    end = last = at + 1
    while end < len(lines) and (not lines[end].strip() or lines[end].startswith(" " * (indent + 4))):
        end += 1
        last = end if lines[end - 1].strip() else last
    return last


def _nested(row: str, indent: int) -> str:
    """A row of a box, without the mark of a box within it: that one's title is a line in bold."""
    box = _BOX.fullmatch(row[indent:]) if "!!!" in row or "???" in row else None
    return f"{row[:indent]}**{box[4] or box[2].capitalize()}**" if box else row


def _inlines(lines: list[str]) -> list[str]:
    made: list[str] = []
    fence = ""
    for line in lines:
        mark = _FENCE.match(line)
        if fence:
            fence = "" if mark is not None and mark[1].startswith(fence) else fence
        elif mark is not None:
            fence = mark[1]
        elif ("==" in line or "~" in line or "^" in line) and not line.startswith(("    ", "\t")):
            line = _INLINE.sub(_said, line)
        made.append(line)
    return made


def _said(match: re.Match[str]) -> str:
    for name in ("mark", "sub", "sup"):
        if match[name] is not None:
            return f"<{name}>{match[name]}</{name}>"
    return match[0]
