"""Inlines → Markdown, each character that means something there made to mean nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import assert_never

from masthead.document.model import (
    Abbreviation,
    Code,
    Emphasis,
    Foreign,
    Formula,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from masthead.document.plain import plain
from masthead.expressions import expression
from masthead.writers.markup.sheet import clean
from masthead.writers.markup.sheet import escape as escape_html

# What may begin a construct within a line (CommonMark 0.31, 6), or in those that most readers add: strikethrough, tables, footnotes.
_SPECIAL = expression(r"[\\`*\[\]<>~|^]|_(?!(?<=\w_)\w)|!(?=\[)|&(?=#?\w{1,40};)|\$(?=\S)")
# What may begin a block (4 and 5), where it stands first in a line.
_OPENING = expression(r"(?m)^(?:([#+=:-])|(\d{1,9})([.)])(?=\s|$))")
_EDGE = expression(r"\A(\s*)(.*?)(\s*)\Z", re.DOTALL)


def escape(text: str) -> str:
    """Plain text as it stands, wherever it stands in a line."""
    return _SPECIAL.sub(lambda match: f"\\{match.group()}", clean(text))


def opened(line: str) -> str:
    """Lines of a paragraph of which none begins a list, a heading or a rule."""
    return _OPENING.sub(lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}", line)


def inlines(content: Iterable[Inline], notes: dict[str, str]) -> str:
    """Inlines as one text, line breaks as backslashes at line ends. `notes` are the names of notes by label."""
    out: list[str] = []
    spans: list[str] = []
    for node in content:
        if isinstance(node, Code):
            # Two code spans side by side would be read as one with other ends.
            spans.append(node.text)
            continue
        written = _inline(node, notes)
        if not written:
            # A call whose note stands elsewhere writes nothing: what stands around it touches.
            continue
        if spans:
            out.append(code("".join(spans)))
            spans = []
        out.append(written)
    return "".join((*out, code("".join(spans)))) if spans else "".join(out)


def _inline(node: Inline, notes: dict[str, str]) -> str:
    match node:
        case Text(text) | Formula(text):
            return escape(text)
        case Strong(content):
            return _marked("**", "strong", content, notes)
        case Emphasis(content):
            return _marked("*", "em", content, notes)
        case Link(target, content):
            words = inlines(content, notes)
            return (
                f"<{target}>" if plain(content) == target and ":" in target else f"[{words}]({_goal(target)})" if words.strip() else words
            )
        case Code(text):
            return code(text)
        case Superscript(content):
            return f"<sup>{inlines(content, notes)}</sup>"
        case Subscript(content):
            return f"<sub>{inlines(content, notes)}</sub>"
        case Foreign(language, content):
            return f'<span lang="{escape_html(language)}">{inlines(content, notes)}</span>'
        case Abbreviation(expansion, content):
            return f'<abbr title="{escape_html(" ".join(expansion.split()))}">{inlines(content, notes)}</abbr>'
        case LineBreak():
            return "\\\n"
        case NoteReference(label):
            return f"[^{notes[label]}]" if label in notes else ""
        case _:
            assert_never(node)


def code(text: str) -> str:
    """A code span, between more backticks than stand in it (6.1)."""
    text = clean(" ".join(text.split("\n")))
    if not text.strip():
        return escape(text)
    ticks = "`"
    while ticks in text:
        ticks += "`"
    edge = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    return f"{ticks}{edge}{text}{edge}{ticks}"


def _marked(mark: str, element: str, content: Iterable[Inline], notes: dict[str, str]) -> str:
    """Emphasis by stars where they would be read as such (6.2: the run must touch letters on the inside, blanks or marks outside)."""
    match = _EDGE.match(inlines(content, notes))
    assert match is not None
    before, inside, after = match.groups()
    if not inside:
        return before + after
    plainly = inside[0].isalnum() and inside[-1].isalnum() and "*" not in inside and "\n" not in inside
    marked = f"{mark}{inside}{mark}" if plainly else f"<{element}>{inside}</{element}>"
    return f"{before}{marked}{after}"


def bold(line: str) -> str:
    """A whole line of written inlines in bold: by an element where stars in it would end those around it (6.2)."""
    return f"<strong>{line}</strong>" if _STAR.search(line) else f"**{line}**"


_STAR = expression(r"(?<!\\)\*")


def _goal(target: str) -> str:
    target = clean(target).replace(" ", "%20").replace("<", "%3C").replace(">", "%3E").replace("\n", "")
    return f"<{target}>" if "(" in target or ")" in target else target
