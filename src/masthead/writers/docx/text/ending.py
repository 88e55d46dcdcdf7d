"""Where sections of a text end: with the paragraph before a table across both columns, or before a page that lies on its side."""

from __future__ import annotations

from masthead.expressions import expression
from masthead.writers.docx.story import Story

HEADING = expression(r'<w:p><w:pPr><w:pStyle w:val="(?:Heading\d|SectionLabel|PartLabel)')
NOTHING = '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/></w:pPr></w:p>'
"""What ends a section after a table, and parts two tables that follow each other, which only a paragraph can."""


def before_headings(story: Story) -> int:
    """Where the headings begin that were written last: they go with what comes next. Where the text ends if there are none."""
    at = len(story.out)
    while at > story.ended and HEADING.match(story.out[at - 1]):
        at -= 1
    return at


def end(story: Story, at: int, properties: str) -> None:
    """Ends a section with what was written before this place."""
    if not story.out[at - 1].endswith("</w:p>"):
        story.out.insert(at, NOTHING)
        story.apart = False
        at += 1
    story.out[at - 1] = story.out[at - 1].replace("</w:pPr>", f"{properties}</w:pPr>", 1)
    story.ended = at


def opened(story: Story) -> str:
    """What ends the section at hand, as it began: the document's first, one that began with no page, or one on an upright page."""
    ranks, sides = story.manuscript.ranks, story.manuscript.sides
    if ranks is not None and (story.flows or sides is None or not story.ended):
        return ranks.one if story.ended else ranks.first
    return "" if sides is None else sides.upright if story.ended else sides.first


def end_section(story: Story, columns: int, at: int | None = None) -> None:
    """Ends a section of so many columns with what was written last, or before this place, if anything was since the last one ended."""
    breaks = story.manuscript.breaks
    at = len(story.out) if at is None else at
    if breaks is not None and story.ended < at:
        end(story, at, breaks.two if columns == 2 else breaks.one if story.ended else breaks.first)


def fill(story: Story, style: str, content: str, properties: str) -> bool:
    """Puts words into the paragraph written last, if it does nothing but end a section: such a one is too low to be read."""
    last = story.out[-1] if story.out else ""
    nothing = NOTHING.partition("</w:pPr>")[0]
    if not last.startswith(nothing):
        return False
    section = last.removeprefix(nothing).partition("</w:pPr>")[0]
    ended = story.ended
    story.out.pop()
    story.apart = True
    story.paragraph(style, content, properties=properties)
    story.out[-1] = story.out[-1].replace("</w:pPr>", f"{section}</w:pPr>", 1)
    story.ended = ended
    return True
