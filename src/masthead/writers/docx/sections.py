"""The order of a briefing: masthead, banner, title, then its sections."""

from __future__ import annotations

import re
from typing import assert_never

from masthead.briefing.model import About, Briefing, Fact, Glance, KeyFigures, Reference, Section, Text, WhosWho
from masthead.document.model import Paragraph, Quotation
from masthead.document.model import Text as Words
from masthead.document.plain import plain
from masthead.writers.docx import pages
from masthead.writers.docx.blocks import Blocks
from masthead.writers.docx.inlines import runs
from masthead.writers.docx.notes import uncalled
from masthead.writers.docx.runs import field_ends, reference, run
from masthead.writers.docx.sheet import PADDING
from masthead.writers.docx.story import Setting, Story
from masthead.writers.docx.styles import SET_BOLD
from masthead.writers.docx.tables import kept

_SPACE = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
_NO_BREAK = '<w:r><w:t xml:space="preserve">\u00a0</w:t></w:r>'
_STYLES = {
    "full": ("BodyText", "BodyText"),
    "report": ("BodyText", "BodyTextFirstIndent"),
    "notes": ("Small", "Small"),
    "boilerplate": ("Small", "Small"),
    "contact": ("Contact", "Contact"),
    "small": ("Small", "Small"),
    "signature": ("Signature", "Signature"),
}
LONG_TITLE = 105
"""Characters that fill three lines of the text column in the title's size."""


def column(story: Story) -> float:
    """The width of the text column in points."""
    page = story.manuscript.brand.page
    return page.width - page.start - page.end - page.side


def body(story: Story) -> str:
    """The content of the document's body."""
    briefing = story.manuscript.briefing
    blocks = Blocks(briefing.contents)
    _head(story, briefing)
    at = len(story.out)
    about_last = bool(briefing.sections) and isinstance(briefing.sections[-1], About)
    for number, section in enumerate(briefing.sections, 1):
        if about_last and number == len(briefing.sections):
            _left_over(story, blocks)
        _section(story, blocks, section)
    if not about_last:
        _left_over(story, blocks)
    if blocks.contents:
        story.out[at:at] = _contents(story, blocks.contents)
    manuscript = story.manuscript
    story.out.append(pages.section(manuscript.brand.page, manuscript.right_to_left, first=not manuscript.divided))
    return "".join(story.out)


def _head(story: Story, briefing: Briefing) -> None:
    """Issuer's word for it, date, language, embargo, title: in the body, since screen readers pass over page headers."""
    facts = [fact for fact in (briefing.genre, briefing.date, briefing.language_name) if fact]
    if facts and re.match(r"\d+\.\s", facts[0]):
        facts.reverse()  # "28. Januar" at the start of a line is taken for an item of a list
    if facts:
        story.paragraph("Masthead", run(story, " · ".join(facts)))
    if briefing.banner is not None:
        story.paragraph("Banner", run(story, briefing.banner.text))
    if briefing.kicker:
        story.paragraph("Kicker", run(story, briefing.kicker))
    if plain(briefing.title).strip():
        style = "Title" if len(plain(briefing.title)) <= LONG_TITLE else "TitleLong"
        story.paragraph(style, runs(story, briefing.title, SET_BOLD))
    if briefing.made:
        story.paragraph("MadeHeadline", run(story, briefing.made) + _referred(story, briefing.made_reference))
    if plain(briefing.standfirst).strip():
        story.paragraph("Subtitle", runs(story, briefing.standfirst))
    for line in briefing.lines:
        if plain(line).strip():
            story.paragraph("HeadLine", runs(story, line))
    story.apart = True


def _referred(story: Story, to: Reference | None) -> str:
    return _SPACE + reference(story, to.anchor, to.text) if to is not None else ""


def _section(story: Story, blocks: Blocks, section: Section) -> None:
    label = section.label.strip()
    blocks.outline.section(bool(label))
    if label:
        blocks.label(story, "SectionLabel", (Words(label),), 1)
    match section:
        case Glance(_, items):
            for item in items:
                story.paragraph("Glance", runs(story, item.content) + _referred(story, item.reference))
        case KeyFigures(_, items):
            # Two a row: a section with columns, which keeps the reading order and is no table.
            columns = len(items) > 1 and bool(label)
            if columns:
                _end_section(story, columns=1)
            for value in items:
                story.paragraph("KeyFigure", run(story, value.value))
                story.paragraph("KeyFigureClause", runs(story, value.clause) + _referred(story, value.reference))
            if columns:
                _end_section(story, columns=2)
        case WhosWho():
            _people(story, section)
        case Text():
            _text(story, blocks, section)
        case About(_, facts):
            for fact in facts:
                _fact(story, fact)
        case _:
            assert_never(section)


