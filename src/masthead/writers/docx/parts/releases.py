"""The releases of a digest: its contents, a line each, and the half page that each has before the full texts."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.briefing.model import Abstract, Line, Text, Value
from masthead.document.model import Foreign
from masthead.document.plain import plain
from masthead.writers.docx.parts.summary import LINE, glance, referred, valued
from masthead.writers.docx.story import Story
from masthead.writers.docx.styles.summaries import FIGURE_OF_ABSTRACT
from masthead.writers.docx.text.blocks import Blocks
from masthead.writers.docx.text.inlines import display, runs
from masthead.writers.docx.text.runs import direction, field_ends, ours, reference, run
from masthead.writers.repeated import quiet
from masthead.writers.ties import fastened

_WIDEST_VALUE = 0.2
"""The share of the column that a figure may take beside its clause."""


def index(story: Story, items: Iterable[Line]) -> None:
    """Each headline as a link to where the release begins, with a field for its page; its state, issuer and date under it.

    What page that is, only Word knows once it has set the text, and it says so when fields are refreshed (as for print): until then the
    field shows nothing, since any number of ours might be a wrong one.
    """
    manuscript = story.manuscript
    for item in items:
        # A line of the document's own direction, whatever that of its headline: page numbers stand under each other.
        language = item.language or manuscript.language
        title = run(story, fastened(item.title, language), "", item.language)
        anchor = item.reference.anchor
        if manuscript.leads_somewhere(anchor):
            name = manuscript.bookmark(anchor)
            title = f'<w:hyperlink w:anchor="{name}" w:history="1">{title}</w:hyperlink><w:r><w:tab/></w:r>{"".join(field_ends(f"PAGEREF {name}"))}'
        story.paragraph("IndexEntry", title)
        status = ours(story, item.status, "Status") if item.status else ""
        about = run(story, fastened(item.about, language)) if item.about else ""
        if status or about:
            # A line each, as on pages: two texts that run from right to left would else be one, and its first words stand in two places.
            story.paragraph("IndexAbout", LINE.join(filter(None, (status, about))))


def abstract(story: Story, blocks: Blocks, section: Abstract) -> None:
    """A release on half a page, which no page's end parts if it has room on one."""
    manuscript = story.manuscript
    language = section.language
    base, turned = direction(story, language)
    begin = len(story.out)
    if section.anchor:
        story.anchors.append(section.anchor)
    linked = not section.reference.text and manuscript.leads_somewhere(section.reference.anchor)
    title = display(quiet(section.title))
    listed = section.anchor not in blocks.later
    blocks.label(story, "AbstractTitle", (Foreign(language, title),) if language else title, 1, language, listed=listed)
    if linked and len(story.out) > begin:
        story.link(begin, section.reference.anchor)
    if section.about:
        story.paragraph(
            "AbstractAbout", run(story, fastened(section.about, language or manuscript.language), "", "", base), properties=turned
        )
    for banner in section.banners:
        style = "AbstractEmbargo" if banner.kind == "embargo" else "AbstractState"
        story.paragraph(style, ours(story, banner.text, base=base), properties=turned)
    if plain(section.standfirst).strip():
        content = runs(story, quiet(section.standfirst), 0, language, base)
        story.paragraph("AbstractSummary", content, properties=turned, keep="Kept")
    glance(story, section.items, language, "Kept")
    _figures(story, section.figures, language)
    if section.reference.text:
        story.paragraph("AbstractLink", reference(story, section.reference.anchor, section.reference.text), properties=turned)


def called(story: Story, section: Text) -> bool:
    """What the full text of a release is called, over its headline: no heading, since that is one. Only what a digest leads to is called so. Whether
    anything was written."""
    abstracts = (one for one in story.manuscript.briefing.sections if isinstance(one, Abstract))
    words = next((one.reference.text for one in abstracts if section.anchor and one.reference.anchor == section.anchor), "")
    if not words or section.label:
        return False
    base, turned = direction(story, section.language)
    story.paragraph("FullTextLabel", ours(story, words, base=base), properties=turned)
    return True


def _figures(story: Story, items: Iterable[Value], language: str) -> None:
    manuscript = story.manuscript
    every = [item for section in manuscript.briefing.sections if isinstance(section, Abstract) for item in section.figures]
    measured = valued(story, every, _WIDEST_VALUE, FIGURE_OF_ABSTRACT)
    manuscript.values = measured.width
    base, turned = direction(story, language)
    for item in items:
        value = run(story, item.value, "AbstractValue", language, base) + measured.between(item.value)
        clause = runs(story, quiet(item.clause), 0, language, base) + referred(story, item.reference)
        story.paragraph("AbstractFigure", f"{value}{clause}", properties=turned, keep="Kept")
