"""Names of houses beside the ways to reach them, behind labels: "Herausgeber: X", "X · Domplatz 3 · www.x.example"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from masthead.anatomy.bodies import holds_body
from masthead.anatomy.doers import name_at
from masthead.anatomy.domains import domains
from masthead.anatomy.lines import Line, length
from masthead.anatomy.model import Found
from masthead.anatomy.names import holds_office
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.titles import OFFICE, folded
from masthead.anatomy.zones import Zones
from masthead.expressions import expression

_PARTED = expression(r"\n|\s[·•|–—/-]\s|,\s|;\s|\t|\s{3,}")
_BESIDE = expression(r"\s[-–—|·:]\s")
_MAILBOX = expression(r"(?P<box>[\w.+-]{2,50})@(?:[\w-]{2,40}\.){1,4}[a-z]{2,12}", re.I)
_WORD = expression(r"[^\W\d_][\w’'&.-]*[\w&]")
_TELLING = 5
"""Letters of an address that may tell whose it is."""
_WORDS = 5
_LOOKED_AT = 12
_NO_NAME = expression(r"[\d@:：]|www\.|^\W|[.!?]$")

_DESK_OF = expression(
    r"(?:[^:：@]{3,40}[:：]\s)?(?:(?:the\s)?(?:press|media|communications?|information)\s(?:desk|office|section|service|unit|team|department|centre|center)\s(?:of|at)(?:\sthe)?|"
    r"(?:Pressestelle|Presseabteilung|Medienstelle|Pressebüro)\s(?:des|der)|(?:service|bureau)\s(?:de\s)?(?:la\s)?presse\s(?:de la|du|de l[’']|des)|"
    r"(?:oficina|gabinete|servicio)\sde\s(?:prensa|comunicación)\s(?:de la|del|de los|de))\s?(?=(?-i:[^\W\d_a-z]))",
    re.I,
)
"""Whose desk a contact is: "Press desk of the European Product Safety Agency"."""


def labelled(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The name behind a label that says whose it is, in the head or at the foot."""
    for at, line in enumerate(lines):
        if ":" not in line.text and "：" not in line.text:
            continue
        if (found.body <= at < found.tail and found.roles[at] == "body" and length(line.text) > 14) or at == found.headline:
            continue
        for start, part in _parts_at_breaks(line.text):
            label = phrases(lexicon.issuers).match(part) if length(part) <= 14 and lexicon.issuers else None
            rest = part[label.end() :].lstrip() if label else ""
            name = rest[1:].strip(" *") if rest[:1] in (":", "：") else ""
            if 1 <= length(name) <= 10 and "@" not in name and "://" not in name and not name[0].islower() and not name[0].isdigit():
                return name_at(name, "issuer.labelled", 0.6, line, start + part.find(name))
    return None


def contacted(lines: Sequence[Line], found: Zones, lexicon: Pack, written: Set[str]) -> Iterator[Found]:
    """The houses of contact lines and letterheads: made of a noun of houses, or called as the domain is to which mails go."""
    headline = folded(lines[found.headline].text) if found.headline >= 0 else ""
    for at, line in enumerate(lines):
        foot = at >= found.tail and found.roles[at] in ("furniture", "signature", "body") and ("www." in line.text or "@" in line.text)
        if found.roles[at] != "contact" and not foot:
            continue
        last = 0
        for match in (*_PARTED.finditer(line.text), None):
            start, last, part = last, match.end() if match else 0, line.text[last : match.start() if match else None].strip()
            if whose := _DESK_OF.match(part):
                part = part[whose.end() :]
            if (
                not part
                or length(part) > 8
                or _NO_NAME.search(part)
                or part[0].islower()
                or (len(headline) < 2 * len(folded(part)) and folded(part) in headline)
            ):
                continue
            if phrases(lexicon.contacts).match(part) or holds_office(part, lexicon):
                continue
            owned = folded(part) in written
            if (owned or holds_body(part, lexicon) or OFFICE.search(part)) and (
                told := name_at(part, "issuer.contact", 0.45 if owned else 0.35, line, line.text.find(part, start))
            ):
                yield told
                return


def mailed(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The name that the text has again and again and that the address is called by to which mails go: before or behind its sign."""
    called: set[str] = set()
    for line in lines if any("@" in line.text for line in lines) else ():
        for box in _MAILBOX.finditer(line.text[:4000]):
            host = next(iter(domains([box.group()])), "")
            called |= {word for word in (folded(box["box"]), host) if len(word) >= _TELLING and word not in lexicon.emails}
    if not called:
        return None
    told = [at for at in range(len(lines)) if found.roles[at] in ("headline", "subheadline", "body")][:_LOOKED_AT]
    for at in told:
        words = list(_WORD.finditer(lines[at].text[:600]))
        for first, word in enumerate(words):
            for last in range(first, min(first + _WORDS, len(words))):
                name = lines[at].text[word.start() : words[last].end()]
                if word.group()[0].isupper() and folded(name) in called and sum(name in lines[other].text for other in told) > 1:
                    return name_at(name, "issuer.mailed", 0.5, lines[at], word.start())
    return None


def of_genre_line(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The name that a line of the head has beside the genre's: "Press release — Acme", "Acme | Media release"."""
    for at in range(min(max(found.headline, 0), found.body, len(lines))):
        parts = [part.strip(" *") for part in _BESIDE.split(lines[at].text)] if length(lines[at].text) <= 10 else []
        if len(parts) != 2 or any(map(str.isdigit, lines[at].text)):
            continue
        for part, other in (parts, parts[::-1]):
            if phrases(lexicon.genres).fullmatch(part) and other[:1].isupper() and 1 <= length(other) <= 6 and not _NO_NAME.search(other):
                return name_at(other, "issuer.genre-line", 0.7, lines[at], lines[at].text.find(other))
    return None


def _parts_at_breaks(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for part in text.split("\n"):
        lead = len(part) - len(part.lstrip(" *-•"))
        yield start + lead, part[lead:]
        start += len(part) + 1
