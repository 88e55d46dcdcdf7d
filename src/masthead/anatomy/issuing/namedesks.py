"""Whose desk a line names that stands alone."""

from __future__ import annotations

from collections.abc import Sequence

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


def desk(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """Whose desk a line names that stands alone at the head or the foot: "Пресс-служба Музея моря", "Ufficio stampa Comune di Norhaven"."""
    last = max(len(lines) - 6, found.body + 1)
    for at in (*range(min(found.body, 8)), *range(last, len(lines))):
        line = lines[at]
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
