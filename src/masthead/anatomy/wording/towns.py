"""Towns that texts begin with where neither a day nor capitals tell a place: "नई दिल्ली। …", "Jakarta, Media.id – …"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from masthead.expressions import expression
from masthead.language.pack import pack
from masthead.language.stems import of_all
from masthead.language.tags import primary

_DASHED = r"\s?(?:[-–—]{1,2}|[|:])\s?(?=[^\W_]|[“\"‘'])"
_SOURCE = r"(?:,\s?[\w&][\w.&-]{1,24}(?:\s[\w.&-]{2,20}){0,2}|\s?\([^()\n]{2,40}\))?"


_ALONE = expression(
    r"(?P<place>[\u0900-\u0963\u0970-\u097f]{2,18}(?:[ /][\u0900-\u0963\u0970-\u097f]{2,18})?)\s?।\s?(?=[^\W_]|[“\"‘'])(?<!है।)(?<!हैं।)(?<!था।)(?<!गया।)(?<!है। )(?<!हैं। )"
)
"""A word or two before a full stop: no sentence of Hindi is so short."""


def _spelt(names: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))


@cache
def _towns(language: str) -> frozenset[str]:
    return frozenset(pack(language).towns)


@cache
def _opens(language: str) -> re.Pattern[str] | None:
    """What a text of a language begins with; None for one whose towns are not listed."""
    listed = pack(language).towns
    if not listed:
        return None
    towns = _spelt(listed)
    if language in ("fa", "ar"):
        return expression(rf"(?P<place>(?:{towns})(?:\s?/\s?(?:{towns}))?)\s?(?:[-–—]{{1,2}}\s?|:\s)(?=[^\W\d_]|[“\"«])")
    return expression(
        rf"(?P<place>(?:{towns})(?:\s?/\s?(?:{towns}))?)(?:\s?[।|]\s?|\s?[-–—]{{1,2}}\s?|\s?[:：]\s)(?=[^\W_]|[“\"‘'])"
        if language == "hi"
        else rf"(?:[\w-]+\.(?i:com|co\.id|co|id|net|tv),?\s?[-–—|]?\s?)?(?P<place>(?:{towns})|(?:{_spelt(map(str.upper, listed))})){_SOURCE}{_DASHED}"
    )


@cache
def _known() -> frozenset[str]:
    """Towns from which much is told to the press, in the languages of those who tell it and of those who live there."""
    return frozenset(of_all("seats"))


@cache
def _lands() -> frozenset[str]:
    """Countries, as they are called in all languages."""
    return frozenset(of_all("lands"))


@cache
def _lands_aloud() -> frozenset[str]:
    """The same in capitals."""
    return frozenset(map(str.upper, of_all("lands")))


def land(name: str) -> bool:
    """Whether a name is a country's; also in capitals."""
    return name in _lands() or (name.isupper() and len(name) >= _SHOUTED and name in _lands_aloud())


def seat(name: str) -> bool:
    """Whether a name is one of the towns from which much is told to the press; also in capitals."""
    return name in _known() or (name.isupper() and len(name) >= _SHOUTED and name not in _WORDS and name.title() in _known())


_SHOUTED = 4
"""Letters of a town's name in capitals, at least: fewer are those of a house."""
_WORDS = frozenset(("NICE", "SPLIT", "BUFFALO", "PHOENIX", "CORK", "TOURS", "BOULDER", "PROVIDENCE", "GENT", "ESSEN"))
"""Words that are towns where only the first letter is a capital: in capitals they may as well be headings."""


_IN = {
    "bg": "В|Във",
    "be": "У|В|Ва",
    "ca": "A",
    "cs": "V|Ve",
    "da": "I",
    "de": "In|Zu",
    "en": "In|At",
    "es": "En",
    "fr": "À|A|Fait à|Donné à",
    "it": "A|In|Fatto a",
    "mk": "Во",
    "nl": "Te|In",
    "no": "I",
    "pl": "W|We",
    "pt": "Em",
    "ro": "În|La",
    "ru": "В|Во",
    "sk": "V|Vo",
    "sl": "V",
    "sr": "U|У",
    "sv": "I",
    "uk": "У|В",
}
"""How a letter says in which town it is written. Not in the languages of Coruña, whose article is such a word elsewhere."""


def leading(place: str, language: str) -> int:
    """How many characters before a town only say that something is written in it: "V Praze", "À Nantes"."""
    words = _led(primary(language))
    found = words.match(place) if words is not None else None
    return found.end() if found else 0


@cache
def _led(language: str) -> re.Pattern[str] | None:
    return expression(rf"(?:{_IN[language]})\s(?=[^\W\d_a-zà-ÿа-яё])") if language in _IN else None


def town(name: str, language: str) -> bool:
    """Whether a name is a town's, or two towns' with a stroke between them."""
    known = _towns(language)
    return all(part.strip() in known for part in name.split("/")) if known else False


def opening(text: str, language: str) -> tuple[str, str] | None:
    """The town with which a text begins, and what stands before the text: the whole and the town, or None."""
    if language == "hi" and len(text) > 60 and (alone := _ALONE.match(text)):
        return alone["place"], alone["place"]
    pattern = _opens(language)
    found = pattern.match(text) if pattern is not None and len(text) > 60 else None
    return (found.group().strip(" -–—।|:"), found["place"]) if found else None
