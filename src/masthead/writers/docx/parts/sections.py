"""The order of a briefing: masthead, banner, title, then its sections."""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace

from masthead.brand.style import style
from masthead.briefing.model import (
    About,
    Abstract,
    Briefing,
    Chart,
    Fact,
    Glance,
    Imprint,
    Index,
    KeyFigures,
    Media,
    Quotes,
    Section,
    Text,
    Timeline,
    WhosWho,
)
from masthead.document.model import BlockNode, Foreign, Heading, Inline, List, Note, Paragraph, Quotation
from masthead.document.model import Text as Words
from masthead.document.plain import plain, plain_block
from masthead.expressions import expression
from masthead.writers.contacts import abreast
from masthead.writers.docx.characters import has_right_to_left
from masthead.writers.docx.parts import charts, opening, releases, summary
from masthead.writers.docx.parts.summary import NO_BREAK
from masthead.writers.docx.story import Setting, Story
from masthead.writers.docx.styles.looks import STRONG
from masthead.writers.docx.text import contents, ranks
from masthead.writers.docx.text.blocks import Blocks
from masthead.writers.docx.text.ending import HEADING, end_section, fill
from masthead.writers.docx.text.figures import drawing
from masthead.writers.docx.text.inlines import named, runs, unbroken
from masthead.writers.docx.text.notes import uncalled
from masthead.writers.docx.text.pictures import mark
from masthead.writers.docx.text.runs import direction, run
from masthead.writers.docx.text.tables import keep_last_row
from masthead.writers.formulas import displayed
from masthead.writers.repeated import listed_later

_SPACE = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
_ENDS_IN_SPACE = " </w:t></w:r>"
_STYLES = {
    "full": ("BodyText", "BodyText"),
    "report": ("BodyText", "BodyTextFirstIndent"),
    "questions": ("BodyText", "BodyText"),
    "notes": ("Small", "Small"),
    "boilerplate": ("Small", "Small"),
    "contact": ("Contact", "Contact"),
    "small": ("Small", "Small"),
    "signature": ("Signature", "Signature"),
}
LINE = 88
"""Characters in a line of small print."""
MOST_TOGETHER = 10
"""Lines of small print that stay on one page."""
MOST_FACTS = 24
"""Lines of facts about a text that stay together, and with what is before them: more fill a page well enough without it."""
SHORT = 60
"""Characters of a line that may say whom those below it are for."""
BEGINNING = 8
"""Lines of a release that stand on the page where it begins, at least, if it is one of many."""
_TAG = expression(r"<[^>]*>")
LAST_PARAGRAPH = 700
"""Characters of a paragraph that may be kept in one piece."""
LONG_PARAGRAPH = 2000
"""Characters of the longest paragraph that is kept with what follows."""
MANY_BLOCKS = 6
"""Blocks of a text that may take more than a page."""


def body(story: Story, asked: str = "", lists: tuple[str, ...] = ()) -> str:
    """The content of the document's body, but for the properties of its section.

    `asked`: whether a table of contents is (`contents.wanted`). `lists`: sequences whose captions are listed, `Figure` and `Table`.
    """
    briefing = story.manuscript.briefing
    story.manuscript.lists = lists
    blocks = Blocks(contents.wanted(story, asked), listed_later(briefing.sections))
    waits = False
    if story.manuscript.cover:
        waits = opening.cover(story)
    else:
        opening.head(story)
    at = len(story.out)
    text, colophon = _parted(briefing.sections)
    for before, section in zip((None, *text), text, strict=False):
        if before is not None and _release(briefing, section):
            _last_paragraph(story, before)
        _section(story, blocks, section)
    if text and not colophon:
        _last_paragraph(story, text[-1])
    _left_over(story, blocks)
    for section in colophon:
        _section(story, blocks, section)
    numbered = 0 if story.manuscript.wider > 1 else contents.numbers(story.manuscript)  # a template's headings have its own
    listed = contents.contents(story, blocks.contents, numbered=numbered, paged=waits) if blocks.contents else []
    for name in lists:
        listed += contents.captions(story, name, paged=waits and not listed)
    if len(story.out) > at:
        if (waits and not listed) or (story.manuscript.cover and blocks.contents and contents.fill_pages(briefing, story.manuscript.brand)):
            story.begin_page(at)  # behind a cover contents have a page of their own, as they have on pages
        elif listed and story.out[at].startswith("<w:tbl>"):
            contents.part(listed)
        elif listed:
            story.space(at)
    story.out[at:at] = listed
    return "".join(story.out)


def _parted(sections: tuple[Section, ...]) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """The sections, and those after the text's end: where it is from, what the publisher must say."""
    end = len(sections)
    while end and isinstance(sections[end - 1], (About, Imprint)):
        end -= 1
    return sections[:end], sections[end:]


def _release(briefing: Briefing, section: Section) -> bool:
    """Whether it is the full text of one of many releases."""
    return isinstance(section, Text) and bool(section.anchor) and briefing.profile == "digest"


