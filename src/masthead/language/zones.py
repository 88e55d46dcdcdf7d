"""Time zones as texts name them: offsets, abbreviations, cities; and what they are in UTC, as far as one can know."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import lru_cache

from msgspec import Struct

from masthead.compiled import compiled
from masthead.expressions import expression
from masthead.language.pack import pack
from masthead.language.tags import primary


class Named(Struct, frozen=True, gc=False):
    """A zone as it stands in a text, and which it is: hours from UTC, or an IANA name; neither, if the words leave it open, and `open` says why."""

    start: int
    end: int
    text: str
    hours: float | None = None
    iana: str = ""
    open: str = ""


# Only zones whose letters mean one thing.
_HOURS = {
    "UTC": 0.0, "GMT": 0.0, "CET": 1.0, "MEZ": 1.0, "CEST": 2.0, "MESZ": 2.0, "EET": 2.0, "EEST": 3.0, "WET": 0.0, "WEST": 1.0, "MSK": 3.0, "AEST": 10.0,
    "AEDT": 11.0, "ACST": 9.5, "ACDT": 10.5, "AWST": 8.0, "NZST": 12.0, "NZDT": 13.0, "EDT": -4.0, "CDT": -5.0, "MDT": -6.0, "PDT": -7.0, "AKDT": -8.0,
    "AKST": -9.0, "HST": -10.0, "NDT": -2.5, "NST": -3.5, "BRT": -3.0, "ART": -3.0, "CLST": -3.0, "JST": 9.0, "KST": 9.0, "HKT": 8.0, "SGT": 8.0, "PHT": 8.0, "MYT": 8.0, "WIB": 7.0,
    "WITA": 8.0, "WIT": 9.0, "EAT": 3.0, "CAT": 2.0, "WAT": 1.0, "SAST": 2.0, "PKT": 5.0, "ICT": 7.0, "NPT": 5.75, "UZT": 5.0, "TRT": 3.0,
}  # fmt: skip
_OPEN = {
    "CST": (-6.0, -5.0, 8.0, 9.5), "IST": (0.0, 1.0, 2.0, 5.5), "BST": (1.0, 6.0, 11.0), "EST": (-5.0, 10.0), "PST": (-8.0, 8.0), "MST": (-7.0, 6.5, 8.0),
    "AST": (-4.0, 3.0), "ADT": (-3.0, 4.0), "GST": (-2.0, 4.0, 10.0), "WST": (8.0, 13.0), "SST": (-11.0, 8.0),
}  # fmt: skip
"""CST is Chicago, Havana, Shanghai and Adelaide; IST is three countries, BST two; EST and PST were Australian and are Philippine: the hours
from UTC that each may mean."""
_NORTH_AMERICAN = {"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles"}
_LETTERS = expression(
    r"(?P<shift>(?:(?<![^\W_])(?:UTC|GMT)\s?)?[+−–-]\s?\d{1,2}(?::?[0-5]\d)?)(?![\d/.-])"
    rf"|(?<![^\W\d_])(?P<zone>{'|'.join(sorted((*_HOURS, *_OPEN, *_NORTH_AMERICAN), key=len, reverse=True))}|Z)(?!\w)"
)
_CITY = r"[A-ZÀ-Þ][\w.’'-]+(?:[ -][A-ZÀ-Þ][\w.’'-]+){0,2}"
_REGIONS = ("Europe", "America", "Asia", "Africa", "Australia", "Pacific", "Atlantic", "Indian")
_IANA = expression(r"(?<![\w/])(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Z][\w/+-]+")
_PLAIN = expression(r"[A-Za-z][A-Za-z' -]{2,40}")


def find(text: str, language: str) -> Named | None:
    """The first zone that a stretch of text names, or None."""
    by_name = _IANA.search(text)
    if by_name and _exists(by_name.group()):
        return Named(*by_name.span(), by_name.group(), iana=by_name.group())
    by_letters = next((match for match in _LETTERS.finditer(text) if _stands(match, text)), None)
    by_place = _by_place(text, language)
    if by_letters and (by_place is None or by_letters.start() <= by_place.start or by_place.open):
        return _lettered(by_letters)
    return by_place


def beside(text: str, language: str) -> Named | None:
    """The zone of a place that stands alone at the front of a text, as behind one of several hours ("08:00 London / 09:00 Paris time"), or None."""
    match = _alone(primary(language)).match(text)
    words = match[1].split(" ") if match else []
    for many in range(len(words), 0, -1):
        name = " ".join(words[:many]).rstrip(".’'-")
        if match and (iana := city(name, language)):
            return Named(match.start(1), match.start(1) + len(name), name, iana=iana)
    return None


def hours(zone: Named, moment: datetime, place: str, language: str) -> float | None:
    """How far a zone is from UTC at a local time; None if the words leave it open. `place` is where the text is written: it decides what
    letters mean that stand for several zones."""
    if zone.hours is not None:
        return zone.hours
    if zone.iana:
        return _hours(zone.iana, moment)[0]
    if zone.text.upper() in _OPEN:
        for name in (place, *(part.strip() for part in reversed(expression(r"[,/(]").split(place)))):
            iana = city(name, language)
            if iana and _hours(iana, moment)[1] == zone.text.upper():
                return _hours(iana, moment)[0]
    return None


def possible(zone: Named) -> tuple[float, ...]:
    """The hours from UTC that letters may mean which stand for several zones; none for other words."""
    return _OPEN.get(zone.text.upper(), ())


@lru_cache(maxsize=256)
def city(name: str, language: str) -> str:
    """The IANA zone of a place; empty if we don't know."""
    wanted = _key(name)
    for tongue in dict.fromkeys((primary(language), "en")):
        found = _cities(tongue).get(wanted)
        if found:
            return found
    if not _PLAIN.fullmatch(name):
        return ""
    called = "_".join(word[:1].upper() + word[1:].lower() for word in name.split())
    return next((f"{region}/{called}" for region in _REGIONS if _exists(f"{region}/{called}")), "")


