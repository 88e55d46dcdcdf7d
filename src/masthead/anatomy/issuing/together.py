"""Houses that issue a release together: "The Harbour Trust and Acme University today announced"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.domains import domains, owns
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Found, Quote
from masthead.anatomy.pack import Pack
from masthead.anatomy.parts.titles import OFFICE, folded
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.names import holds_office, linked, person
from masthead.expressions import expression

_ARTICLE = expression(
    r"(?:the|die|der|das|dem|den|la|le|les|el|los|las|il|lo|gli|o|os|a|as|de|het)\s(?=(?-i:[^\Wa-z\d_]))|(?:l|dell|all)['’]", re.I
)
OF = expression(
    r"\s(?:of|for|de|du|des|da|do|dos|das|del|della|dello|dei|degli|delle|di|für|von|der|van|voor|för|til)\s(?:the\s|la\s|los\s|las\s|les\s|de\s|het\s|l['’])?"
    r"|\s(?:d|dell|l)['’]"
)
"""What leads within a name to what the house is of or for."""
_AND = expression(r",?\s(?:and|&|und|sowie|et|y|e|en|и|та|i|a|och|og|ve)\s|,\s")
_INITIALS = expression(r"\s\([^()\n]{2,14}\)")
_JOINT = expression(
    r"\bjoint(?:ly)?\b|\bgemeinsam|\bconjoint|\bconjunt|\bcongiunt|\bgezamenlijk|\bсовместн|\bспільн|\bwspóln|\bspolečn|\bgemensam|\bfælles|\bfelles|\bortak\b",
    re.I,
)
"""What a release says of itself, or its houses of what they do, if more than one speaks."""
_UNBOUND = ("issuer.signature", "issuer.provider", "issuer.metadata", "issuer.from")
"""Where the source names one house for the issuer."""
_MOST = 4
"""Houses that are named together."""


def together(named: Found, lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack, said_by: Sequence[Quote]) -> Found:
    """The names of all that act in the lead or the headline, in the source's words, where the issuer is one of them and each speaks: it has
    boilerplate of its own, or somebody of it is quoted; or the release calls itself joint."""
    if named.evidence.rule in _UNBOUND or found.body >= len(lines):
        return named
    text, offset = lead
    head = lines[found.headline] if found.headline >= 0 else None
    for line, told, at in ((lines[found.body], text[:400], offset), (head, head.text if head else "", 0)):
        if line is None or (line is head and told.isupper()):
            continue
        houses = list(_houses(told, lexicon))
        ours = [name for name, _, _ in houses if folded(name) == folded(_ARTICLE.sub("", named.text, count=1))]
        if len(houses) > 1 and ours and _all_speak([name for name, _, _ in houses], lines, found, lexicon, said_by):
            start, end = houses[0][1], houses[-1][2]
            return name_at(told[start:end], "issuer.together", named.evidence.confidence, line, at + start) or named
    return named


def _houses(text: str, lexicon: Pack) -> Iterator[tuple[str, int, int]]:
    """The houses that a text begins with, one after the other, with where each stands."""
    at = 0
    for _ in range(_MOST):
        article = _ARTICLE.match(text, at)
        start = article.end() if article else at
        end = linked(text, start, OF, 3)
        name = text[start:end]
        words = name.split()
        if not words or holds_office(name, lexicon):
            return
        if not (house := holds_body(name, lexicon) or OFFICE.search(name) is not None) and person(words, lexicon):
            return
        if " " not in name and house:
            return  # "Government and Parliament"
        yield name, start, end
        short = _INITIALS.match(text, end)
        link = _AND.match(text, short.end() if short else end)
        if link is None:
            return
        at = link.end()


def _all_speak(names: Sequence[str], lines: Sequence[Line], found: Zones, lexicon: Pack, said_by: Sequence[Quote]) -> bool:
    """Whether houses that act together also speak together: not if only one of them has an address for the press."""
    written = domains(line.text for line in lines if "@" in line.text)
    reached = [name for name in names if any(owns(domain, name) for domain in written)]
    if 0 < len(reached) < len(names):
        return False
    head = " ".join(line.text[:300] for line in lines[: found.body])
    if _JOINT.search(head) or _JOINT.search(lines[found.body].text[:160]):
        return True
    about = [line.text[:120] for line, role in zip(lines, found.roles, strict=True) if role == "boilerplate"]
    speakers = [f"{quote.role} {quote.speaker}" for quote in said_by]
    return all(any(_named(name, text) for text in about) for name in names) or all(
        any(_named(name, text) for text in speakers) for name in names
    )


def _named(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
