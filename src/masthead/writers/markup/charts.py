"""Charts → SVG that stands in the markup, so that it is set in the publication's faces and coloured by its stylesheets."""

from __future__ import annotations

from msgspec.structs import replace

from masthead.briefing.model import Chart
from masthead.media.charts import Ground, plot, reckoned, svg
from masthead.writers.markup.inline import inlines
from masthead.writers.markup.references import reference
from masthead.writers.markup.sheet import Sheet, clean, escape, said
from masthead.writers.repeated import quiet

WIDTH, SIZE = 440.0, 15.0
"""Of the drawing and of its type, in pixels: in the width of a telephone its letters are still eleven pixels high."""
_PLAIN = Ground("#333333", "#000000", "#888888")
"""For readers without stylesheets; those of a publication have the brand's colours."""


def chart(node: Chart, sheet: Sheet) -> str:
    """The drawing with its description for those who hear it, under the source's words for the series."""
    if not node.points:
        return ""
    publication = sheet.publication
    publication.pictured = True
    ink = publication.ink
    ink["caption", False, False] += (point.label for point in node.points)
    ink["caption", True, False] += (point.value for point in node.points)
    # What XML forbids would make the whole page none (XML 1.0, 2.2).
    points = [replace(point, label=clean(point.label), value=clean(point.value)) for point in node.points]
    drawn = svg(plot(node.kind, points, WIDTH, reckoned(SIZE)), _PLAIN, SIZE, right_to_left=sheet.rtl)
    identity = sheet.own_id("chart")
    told = node.alternative or "; ".join(f"{point.label}: {point.value}" for point in node.points)
    head, mark, rest = drawn.partition(">")
    head = head.replace("<svg", f'<svg class="plot" direction="ltr" role="img" aria-labelledby="{identity}"', 1)
    words = f"{inlines(quiet(node.caption), sheet, 'caption') if said(node.caption) else ''}{reference(node.reference, sheet)}".strip()
    caption = f"<figcaption>{words}</figcaption>\n" if words else ""
    return f'<figure>\n{caption}{head}{mark}<desc id="{identity}">{escape(told)}</desc>{rest}\n</figure>'
