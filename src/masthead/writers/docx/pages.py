"""The page: its size and margins, heads and feet with their fields."""

from __future__ import annotations

from masthead.brand.model import Page
from masthead.brand.style import said
from masthead.writers.docx import properties
from masthead.writers.docx.figures import drawing
from masthead.writers.docx.pictures import logo as logo_picture
from masthead.writers.docx.runs import field, field_ends, ours, run
from masthead.writers.docx.story import Story

_TAB = "<w:r><w:tab/></w:r>"

HEAD = 13.0
"""Points for the first page's head; a taller head pushes the text down."""
FOOT = 18.0
"""Points between the text and the foot's base line."""


IDS = ("rId1", "rId2", "rId3")
"""The relationships of the document to the running head, the first page's head and the foot."""


def section(page: Page, right_to_left: bool) -> str:
    """The properties of the document's only section (ECMA-376 17.6): its first page has a head of its own."""
    header, opening, footer = IDS
    start, end = page.start + page.side, page.end
    left, right = (end, start) if right_to_left else (start, end)
    numbers = (
        f'w:top="{_twips(page.top + HEAD)}" w:right="{_twips(right)}" w:bottom="{_twips(page.bottom + FOOT)}" w:left="{_twips(left)}" '
        f'w:header="{_twips(page.top)}" w:footer="{_twips(max(page.bottom - 4, 12))}" w:gutter="0"'
    )
    return (
        "<w:sectPr>" + f'<w:headerReference w:type="default" r:id="{header}"/><w:headerReference w:type="first" r:id="{opening}"/>'
        f'<w:footerReference w:type="default" r:id="{footer}"/><w:footerReference w:type="first" r:id="{footer}"/>'
        f'<w:pgSz w:w="{_twips(page.width)}" w:h="{_twips(page.height)}"/><w:pgMar {numbers}/><w:cols w:num="1" w:space="454"/>'
        f"<w:titlePg/>{'<w:bidi/>' * right_to_left}</w:sectPr>"
    )


def _twips(points: float) -> int:
    return round(points * 20)


def first_header(story: Story) -> str:
    """The publisher's logo or name."""
    manuscript = story.manuscript
    publisher = manuscript.briefing.publisher or said(manuscript.brand.publisher, manuscript.language)
    logo = manuscript.brand.logo
    found = logo_picture(manuscript)
    if logo is not None and found is not None:
        words = said(logo.alt, manuscript.language) or publisher
        drawn = drawing(story, found, words, manuscript.brand.page.width / 2, logo.height, enlarge=True)
        story.paragraph("Publisher", f"<w:r>{drawn}</w:r>")
    else:
        story.paragraph("Publisher", run(story, publisher))
    return "".join(story.out)


def running_header(story: Story) -> str:
    """Short title and date: fields that repeat properties, so that a file that serves as a template never shows another text's."""
    briefing = story.manuscript.briefing
    date = _TAB + _property(properties.DATE, run(story, briefing.date)) if briefing.date else ""
    story.paragraph("Header", _property(properties.RUNNING_HEAD, run(story, briefing.short)) * bool(briefing.short) + date)
    return "".join(story.out)


def _property(name: str, shown: str) -> str:
    """A property of the file where it is read (ECMA-376 17.16.5.16)."""
    begin, end = field_ends(f'DOCPROPERTY "{name}"')
    return f"{begin}{shown}{end}"


def footer(story: Story) -> str:
    """Where it comes from, and page of pages."""
    briefing = story.manuscript.briefing
    whence = ours(story, briefing.provenance) if briefing.provenance else run(story, briefing.publisher)
    parts = [_property(properties.PROVENANCE, whence) * bool(whence), _TAB]
    rest = briefing.labels.page
    for name, code in (("{page}", "PAGE"), ("{pages}", "NUMPAGES")):
        before, found, rest = rest.partition(name)
        if before:
            parts.append(ours(story, before))
        if found:
            parts.append(field(story, code, "1"))
    if rest:
        parts.append(ours(story, rest))
    story.paragraph("Footer", "".join(parts))
    return "".join(story.out)
