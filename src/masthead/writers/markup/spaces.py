"""The room above and below a role that a brand wants otherwise than usual, and what no page ends after, as CSS.

Of two margins that meet, the larger counts (CSS 2.1, 8.3.1), as on pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from masthead.brand.model import SPACED, Brand
from masthead.brand.style import style
from masthead.writers.markup.dress import number

_SECTIONS = ".glance, .figures, .chart, .quotes, .people, .timeline, .media, .index, .full, .questions, .notes, .boilerplate, .contact, .about, .imprint"
_SMALL = ".notes p, .boilerplate p, .contact p, .small p, .imprint p"
_RUNNING = ".full > p, .report > p, .questions > p, div.numbered"


class _Place(NamedTuple):
    """Selectors of what has the room above it, and of what has that below; of the second alone, if they are the same."""

    below: str
    above: str = ""


_PLACES: dict[str, _Place] = {
    "banner": _Place(".banner"),
    "kicker": _Place(".kicker"),
    "title": _Place(".title", ".title, .masthead + .title, .banner + .title"),
    "title_long": _Place(".title-long", ".title-long, .masthead + .title-long, .banner + .title-long"),
    "made": _Place(".made"),
    "standfirst": _Place(".standfirst"),
    "label": _Place(".label", _SECTIONS),
    "body": _Place(_RUNNING),
    "glance": _Place(".glance li", ".glance li + li"),
    "heading1": _Place(".heading1", ".heading1, .report h1.heading1"),
    "heading2": _Place(".heading2", ".heading2, .report h1.heading2"),
    "heading3": _Place(".heading3"),
    "heading4": _Place(".heading4"),
    "quotation": _Place("blockquote, figure.quotation, .quotes .quotation", "blockquote, figure.quotation"),
    "speaker": _Place(".speaker"),
    "table": _Place("table, .scroll"),
    "caption": _Place("figcaption, caption", "figcaption"),
    "note": _Place(".note", ".note + .note"),
    "small": _Place(_SMALL),
    "signature": _Place(".signature"),
    "code": _Place("pre"),
}
_BETWEEN = frozenset({"body", "glance", "note", "small"})
"""Roles whose usual room parts one from the next: it goes where the brand says another, above or below."""


def spaces(brand: Brand, language: str) -> Iterator[str]:
    """The rules of a brand's own room; none for one that says nothing of it. Points stand in root sizes, as type does."""
    base = brand.roles.body.size
    for role in sorted(SPACED):
        said, place = style(brand, role, language), _PLACES[role]
        above, below = said.space_before, said.space_after
        if above is not None:
            yield f"{place.above or place.below} {{ margin-top: {number(above / base)}rem; }}"
        if below is not None or (above is not None and role in _BETWEEN):
            yield f"{place.below} {{ margin-bottom: {number((below or 0.0) / base)}rem; }}"
        if said.keep_with_next is not None:
            wish = "avoid" if said.keep_with_next else "auto"
            yield f"{place.below} {{ break-after: {wish}; page-break-after: {wish}; }}"