def _exists(iana: str) -> bool:
    from zoneinfo import ZoneInfo  # some 4 ms, and few texts name a place's time

    try:
        ZoneInfo(iana)
    except (KeyError, ValueError):
        return False
    return True


def _stands(match: re.Match[str], text: str) -> bool:
    """Whether an offset is one: "+02:00" behind an hour, or behind UTC; a bare "-3" is the end of a range or a date's part."""
    shift = match["shift"]
    if not shift:
        return match["zone"] != "Z" or text[max(match.start() - 1, 0) : match.start()].isdigit()
    return shift[0] in "UG" or (len(shift.strip()) > 4 and text[max(match.start() - 3, 0) : match.start()].strip()[-2:].isdigit())


def _lettered(match: re.Match[str]) -> Named:
    text = match.group().strip()
    start = match.end() - len(match.group().lstrip())
    if match["shift"]:
        sign, ahead, minutes = expression(r"([+−–-])\s?(\d{1,2}):?(\d\d)?").findall(text)[0]
        distance = int(ahead) + int(minutes or 0) / 60
        signed = distance if sign == "+" else -distance
        return Named(
            start, match.end(), text, signed if distance <= 14 else None, open="" if distance <= 14 else f"there is no zone “{text}”"
        )
    if text == "Z":
        return Named(start, match.end(), text, 0.0)
    if text in _OPEN:
        return Named(start, match.end(), text, open=f"“{text}” names more than one time zone")
    return Named(start, match.end(), text, _HOURS.get(text), _NORTH_AMERICAN.get(text, ""))


def _by_place(text: str, language: str) -> Named | None:
    tongue = primary(language)
    for pattern in _patterns(tongue):
        match = pattern.search(text)
        while match:
            iana = _names(tongue).get(_key(match[1])) or city(match[1], tongue)
            if iana:
                return Named(*match.span(), match.group(), iana=iana)
            match = pattern.search(text, match.start() + 1)
    for match in _local(tongue).finditer(text):
        return Named(*match.span(), match.group(), open=f"“{match.group()}” does not say whose")
    return None


@lru_cache(maxsize=32)
def _patterns(tongue: str) -> tuple[re.Pattern[str], ...]:
    """Zones by name, and places in the words that make zones of them."""
    packs = [pack(one) for one in dict.fromkeys((tongue, "en"))]
    place = f"((?i:{_any(name for lexicon in packs for name in lexicon.cities)})|{_CITY})"
    said = [
        place.join(f"(?i:{re.escape(part)})" if part else "" for part in words.split("{}")) for lexicon in packs for words in lexicon.zoned
    ]
    named = f"((?i:{_any(name for lexicon in packs for name in lexicon.zones)}))"
    return tuple(compiled(f"{_APART}{words}{_ENDED}") for words in (named, *sorted(said, key=len, reverse=True)))


@lru_cache(maxsize=32)
def _alone(tongue: str) -> re.Pattern[str]:
    """A place, perhaps behind a short word ("in Genf", "à Londres", "в Москве")."""
    known = _any(name for one in dict.fromkeys((tongue, "en")) for name in pack(one).cities)
    return compiled(rf"[\s(（,]{{0,2}}(?:[^\W\d_]{{1,3}}\s)?((?i:{known}){_ENDED}|{_CITY})")


# Scripts that write words together have no letters here.
_APART = "(?<![A-Za-zÀ-ÿА-я])"
_ENDED = "(?![A-Za-zÀ-ÿА-я])"


@lru_cache(maxsize=32)
def _local(tongue: str) -> re.Pattern[str]:
    return compiled(f"{_APART}(?i:{_any((*pack(tongue).local, *pack('en').local))}){_ENDED}")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace("’", "['’]") for word in sorted(words, key=len, reverse=True)) or "(?!)"


@lru_cache(maxsize=32)
def _names(tongue: str) -> dict[str, str]:
    return {_key(name): iana for one in ("en", tongue) for name, iana in pack(one).zones.items()}


@lru_cache(maxsize=32)
def _cities(tongue: str) -> dict[str, str]:
    return {_key(name): iana for name, iana in pack(tongue).cities.items()}


def _key(name: str) -> str:
    return name.casefold().replace("’", "'").strip(" .,")


def _hours(iana: str, moment: datetime) -> tuple[float, str]:
    from zoneinfo import ZoneInfo

    there = moment.replace(tzinfo=ZoneInfo(iana))
    return (there.utcoffset() or timedelta()).total_seconds() / 3600, there.tzname() or ""
