"""Boxed notes as Markdown files write them: a quotation that begins with `[!NOTE]` (GitHub, Obsidian), in any language."""

from __future__ import annotations

from masthead.document.model import Aside, Inline, LineBreak, Paragraph, Quotation, Text
from masthead.document.tidy import inlines
from masthead.expressions import expression

NAMELESS = "\ue000"
"""Stands for the kind in a mark whose box is called by its title alone."""
_MARK = expression(rf"\[!([^\W\d_](?:[\w -]*\w)?|{NAMELESS})\][-+]?[ \t]*")


def marked(text: str) -> bool:
    """Whether a line begins with such a mark."""
    return _MARK.match(text) is not None


def boxed(quotation: Quotation) -> Quotation | Aside:
    """The quotation as a boxed note if it begins like one; the kind that stands in the mark is the note's title, in the source's letters.

    What follows the mark on its line belongs to the title (Obsidian); the rest is the note.
    """
    first = quotation.content[0] if quotation.content else None
    if not isinstance(first, Paragraph) or not isinstance(lead := first.content[0], Text):
        return quotation
    match = _MARK.match(lead.text)
    if match is None:
        return quotation
    title, rest = _parted((Text(lead.text[match.end() :]), *first.content[1:]))
    kept = (Paragraph(rest, place=first.place, language=first.language),) if rest else ()
    if not kept and not quotation.content[1:]:
        return quotation
    named = title if match[1] == NAMELESS else (Text(f"{match[1]}: "), *title) if title else (Text(match[1]),)
    return Aside((*kept, *quotation.content[1:]), named, place=quotation.place, language=quotation.language)


def _parted(content: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    """What stands on the mark's own line, and what follows it."""
    at = next((index for index, inline in enumerate(content) if isinstance(inline, LineBreak)), len(content))
    return inlines(content[:at]), inlines(content[at + 1 :])
