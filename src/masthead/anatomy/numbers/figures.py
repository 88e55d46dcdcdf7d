"""The numbers that tell: shares, sums and counts, each with the sentence and the clause it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec.structs import replace

from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import KeyFigure
from masthead.anatomy.numbers import inwords
from masthead.anatomy.numbers.amounts import (
    before,
    continues,
    currency,
    goes_on,
    in_words,
    large,
    onward,
    pattern,
    ranged,
    scale_behind,
    scaled,
    unpaid,
    whole,
)
from masthead.anatomy.numbers.counting import Versions, bounds, counts, enclosed, out_of, shared, timed
from masthead.anatomy.pack import Pack, Words, alternatives, may_hold, phrases, present
from masthead.anatomy.sparing import phrased
from masthead.expressions import expression, of_digits, rare
from masthead.language.dates import dates
from masthead.language.daymonths import NUMBER
from masthead.language.sentences import each

_DIGIT = of_digits(r"\d")
_AHEAD = 6
"""Characters of a currency and what parts it from its number, at most, as `pattern` has it."""
_FEW = 40
"""So many figures of one text are enough for anybody."""
_LONG = 60_000
"""A paragraph of more characters is a dump of data, not prose."""
_ADDRESS = ("http://", "https://", "www.", "@")
_PAUSE = expression(r"[,.](?!\d)|:(?![^\W\d_])|[;!?()“”\"«»—–。，；،؛؟]|\s-\s")
_STOPS, _CLOSING = ".!?…。！？؟।", "\"'”’»)"


def figures(runs: Sequence[Run], lexicon: Pack, language: str) -> tuple[KeyFigure, ...]:
    """Key figures in the order of the text. Years, dates, times, versions, ranges, phone and section numbers are none."""
    found: list[KeyFigure] = []
    seen: set[tuple[str, str]] = set()
    known = Versions([run.text for run in runs if len(run.text) <= _LONG])
    for run in runs:
        text = run.text
        if len(text) > _LONG:
            continue
        digits = _DIGIT.of(text)
        in_digits, worded = digits.search(text) is not None, may_hold(text, large(lexicon.units))
        halved = (
            shared(text)
            or (lexicon.language == "en" and inwords.may_tell(text))
            or (bool(lexicon.fractions) and may_hold(text, lexicon.fractions))
        )
        if not (in_digits or worded or halved):
            continue
        leading = present(lexicon.units_before)
        told = (
            pattern(present(lexicon.units), leading, present(lexicon.numbers) if worded else (), present(lexicon.halves), rare(text)),
            _uncounted(present(lexicon.uncounted)),
        )
        number = -1 if in_digits else len(text)
        for low, high in each(text, language):
            high = min(high, low + 2000)
            if number < low:
                number = digit.start() if (digit := digits.search(text, low)) else len(text)
            if number == len(text) and not (worded or halved):
                break
            spelt = worded and in_words(text[low:high])
            if number >= high and not (spelt or halved):
                continue
            begins = not (spelt or leading)
            """Whether each begins right before its first digit."""
            first = max(low, number - _AHEAD) if begins else low
            patterns = told if spelt or number < high else None
            for figure in _apart(_in_sentence(run, low, high, first, patterns, language, lexicon, known, halved=halved, begins=begins)):
                key = (figure.text, figure.label)
                if key not in seen:
                    seen.add(key)
                    found.append(figure)
            if len(found) >= _FEW:
                return tuple(found)
    return tuple(found)


_OF_HOUR = expression(r"[ \u00a0](?:d['’]|de |di )(?:heure|ora|hora|siècle|secolo|siglo)(?!\w)")
"""Behind a quarter what is no share of anything."""


def _in_date(text: str, start: int, end: int, language: str) -> bool:
    """Whether a number belongs to a date. In a long text only what is near it is looked at."""
    number = text[start:end]
    if number.isdecimal() and len(number) != _YEAR and int(number) > _LAST_DAY and not rare(text):
        return False
    low, high = 0, len(text)
    if high > 2 * _NEAR:
        low = text.rfind(" ", 0, max(start - _NEAR, 0)) + 1
        high = text.find(" ", end + _NEAR) if end + _NEAR < high else high
        high = high if high >= 0 else len(text)
    first, last = start - low, end - 1 - low
    return any(date.start <= first < date.end or date.start <= last < date.end for date in dates(text[low:high], language))


_YEAR, _LAST_DAY = 4, 31
"""Digits of a year, where a date has it in full; the East and old calendars have others."""
_NEAR = 160
"""Characters on either side of a number that a date with it has at most."""


@lru_cache(maxsize=32)
def _uncounted(words: Words) -> re.Pattern[str]:
    """What makes a number no figure."""
    return phrased(rf"\s?-?(?:{alternatives(words)})", re.I)


Patterns = tuple[re.Pattern[str], re.Pattern[str]]
"""A number with what belongs to it, and what makes a number no figure."""


def _in_sentence(
    run: Run,
    low: int,
    high: int,
    first: int,
    patterns: Patterns | None,
    language: str,
    lexicon: Pack,
    known: Versions,
    *,
    halved: bool,
    begins: bool,
) -> Iterable[KeyFigure]:
    """The figures of a sentence, none before `first`; without `patterns` only shares of two numbers, which there may be if `halved`. `begins`: each
    begins right before its first digit."""
    text = run.text
    if high - low < 200 and any(text.find(mark, low, high) >= 0 for mark in _ADDRESS):
        return
    shares = out_of(text, low, high, lexicon.numbers) if halved else []
    if halved and lexicon.language == "en":
        shares += inwords.told(text, low, high)
    if halved and lexicon.fractions:
        shares += [
            (match.start(), whole(text, match.end(), present(lexicon.money)))
            for match in phrases(lexicon.fractions).finditer(text, low, high)
            if not _OF_HOUR.match(text, match.end())
        ]
    for start, end in shares:
        if " Out " in text[start:end]:
            continue  # "8 Out of 10 Cats" is a title
        yield _figure(run, low, high, start, end, lexicon, share=True)
    if patterns is None:
        return
    number, uncounted = patterns
    units, money = present(lexicon.units), present(lexicon.money)
    told = low
    for match in _beside_digits(number, text, first, high) if begins else number.finditer(text, first, high):
        if match.start() < told or (shares and any(start <= match.start() < end for start, end in shares)):
            continue
        if match["spelt"] and (continues(text, match.start()) or goes_on(text, match.end(), match["spelt"])):
            continue
        if match["spelt"]:
            yield _figure(run, low, high, match.start(), whole(text, match.end(), money), lexicon, share=True)
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        paid = currency(match["number"])
        end = match.end() if match["sign"] or (paid and match["unit"]) else scaled(text, match.end(), paid, money)
        end = whole(text, end if match["unit"] else scale_behind(text, end, lexicon.units), money)
        if match["unit"]:
            end = told = onward(text, end, match["unit"], units, money) if end == match.end() else end
            start = before(text, start, units, (*lexicon.numbers, *lexicon.subjects))
        end = ranged(text, end) if paid else end
        unit = bool(match["sign"] or match["unit"] or match["lead"]) or paid or end > match.end()
        end += text[end : end + 1] == "+" and text[end + 1 : end + 2].isspace()  # "13,400+ lines"
        if not unit and not counts(text, start, end, high, uncounted, lexicon, known):
            continue
        if bounds(text, start, end, unit, lexicon):
            continue
        if not unit:
            if not _label(text[enclosed(text, start, end) : high]):
                continue
            end = timed(text, end, lexicon)
        if not paid and _in_date(text, match.start("number"), match.end("number"), language):
            continue  # asked last: most numbers would be looked round for dates in vain
        yield _figure(run, low, high, start, end, lexicon, share=unit)


def _beside_digits(number: re.Pattern[str], text: str, at: int, high: int) -> Iterator[re.Match[str]]:
    """What an expression finds that begins right before a digit: all that lies between two numbers is passed over at once."""
    digits = NUMBER.of(text)
    while (digit := digits.search(text, at, high)) is not None:
        begin = digit.start()
        if text[begin - 1 : begin] == " " and unpaid(text[max(at, begin - _AHEAD) : begin - 1]):
            at = begin + 1
            match = number.match(text, begin, high)
        elif (match := number.search(text, max(at, begin - _AHEAD), high)) is None:
            return
        if match is not None:
            yield match
            at = match.end()


def _apart(found: Iterable[KeyFigure]) -> list[KeyFigure]:
    """Figures of one sentence whose clauses overlap have one clause, the widest of them: nobody is to read the same words twice."""
    figures = sorted(found, key=lambda figure: (figure.evidence.block, figure.evidence.start))
    if len(figures) < 2:
        return figures
    widest = sorted((figure.clause for figure in figures), key=len, reverse=True)
    return [replace(figure, clause=next(clause for clause in widest if figure.clause in clause)) for figure in figures]


def _figure(run: Run, low: int, high: int, start: int, end: int, lexicon: Pack, *, share: bool) -> KeyFigure:
    text = run.text
    clause = _clause(text, low, high, start, end, share=share, lexicon=lexicon)
    rule, confidence = ("figure.share", 0.9) if share else ("figure.count", 0.7)
    where = run.evidence(rule, confidence, start, end)
    return KeyFigure(text[start:end].strip(), _label(text[end:high]), text[low:high].strip(), text[clause[0] : clause[1]], where)


def _label(rest: str) -> str:
    """What a number counts: the words after it up to the next stop, eight at most."""
    part = _PAUSE.split(rest[:120], maxsplit=1)[0]
    words = part.split()
    if words and words[0].casefold() in ("and", "or", "und", "oder", "et", "ou", "y", "e", "и", "than"):
        return ""
    if not words and rest:
        return part.strip()[:24]
    return " ".join(words[:8]) if len(part) < 90 else " ".join(words[:6])


_QUALIFIED = 60
"""Characters of what qualifies a number: twice as many as the longest such phrase has."""


@lru_cache(maxsize=64)
def _qualifying(words: Words) -> re.Pattern[str]:
    return phrased(rf"(?:{alternatives(words)})\s$", re.I)


def _clause(text: str, low: int, high: int, start: int, end: int, *, share: bool, lexicon: Pack) -> tuple[int, int]:
    """The part of the sentence that can stand alone with its number: an unbroken stretch of it.

    A count that hangs on a preposition begins with itself ("20 practitioners, …"); anything else keeps its clause, without what opens
    the sentence before the main clause.
    """
    before = text[low:start]
    near = max(len(before) - _QUALIFIED, 0)
    qualified = _qualifying(present(lexicon.qualifiers)).search(before, near) if lexicon.qualifiers else None
    base = low + qualified.start() if qualified else start
    front = text[low:base].rstrip()
    last = front.split()[-1].casefold() if front.split() else ""
    if not share and last in lexicon.prepositions and len(front.split()) >= 4:
        opening = base
    else:
        opening = low
        for comma in expression(r"[,;:]\s").finditer(front):
            lead = text[low : low + comma.start()]
            after = text[low + comma.end() : low + comma.end() + 40]
            if comma.group()[0] in ";:" or (_opens(lead, lexicon) and not expression(r"(?:and|or|und|et|y)\s").match(after)):
                opening = low + comma.end()
    closing = high
    ended = text[opening:high].rstrip(_CLOSING)
    if ended[-1:] in _STOPS:
        closing = opening + len(ended.rstrip(_STOPS))
        if text[closing - 1 : closing] in '"”»':
            closing -= 1
    if length_of(text[opening:closing]) > 30:
        for cut in expression(r"[,;]\s|\s[–—]\s").finditer(text[end:closing]):
            if length_of(text[opening : end + cut.start()]) >= 6:
                closing = end + cut.start()
                break
    while opening < closing and text[opening] in '“"«„ ':
        opening += 1
    return opening, closing


def _opens(lead: str, lexicon: Pack) -> bool:
    """Whether what stands before a comma only opens the sentence: a phrase of purpose, time or place, or a participle."""
    first = lead.split()[0].casefold() if lead.split() else ""
    return bool(phrases(lexicon.openers).match(lead)) or first.endswith("ing")


def length_of(text: str) -> int:
    return len(text.split()) or len(text) // 2
