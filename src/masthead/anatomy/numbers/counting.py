"""Which numbers of a text tell something: no part of a name or address, no end of a range, no bound, no base of a share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from masthead.anatomy.pack import Pack, Words, alternatives, of_present
from masthead.anatomy.sparing import phrased
from masthead.anatomy.wording.names import UPPER, lettered
from masthead.expressions import Letters, expression, of_digits, words_of
from masthead.language.dates import dates
from masthead.language.months import month

_AFTER = expression(
    r"(?:st|nd|rd|th|er|e|º|ª)\b|[ \u00a0]?(?:ος|ου|ης|ο)(?!\w)|-(?:го|й|я|е|bis)\b|\.\d|-\w|[–/]\d|[A-Za-zÀ-ɏＦ]|(?:은|는|이|가|을|를|에서|에|의|과|와|로|도|보다)(?!\w)"
)
"""What behind a number makes it an ordinal, a part of a word, or a name by itself."""
_STREET = expression(
    r"\sblock of\s[A-Z\d]|\s(?:[A-Z][\w.]*\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Drive|Lane|Boulevard|Blvd|Square|Place|Way|Terrace|Parade)\b|\s[NSEW]\.?\s[A-Z]"
    r"|\s[A-Z][A-Za-z]{0,3}\s\d{1,6}/\d\d(?!\d)"
)
_VERSION = (
    r"(?:versi(?:on|ón|ona|one|onen|o)|versão|vers|releases?|wersj\w{0,4}|верси\w{1,3}|версі\w{1,3}|sürüm\w{0,8}|έκδοση\w{0,3}|גרסה|גירסה|バージョン|版本|版|버전|"
    r"เวอร์ชั่?น|संस्करण|रिलीज|إصدار|الإصدار|top|phase|type)"
)
_VERSION_BEFORE = expression(rf"(?<!\w)\w?{_VERSION}[ \u00a0]?$|(?:バージョン|版本|버전|เวอร์ชั่?น)[ \u00a0]?$", re.I)
_VERSION_AFTER = expression(rf"[ \u00a0]?{_VERSION}(?!\w)|[ \u00a0]?(?:バージョン|版本|版|버전|เวอร์ชั่?น|sürüm)", re.I)
_TO = r"(?:[-–—~～]|to|bis|through|à|a|al|até|до|по|aż do|do|إلى|至|到|から)"
_RANGE_AFTER = expression(rf"(?:-?[^\W\d_]{{1,2}})?[ \u00a0]?{_TO}[ \u00a0]?\d", re.I)
_RANGE_BEFORE = expression(
    rf"\d(?:-?[^\W\d_]{{1,2}})?[ \u00a0]?{_TO}[ \u00a0]?$"
    r"|(?<!\w)(?:between|zwischen|entre|между|між|tra|fra|między)\s\d[^.;:]{0,24}\s(?:and|und|et|y|e|и|та|i)\s$",
    re.I,
)
_PAIR_AFTER = expression(r"[^.;:,]{0,12}\s(?:and|und|et|y|e|и|та|i)\s\d", re.I)
_PAIRING = ("between", "zwischen", "entre", "между", "між", "tra", "fra", "między")
_PAIR_BEFORE = expression(rf"(?<!\w)(?:{'|'.join(_PAIRING)})\s$", re.I)
_DIGIT = expression(r"\d")
_WORD = 24
"""Characters that are looked at for a word before a number: longer than any of these words."""
_BOUND = expression(r"[≥≤<>=≈~±§#№]\s?$")
_PAST = expression(
    r"(?<!\w)(?:last|past|next|coming|previous|recent|first|letzten|vergangenen|nächsten|kommenden|ersten|derni[eè]re?s|prochaine?s|premi[eè]re?s|"
    r"últim[oa]s|próxim[oa]s|primer[oa]s|ultim[ie]|prossim[ie]|последни[ех]|ближайши[ех]|ostatnich|najbliższych)\s$",
    re.I,
)
_NAME = lettered(rf"(?<![\w.-])([{UPPER}][\w+]*)[ \u00a0]$")
_JOINED = expression(
    r"(\S+)[ \u00a0]\d[\d.,]*[ \u00a0](?:and|und|et|y|e|i|и|та|й|en|og|och|ja|a|ve|و|και|și|és|dan|và|na|we|y|o|or|oder|ou|или|або)[ \u00a0]\Z",
    re.I,
)
_OPENING = " \u00a0–—-„“”\"«‘’'(•*"
"""Marks with which a sentence may begin before its first word."""
_LATIN_NAME = expression(r"([A-Z][A-Za-z+]+)[ \u00a0]?$")
_LATIN_AFTER = expression(r"[ \u00a0]?[A-Z][A-Za-z+]+")
_CASELESS = Letters("\u0590-\u08ff\u0900-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af")
_NAMED = lettered(rf"([{UPPER}](?<![\w.-].)[A-Za-z+]*[{UPPER}a-z])[ \u00a0]?(\d{{1,3}}(?:\.\d{{1,2}})?)(?![\d,.]\d|[%\w])")
_BEHIND_WORD = of_digits(r"\d(?:(?<=[^\W\d_].)|(?<=[^\W\d_][ \u00a0].))")
_LONGEST = 12
"""Characters of a version, with what is looked at behind it."""
_COUNTED = expression(r"[ \u00a0-]?(\w[\w’'-]*)")
_BETWEEN = expression(
    r"\s(?:[oO](?i:ut\sof(?:\severy)?|f\severy|p\sde)|[iI](?i:n\severy|n(?=\s(?:10|100|three|four|five|six|seven|eight|nine|ten|twenty)(?!\w)))|[vV](?i:on)|[sS](?i:ur?)"
    r"|[dD](?i:e\scada)|[eE](?i:m\scada)|[иИ](?i:з)|[zZ]|[nN](?i:a)|[uU](?i:d\saf|t\sav)|[aA](?i:v(?:\sde)?|f))\s"
)
_BETWEEN_WORDS = frozenset(["out", "every", "von", "sur", "cada", "su", "z", "na", "op", "ud", "ut", "av", "af"])
"""One of which each of these has, in Latin letters, but for "in" before …"""
_TO_TWENTY = frozenset(["three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty"])
"""… one of these, or before 10 or 100."""
_IN_TEN = expression(r"10(?<=[iI][nN]\s..)")
_ROLES = expression(
    r"[ \u00a0](?!(?:we|it|the|this|they|you|was|has|is)\s)[a-z][a-z-]+[ \u00a0](?:[a-z][a-z-]+[ \u00a0])?[a-z]{2,}[^\Wsu]s(?![\w-])"
)
"""What is counted in the plural behind what says of which kind it is: "15.5 full time roles"."""
_EMPTY_WORDS = """
    bzw beziehungsweise respectively respectivement and or und oder et ou y o e и или lub than als que before after since avant après depuis
    vor nach seit antes después desde до после
    ha è fue foi hat has est ist
