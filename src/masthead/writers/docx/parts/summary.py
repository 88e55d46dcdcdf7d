"""What repeats the text before it or beside it: at a glance, key figures, quotations, people, days, pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from masthead.brand.style import style
from masthead.briefing.model import Bullet, Event, KeyFigures, Medium, Quoted, Reference, Timeline, Value, WhosWho
from masthead.document.plain import plain
from masthead.writers.docx.ems import ems
from masthead.writers.docx.story import Story
from masthead.writers.docx.styles import persons
from masthead.writers.docx.styles.looks import CREDIT, LINK, STRONG
from masthead.writers.docx.text.inlines import named, runs
from masthead.writers.docx.text.runs import direction, ours, reference, run
from masthead.writers.docx.text.tables import looked
from masthead.writers.repeated import quiet

NO_BREAK = '<w:r><w:t xml:space="preserve">\u00a0</w:t></w:r>'
BETWEEN = "\u00a0· "
"""What stands between short facts of one line."""
LINE = "<w:r><w:br/></w:r>"
_TAB = "<w:r><w:tab/></w:r>"
_LEAST, _GAP = 1.6, 0.55
"""Ems that words take at least, and from them to what is said of them."""
_WIDEST_VALUE = 0.35
"""The share of the column that a key figure may take beside its clause."""
_BROADER = 1.28
"""How much broader days may come out in the fonts that programs put in the place of ours: what happened stands beside them all the same."""
_WIDEST_DAY = 0.47
"""The share of the column that a day may take beside what happened: room for "30 تشرين الثاني/نوفمبر 2026"."""


def referred(story: Story, to: Reference | None) -> str:
    """The link that stands after what is repeated."""
    return NO_BREAK + reference(story, to.anchor, to.text) if to is not None and to.text else ""


def glance(story: Story, items: Iterable[Bullet], language: str = "", keep: str = "") -> None:
    base, turned = direction(story, language)
    for item in items:
        content = runs(story, quiet(item.content), 0, language, base) + referred(story, item.reference)
        story.paragraph("Glance", content, properties=turned, keep=keep)


def figures(story: Story, items: tuple[Value, ...]) -> None:
    """Each number with its clause, in one paragraph: read in one go, and kept together on any page.

    Columns would hold two a row, but a page may end between them and the label over them.
    """
    manuscript = story.manuscript
    # Every file has one style for its figures.
    every = [item for section in manuscript.briefing.sections if isinstance(section, KeyFigures) for item in section.items]
    measured = valued(story, every, _WIDEST_VALUE)
    manuscript.figures = measured.width
    for number, item in enumerate(items, 1):
        value = run(story, item.value, "KeyFigureValue")
        clause = runs(story, quiet(item.clause)) + referred(story, item.reference)
        story.paragraph(
            "KeyFigure",
            f"{value}{measured.between(item.value)}{clause}",
            keep="Kept" * (number < len(items) and number in (1, len(items) - 1)),
        )


class Beside(Struct, frozen=True):
    """Words of a role that stand at the start of lines, and what is said of them beside them. `size` is theirs in points; `width` is how
    many points they take, those aside that would take too much of the line: these stand above."""

    size: float
    width: int

    def between(self, words: str) -> str:
        """What parts the words from what is said of them."""
        return _TAB if self.width and round((ems(words) + _GAP) * self.size) <= self.width else LINE


def beside(story: Story, role: str, words: Iterable[str], most: float, share: float = 1.0) -> Beside:
    """Measures words of a role, set in a `share` of its size. They may take `most` of the column."""
    manuscript = story.manuscript
    size = style(manuscript.brand, role, manuscript.language).size * share * manuscript.wider
    widths = [round((max(_LEAST, ems(one)) + _GAP) * size) for one in words if one]
    return Beside(size, max((width for width in widths if width <= manuscript.column * most), default=0))


def valued(story: Story, items: Sequence[Value], most: float, share: float = 1.0) -> Beside:
    """How key figures stand: beside their clauses if each takes one line with its own, else above them, all alike. A second line beside
    a number of that size would stand far under the first."""
    measured = beside(story, "value", (item.value for item in items), most, share)
    manuscript = story.manuscript
    room = (manuscript.column - measured.width) / (style(manuscript.brand, "clause", manuscript.language).size * manuscript.wider)
    told = (plain(item.clause) + (item.reference.text if item.reference is not None else "") for item in items)
    alike = all(measured.between(item.value) == _TAB for item in items) and all(ems(clause) <= room for clause in told)
    return measured if alike else Beside(measured.size, 0)


def people(story: Story, section: WhosWho) -> None:
    """A table of names and roles."""
    width = story.manuscript.column
    columns = (round(width * 0.38 * 20), round(width * 0.62 * 20))
    right_to_left = story.manuscript.right_to_left
    title = story.clean.attribute(f"{story.manuscript.briefing.labels.table}: {section.label}")
    out = [
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{persons.TABLE}"/>{"<w:bidiVisual/>" * right_to_left}<w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        '<w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        f'{looked(story, heads=True, columns=True)}<w:tblCaption w:val="{title}"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
        + "</w:tblGrid>"
    ]

    people = (
        (
            (persons.NAME, run(story, person.name)),
            (persons.ROLE, (run(story, person.role) if person.role else "") + referred(story, person.reference)),
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
    for number, cells in enumerate((tuple((persons.HEAD, ours(story, head)) for head in section.heads), *people)):
        # Three people at least on each page, however the table falls.
        keep = number < count - 1 and (number < 3 or number > count - 4)
        cells = tuple((style + "Kept" * keep, content) for style, content in cells)
        if keep:
            story.manuscript.kept.update(style for style, _ in cells)
        row("<w:tblHeader/>" * (number == 0), cells)
    story.out.append("".join((*out, "</w:tbl>")))
    story.apart = True


def quotes(story: Story, items: Iterable[Quoted]) -> None:
    """Each quotation with who said it under it, and under that the office."""
    for item in items:
        link = referred(story, item.reference)
        attributed = bool(item.speaker or item.role)
        content = runs(story, quiet(item.content))
        if not attributed:
            story.paragraph("PullQuote", content + link)
        else:
            story.paragraph("PullQuoteAttributed", content)
            who = run(story, item.speaker, "QuotedName") if item.speaker else ""
            office = run(story, item.role) if item.role else ""
            story.paragraph("QuotedBy", LINE.join(filter(None, (who, office))) + link)


def timeline(story: Story, items: tuple[Event, ...]) -> None:
    """Each day with what happened beside it; where days take too much of the line, above it."""
    manuscript = story.manuscript
    every = [item.when for section in manuscript.briefing.sections if isinstance(section, Timeline) for item in section.items]
    measured = beside(story, "name", every, _WIDEST_DAY, _BROADER)
    manuscript.days = measured.width
    for number, item in enumerate(items, 1):
        day = run(story, item.when, "TimelineDay") + measured.between(item.when) if item.when else _TAB * bool(manuscript.days)
        content = runs(story, quiet(item.content)) + referred(story, item.reference)
        story.paragraph("TimelineEvent", day + content, keep="Kept" * (number < len(items) and number in (1, len(items) - 1)))


def media(story: Story, items: Iterable[Medium]) -> None:
    """Each picture by its name, which is the link to it; what it shows; who made it, and how it may be used. The address of one without
    a name stands last."""
    for item in items:
        name = run(story, item.name, named(story, STRONG)) if item.name else ""
        linked = _linked(story, item.link, item.name)
        parts = [linked or name] if item.name else []
        if plain(item.caption).strip() and plain(item.caption).strip() != item.name.strip():
            parts.append(runs(story, quiet(item.caption)))
        terms = BETWEEN.join(filter(None, (item.credit, item.rights)))
        if terms or not parts:
            parts.append(run(story, terms, named(story, CREDIT)) if terms else "")
        parts[-1] += referred(story, item.reference)
        parts += [] if item.name else [linked]
        story.paragraph("MediaItem", LINE.join(filter(None, parts)))


def _linked(story: Story, address: str, name: str) -> str:
    """The name as a link; empty without an address that may stand in a file."""
    relation = story.address(address) if address else ""
    if not relation:
        return ""
    shown = run(story, name or address, named(story, LINK | STRONG if name else LINK))
    return f'<w:hyperlink r:id="{relation}" w:history="1">{shown}</w:hyperlink>'
