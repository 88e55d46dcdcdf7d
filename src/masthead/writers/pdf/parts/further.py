"""Sections that few briefings have: which room sets which."""

from __future__ import annotations

from typing import assert_never

from masthead.briefing.model import Abstract, Chart, Imprint, Index, Media, Quotes, Timeline
from masthead.writers.pdf.strips.press import Column, Press, Strip


def further(press: Press, part: Chart | Quotes | Timeline | Media | Index | Abstract | Imprint, column: Column) -> list[Strip]:
    """The strips of such a section, without its rule and label."""
    match part:
        case Quotes():
            from masthead.writers.pdf.text.quotations import quotes

            return quotes(press, part, column)
        case Timeline():
            from masthead.writers.pdf.parts.timeline import timeline

            return timeline(press, part, column)
        case Media():
            from masthead.writers.pdf.parts.media import media

            return media(press, part, column)
        case Chart():
            from masthead.writers.pdf.parts.charts import chart  # ReportLab's graphics are loaded with it

            return chart(press, part, column)
        case Index():
            from masthead.writers.pdf.parts.releases import index

            return index(press, part, column)
        case Abstract():
            from masthead.writers.pdf.parts.releases import abstract

            return abstract(press, part, column)
        case Imprint():
            from masthead.writers.pdf.parts.imprint import imprint

            return imprint(press, part, column)
        case _:
            assert_never(part)
