"""Charts: the series as a drawing in the brand's colours, with its alternative in words, and the link to the table that it is from."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.brand.model import Brand, Family
from masthead.brand.style import filled, style
from masthead.briefing.model import Chart
from masthead.document.plain import plain
from masthead.language.tags import letters
from masthead.media import charts
from masthead.writers.docx.parts.summary import referred
from masthead.writers.docx.story import Story
from masthead.writers.docx.styles.theme import stand_ins, typefaces
from masthead.writers.docx.text.figures import drawing
from masthead.writers.docx.text.inlines import runs
from masthead.writers.docx.text.pictures import sketched
from masthead.writers.docx.text.runs import ours
from masthead.writers.repeated import quiet

_PIXELS = 96 / 72
"""Pixels in a point, as drawings have it."""
_TALLEST = 0.5
"""A chart takes no more than this of the page's height."""


def _families(brand: Brand, family: Family, language: str) -> Iterator[str]:
    """The faces of a drawing's words, as CSS names them: of the document's own script first, since not every program goes on to the next
    where a face lacks a character."""
    latin, east, complex_ = typefaces(brand, family, language)
    stand_in = dict(zip(("east", "complex"), stand_ins(family, language), strict=True))
    kind = letters(language)
    if kind in ("han", "hant", "jpan", "hangul"):
        yield from filter(None, (east, stand_in["east"]))
    elif kind != "latin":
        yield from filter(None, (complex_, stand_in["complex"]))
    stack = brand.stacks.serif if family == "serif" else brand.stacks.sans
    yield latin
    yield from stack.system


def chart(story: Story, section: Chart) -> None:
    """What it is of, then the drawing."""
    manuscript = story.manuscript
    caption = runs(story, quiet(section.caption)) + referred(story, section.reference)
    if caption:
        story.paragraph("ChartCaption", caption)
    brand = manuscript.brand
    colors = filled(brand.colors)
    own = style(brand, "table", manuscript.language)
    size = own.size * _PIXELS
    families = ", ".join(_families(brand, own.family, manuscript.language))
    shapes = charts.plot(section.kind, section.points, manuscript.column * _PIXELS, charts.reckoned(size))
    ground = charts.Ground(accent=colors.accent, ink=colors.ink, rule=colors.rule, family=families)
    drawn = charts.svg(shapes, ground, size, right_to_left=manuscript.right_to_left)
    words = section.alternative or plain(section.caption) or section.label
    found = sketched(manuscript, f"chart{manuscript.drawings + 1}.svg", drawn.encode())
    if found is None:
        story.paragraph("Chart", ours(story, words))
    else:
        height = brand.page.height * _TALLEST
        story.paragraph("Chart", f"<w:r>{drawing(story, found, words, manuscript.column, height)}</w:r>")
