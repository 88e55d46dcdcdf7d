"""A table of contents and lists of figures and of tables, filled in: every entry a link, no page numbers, which would be stale."""

from __future__ import annotations

from masthead.briefing.model import Abstract, Briefing, Index, Text
from masthead.document.model import Heading, Part
from masthead.document.plain import plain_block
from masthead.document.walk import every
from masthead.writers.docx.runs import field_ends, ours, run
from masthead.writers.docx.story import Manuscript, Story

_DEEPEST = 3
"""Levels of headings that are listed."""
_LONG = frozenset({"report", "digest", "kit"})
"""Profiles whose publications may be long enough for contents."""
_FEWEST, _CHARACTERS = 4, 20_000
"""Headings and characters (about eight pages) from which on a report has contents by itself. Word's pages are known to Word alone."""
_MANY = 9
"""So many headings are worth a list however short the text."""


def wanted(story: Story, asked: str) -> bool:
    """Whether the file has a table of contents. `asked`: `always`, `never`, `auto`, or empty for what briefing and brand say."""
    manuscript = story.manuscript
    if manuscript.listed is None:
        manuscript.listed = _wanted(manuscript, asked)
    return manuscript.listed


def fill_pages(briefing: Briefing) -> bool:
    """Whether the texts are so long that a page for the contents alone is little beside them."""
    characters = 0
    for section in briefing.sections:
        for entry in section.entries if isinstance(section, Text) else ():
            characters += len(plain_block(entry.block))
            if characters >= _CHARACTERS:
                return True
    return False


def _wanted(manuscript: Manuscript, asked: str) -> bool:
    briefing = manuscript.briefing
    when = asked or ("always" if briefing.contents else manuscript.brand.setting.contents)
    if when == "auto":
        # A digest has contents of its own.
        listed = any(isinstance(section, Index) for section in briefing.sections)
        return briefing.profile in _LONG and not listed and _long(briefing)
    return when == "always"


def _long(briefing: Briefing) -> bool:
    headings = characters = 0
    for section in briefing.sections:
        if isinstance(section, (Abstract, Text)):  # what we put over imprint and provenance is no heading of the text
            headings += isinstance(section, Abstract) or bool(section.label)
        if isinstance(section, Text):
            for entry in section.entries:
                headings += sum(
                    isinstance(block, Heading) or (isinstance(block, Part) and bool(block.title)) for block in every((entry.block,))
                )
                characters += len(plain_block(entry.block))
                if headings >= _MANY or (headings >= _FEWEST and characters >= _CHARACTERS):
                    return True
    return False


def contents(story: Story, entries: list[tuple[int, str, str]], *, paged: bool = False) -> list[str]:
    """The table of contents: level, anchor and text of each heading. `paged`: it begins a page."""
    shown = [entry for entry in entries if entry[0] <= _DEEPEST]
    rows = [(f"TOC{level}", anchor, words) for level, anchor, words in shown]
    return _listed(
        story, story.manuscript.briefing.labels.contents, f'TOC \\o "1-{_DEEPEST}" \\n \\h \\z \\u', rows, gallery=True, paged=paged
    )


def captions(story: Story, name: str, *, paged: bool = False) -> list[str]:
    """The list of a sequence's captions."""
    labels = story.manuscript.briefing.labels
    title = labels.list_of_tables if name == "Table" else labels.list_of_figures
    rows = [("TableofFigures", anchor, words) for anchor, words in story.manuscript.captions.get(name, ())]
    return _listed(story, title, f'TOC \\n \\h \\z \\c "{name}"', rows, gallery=False, paged=paged)


def _listed(story: Story, title: str, code: str, rows: list[tuple[str, str, str]], *, gallery: bool, paged: bool) -> list[str]:
    if not rows:
        return []
    begin, end = field_ends(code)
    heading = "TOCHeading"
    if paged:
        heading += "Paged"
        story.manuscript.paged.add(heading)
    inner = [f'<w:p><w:pPr><w:pStyle w:val="{heading}"/></w:pPr>{ours(story, title)}</w:p>']
    for number, (style, anchor, words) in enumerate(rows):
        link = f'<w:hyperlink w:anchor="{story.manuscript.bookmark(anchor)}" w:history="1">{run(story, words)}</w:hyperlink>'
        inner.append(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{begin * (number == 0)}{link}{end * (number == len(rows) - 1)}</w:p>')
    if not gallery:
        return inner
    part = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
    return [f"<w:sdt><w:sdtPr>{part}</w:sdtPr><w:sdtContent>", *inner, "</w:sdtContent></w:sdt>"]
