"""The order of a briefing: masthead, banner, title, then its sections."""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace

from masthead.brand.style import style
from masthead.briefing.model import About, Briefing, Fact, Glance, KeyFigures, Reference, Section, Text, Value, WhosWho
from masthead.document.model import Foreign, Heading, List, Paragraph, Quotation
from masthead.document.model import Text as Words
from masthead.document.plain import plain, plain_block
from masthead.expressions import expression
from masthead.writers.docx import contents
from masthead.writers.docx.blocks import Blocks
from masthead.writers.docx.characters import LEFT_TO_RIGHT_MARK, has_right_to_left
from masthead.writers.docx.inlines import display, named, runs, unbroken
from masthead.writers.docx.looks import SET_BOLD, STRONG
from masthead.writers.docx.notes import uncalled
from masthead.writers.docx.runs import ours, reference, run
from masthead.writers.docx.story import Setting, Story

_SPACE = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
_NO_BREAK = '<w:r><w:t xml:space="preserve">\u00a0</w:t></w:r>'
_ENDS_IN_SPACE = " </w:t></w:r>"
_STYLES = {
    "full": ("BodyText", "BodyText"),
    "report": ("BodyText", "BodyTextFirstIndent"),
    "notes": ("Small", "Small"),
    "boilerplate": ("Small", "Small"),
    "contact": ("Contact", "Contact"),
    "small": ("Small", "Small"),
    "signature": ("Signature", "Signature"),
}
_LIKE_AN_ITEM = expression(r"^(\d+\.)(?=\s)")
WIDEST_VALUE = 0.42
"""The share of the column that a key figure may take beside its clause."""
SHORT_FACT = 140
"""Characters of a fact that needs no line of its own."""
LINE = 88
"""Characters in a line of small print."""
MOST_TOGETHER = 10
"""Lines of small print that stay on one page."""
LAST_PARAGRAPH = 700
"""Characters of a paragraph that may be kept in one piece."""
MANY_BLOCKS = 6
"""Blocks of a text that may take more than a page."""
LONG_TITLE = 105
"""Characters that fill three lines of the text column in the title's size."""


def column(story: Story) -> float:
    """The width of the text column in points."""
    page = story.manuscript.brand.page
    return page.width - page.start - page.end - page.side


def body(story: Story, asked: str = "", lists: tuple[str, ...] = ()) -> str:
    """The content of the document's body, but for the properties of its section.

    `asked`: whether a table of contents is (`contents.wanted`). `lists`: sequences whose captions are listed, `Figure` and `Table`.
    """
    briefing = story.manuscript.briefing
    blocks = Blocks(contents.wanted(story, asked))
    _head(story, briefing)
    at = len(story.out)
    about_last = bool(briefing.sections) and isinstance(briefing.sections[-1], About)
    for number, section in enumerate(briefing.sections, 1):
        if about_last and number == len(briefing.sections):
            _left_over(story, blocks)
        _section(story, blocks, section)
    if not about_last:
        _last_paragraph(story, briefing)
        _left_over(story, blocks)
    listed = contents.contents(story, blocks.contents) if blocks.contents else []
    for name in lists:
        listed += contents.captions(story, name)
    story.out[at:at] = listed
    return "".join(story.out)


def _last_paragraph(story: Story, briefing: Briefing) -> None:
    """The text's last paragraph, if it is no long one, stays in one piece: a page with its last two lines alone looks like a mistake."""
    last = briefing.sections[-1] if briefing.sections else None
    if isinstance(last, Text) and len(last.entries) >= MANY_BLOCKS:
        block = last.entries[-1].block
        if isinstance(block, Paragraph) and len(plain(block.content)) <= LAST_PARAGRAPH:
            story.keep_last("Whole")


def _head(story: Story, briefing: Briefing) -> None:
    """Issuer's word for it, date, language, embargo, title: in the body, since screen readers pass over page headers."""
    facts = " · ".join(fact for fact in (briefing.genre, briefing.date, briefing.language_name) if fact)
    if facts:
        # "28. Januar" at the start of a line is taken for an item of a list; an invisible mark after the stop prevents it.
        story.paragraph("Masthead", run(story, _LIKE_AN_ITEM.sub(rf"\1{LEFT_TO_RIGHT_MARK}", facts)))
    if briefing.banner is not None:
        story.paragraph("Banner", ours(story, briefing.banner.text))
    if briefing.kicker:
        story.paragraph("Kicker", ours(story, briefing.kicker))
    if plain(briefing.title).strip():
        style = "Title" if len(plain(briefing.title)) <= LONG_TITLE else "TitleLong"
        story.paragraph(style, runs(story, display(briefing.title), SET_BOLD))
    if briefing.made:
        story.paragraph("MadeHeadline", ours(story, briefing.made) + _referred(story, briefing.made_reference))
    if plain(briefing.standfirst).strip():
        story.paragraph("Subtitle", runs(story, briefing.standfirst))
    for line in briefing.lines:
        if plain(line).strip():
            story.paragraph("HeadLine", runs(story, line))
    story.apart = True


def _referred(story: Story, to: Reference | None) -> str:
    return _NO_BREAK + reference(story, to.anchor, to.text) if to is not None else ""


def _section(story: Story, blocks: Blocks, section: Section) -> None:
    label = section.label.strip()
    if isinstance(section, About):
        # It never stands alone on the last page: what is before it comes along.
        story.keep_last("Firm")
    blocks.outline.section(bool(label))
    if label:
        own = story.manuscript.ours
        blocks.label(story, "SectionLabel", (Foreign(own, (Words(label),)) if own and not has_right_to_left(label) else Words(label),), 1)
    match section:
        case Glance(_, items):
            for item in items:
                story.paragraph("Glance", runs(story, item.content) + _referred(story, item.reference))
        case KeyFigures(_, items):
            _figures(story, items)
        case WhosWho():
            _people(story, section)
        case Text():
            _text(story, blocks, section)
        case About(_, facts):
            _facts(story, facts)
        case _:
            assert_never(section)


