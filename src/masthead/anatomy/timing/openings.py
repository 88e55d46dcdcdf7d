"""Place and day with which a paragraph opens and that no dash of a dateline ends: a bracket, a colon, a capital; or that a sentence without a stop stands before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.days import labels_a_day
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.pack import Pack, pack, phrases, present
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.initials import lettered
from masthead.anatomy.wording.places import parse, state
from masthead.anatomy.wording.towns import seat
from masthead.expressions import expression
from masthead.language.dates import Date, dates
from masthead.language.forenames import given

_BEHIND_BRACKET = expression(r"[)）][.,:]?\s(?:[“”\"'‘’]{2}\s?)?(?=[“\"«]?[^\Wa-zà-ÿа-яё\d_])")
_COLON = expression(
    r"(?:st|nd|rd|th)?,?\s(?P<place>[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]+){0,2}(?:, [^\W\d_a-z][\w.’' -]{2,24})?)\s?:\s(?=[^\Wa-z\d_]|[“\"«])"
)
"""July 26, Dublin, Ireland: A group …"""
_COLON_ALONE = expression(r"(?:st|nd|rd|th)?(?:ء|ھ)?\s?[:：]\s")
_WITHIN = expression(
    r"(?<=[\w.”\"’)]\s)(?P<place>[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]+){0,2}, [^\W\d_a-z][\w.’']+(?: [^\W\d_a-z][\w.’']+){0,2})\s?(?:[–—]|--?)\s(?=[^\W_])"
)
_CLOSES = expression(r"(?:st|nd|rd|th)?\s?(?:[–—]|--?)\s(?=[^\Wa-z\d_]|[“\"«])")
_DOTS = expression(r"\s?(?:…|\.{3,4})\s?(?=[“\"«‘']?[^\Wa-zà-ÿ\d_])")
_SIGNED = expression(
    r"(?:\s(?:r|г|р)\.)?(?:\s?\(@?[^\W\d_][^()\d\n]{1,30}\)|[.,]?\s(?:[|–-]\s)?@\w{2,30})\s?[.:]\s(?=[\"„“«‘']?[^\Wa-zà-ÿа-яё_])"
)
_PLACE_SIGNED = expression(
    r"(?P<place>[^\W\d_a-zà-ÿ][^\W\d_]{2,20}(?:[ /-][^\W\d_a-zà-ÿ][^\W\d_]{1,20}){0,2}) \([^\W\d_]{2,6}(?:/[^\W\d_]{2,6})?\)\s?[.:]\s(?=[\"„“«]?[^\Wa-zà-ÿ_])"
)
"""The sign of a desk between brackets, and a stop."""
_PLACE_OPEN = expression(
    r"(?P<place>[\u0620-\u06d3]{2,16}(?: [\u0620-\u06d3]{2,16}){0,3}) ?\((?:\s*|\s?(?:پ\s?ر|پریس ریلیز|نمائندہ خصوصی|نامہ نگار|اسٹاف رپورٹر|سٹاف رپورٹر|خبر نگار|پ\.ر)\s?)\)\s"
)
"""A place before brackets that offices in Pakistan leave open for whoever prints the text, or that say it is a press release."""
_DASHED = expression(r"\s(?:[–—/-]|--)\s")
_SENTENCE = expression(r"\s+(?=(?:L['’])?[^\Wa-zà-ÿа-яё\d_]\S*\s[^\W\d_])")
_REACH = 260
"""Characters of a paragraph within which a dateline may stand behind a sentence."""
_FIRST = 70
"""Characters before its day."""
_WORDS = 9
"""Words of a house before its day."""


def opening(text: str, language: str) -> tuple[str, str, str] | None:
    """The dateline's text, its place and its day."""
    head = text[:_REACH]
    if not has_digit(head):
        return None
    if not (found := dates(head, language)):
        return None
    when = found[0]
    first = when.start <= _FIRST and not labels_a_day(text[: when.start].strip(), language)
    told = (
        (
            _in_bracket(text, when, language)
            or _before_dots(text, when, language)
            or _before_sign(text, when, language)
            or _before_colon(text, when)
            or _of_house(text, when, language)
        )
        if first
        else None
    )
    return told or _behind_sentence(head, found)


