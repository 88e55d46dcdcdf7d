"""A table of contents and lists of figures and of tables, filled in: every entry a link, no page numbers, which would be stale."""

from __future__ import annotations

from msgspec import Struct

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing, Text
from masthead.writers.docx.story import Manuscript, Story
from masthead.writers.docx.text.runs import field_ends, ours, run
from masthead.writers.length import exceeds, listed

_MANY = 120
"""Entries of two levels that a reader still finds her way in; of more, those of the first level stand alone."""
_TOGETHER = 3
"""So many last entries stay together: none stands alone on a page."""
_BELOW = 280
"""Twentieths of a point between the lists and a table that follows them, which has no room above it of its own."""
_PAGES = 4
"""So many pages of text are enough for contents behind a cover to have one of their own."""


class Listed(Struct, frozen=True):
    """A heading: its level in Word, its anchor and its words."""

    level: int
    anchor: str
    words: str
    counts: bool = False
    """It is one of the text's own, which may have numbers."""


def numbers(manuscript: Manuscript) -> int:
    """The level of Word's headings that carries section numbers; 0: none. What is known once the text is written."""
    briefing = manuscript.briefing
    texts = (section for section in briefing.sections if isinstance(section, Text))
    unlabelled = any(not section.label and section.kind in ("full", "report") for section in texts)
    return (1 if unlabelled and not manuscript.level_one else 2) if briefing.numbered else 0


def wanted(story: Story, asked: str) -> bool:
    """Whether the file has a table of contents. `asked`: `always`, `never`, `auto`, or empty for what briefing and brand say."""
    manuscript = story.manuscript
    if manuscript.listed is None:
        manuscript.listed = _wanted(manuscript, asked)
    return manuscript.listed


def fill_pages(briefing: Briefing, brand: Brand) -> bool:
    """Whether the texts are so long that a page for the contents alone is little beside them."""
    return exceeds(briefing, brand, _PAGES)


def _wanted(manuscript: Manuscript, asked: str) -> bool:
    briefing = manuscript.briefing
    when = asked or ("always" if briefing.contents else manuscript.brand.setting.contents)
    return listed(briefing, manuscript.brand) if when == "auto" else when == "always"


def contents(story: Story, entries: list[Listed], *, numbered: int = 0, paged: bool = False) -> list[str]:
    """The table of contents: headings of the highest level and the one below it as on pages, those of the level `numbered` behind the numbers that
    they have in the text. `paged`: it begins a page."""
    deepest = min((entry.level for entry in entries), default=1) + 1
    rows = []
    count = 0
    for entry in entries:
        count += (own := entry.counts and entry.level == numbered)
        if entry.level <= deepest:
            rows.append((f"TOC{entry.level}", entry.anchor, f"{count}\t{entry.words}" if own else entry.words))
    if len(rows) > _MANY:
        deepest -= 1
        rows = [row for row in rows if row[0] == f"TOC{deepest}"]
    return _listed(
        story, story.manuscript.briefing.labels.contents, f'TOC \\o "1-{deepest}" \\n \\h \\z \\u', rows, gallery=True, paged=paged
    )


def captions(story: Story, name: str, *, paged: bool = False) -> list[str]:
    """The list of a sequence's captions."""
    labels = story.manuscript.briefing.labels
    title = labels.list_of_tables if name == "Table" else labels.list_of_figures
    rows = [("TableofFigures", anchor, words) for anchor, words in story.manuscript.captions.get(name, ())]
    return _listed(story, title, f'TOC \\n \\h \\z \\c "{name}"', rows, gallery=False, paged=paged)


def part(lists: list[str]) -> None:
    """Gives the last entry of some lists room below it."""
    at = max(at for at, piece in enumerate(lists) if piece.startswith("<w:p>"))
    lists[at] = lists[at].replace("</w:pPr>", f'<w:spacing w:after="{_BELOW}"/></w:pPr>', 1)


def _told(story: Story, words: str) -> str:
    number, tab, heading = words.rpartition("\t")
    return run(story, number) + "<w:r><w:tab/></w:r>" + run(story, heading) if tab else run(story, words)


def _listed(story: Story, title: str, code: str, rows: list[tuple[str, str, str]], *, gallery: bool, paged: bool) -> list[str]:
    """A list of links under its title. An entry stays with the first below it, and the last ones with each other."""
    if not rows:
        return []
    begin, end = field_ends(code)
    heading = "TOCHeading"
    if paged:
        heading += "Paged"
        story.manuscript.paged.add(heading)
    inner = [f'<w:p><w:pPr><w:pStyle w:val="{heading}"/></w:pPr>{ours(story, title)}</w:p>']
    last = len(rows) - 1
    for number, (style, anchor, words) in enumerate(rows):
        kept = number < last and (number > last - _TOGETHER or style < rows[number + 1][0])
        link = f'<w:hyperlink w:anchor="{story.manuscript.bookmark(anchor)}" w:history="1">{_told(story, words)}</w:hyperlink>'
        shape = f'<w:pPr><w:pStyle w:val="{style}"/>{"<w:keepNext/>" * kept}</w:pPr>'
        inner.append(f"<w:p>{shape}{begin * (number == 0)}{link}{end * (number == last)}</w:p>")
    if not gallery:
        return inner
    part = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
    return [f"<w:sdt><w:sdtPr>{part}</w:sdtPr><w:sdtContent>", *inner, "</w:sdtContent></w:sdt>"]