def _figures(story: Story, items: tuple[Value, ...]) -> None:
    """Each number with its clause beside it, in one paragraph: read in one go, and kept together on any page.

    Columns would hold two a row, but a page may end between them and the label over them.
    """
    manuscript = story.manuscript
    size = style(manuscript.brand, "value", manuscript.language).size
    width = round((max(1.6, *(_ems(item.value) for item in items)) * manuscript.wider + 0.55) * size)
    # Every file has one style for its figures; a value that takes too much of the line stands above its clause.
    manuscript.figures = width if width <= column(story) * WIDEST_VALUE else 0
    between = "<w:r><w:tab/></w:r>" if manuscript.figures else "<w:r><w:br/></w:r>"
    for number, item in enumerate(items, 1):
        value = run(story, item.value, "KeyFigureValue")
        clause = runs(story, item.clause) + _referred(story, item.reference)
        story.paragraph("KeyFigure", f"{value}{between}{clause}", keep="Kept" * (number < len(items) and number in (1, len(items) - 1)))


def _ems(value: str) -> float:
    """About how wide a key figure is, in ems of a bold face."""
    wide, narrow = "%mwMW", " .,:;’'ilIftrj-"
    return sum(1.0 if letter > "\u2e80" else 0.3 if letter in narrow else 0.92 if letter in wide else 0.57 for letter in value)


def _people(story: Story, section: WhosWho) -> None:
    """A table of names and roles."""
    width = column(story)
    columns = (round(width * 0.38 * 20), round(width * 0.62 * 20))
    right_to_left = story.manuscript.right_to_left
    title = story.clean.attribute(f"{story.manuscript.briefing.labels.table}: {section.label}")
    out = [
        f'<w:tbl><w:tblPr><w:tblStyle w:val="BrandTable"/>{"<w:bidiVisual/>" * right_to_left}<w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        '<w:tblInd w:w="0" w:type="dxa"/>'
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
    for number, cells in enumerate((tuple(("TableHead", ours(story, head)) for head in section.heads), *people)):
        # Three people at least on each page, however the table falls.
        keep = number < count - 1 and (number < 3 or number > count - 4)
        cells = tuple((style + "Kept" * keep, content) for style, content in cells)
        if keep:
            story.manuscript.kept.update(style for style, _ in cells)
        row("<w:tblHeader/>" * (number == 0), cells)
    story.out.append("".join((*out, "</w:tbl>")))
    story.apart = True


def _text(story: Story, blocks: Blocks, section: Text) -> None:
    first, following = _STYLES[section.kind]
    small = "" if section.kind in ("full", "report") else "Small"
    setting = Setting(first, following, small=small, width=column(story))
    numbering = story.manuscript.numbering
    previous = False
    together = small and _short(section)
    if together:
        setting = replace(setting, keep="Firm")
    if section.kind == "signature":
        story.keep_last("Kept")
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
    if together:
        story.keep_last("Whole")


def _short(section: Text) -> bool:
    """Whether a section of small print is short enough that no page should end within it."""
    lines = 0
    for entry in section.entries:
        if not isinstance(entry.block, (Paragraph, Heading, List)):
            return False
        lines += sum(1 + len(line) // LINE for line in plain_block(entry.block).split("\n"))
    return lines <= MOST_TOGETHER


def _numbered(setting: Setting, properties: str) -> Setting:
    return replace(setting, numbered=properties)


def _end_mark(story: Story, own: str, style: str) -> None:
    """A small square where the text ends. The source's own mark is told under About; where there is none, it stands itself."""
    told = any(isinstance(section, About) for section in story.manuscript.briefing.sections)
    mark = run(story, "■" if told or not any(map(str.isalnum, own)) else own, "EndMark")
    last = story.out[-1] if story.out else ""
    if last.endswith("</w:p>"):
        # A space of the source's own at the end would let the mark stand on a line alone.
        text = last.removesuffix("</w:p>")
        if text.endswith(_ENDS_IN_SPACE):
            text = text.removesuffix(_ENDS_IN_SPACE) + "</w:t></w:r>"
        story.out[-1] = f"{text}{_NO_BREAK}{mark}</w:p>"
    else:
        story.paragraph(style, mark)


def _facts(story: Story, facts: tuple[Fact, ...]) -> None:
    """What is known of the text: short facts run on, as a colophon does."""
    manuscript = story.manuscript
    strong = named(story, STRONG)
    running: list[str] = []

    def end() -> None:
        if running:
            story.paragraph("Small", run(story, "\u00a0· ").join(running), keep="Firm")
            running.clear()

    for fact in facts:
        words = plain(fact.content)
        turned = manuscript.right_to_left and bool(manuscript.ours) and not has_right_to_left(words)
        base = manuscript.right_to_left and not turned
        content = runs(story, unbroken(fact.content), 0, manuscript.ours if turned else "", base)
        if fact.label:
            content = run(story, fact.label, strong, manuscript.ours, base) + _SPACE + content
        if fact.label and not turned and len(words) <= SHORT_FACT:
            running.append(content)
        else:
            end()
            story.paragraph("Small", content, properties='<w:bidi w:val="0"/>' * turned, keep="Firm")
    end()
    story.keep_last("Whole")


def _left_over(story: Story, blocks: Blocks) -> None:
    """Notes that nothing calls: their words stand after the text."""
    story.within_notes = True
    for note in uncalled(story):
        blocks.write(story, note.content, Setting("FootnoteText", "FootnoteText", "note", small="Small", width=column(story)))
    story.within_notes = False
