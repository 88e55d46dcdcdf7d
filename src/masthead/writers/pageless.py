"""What a brand puts at the head and foot of pages, for formats that have none: only words that stand nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.briefing.model import Briefing, Imprint, Slots
from masthead.document.plain import plain
from masthead.document.words import words
from masthead.expressions import expression

_PAGE = expression(r"\{pages?\}")
_LOGO = expression(r"\s*\{logo\}\s*")
_PARTS = expression(r"\s+[·•|–—]\s+|\s*\n\s*")
"""What parts one saying from the next within a line."""


def lines(briefing: Briefing) -> tuple[str, ...]:
    """What the furniture says beyond title, publisher, date and what else a file without pages says anyway (a legal line, an address), each once.

    Page numbers say nothing where there are no pages.
    """
    furniture = briefing.furniture
    rows = (furniture.first_header, furniture.header, furniture.first_footer, furniture.footer)
    if not any(rows):
        return ()
    known = set(_known(briefing))
    found: list[str] = []
    for text in (text for row in rows if row is not None for text in _slots(row)):
        said = set(words(text))
        if said - known:
            found.append(text)
            known |= said
    return tuple(found)


def _slots(row: Slots) -> Iterator[str]:
    for slot in (row.start, row.center, row.end):
        text = _LOGO.sub(" ", slot).strip()
        if _PAGE.search(text):
            text = " · ".join(part for part in _PARTS.split(text) if not _PAGE.search(part))
        if text:
            yield text


def _known(briefing: Briefing) -> Iterator[str]:
    banners = [banner.text for banner in (briefing.banner, *briefing.states) if banner is not None]
    said = (briefing.short, briefing.publisher, briefing.issuer, briefing.provenance, briefing.genre, briefing.kicker)
    for text in (plain(briefing.title), briefing.date, briefing.language_name, briefing.file_title, *said, *banners):
        yield from words(text)
    for section in briefing.sections:
        if isinstance(section, Imprint):
            for line in section.lines:
                yield from words(plain(line))
