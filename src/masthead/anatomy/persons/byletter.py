"""Whom the press may ask by post, or through a form on a page, where no number and no address is given."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, length, terminal
from masthead.anatomy.model import Contact, Evidence
from masthead.anatomy.pack import Pack
from masthead.anatomy.parts.asked import named_under
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.persons.contactlines import ADDRESS, name_in, unlabelled
from masthead.anatomy.wording.names import holds_office
from masthead.expressions import expression


def by_post(lines: Sequence[Line], found: Zones, lexicon: Pack) -> list[Contact]:
    """Who is to be asked by post alone, or as best one can: a block of rows with a person's name, an office beside it or in its own row, and an
    address, or else the heading of contacts above it."""
    for at, line in enumerate(lines):
        rows = [row.strip() for row in line.text.split("\n") if row.strip()]
        if found.roles[at] != "contact" or not ((posted := _posted(rows)) or (at and named_under(lines[at - 1], line, lexicon))):
            continue
        named = next(((row, told) for row in rows[:3] if not has_digit(row) and (told := name_in(row, lexicon))), None)
        if named is None:
            continue
        offices = [row for row in rows[:4] if row != named[0] and holds_office(row, lexicon, 4 if posted else 8) and length(row) <= 8]
        if offices or named[1][1]:
            place = Evidence("contact.by-post", 0.5, line.index, line.start + line.lead, line.end)
            return [Contact(named[1][0], named[1][1] or offices[0], "", "", "", "\n".join(rows), place)]
    return []


def _posted(rows: Sequence[str]) -> bool:
    return len(rows) > 2 and any(ADDRESS.search(row) or has_digit(row) for row in rows[1:])


def by_form(lines: Sequence[Line], found: Zones, lexicon: Pack) -> list[Contact]:
    """Which house is to be asked on a page of its own: its row under the heading of contacts, and the page's address below it."""
    for at, line in enumerate(lines):
        if found.roles[at] != "contact" or "://" not in line.text:
            continue
        above = range(max(0, at - 2), at)
        before = [row for other in above if found.roles[other] == "contact" for row in lines[other].text.split("\n")]
        rows = [row.strip() for row in (*before, *line.text.split("\n")) if row.strip()]
        form = next((row for row in rows if _FORM.search(row)), "")
        named = [row for row in rows[: rows.index(form)] if unlabelled(row, lexicon)] if form else []
        if named and length(named[-1]) <= _NAMED and not terminal(named[-1]):
            place = Evidence("contact.by-form", 0.6, line.index, line.start + line.lead, line.end)
            return [Contact(named[-1], "", "", "", "", "\n".join(rows), place)]
    return []


_FORM = expression(
    r"(?:フォーム|表單|表单|문의|form|formul[aá]r|formulier|modulo|блан|форм)[^\n]{0,40}://|://\S*(?:contact|inquir|enquir|toiawase|kontakt|form)",
    re.I,
)
"""A page on which to write to a house."""
_NAMED = 30
