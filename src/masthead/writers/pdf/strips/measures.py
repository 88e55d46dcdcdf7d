"""The measures of pages: where text, labels, wide things, heads and feet stand, upright and turned."""

from __future__ import annotations

import msgspec
from msgspec import Struct
from reportlab.lib.pagesizes import landscape

from masthead.brand.model import Brand
from masthead.writers.margins import BESIDE, fitted
from masthead.writers.pdf.setting.styles import MILLIMETRE

_NUMBERS = 12 * MILLIMETRE
"""Before the text column, for paragraph numbers: margins together leave at least this."""
_LEAST_HALF = 52 * MILLIMETRE
"""Two columns are set where each is at least so wide,"""
_LONGEST = 190 * MILLIMETRE
"""and always where lines would be longer than this: nobody finds the next one."""

_TORN, _FEW = 4, 8
"""Blocks behind the text of so many lines, at least and at most, are not torn,"""
_FEW_OF = 75.0
"""one line for so many points of a page's depth."""


class Measures(Struct, frozen=True):
    """The page's measures in points: `start` and widths from the start edge, tops from the upper edge.

    `beside`: labels stand in the side margin, else above. `columns` of `column_width` stand `step` apart; everything that spans them
    is `across` wide.
    """

    width: float
    height: float
    start: float
    side: float
    column: float
    column_width: float
    wide: float
    first_top: float
    top: float
    bottom: float
    folio: float
    head: float
    beside: bool = True
    columns: int = 1
    step: float = 0.0

    @property
    def end(self) -> float:
        """The margin at the end edge."""
        return self.width - self.start - self.wide

    @property
    def across(self) -> float:
        """The width of all columns together."""
        return self.column_width + (self.columns - 1) * self.step

    @property
    def few(self) -> int:
        """Lines behind the text that are not torn: less than would leave a hole."""
        return max(_TORN, min(_FEW, int(self.depth / _FEW_OF)))

    @property
    def depth(self) -> float:
        """The height of the text on a full page."""
        return self.bottom - self.top


def measures(brand: Brand) -> Measures:
    """The measures of a brand's page. A side margin that is too small for labels, or leaves too little beside it, is given up."""
    page = fitted(brand.page)
    wide = page.width - page.start - page.end
    side = page.side
    beside = side >= BESIDE and brand.setting.labels == "side"
    if not beside:
        side = max(side, _NUMBERS - page.start, 0.0)
    width, columns, step = wide - side, 1, 0.0
    half = (width - page.gutter) / 2
    if (page.columns == 2 and half >= _LEAST_HALF) or width > _LONGEST:
        width, columns, step = half, 2, half + page.gutter
    return Measures(
        width=page.width,
        height=page.height,
        start=page.start,
        side=side,
        column=page.start + side,
        column_width=width,
        wide=wide,
        first_top=page.first_top if page.first_top >= 0 else page.top,
        top=page.top + 43.0,
        bottom=page.height - page.bottom - 21.0,
        folio=page.height - page.bottom,
        head=page.top + 8.0,
        beside=beside,
        columns=columns,
        step=step,
    )


def turned(upright: Measures) -> Measures:
    """The same page on its side: wider than high, the margins where they were."""
    width, height = landscape((upright.width, upright.height))
    more = width - height
    return msgspec.structs.replace(
        upright,
        width=width,
        height=height,
        wide=upright.wide + more,
        bottom=upright.bottom - more,
        folio=upright.folio - more,
    )