def _last_paragraph(story: Story, last: Section) -> None:
    """A text's last paragraph, if it is no long one, stays in one piece: a page with its last two lines alone looks like a mistake."""
    if isinstance(last, Text) and (len(last.entries) >= MANY_BLOCKS or last.level > 2):
        block = last.entries[-1].block
        if isinstance(block, Paragraph) and len(plain(block.content)) <= LAST_PARAGRAPH:
            story.keep_last("Whole")


def _keep_with_end(story: Story) -> None:
    """Lets the paragraph written last stay with what follows the text: in one piece, with its last lines, or not at all where that would leave much
    of a page empty in programs that part no paragraph which is kept with another (LibreOffice Writer)."""
    length = len(_TAG.sub("", story.out[-1])) if story.out else 0
    if length <= LONG_PARAGRAPH:
        story.keep_last("Firm" if length <= LAST_PARAGRAPH else "Kept")


def _section(story: Story, blocks: Blocks, section: Section) -> None:
    if isinstance(section, Abstract):
        blocks.outline.section(True)
        releases.abstract(story, blocks, section)
        return
    label = section.label.strip()
    if isinstance(section, Imprint) or (isinstance(section, About) and not _fills(section.facts)):
        # It never stands alone on the last page: what is before it comes along.
        _keep_with_end(story)
        keep_last_row(story)
    language = section.language if isinstance(section, Text) else ""
    level = max(1, section.level - 1) if isinstance(section, Text) else 1
    begin = len(story.out)
    if isinstance(section, Text) and section.anchor:
        story.anchors.append(section.anchor)
    if label:
        _label(story, blocks, label, level, language)
    else:
        blocks.outline.section(False)
    match section:
        case Glance(_, items):
            summary.glance(story, items)
        case KeyFigures(_, items):
            summary.figures(story, items)
        case Chart():
            charts.chart(story, section)
        case Quotes(_, items):
            summary.quotes(story, items)
        case WhosWho():
            summary.people(story, section)
        case Timeline(_, items):
            summary.timeline(story, items)
        case Media(_, items):
            summary.media(story, items)
        case Index(_, items):
            releases.index(story, items)
        case Text():
            if _in_columns(story, section):
                end_section(story, 1)
            called = releases.called(story, section) or bool(label)
            below = len(story.out)
            _text(story, blocks, section)
            if called and below < len(story.out) and HEADING.match(story.out[below]):
                story.edge(below, "Beneath")
            if _in_columns(story, section):
                end_section(story, 2)
            if _release(story.manuscript.briefing, section) and len(story.out) > begin:
                _begin(story, section, begin)
        case About(_, facts):
            _facts(story, facts)
        case Imprint():
            _imprint(story, section)
        case _:
            assert_never(section)


def _begin(story: Story, section: Text, at: int) -> None:
    """The first release of many begins a page, the others stand under a rule, as on pages: a page for each would leave many half empty."""
    if section is next(one for one in story.manuscript.briefing.sections if isinstance(one, Text) and one.anchor):
        story.begin_page(at)
    else:
        story.edge(at, "Ruled")


def _label(story: Story, blocks: Blocks, label: str, level: int, language: str) -> None:
    """What stands over a section: a heading of the first level, or of a lower one where it belongs to the text before it."""
    own = language or story.manuscript.ours
    blocks.outline.section(True, level)
    words: tuple[Inline, ...] = (Words(label),)
    if own and not language and not has_right_to_left(label):
        words = (Foreign(own, words),)
    blocks.label(story, "SectionLabel" if level == 1 else "PartLabel", words, level, language)


def _text(story: Story, blocks: Blocks, section: Text) -> None:
    first, following = _STYLES[section.kind]
    small = "" if section.kind in ("full", "report", "questions") else "Small"
    breaks = story.manuscript.breaks
    whole = story.manuscript.column
    width, full = (breaks.half, whole) if breaks is not None and _in_columns(story, section) else (whole, 0.0)
    setting = Setting(first, following, small=small, width=width, full=full, language=section.language)
    numbering = story.manuscript.numbering
    previous = False
    start, stop = _abreast(story, section)
    together = small and _short(section) and start == stop  # what stays together is not parted into columns
    lines = 0 if _release(story.manuscript.briefing, section) else BEGINNING
    if together:
        setting = replace(setting, keep="Firm")
    if section.kind == "signature":
        story.keep_last("Kept")
    content = tuple(entry.block for entry in section.entries)
    written = 0
    for at, entry in enumerate(section.entries):
        if at == start < stop and not ranks.begin(story):
            stop = 0
        block = entry.block
        if entry.anchor:
            story.anchors.append(entry.anchor)
        written = written if at < written else blocks.row(story, content, at, setting)
        if at < written:
            pass
        elif entry.number and isinstance(block, (Paragraph, Quotation)):
            blocks.block(story, block, _numbered(setting, numbering.paragraph(entry.number)), "NumberedParagraph")
        else:
            asks = section.kind == "questions"
            if asks and isinstance(block, Heading):
                blocks.question(story, block, setting)
            else:
                blocks.block(story, block, setting, "Question" if asks and _asks(block) else following if previous else first)
        if not isinstance(block, Note):  # its words stand where it is called
            previous = isinstance(block, Paragraph) and not displayed(block)
        lines += 1 + len(plain_block(block)) // LINE
        if section.kind == "contact" and not together and entry is not section.entries[-1] and _introduces(block):
            story.keep_last("Kept")
        if lines < BEGINNING and entry is not section.entries[-1] and not isinstance(block, Heading):
            story.keep_last("Kept")
        if entry.end_mark:
            _end_mark(story, entry.end_mark, first, section.language)
        if at == stop - 1:
            ranks.finish(story, 2)
    if together:
        story.keep_last("Whole")


