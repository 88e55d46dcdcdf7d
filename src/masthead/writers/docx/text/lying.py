"""Pages that lie on their side, for tables that are too wide: where they begin and end, their heads and feet."""

from __future__ import annotations

from math import ceil

from msgspec.structs import replace

from masthead.expressions import expression
from masthead.writers.docx.story import Story
from masthead.writers.docx.text.ending import HEADING, before_headings, end, opened

HEADER, FOOTER = "header3", "footer3"
"""The parts with the head and the foot of such pages."""
TOKENS = {HEADER: "\ue000head", FOOTER: "\ue000foot"}
"""What stands in a section's properties for them until it is known that there are some."""
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_SAID = expression(r"<w:t[ >][^<]*?>?([^<>]*)</w:t>")
_LETTER, _LINE = 5.2, 15.5
"""Points that a letter takes, and a line: no less than in body text."""
_BROAD = 2.0
"""Letters that an ideograph is as wide as."""
_APART, _LABEL = 5.0, 24.0
"""Points between paragraphs, and round a label."""


def lie(story: Story) -> bool:
    """Begins a page that lies on its side, with the headings written last; False where no page may."""
    sides = story.manuscript.sides
    if sides is None or story.name != "document":
        return False
    at = before_headings(story)
    if at > story.ended:
        end(story, at, opened(story))
    elif not at:
        return False
    lying = sides.lying
    for name, token in TOKENS.items():
        if token in lying:
            lying = lying.replace(token, story.relate(f"{_RELATION}{name[:-1]}", f"word/{name}.xml"))
    story.manuscript.sides = replace(sides, lying=lying)
    return True


def stand(story: Story, height: float = 0.0) -> None:
    """Begins an upright page after such a one, which is filled to about so many points."""
    if story.manuscript.sides is not None:
        end(story, len(story.out), story.manuscript.sides.lying)
        story.ended = len(story.out)
        story.flows, story.lain = False, height


def goes_below(story: Story) -> bool:
    """Whether what follows the last table on a page that lies on its side is so little that it stands under it, and begins no page."""
    sides = story.manuscript.sides
    if sides is None or story.flows or not story.lain or not 0 < story.ended < len(story.out):
        return False
    page, height = story.manuscript.brand.page, story.lain
    for text in story.out[story.ended :]:
        if not text.startswith("<w:p>") or "<w:drawing" in text or "<w:sectPr" in text:
            return False
        said = "".join(_SAID.findall(text))
        letters = sum(_BROAD if letter > "\u2e80" else 1.0 for letter in said)
        lines = ceil(letters * _LETTER / (page.width - page.start - page.side - page.end))
        height += lines * _LINE + (_LABEL if HEADING.match(text) else _APART)
    return height <= sides.depth


def lain(story: Story) -> bool:
    """Whether pages of the document lie on their side."""
    sides = story.manuscript.sides
    return sides is not None and not any(token in sides.lying for token in TOKENS.values())