"""
EMPTY = frozenset(_EMPTY_WORDS.split())
"""What may follow a number that stands for itself; auxiliaries in the singular among them, before which a day's stands: "il 12 ha annunciato"."""


_FEW = 40
"""Questions each of which is answered sooner by a count than by reading all texts for their versions."""


class Versions:
    """Numbers of texts that stand behind a name more than once ("PostgreSQL 14"), or once with a point in them ("PostgreSQL 9.5")."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._asked = 0

    def __contains__(self, number: str) -> bool:
        self._asked += 1
        if self._asked <= _FEW and "." not in number and sum([text.count(number) for text in self._texts]) < 2:
            return False
        return number in self._told

    @cached_property
    def _told(self) -> frozenset[str]:
        found = Counter((match[2], match[1]) for text in self._texts for match in _named(text) if not month(match[1]))
        return frozenset(number for (number, _), times in found.items() if times > 1 or "." in number)


def _named(text: str) -> Iterator[re.Match[str]]:
    """What `_NAMED` finds. It is asked only where a number stands behind a word with a capital."""
    for digit in _BEHIND_WORD.of(text).finditer(text):
        at = digit.start()
        low = text.rfind(" ", 0, at - 1) + 1
        if not text[low:at].islower():
            yield from (match for match in _NAMED.of(text).finditer(text, low, at + _LONGEST) if match.start(2) == at)


def counts(text: str, start: int, end: int, high: int, uncounted: re.Pattern[str], lexicon: Pack, known: Versions) -> bool:
    """Whether a bare number counts something: it is no year, no part of a name, no rank, and a word follows that can be counted.

    `known` are the versions of the text.
    """
    number = text[start:end]
    value = number if number.isdecimal() else expression(r"\D").sub("", number)
    if not value or (len(value) == 1 and int(value) < 3) or value[0] == "0":
        return False
    if (
        number.isdigit()
        and len(number) == 4
        and 1700 <= int(number) <= 2100
        and not (_MORE.match(text, end) and not _YEARS_BEFORE.search(text, 0, start))
    ):
        return False
    following = _COUNTED.match(text, enclosed(text, start, end), high)
    first = following[1].casefold() if following else ""
    if following is None or first[0].isdigit() or first in EMPTY or first in lexicon.prepositions:
        return False
    lasts = timed(text, end, lexicon) > end and _lasts(text, start, lexicon)
    if _AFTER.match(text, end) or (not lasts and uncounted.match(text, end)) or _STREET.match(text, end) or _VERSION_AFTER.match(text, end):
        return False
    before = text[max(start - 40, 0) : start]
    near = max(len(before) - _WORD, 0)
    if _VERSION_BEFORE.search(before, near) or (len(value) < 4 and _PAST.search(before, near)):
        return False
    if before.endswith(("الـ", "الـ ")) and before.removesuffix(" ")[:-4].endswith(("ة", "ى")):
        return False  # "الدورة الـ12": which session it is
    word = before.split()[-1] if not before.isspace() and before else ""
    if not (
        _THOUSANDS.fullmatch(number) or (_HUNDREDS.fullmatch(number) and following[1].islower() and _PLACED.search(before))
    ) and _part_of_name(before, word, text, end, lexicon):
        return False
    joined = _JOINED.search(before) if _DIGIT.search(before) else None
    if joined and uncounted.fullmatch(joined[1]):
        return False  # "Articles 19 and 20"
    if "\u0e00" <= word[-1:] <= "\u0e7f" and word.endswith(tuple([name for name in lexicon.uncounted if len(name) > 1])):
        return False  # Thai parts no words: "งบประมาณปี 2570" is the budget of a year
    if (
        word in _NUMBERED
        or word.casefold() in _NUMBERED
        or (word[-1:] in ",0123456789" and _ADDRESSED.search(before) and _TOWN.of(text).match(text, end))
    ):
        return False
    if len(value) < 3 and (paired := _DAY_AND.match(text, end)) and _begins_date(text[paired.end() : paired.end() + _DATE], lexicon):
        return False  # "12 en 13 maart"
    if (
        uncounted.fullmatch(word)
        or (word[-1:] == "." and uncounted.fullmatch(word[:-1]))
        or word.endswith(("№", "§", "#", "No.", "no.", "v.", "p."))
    ):
        return False
    if (
        "." in number
        and expression(r"\d+\.\d{1,2}").fullmatch(number)
        and (_CASELESS.within(following[1]) or not (following[1].endswith("s") or _ROLES.match(text, end, high)))
    ):
        return False  # "since 9.3 we use it": what has a point and counts nothing in the plural is a version
    return number not in known


_THOUSANDS = expression(r"\d{1,3}(?:[.,’' \u00a0\u202f]\d{3})+")
"""A number in groups, which is no part of a name."""
_HUNDREDS = expression(r"(?!36[05])[1-9]\d\d")
"""A number of some size that is hardly one: "Office 365", "Xbox 360" are."""
_PLACED = expression(
    r"(?:\A|[.!?:;]\s)(?:In|Im|En|À|A|Em|No|Na|I|På|W|We|Ve?|Vo|Во?|Във|На|У|Στ[ηο]ν?|La|În|U|Te)\s[^\W\d_a-z][^\W\d_]+(?:[’-][^\W\d_]+)*\s\Z"
)
"""Where something is, at the beginning of a sentence: "In Norhaven | 340 people took part"."""
_NUMBERED_WORDS = """
    route highway interstate flight psalm gate exit exits junction platform windows Bus Buss Tram Line ligne línea linea linha ligne linie lijn linje linia linka
    autobus autobús autobuses ônibus autobusem tramwaj tramvaj tranvía buslinie buslijn busslinje автобус автобусы автобусом трамвай маршрут маршруту лінія линия
    día dia giorno otobüs vol vuelo voo volo vlucht flug рейс рейсом