def _abreast(story: Story, section: Text) -> tuple[int, int]:
    """Where contacts begin that stand two a row, and where they end; 0 and 0 if none do."""
    start, stop = abreast(section.entries) if section.kind == "contact" else (0, 0)
    size = style(story.manuscript.brand, "small", section.language or story.manuscript.language).size
    return (start, stop) if ranks.two_a_row(story, [plain_block(entry.block) for entry in section.entries[start:stop]], size) else (0, 0)


def _asks(block: BlockNode) -> bool:
    """Whether a paragraph is a question, which stays with its answer."""
    return isinstance(block, Paragraph) and plain(block.content).rstrip().endswith(("?", "？", "؟"))


def _introduces(block: BlockNode) -> bool:
    """Whether a paragraph among contacts gives no number and no address itself: whom to ask, or for whom, stays with how."""
    words = plain(block.content).strip() if isinstance(block, Paragraph) else ""
    return 0 < len(words) <= SHORT and "@" not in words and not any(map(str.isdigit, words))


def _in_columns(story: Story, section: Text) -> bool:
    """Whether a text is set in two columns: the running text of brands that want them."""
    return story.manuscript.breaks is not None and section.kind in ("full", "report") and len(section.entries) >= MANY_BLOCKS


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


def _end_mark(story: Story, own: str, style: str, language: str) -> None:
    """A small square where the text ends. The source's own mark is told under About; where there is none, it stands itself."""
    told = any(isinstance(section, About) for section in story.manuscript.briefing.sections)
    mark = run(story, "■" if told or not any(map(str.isalnum, own)) else own, "EndMark")
    last = story.out[-1] if story.out else ""
    turned = direction(story, language)[1]
    if fill(story, style, mark, turned):
        return
    if last.endswith("</w:p>"):
        # A space of the source's own at the end would let the mark stand on a line alone.
        text = last.removesuffix("</w:p>")
        if text.endswith(_ENDS_IN_SPACE):
            text = text.removesuffix(_ENDS_IN_SPACE) + "</w:t></w:r>"
        story.out[-1] = f"{text}{NO_BREAK}{mark}</w:p>"
    else:
        story.paragraph(style, mark, properties=turned)


def _fills(facts: tuple[Fact, ...]) -> bool:
    """Whether what is known of a text takes a good part of a page, as that of many sources does."""
    return sum(1 + len(line) // LINE for fact in facts for line in f"{fact.label} {plain(fact.content)}".split("\n")) > MOST_FACTS


def _facts(story: Story, facts: tuple[Fact, ...]) -> None:
    """What is known of the text, each fact on a line of its own."""
    manuscript = story.manuscript
    keep = "Whole" if _fills(facts) else "Firm"
    strong = named(story, STRONG)
    for fact in facts:
        words = plain(fact.content)
        turned = manuscript.right_to_left and bool(manuscript.ours) and not has_right_to_left(words)
        base = manuscript.right_to_left and not turned
        content = runs(story, unbroken(fact.content), 0, manuscript.ours if turned else "", base)
        if fact.label:
            content = run(story, fact.label, strong, manuscript.ours, base) + _SPACE + content
        story.paragraph("Small", content, properties='<w:bidi w:val="0"/>' * turned, keep=keep)
    story.keep_last("Whole")


def _imprint(story: Story, section: Imprint) -> None:
    """What the publisher must say, and the logos of its partners in a line."""
    for line in section.lines:
        if plain(line).strip():
            story.paragraph("Imprint", runs(story, line), keep="Firm")
    width = story.manuscript.column
    found = [(mark(story.manuscript, one.path), one) for one in section.marks]
    drawn = [
        f"<w:r>{drawing(story, picture, one.alternative, width, one.height, enlarge=True)}</w:r>"
        for picture, one in found
        if picture is not None
    ]
    if drawn:
        story.paragraph("PartnerLogos", run(story, "\u2003").join(drawn))
    story.keep_last("Whole")


def _left_over(story: Story, blocks: Blocks) -> None:
    """Notes that nothing calls: their words stand after the text."""
    story.within_notes = True
    for note in uncalled(story):
        blocks.write(story, note.content, Setting("FootnoteText", "FootnoteText", "note", small="Small", width=story.manuscript.column))
    story.within_notes = False
