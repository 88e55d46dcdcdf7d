"""What a page's title says beside the headline: whose page it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.issuing.actors import FORMED
from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.stately import state
from masthead.anatomy.layout.abreast import stems
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.parts.crest import house_alone as names_house
from masthead.anatomy.parts.letterhead import named, without_motto
from masthead.anatomy.parts.sitepages import is_page
from masthead.anatomy.parts.titles import folded, site_title
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.bodies import COMMUNE
from masthead.anatomy.wording.desks import only_desk
from masthead.anatomy.wording.signboards import board
from masthead.anatomy.wording.towns import town as is_town
from masthead.document.model import Metadata
from masthead.expressions import expression
from masthead.language.tags import primary

_PRESS_PAGE = expression(r"\d{2}\.\d{2}|^presse|^news|press", re.I)


def page_title(metadata: Metadata, lines: Sequence[Line], found: Zones, lexicon: Pack, *, trusted: bool = True) -> Found | None:
    """What a page's title says behind the headline: "… | ZDH", "… – Jamaica Information Service"."""
    title = next((value for key, value in metadata.extra if key == "page title"), metadata.title)
    if found.headline < 0:
        return of_section(title, lexicon)
    headline = folded(lines[found.headline].text)
    if not title and folded(site_title(lines[found.headline].text)[2]):
        title, headline = lines[found.headline].text, folded(site_title(lines[found.headline].text)[0])
        if "|" not in title:
            return None
    elif not title:
        # A page saved as text has its title above the text.
        title = next((line.text for line in lines[: found.headline][:12] if folded(site_title(line.text)[0]) == headline), "")
    told = [part.strip() for part in _TITLED.split(title.replace("\u00a0", " ")) if part.strip()]
    parts = _with_seats([part for part in told if not is_page(part, lexicon)], title, lexicon)
    if (
        len(parts) == 1
        and headline not in folded(title)
        and folded(title) not in headline
        and (only := _house_alone(parts[0], told, lexicon) or _named_alone(parts[0], lines, found))
    ):
        return only
    others = [part for part in parts if folded(part) not in headline and headline not in folded(part) and not _PRESS_PAGE.search(part)]
    own = stems(lines[found.headline].text)
    others = [part for part in others if len(said := stems(part)) < _RETOLD or 5 * len(said & own) < 3 * len(said)]
    if len(told) < 2:
        # "Harbour Council: Town need not move its boats", where the headline does not say the house again.
        house, _, behind = title.partition(": ")
        return (
            name_at(house, "issuer.page-title", 0.7) if behind and folded(behind) == headline and made_of_houses(house, lexicon) else None
        )
    if not others:
        return None
    called = [part for part in others if made_of_houses(part, lexicon) or COMMUNE.match(part) or board(part, lexicon)]
    if not trusted:  # the page tells its text's headline otherwise, or another: who it is of, it says all the same
        return name_at(called[-1], "issuer.page-title", 0.6) if called else None
    if len(called) > 1:  # "Harbour Court of Lenn – Courts": the one that the text names
        text = "\n".join(line.text[:600] for line in lines[found.body : found.tail][:_LEAD])
        called = [part for part in called if part in text] or called
    return name_at((called or others)[-1], "issuer.page-title", 0.85 if called else 0.6)


