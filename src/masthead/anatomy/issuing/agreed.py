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

_JOINT = r"(?:[ \u00a0](?:[&+][ \u00a0])?|[-’'&])"
"""What parts a word of a name from the next: no mark, and no other row."""
_FRONT, _BEHIND = expression(rf"[^\W\d_]\.?{_JOINT}\Z"), expression(rf"{_JOINT}[^\W\d_]")
_ARTICLE = expression(r"(?<!\w)(?:the|die|der|das|la|le|les|el|los|las|il|lo|gli|o|os|as|de|het)\s\Z|(?<!\w)l['’]\Z", re.I)
_WORD = expression(r"[^\W_]+")
_ROW, _HEAD = 24, 12
"""Words of a row of the paper at most, and lines of its head."""


def agreed(named: Found, published: Found, lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found:
    """The publisher of the source's own data instead of a row of its paper, where the paper has that name too: of several offices that one, of a name
    that a scanner cut at the end of a line the whole, of a name with a number or a mark beside it the name alone."""
    words = _WORD.findall(published.text)
    wanted = re.compile(r"(?<![^\W_])" + r"[\W_]{1,4}".join(map(re.escape, words)) + r"(?![^\W_])", re.I) if words else None
    if wanted is None or wanted.fullmatch(named.text):
        return named
    office = holder(published.text, lexicon) is not None
    within = [told.span() for told in wanted.finditer(named.text)]
    if not (any(_is_whole(named.text, *span, lexicon, office=office) for span in within) if within else office):
        return named
    rows = [at for at, role in enumerate(found.roles) if role not in ("headline", "body") or at >= min(found.tail, len(lines) - 1)]
    rows = [at for at in rows if at < len(lines) and length(lines[at].text) <= _ROW]
    for at in rows:
        if told := wanted.search(lines[at].text):
            return name_at(told.group(), named.evidence.rule, named.evidence.confidence, lines[at], told.start()) or named
    head = " ".join(lines[at].text for at in rows if at < min(found.body, _HEAD))
    return published if wanted.search(head) else named


def _is_whole(name: str, start: int, end: int, lexicon: Pack, *, office: bool) -> bool:
    """Whether what stands in a name beside a part of it is none of its words: "Norhaven" is no whole in "City of Norhaven Port Authority". Beside an
    office another one may stand."""
    front = _ARTICLE.sub("", name[:start])
    beside = [rest for rest, joint in ((front, _FRONT.search(front)), (name[end:], _BEHIND.match(name, end))) if joint]
    return all(office and holder(rest.strip(), lexicon) is not None for rest in beside)
