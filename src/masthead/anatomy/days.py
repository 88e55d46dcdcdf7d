"""Lines that say nothing but a day."""

from __future__ import annotations

import re

from masthead.expressions import expression
from masthead.language.dates import dates

STAMP = expression(
    r"\A(?:posted|published|updated|released|issued|veröffentlicht|erstellt|publié|mis en ligne|publicado|pubblicato|gepubliceerd|opublikowano|опубликовано|опубліковано)"
    r"(?: (?:on|am|le|el|il|em|op))?\s?:?\s|(?<=\d),?\s(?:at |um )?\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s?[A-Z]{3,4}\b)?(?:\s(?:Uhr|hrs)\b)?",
    re.I,
)
"""What stands round a day in the stamp of a page: "Posted on: … 06:40 PM PST"."""


def only_date(text: str, language: str) -> bool:
    """Whether a line says nothing but a date (and perhaps a weekday or a label)."""
    if len(text) > 80:
        return False
    found = dates(text, language)
    if not found:
        return False
    said = sum(len(date.text) for date in found)
    told = re.sub(r"\s+", " ", text)
    return said * 2 >= len(told) or (STAMP.match(told) is not None and said * 2 >= len(STAMP.sub("", told)))
