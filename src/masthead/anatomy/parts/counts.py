"""How many paragraphs of prose the body of a release has."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.lines import Line, holds, prose, terminal
from masthead.anatomy.layout.text import goes_on
from masthead.anatomy.parts.zones import Zones
from masthead.document.model import Document, Paragraph, Quotation

_CAPTION = 30
"""Words of a line without a stop under a picture that may be its caption."""
_LEADS = 5
"""Words that a paragraph has at least that leads to what somebody says."""


def paragraphs(document: Document, here: Sequence[Line], found: Zones) -> int:
    """Paragraphs of prose in the body; one that the source's layout broke into lines counts once, where it ends. Points of a list with numbers
    count where most of the text is in them."""
    count = numbered = 0
    for at in range(found.body, min(found.tail, len(here))):
        line = here[at]
        if found.roles[at] != "body":
            continue
        if not prose(line):
            count += _leads_in(here, found, at)
            continue
        block = document.blocks[line.index]
        if line.kind == "numbered":
            numbered += line.text.count("\n") + 1
            continue
        if isinstance(block, Quotation):
            count += max(sum(isinstance(inner, Paragraph) for inner in block.content), 1)
            continue
        if terminal(line.text):
            count += 1
            continue
        if at and here[at - 1].kind == "figure" and not holds(line.text, _CAPTION):
            continue
        following = here[at + 1] if at + 1 < len(here) else None
        broken = following is not None and following.kind == "paragraph" and (not following.text or goes_on(line, following))
        count += not broken
    if not count and not numbered:
        # A statement whose paragraphs are points of a list, all of it.
        points = [point for line in _text_of(here, found) if line.kind == "list" for point in line.text.split("\n")]
        return sum(holds(point, 14) and terminal(point) for point in points)
    return count + (numbered if numbered > count else 0)


def _leads_in(here: Sequence[Line], found: Zones, at: int) -> bool:
    """Whether a short paragraph with a verb and a colon leads to what somebody says in the next."""
    line, following = here[at], here[at + 1] if at + 1 < min(found.tail, len(here)) else None
    return (
        following is not None
        and line.kind == "paragraph"
        and not line.strong
        and line.text[-1:] in (":", "：", ",")
        and holds(line.text, _LEADS)
        and found.roles[at + 1] == "body"
        and following.text[:1] in tuple("“„«\"「『‘'")
    )


def _text_of(here: Sequence[Line], found: Zones) -> list[Line]:
    return [line for line, role in zip(here[: found.tail], found.roles, strict=False) if role == "body"]
