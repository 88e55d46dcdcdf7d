"""The name by which a source's own data and its paper call the same house, where the paper names more than one or a scanner cut the name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack
from masthead.anatomy.parts.holders import holder
from masthead.anatomy.parts.zones import Zones
from masthead.expressions import expression

_BY_PAPER = ("issuer.holder", "issuer.from", "issuer.provider", "issuer.signature")
"""Rules that take a row of the paper as it stands."""
_WORD = expression(r"[^\W_]+")
_ROW, _HEAD = 24, 12
"""Words of a row of the paper at most, and lines of its head."""


def agreed(named: Found, published: Found | None, lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found:
    """The publisher of the source's own data instead of a row of its paper, where the paper has that name too: of several offices that one, of a name
    that a scanner cut at the end of a line the whole, of a name with more beside it the name alone."""
    if published is None or named.evidence.rule not in _BY_PAPER:
        return named
    words = _WORD.findall(published.text)
    wanted = re.compile(r"(?<![^\W_])" + r"[\W_]{1,4}".join(map(re.escape, words)) + r"(?![^\W_])", re.I) if words else None
    if wanted is None or wanted.fullmatch(named.text):
        return named
    if wanted.search(named.text) is None and holder(published.text, lexicon) is None:
        return named
    rows = [at for at, role in enumerate(found.roles) if role not in ("headline", "body") or at >= min(found.tail, len(lines) - 1)]
    rows = [at for at in rows if at < len(lines) and length(lines[at].text) <= _ROW]
    for at in rows:
        if told := wanted.search(lines[at].text):
            return name_at(told.group(), named.evidence.rule, named.evidence.confidence, lines[at], told.start()) or named
    head = " ".join(lines[at].text for at in rows if at < min(found.body, _HEAD))
    return published if wanted.search(head) else named