def _in_bracket(text: str, when: Date, language: str) -> tuple[str, str, str] | None:
    """Place and day in brackets, and a sentence: "NORHAVEN, Maine (May 3, 2024) The council …"."""
    before = text[: when.start].rstrip()
    behind = (
        _BEHIND_BRACKET.match(text, when.end)
        if before[-1:] in ("(", "（") and len(when.date) == 10 and not when.date.startswith("--")
        else None
    )
    if behind is None:
        return None
    place = before[:-1].strip(" ,")
    told = parse(f"{place} {text[when.start : when.end]}", language, tagged=True)
    known = place.isupper() or state(place) or seat(place) or place.partition(",")[0].isupper()
    if told is None or not told[0] or not known or length(place) > 5 or holds_body(place, pack(language)):
        return None
    return text[: when.end + 1].strip(), told[0], when.date


def _before_dots(text: str, when: Date, language: str) -> tuple[str, str, str] | None:
    """Place and day before dots: "Norhaven, 26 January 2026… The council …"."""
    behind = _DOTS.match(text, when.end) if len(when.date) == 10 and not when.date.startswith("--") else None
    told = parse(text[: when.end], language, tagged=True) if behind else None
    if told is None or not told[0] or length(told[0]) > 4 or holds_body(told[0], pack(language)) or "," not in text[: when.start]:
        return None
    return text[: when.end].strip(), told[0], when.date


def _before_sign(text: str, when: Date, language: str) -> tuple[str, str, str] | None:
    """Place and day before the sign of whose desk gives the text, or its account: "Norhaven, 3. Mai 2024 (hpd). Mit …", "… 2024. @Puerto. El …"."""
    behind = _SIGNED.match(text, when.end)
    told = parse(text[: when.end], language, tagged=True) if behind else None
    if told is None or not told[0] or length(told[0]) > 4 or holds_body(told[0], pack(language)) or "," not in text[: when.start]:
        return None
    return text[: when.end].strip(), told[0], "" if when.date.startswith("--") else when.date


def signed(text: str) -> str:
    """The place before the sign of a desk and a stop, where no day stands: "NORHAVEN (LPA). Die …"."""
    if text[0] >= "\u0600" and (filled := _PLACE_OPEN.match(text)):
        return filled["place"]
    found = _PLACE_SIGNED.match(text)
    return found["place"] if found and (found["place"].isupper() or seat(found["place"])) else ""


_STOPPED = expression(
    r"(?P<place>[^\W\d_a-zà-ÿ][^\W\d_]{2,}(?:[’'-][^\W\d_]+)*(?:[ /-](?:(?:d|l|s)[’'])?(?:(?:am|an der|im|bei|ob|sur|sous|sul|sulla|al|alla|on|upon|op|aan|de|del|della|di|da|do|la|el|les|los|na|nad|pod|pri|pe|ved)[ -])?[^\W\d_a-zà-ÿ][^\W\d_]+(?:[’'][^\W\d_]+)?){0,3})"
    r"(?:\.|\s?(?P<dots>…|\.{3,4})|(?P<dash>\.\s?[-–—]{1,2}))\s(?=[\"“«„‘']?[^\Wa-zà-ÿа-яё\d_][^.!?\n]{24})"
)
"""What may be a place before a stop: "Halle/Lenn. Rund 180 …", "Roca d’Ebre. El festival …", "Lima.- El ministro …"."""
_IN_COUNTRY = expression(
    r"(?P<place>[^\W\d_a-zà-ÿ][^\W\d_]{2,}(?:[ -][^\W\d_a-zà-ÿ][^\W\d_]+){0,2},\s[^\W\d_a-zà-ÿ][^\W\d_]+(?: [^\W\d_a-zà-ÿ][^\W\d_]+)?)\s?(?:…|\.{3,4})\s?(?=[^\Wa-zà-ÿ\d_])"
)
"""A place with its country before dots: "Nairobi, Kenya… The council"."""
_SHORTENED = frozenset(
    ("Prof", "Dr", "Mag", "Ing", "Hon", "Rev", "Gen", "Col", "Capt", "Sen", "Rep", "Gov", "Mons", "Sig", "Nach", "Seit", "Auch")
)
"""Words before a stop that no sentence ends with, and no place is called."""