def _end_section(story: Story, columns: int) -> None:
    """The last paragraph ends a section of so many columns."""
    manuscript = story.manuscript
    section = pages.section(manuscript.brand.page, manuscript.right_to_left, first=not manuscript.divided, columns=columns)
    manuscript.divided = True
    story.out[-1] = story.out[-1].replace("</w:pPr>", f"{section}</w:pPr>", 1)


def _people(story: Story, section: WhosWho) -> None:
    """A table of names and roles."""
    width = column(story)
    columns = (round(width * 0.38 * 20) + PADDING, round(width * 0.62 * 20) + PADDING)
    right_to_left = story.manuscript.right_to_left
    title = story.clean.attribute(f"{story.manuscript.briefing.labels.table}: {section.label}")
    out = [
        f'<w:tbl><w:tblPr><w:tblStyle w:val="BrandTable"/>{"<w:bidiVisual/>" * right_to_left}<w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        f'<w:tblInd w:w="-{PADDING}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{title}"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
        + "</w:tblGrid>"
    ]

    people = (
        (
            ("PersonName", run(story, person.name)),
            ("PersonRole", (run(story, person.role) if person.role else "") + _referred(story, person.reference)),
        )
        for person in section.items
    )

    def row(head: str, cells: tuple[tuple[str, str], ...]) -> None:
        out.append(f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>")
        out.extend(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p></w:tc>'
            for width, (style, content) in zip(columns, cells, strict=True)
        )
        out.append("</w:tr>")

    count = len(section.items) + 1
    for number, cells in enumerate((tuple(("TableHead", run(story, head)) for head in section.heads), *people)):
        keep = kept(number, count, 1)
        if keep:
            story.manuscript.kept.update(style for style, _ in cells)
        row("<w:tblHeader/>" * (number == 0), tuple((style + "Kept" * keep, content) for style, content in cells))
    story.out.append("".join((*out, "</w:tbl>")))
    story.apart = True


def _text(story: Story, blocks: Blocks, section: Text) -> None:
    first, following = _STYLES[section.kind]
    small = "" if section.kind in ("full", "report") else "Small"
    setting = Setting(first, following, small=small, width=column(story))
    numbering = story.manuscript.numbering
    previous = False
    for entry in section.entries:
        block = entry.block
        if entry.anchor:
            story.anchors.append(entry.anchor)
        if entry.number and isinstance(block, (Paragraph, Quotation)):
            blocks.block(story, block, _numbered(setting, numbering.paragraph(entry.number)), "NumberedParagraph")
        else:
            blocks.block(story, block, setting, following if previous else first)
        previous = isinstance(block, Paragraph)
        if entry.end_mark:
            _end_mark(story, entry.end_mark, first)


def _numbered(setting: Setting, properties: str) -> Setting:
    return Setting(setting.paragraph, setting.following, small=setting.small, width=setting.width, numbered=properties)


def _end_mark(story: Story, own: str, style: str) -> None:
    """A small square where the text ends. The source's own mark is told under About; where there is none, it stands itself."""
    told = any(isinstance(section, About) for section in story.manuscript.briefing.sections)
    mark = run(story, "■" if told or not any(map(str.isalnum, own)) else own, "EndMark")
    last = story.out[-1] if story.out else ""
    if last.endswith("</w:p>"):
        story.out[-1] = f"{last.removesuffix('</w:p>')}{_NO_BREAK}{mark}</w:p>"
    else:
        story.paragraph(style, mark)


def _fact(story: Story, fact: Fact) -> None:
    if fact.label:
        story.paragraph("Small", run(story, fact.label, "Strong") + _SPACE + runs(story, fact.content))
    else:
        story.paragraph("Small", runs(story, fact.content))


def _left_over(story: Story, blocks: Blocks) -> None:
    """Notes that nothing calls: their words stand after the text."""
    for note in uncalled(story):
        blocks.write(story, note.content, Setting("FootnoteText", "FootnoteText", "note", small="Small", width=column(story)))


def _contents(story: Story, entries: list[tuple[int, str, str]]) -> list[str]:
    """A table of contents that is filled in, each entry a link; no page numbers, which would be stale (`\\n`)."""
    shown = [entry for entry in entries if entry[0] <= 3]
    if not shown:
        return []
    begin, end = field_ends('TOC \\o "1-3" \\n \\h \\z \\u')
    inner: list[str] = []
    for number, (level, anchor, words) in enumerate(shown):
        link = f'<w:hyperlink w:anchor="{anchor}" w:history="1">{run(story, words)}</w:hyperlink>'
        inner.append(
            f'<w:p><w:pPr><w:pStyle w:val="TOC{level}"/></w:pPr>{begin * (number == 0)}{link}{end * (number == len(shown) - 1)}</w:p>'
        )
    title = run(story, story.manuscript.briefing.labels.contents)
    return [
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>'
        f'<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>{title}</w:p>',
        *inner,
        "</w:sdtContent></w:sdt>",
    ]
