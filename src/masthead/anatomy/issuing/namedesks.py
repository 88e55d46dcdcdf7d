"""Whose desk a line names that stands alone."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack
from masthead.anatomy.parts.titles import OFFICE
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.desks import desk_of
from masthead.anatomy.wording.names import person
from masthead.expressions import expression

_TYPISTS = expression(r"[^\W\d_a-z]{1,4}(?:[/.-][^\W\d_]{1,4}){1,3}")
"""Who wrote and who typed a text: "LM/AB"."""


def _told_of(name: str, lines: Sequence[Line]) -> bool:
    """Whether a text tells of whoever is called so."""
    return len(name) > _SHORTEST and any(name in line.text for line in lines)


_SHORTEST = 3


def desk(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """Whose desk a line names that stands alone at the head or the foot: "Пресс-служба Музея моря", "Ufficio stampa Comune di Norhaven"."""
    last = max(len(lines) - 6, found.body + 1)
    for at in (*range(min(found.body, 8)), *range(last, len(lines))):
        line = lines[at]
        if (row := line.text.partition("\n")[0]) != line.text and found.roles[at] == "contact":
            # Over who is to be asked; an agency's desk names nobody of whom the text tells.
            start = desk_of(replace(line, text=row))
            line = replace(line, text=row if start and _told_of(row[start:], lines[: found.tail]) else "")
        start = desk_of(line) if at != found.headline else 0
        if not start:
            continue
        name = line.text[start:].strip(" :.,–-")
        if _TYPISTS.fullmatch(name):
            continue
        body = holds_body(name, lexicon) or OFFICE.search(name) is not None
        if body or not (name.istitle() and person(name.split(), lexicon)):
            return name_at(name, "issuer.desk", 0.6, line, start)
    return None