def of_paper(metadata: Metadata, lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The house in a page's logo or in the running head of a file's pages, if the text tells of it, without the state that it is of ("Republic of Norhaven
    – Harbour Ministry")."""
    said = next((value for key, value in metadata.extra if key in ("site", "letterhead")), "")
    rows = [part for row in said.split("\n") for part in _with_seats(_ROWS.split(_without_state(row)), row, lexicon) if part.strip()]
    under = {rows[at + 1] for at in range(len(rows) - 1) if state(rows[at])}
    rows = [row for at, row in enumerate(rows) if not (state(row) and at + 1 < len(rows))]
    # A page tells below its text of other things; what a file says of the house there is of this one.
    last = found.tail if any(key == "site" for key, _ in metadata.extra) else None
    told = "\n".join(line.text[:1500] for line in lines[max(found.headline, 0) : last][:_READ]).casefold() if rows else ""
    headline = folded(lines[found.headline].text) if found.headline >= 0 else ""
    for name in rows:
        called = folded(name)
        if headline and called and (headline in called or (called in headline and len(called) * 5 >= 3 * len(headline))):
            continue  # a picture of the text's own
        if (
            is_page(name, lexicon)
            or only_desk(name, lexicon)
            or phrases(lexicon.contacts).search(name)
            or len(name.split()) > _MOST
            or has_digit(name)
        ):
            continue
        if name[-1:] in "!?." and FORMED.search(name) is None:
            continue
        house = name in under or made_of_houses(name, lexicon) or COMMUNE.match(name) is not None or bool(board(name, lexicon))
        own = stems(name)
        shared = len(own & stems(told))
        if name in under or name.casefold() in told or (shared and (house or shared * 5 >= 3 * len(own))):
            return name_at(name, "issuer.page-title", 0.85 if house else 0.6)
    return None


def _without_state(row: str) -> str:
    """A row without the state that it names before a stop: "Република Нориния. Окръжен съд – Норово"."""
    first, stop, rest = row.partition(". ")
    return rest if stop and rest and state(first) else row


def _with_seats(parts: Sequence[str], row: str, lexicon: Pack) -> list[str]:
    """The parts of a title or a row, each house with the town behind its dash by which it is told from others of its kind: "Окръжен съд – Норово",
    "Landgericht – Norhaven"."""
    found: list[str] = []
    for part in parts:
        joint = next((dash for dash in _SEATED if found and f"{found[-1]}{dash}{part}" in row), "")
        if joint and len(part.split()) <= _SEAT and _is_seat(part, lexicon) and _is_kind(found[-1], lexicon):
            found[-1] = f"{found[-1]}{joint}{part}"
        else:
            found.append(part)
    return found


def _is_seat(part: str, lexicon: Pack) -> bool:
    """Whether a part may be a town; courts in Bulgaria have that of any behind a dash, of which few are known here."""
    named = lexicon.language == "bg" and all(word[0].isupper() and word.isalpha() for word in part.split())
    return is_town(part, primary(lexicon.language)) or (named and not made_of_houses(part, lexicon))


def _is_kind(name: str, lexicon: Pack) -> bool:
    """Whether a house is only called what it is, with no word of its own: one capital begins it, and a noun of houses is in it."""
    return made_of_houses(name, lexicon) and not any(word[0].isupper() for word in name.split()[1:])


_TITLED = expression(r"\s(?:[|–—»·-]|::)\s")
"""What parts a page's title."""
_SEATED = (" – ", " — ", " - ")
_SEAT = 2
"""Words of a town behind the dash of such a house."""
_LEAD = 3
"""Paragraphs of a text that name whose it is."""
_READ = 60
"""Lines in which a name is looked for again."""
_ROWS = expression(r"\s[|–—»·/-]\s")


def broken(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The house whose name a letterhead sets in capitals and breaks over several rows: "MINISTÈRE", "DES BATEAUX", "ET DES QUAIS"."""
    for line in lines[: min(max(found.headline, 0), _TOP)]:
        text = without_motto(line.text) if line.text.count("\n") > 2 else line.text
        rows = text.split("\n")
        framed = line.kind == "paragraph" or text != line.text
        if not framed or not 2 <= len(rows) <= _BROKEN or not text.isupper() or has_digit(text):
            continue
        houses = [row for row in rows if made_of_houses(row, lexicon)]
        if houses == rows[:1] and len(text.split()) <= _MOST:
            return name_at(" ".join(rows), "issuer.page-title", 0.85)
    return None


_TOP, _BROKEN = 4, 4
"""Lines of a letterhead and rows of a name at most."""


_RETOLD = 4
"""Longer words of a part of a title that is the headline in other words, if the headline has most of them."""
_GEORGIAN = expression("[\u10d0-\u10ff]")
"""A script whose letters are small ones to programs, and to nobody else."""
_MOST, _FEW = 9, 4
"""Words that the name of a house has at most, and one that no noun of houses is in."""


def _named_alone(name: str, lines: Sequence[Line], found: Zones) -> Found | None:
    """Whoever a title names, and no text beside it, if the text's first paragraphs do so too: "Norhaven Women's Voices"."""
    words = name.split()
    if not 1 < len(words) <= _MOST or has_digit(name) or any(word[0].islower() for word in words if len(word) > _SMALL):
        return None
    said = folded(name)
    told = any(said in folded(line.text[:1500]) for line in lines[found.body : found.tail][:_LEAD])
    return name_at(name, "issuer.page-title", 0.6) if told else None


_SMALL = 3
"""Letters of the small words of a name."""


def of_section(title: str, lexicon: Pack) -> Found | None:
    """The house of a title that says nothing but on which of its pages a text stands: "News | NHR", "Norhaven Council – Press releases"."""
    told = [part.strip() for part in _TITLED.split(title.replace("\u00a0", " ")) if part.strip()]
    parts = [part for part in told if not is_page(part, lexicon)]
    return _house_alone(parts[0], told, lexicon) if len(told) > 1 and len(parts) == 1 else None


def _house_alone(name: str, told: Sequence[str], lexicon: Pack) -> Found | None:
    """The house that a title names, and no text beside it: alone, or with the page on which it keeps its news: "Acme Ltd – Newsroom"."""
    house = made_of_houses(name, lexicon) or COMMUNE.match(name) is not None or bool(board(name, lexicon))
    beside = len(told) > 1 and all(part == name or is_page(part, lexicon) for part in told)
    own = beside and len(name.split()) <= _FEW and (not name[:1].islower() or _GEORGIAN.match(name) is not None)
    if (
        len(name.split()) > _MOST
        or name[-1:] in "!?"
        or ":" in name
        or not (house or own)
        or (house and not own and not (named(name) or names_house(name, lexicon) or board(name, lexicon)))  # "More trees for the port"
        or (has_digit(name) and len(name.split()) > _FEW)
    ):
        return None
    return name_at(name, "issuer.page-title", 0.85 if house else 0.75)