"""
_NUMBERED = frozenset(_NUMBERED_WORDS.split())
"""What has its number behind it, so that this counts nothing: "Route 66", "la línea 120"; what is a verb as well only with a capital."""
_ADDRESSED = expression(r"\d[A-Za-z]?,[ \u00a0](?:\d{3}[ \u00a0])?\Z")
_TOWN = lettered(rf"(?:-\d{{3}})?[ \u00a0](?:[A-Z]{{2}}[ \u00a0])?(?=[{UPPER}])")
"""The number of a house before the code of the post, and the town behind it: "120, 28001 Norhaven", "120, 1234 AB Norhaven"."""
_DAY_AND = expression(
    r"\.?[ \u00a0](?:and|und|et|y|e|i|en|och|og|a|и|і|й|та|ve|și|és|ja|do|до|al?|bis|tot|till)[ \u00a0](?=\d{1,2}\.?[ \u00a0]\w)", re.I
)
"""What joins the first of two days with the other."""
_DATE = 40


def _begins_date(text: str, lexicon: Pack) -> bool:
    """Whether a text begins with a day and its month."""
    return any(date.start == 0 for date in dates(text, lexicon.language))


_MORE = expression(r" (?:more|additional|extra|further) [a-z]+")
"""Behind four digits what shows that they are no year: "1800 more police"."""
_YEARS_BEFORE = expression(r"(?:\b(?:in|since|from|until|by|of|after|before|during|for|late|early|and|to|[A-Z][a-z]{2,8}),?|,)\s\Z")
"""And before them what shows that they are one."""


def _part_of_name(before: str, word: str, text: str, end: int, lexicon: Pack) -> bool:
    """ "Article 12", "PostgreSQL 14", "Phase 2": a number behind a capital is a name's part. `word` is the last one before it."""
    if _CASELESS.within(before[-24:]) or _CASELESS.within(text[end : end + 12]):
        return _LATIN_NAME.search(before) is not None or _LATIN_AFTER.match(text, end) is not None
    if word.islower() or (lexicon.language == "de" and _NOUN_BEFORE.search(before) and _NOUNS_BEHIND.match(text, end)):
        return False
    name = _NAME.of(before).search(before)
    if name is None:
        return word[:1].islower() and word.isalpha()  # "iOS 12"
    word = name[1]
    if any(char.isupper() or char.isdigit() for char in word[1:]):
        return True
    # The first word of a sentence is a capital in any case.
    return bool(before[: name.start()].strip(_OPENING)) and expression(r"[.!?:]\s+$").search(before[: name.start()]) is None