def before_stop(lines: Sequence[Line], at: int, lexicon: Pack) -> str:
    """The place before a stop with which a text begins, if all know it, or something is said to be there or to be a house of that place; nobody's name
    and no house's."""
    text = lines[at].text[:3000]
    if (within := _IN_COUNTRY.match(text)) and state(within["place"]):
        return within["place"]
    match = _STOPPED.match(text)
    if match is None or match["place"] in _SHORTENED or match["place"].isupper():
        return ""
    place = match["place"]
    towns = [town for town in place.split("/") if len(town) > _LETTERS]
    if any(map(seat, (place, *towns))):
        return place
    if given(place.partition(" ")[0]) or (" " in place and holds_body(place, lexicon)) or place.casefold() in lexicon.houses:
        return ""
    told = "\n".join((text[match.end() :], *(other.text[:400] for other in (*lines[:at], *lines[at + 1 : at + _AROUND]))))
    # Before a stop and a dash, as Spanish has them, it is enough that a sentence has the name again.
    there = any(town in told and _told_of(town, told, lexicon, named=match["dash"] is not None) for town in towns)
    return place if there else ""


def _told_of(town: str, told: str, lexicon: Pack, *, named: bool) -> bool:
    """Whether a text says that something is in a town, has its name behind a number of the post, or names a house of it; or, if it may be
    `named` alone, has its name within a sentence, as it has no heading's ("Nota.- …" under "Nota de prensa") and nothing with an article."""
    name = rf"{re.escape(town)}(?!\w)"
    if re.search(rf"(?<!\w)(?:(?i:{_IN})|\d{{4,6}})\s{name}", told):
        return True
    if named and re.search(rf"(?<!\w)(?!(?:{_ARTICLES})\s)[a-zà-ÿ]+\s{name}", told):
        return True
    houses = re.finditer(rf"(?<!\w)(?P<house>[^\W\d_]+)\s(?:de|of|di|von|d[’'])\s?{name}", told)
    return any(holds_body(of["house"], lexicon) for of in houses)


_IN = "in|en|à|a|em|w|we|v|ve|i|na|u|te|di|sa|mjini|kota|kabupaten|wilayah"
"""What stands before a town where a text says that something is in it."""
_ARTICLES = "el|la|los|las|lo|un|una|o|a|os|as|um|uma|del|al|do|da|dos|das"
"""What stands before a thing, with a capital or without, and before few towns."""
_AROUND = 30
"""Paragraphs behind the first in which it may say so."""
_LETTERS = 3
"""Letters that a town's name has more of."""


def of_desk(row: str, language: str) -> str:
    """The place in a row of its own above the text that says whose desk sends it: "Norhaven – Press Office"."""
    parts = _DASHED.split(row) if len(row) <= _FIRST and not has_digit(row) else []
    if len(parts) != 2 or not seat(parts[0]) or length(parts[1]) > 5:
        return ""
    lexicon = pack(language)
    return parts[0] if any(phrases(words).search(parts[1]) for words in (lexicon.publicity, lexicon.departments) if words) else ""


def genred(head: str, language: str) -> tuple[str, str] | None:
    """Place and day behind the genre's name and a comma, with which a page's summary runs the rows of a head into the text: "Media release, Norhaven,
    3 May 2024 – …"."""
    genre = phrases(pack(language).genres).match(head)
    rest = head[genre.end() :].lstrip() if genre else ""
    told = parse(rest[1:].strip(), language, tagged=True) if rest[:1] in (",", "|", "·", ":") and rest else None
    return told if told and all(told) else None


