"""What programs that keep notes (Obsidian, Logseq, Foam) write between double brackets and percent signs: links to other notes, what is shown within,
remarks, and names of paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.expressions import expression
from masthead.notices import Dropped, Note
from masthead.readers.md import fences

_LINK = expression(r"(!?)\[\[([^\[\]|#^\n]*)((?:[#^][^\[\]|\n]*)?)((?:\|[^\[\]\n]*)?)\]\](?![(\[])")
_NUMBER = expression(r"[\d\s,;–-]*")
"""What stands between double brackets as a number of a list of works does."""
_CONTENTS = expression(r"(?i)_?toc_?")
_CODE = expression(r"(`+)(?:(?!\1).)+\1")
_PICTURE = expression(r"(?i)\.(?:png|jpe?g|gif|webp|svg|avif|bmp|tiff?)\Z")
_SIZE = expression(r"\d+(?:x\d+)?")
_REMARK = expression(r"(?<!\S)(?<!\d\s)%%(?!%)((?:(?!%%).)+)%%(?!%)")
_FENCE = expression(r"[ \t]*%%[ \t]*")
_NAMED = expression(r"(?<=\S)[ \t]+\^[A-Za-z0-9-]+[ \t]*\Z|\A\^[A-Za-z0-9-]+[ \t]*\Z")
"""The name of a paragraph, behind it or below it."""


def opened(text: str, note: Note, where: str) -> str:
    """The text in the words of Markdown, on as many lines; names of notes and paragraphs and remarks are left out, and named."""
    linked, remarked = "[[" in text and "]]" in text, text.count("%%") > 1
    if not linked and not remarked:
        return text
    lines = text.split("\n")
    code = fences.begun(lines)
    left: dict[str, list[str]] = {}
    if remarked:
        _remarks(lines, code, left)
    if linked:
        found = False
        for at, line in enumerate(lines):
            if code[at] < 0 and "[[" in line:
                lines[at] = _outside(line, left)
                found |= lines[at] != line
        for at, line in enumerate(lines if found else ()):
            if code[at] < 0 and "^" in line and (name := _NAMED.search(line)) is not None:
                left.setdefault(_NAMES, []).append(name[0].strip())
                lines[at] = line[: name.start()]
    for why, words in left.items():
        note(Dropped(tuple(" ".join(words).split()), why, where))
    return "\n".join(lines)


_NOTES = "the names of notes that its links lead to"
_NAMES = "the names of its paragraphs"
_REMARKS = "remarks that are not to be shown"
_SHOWN = "other notes that are shown within it"


def _remarks(lines: list[str], code: Sequence[int], left: dict[str, list[str]]) -> None:
    """Takes remarks out: those within a line, and those between lines of nothing but the sign, if it is closed."""
    fenced = [at for at, line in enumerate(lines) if code[at] < 0 and "%%" in line and _FENCE.fullmatch(line)]
    for begin, end in zip(fenced[::2], fenced[1::2], strict=False):
        left.setdefault(_REMARKS, []).extend(lines[begin + 1 : end])
        lines[begin : end + 1] = [""] * (end + 1 - begin)
    for at, line in enumerate(lines):
        if code[at] < 0 and line.count("%%") > 1 and (said := [match[1] for match in _REMARK.finditer(line)]):
            left.setdefault(_REMARKS, []).extend(said)
            lines[at] = _REMARK.sub("", line)


def _outside(line: str, left: dict[str, list[str]]) -> str:
    """A line with what stands between double brackets made Markdown, but for what is code."""
    made: list[str] = []
    at = 0
    for code in _CODE.finditer(line) if "`" in line else ():
        made += [_linked(line[at : code.start()], left), code[0]]
        at = code.end()
    return "".join([*made, _linked(line[at:], left)])


def _linked(said: str, left: dict[str, list[str]]) -> str:
    made: list[str] = []
    at = 0
    for match in _LINK.finditer(said):
        shown, name, place, words = match[1], match[2].strip(), match[3], match[4][1:].strip()
        if not (name or place) or (not shown and _NUMBER.fullmatch(name) and not place) or _CONTENTS.fullmatch(name):
            continue
        made.append(said[at : match.start()])
        at = match.end()
        if shown and _PICTURE.search(name):
            told = "" if _SIZE.fullmatch(words) else words
            left.setdefault(_NOTES, []).extend([name, *([words] if words and not told else [])])
            made.append(f"![{told}](<{name}>)")
        elif shown:
            left.setdefault(_SHOWN, []).append(f"{name}{place} {words}")
        elif words:
            left.setdefault(_NOTES, []).append(f"{name}{place}")
            made.append(words)
        else:
            heading = place.lstrip("#^") if place[:1] == "#" else ""
            if place[:1] == "^":
                left.setdefault(_NOTES, []).append(place)
            made.append(" > ".join(filter(None, (name, heading))))
    return "".join([*made, said[at:]])