_NOUN_BEFORE = expression(
    r"(?<!\w)(?:(?:[Dd](?:er|ie|as|en|em|es)|[IiAa]m|[Zz]u[mr]|[Bb]eim|[Vv]om|ins|(?:[Ee]in|[Jj]ed|[Dd]ies|[Uu]nser|[Ii]hr|[Ss]ein|[Kk]ein)(?:e[mnrs]?)?)"
    r"(?:\s[a-zäöüß]{2,}e[nrms]?)?|[Ii]n|[Nn]ach|[Aa]us|[Ss]eit|[Ii]m\s(?:Jahr\s)?\d{4})\s[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ]?[a-zäöüß]+)*\s\Z"
    r"|(?<![.!?:]\s)(?<!\w)[A-ZÄÖÜ][a-zäöüß]+(?:ende|innen|liche|lichen|willige|igte|ierte)\s\Z"
)
"""In German, where each noun has a capital, what shows that one before a number is none that the number is part of: "hat im letzten Jahr | 340 Schulen"."""
_NOUNS_BEHIND = expression(r"[ \u00a0](?:[a-zäöüß]{3,}(?:e|en|er)\s){0,2}[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ]?[a-zäöüß]+)*(?<=[enrs])(?![\w-])")
"""And nouns behind it that are counted."""
_ENDING = expression(r"[’'](?:[dt][ae]n?|y?[ıiuüea]|n?[ıiuü]n|l[ıiuü]k)(?=\s)")
"""How a number goes on in Turkish: "5000’den fazla"."""
_ARABIC = Letters("\u0620-\u064a\u066e-\u06d3")


def enclosed(text: str, start: int, end: int) -> int:
    """Where a number ends with the brackets that Arabic puts around it before what it counts ("(٢٦) حالة"), or with its case in Turkish; else where it
    ends."""
    if text[end : end + 1] in "’'" and (suffix := _ENDING.match(text, end)):
        return suffix.end()
    brackets = text[start - 1 : start] == "(" and text.startswith(") ", end) and _ARABIC.within(text[end + 2 : end + 4])
    return end + 1 if brackets else end


def _lasts(text: str, start: int, lexicon: Pack) -> bool:
    """Whether what stands before a number of years or hours says that something lasts so long: "selama 15 tahun", "pelo menos 4 horas"."""
    before = text[max(start - _WORD, 0) : start]
    if lexicon.lasting and _lasting(lexicon.lasting).search(before):
        return True
    bare = before.rstrip().casefold()
    return any(bare.endswith(word) for word in lexicon.qualifiers)