def _before_colon(text: str, when: Date) -> tuple[str, str, str] | None:
    """Day and place before a colon, or a town that all know and its day: "Nairobi, May 3: The …"."""
    place = text[: when.start].strip(" ,،")
    if place and _COLON_ALONE.match(text, when.end) and seat(place):
        return text[: when.end], place, "" if when.date.startswith("--") else when.date
    match = _COLON.match(text, when.end) if when.start <= 3 and (len(when.date) == 10 or when.date.startswith("--")) else None
    if match is None or not (state(match["place"]) or seat(match["place"])):
        return None
    return text[: match.end()].strip(" :"), match["place"], when.date


def _of_house(text: str, when: Date, language: str) -> tuple[str, str, str] | None:
    """A house that gives a text, its day, and the first sentence: a day without a place."""
    house = text[: when.start].rstrip()
    if house[-1:] != "," or len(when.date) != 10 or when.date.startswith("--") or not 2 <= length(house) <= _WORDS:
        return None
    named = any(holds_body(house.strip(" ,"), pack(tongue)) for tongue in (language, "en"))
    if not named or "." in house or not _SENTENCE.match(text, when.end):
        return None
    return text[: when.end].strip(), "", when.date


def _behind_sentence(head: str, found: Sequence[Date]) -> tuple[str, str, str] | None:
    """A town with its country and the day, between two dashes behind a row that a source has run into the text."""
    match = _WITHIN.search(head)
    when = next((date for date in found if match and 0 <= date.start - match.end() <= 1), None)
    closed = _CLOSES.match(head, when.end) if when else None
    if match is None or when is None or closed is None or not state(match["place"]) or len(when.date) != 10:
        return None
    return head[match.start() : when.end].strip(), match["place"], when.date


def no_place(place: str, lines: Sequence[Line], at: int, language: str) -> bool:
    """Whether what stands for a place says of what genre the text is ("Jane Doe Media Release") or that it may be used ("For immediate release"), or is
    the letters of a house."""
    lexicon = pack(language)
    worded = " " in place and any(present(words) and phrases(words).search(place) for words in (lexicon.genres, lexicon.immediate))
    return worded or abbreviates_house(place, lines, at) or is_venue(place, lines, at, language)


def is_venue(place: str, lines: Sequence[Line], at: int, language: str) -> bool:
    """Whether what stands for a place in a row with a day is where something will be: the text below it says again what is to happen there, and that day."""
    venue, comma, _ = place.partition(",")
    if not comma or " " not in venue or seat(venue) or state(place) or length(lines[at].text) > _WORDS + _WORDS:
        return False
    days = {day.date for day in dates(lines[at].text, language)}
    below = [line.text[:_REACH] for line in lines[at + 1 : at + _BELOW]]
    return any(venue in text for text in below) and any(day.date in days for text in below for day in dates(text, language))


_BELOW = 4
"""Lines below such a row in which the text says so."""


def abbreviates_house(place: str, lines: Sequence[Line], at: int) -> bool:
    """Whether what stands for a place is the letters of a house: the text goes on to say what they stand for, or them in capitals and never as a name is
    written."""
    if place.isupper() and lettered(lines[at].text):
        return True
    if not (place.isupper() and place.isalpha() and 2 <= len(place) <= 6) or seat(place):
        return False
    rest = "\n".join((lines[at].text[len(place) :][:2000], *(line.text[:1000] for line in lines[at + 1 : at + 12])))
    if place not in rest or rest.upper() == rest:
        return False
    shown = re.compile(rf"(?<!\w){re.escape(place)}(?!\w)")
    return shown.search(rest) is not None and re.search(rf"(?<!\w){re.escape(place.title())}(?!\w)", rest) is None
