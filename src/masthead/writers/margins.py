"""Margins that leave room for the text: the same in PDF and in Word."""

from __future__ import annotations

from msgspec.structs import replace

from masthead.brand.model import Page

_MILLIMETRE = 72 / 25.4
BESIDE = 20 * _MILLIMETRE
"""Labels need a side margin of so much to stand beside their sections; else they stand above."""
_LEAST_COLUMN = 80 * _MILLIMETRE
"""A side margin that leaves less than this for the text is given up."""


def fitted(page: Page) -> Page:
    """The page without a side margin for labels that leaves too little beside it."""
    left = page.width - page.start - page.end - page.side
    return replace(page, side=0.0) if page.side >= BESIDE and left < _LEAST_COLUMN else page