@of_present
def _lasting(words: Words) -> re.Pattern[str]:
    return phrased(rf"(?:{alternatives(words)})\s?\Z", re.I)


def timed(text: str, end: int, lexicon: Pack) -> int:
    """Where a measure of time ends that stands behind a number; where the number ends if none does."""
    measure = _times(lexicon.times).match(text, end) if lexicon.times else None
    return measure.end() if measure else end


@of_present
def _times(words: Words) -> re.Pattern[str]:
    return phrased(rf"[ \u00a0]?(?:{alternatives(words)})(?!-)", re.I)


_IN_YEAR = expression(r"\d\D{0,40}\s(?:19|20)\d\d\s[^\W\d_]{1,4}\s\Z")
"""Before a number that something came to, from another in a year: "from 96 tonnes in 2023 to 66"."""


_SINCE = expression(r"(?<!\d)(?:19|20)\d\d\s[^\W\d_]{1,4}\s\Z")
"""Before a number that something has come to since a year: "raised since 2023 to | $23.4 million"."""


@of_present
def _changed(words: Words) -> re.Pattern[str]:
    """What stands before a number to which something fell or rose from another, and by how much perhaps: "fell by a third, from 13 to | 8 per cent"."""
    return phrased(
        rf"{alternatives(words)}{_HOW},?\s(?:from|de|da|dal)\s[£$€]?\d[\d.,]*(?:-?[^\W\d_]{{1,2}})?[ \u00a0]{_TO}[ \u00a0]\Z", re.I
    )


_HOW = (
    r"(?:\s(?:[^\W\d_]+(?:ly|ment|mente)|again|further|back))?"
    r"(?:\sby\s(?:(?:about|almost|around|nearly|over|some|more than|less than)\s)?(?:[£$€]?\d|an?\s|half\b|one\s|two\s|three\s)(?:[^.,;:]|[.,](?=\d)){0,30}?)?"
)
"""How, and by how much."""
_VERB = 110
"""Characters before it among which the verb stands."""


def _came(text: str, start: int, unit: bool, lexicon: Pack) -> bool:
    """Whether a number is what something has come to, and no end of a range."""
    since = unit and _SINCE.search(text, max(start - 40, 0), start) is not None
    return since or (bool(lexicon.changed) and _changed(lexicon.changed).search(text, max(start - _VERB, 0), start) is not None)


def bounds(text: str, start: int, end: int, unit: bool, lexicon: Pack) -> bool:
    """Whether a number is an end of a range or a bound ("40 to 60", "2–12 times", "≥ 12"). `unit`: it has a unit or sign of its own."""
    before = text[max(start - 40, 0) : start]
    if _BOUND.search(before, max(len(before) - 2, 0)):
        return True
    if before.endswith("제") and lexicon.language == "ko":
        return True  # "제12조": an article, and no trillions
    if _DIGIT.search(before) and _RANGE_BEFORE.search(before) and not _IN_YEAR.search(before) and not _came(text, start, unit, lexicon):
        return True
    if not unit and _RANGE_AFTER.match(text, end):
        return True
    paired = not unit and before[-1:].isspace() and before[:-1].casefold().endswith(_PAIRING) and _PAIR_BEFORE.search(before) is not None
    return paired and _PAIR_AFTER.match(text, end) is not None


@of_present
def _out_of(numbers: Words) -> re.Pattern[str]:
    number = rf"(?:\d{{1,3}}(?!\d)|{alternatives(numbers)})" if numbers else r"\d{1,3}(?!\d)"
    return phrased(rf"(?<![\w.,-]){number}{_BETWEEN.pattern}{number}(?![\w,.]\d|\w|\s?[%-])", re.I)


def shared(text: str) -> bool:
    """Whether a text may tell shares as two numbers. Most have not even the words for it."""
    words = words_of(text)
    if words is None or not _BETWEEN_WORDS.isdisjoint(words):
        return True
    if "in" not in words:
        return False
    said = " ".join(words) if (numbers := _TO_TWENTY.intersection(words)) else ""
    return _IN_TEN.search(text) is not None or any(f"in {number}" in said for number in numbers)


def out_of(text: str, low: int, high: int, numbers: Words) -> list[tuple[int, int]]:
    """Where a sentence tells shares as two numbers: "eight out of 10", "acht von zehn"."""
    if _BETWEEN.search(text, low, high) is None:
        return []
    return [match.span() for match in _out_of(numbers).finditer(text, low, high)]
