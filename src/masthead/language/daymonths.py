"""A day and a month by its name: how they stand in texts of all languages, and where. They are looked for only near numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.expressions import InTwoForms, expression, of_digits

WORD = r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u093c\u093e-\u094f\u0981-\u0983\u09bc\u09be-\u09cd\u09cf-\u09d7\u0b82\u0bbe-\u0bcd\u0d82\u0d83\u0dca-\u0ddf\u0e31\u0e34-\u0e3f\u0e47-\u0e4e\u200c\u200d.]){1,15}"
# In Latin-1; what stands behind a word is no letter or full stop, so it gives none of its own back.
_LETTERS = "A-Za-zª²³µ¹º¼-¾À-ÖØ-öø-ÿ"
_WESTERN_WORD = rf"[{_LETTERS}][{_LETTERS}.]{{1,15}}+"
# Arabic names a month twice, with a stroke between: "شباط/فبراير".
_SECOND = r"(?: (?:الثانية|الثاني|الأول|الاول|الآخرة|الآخر))?"
MONTH = rf"({WORD})({_SECOND})\.?(?:\s?/\s?[\u0620-\u064a]{{2,14}}{_SECOND})?"
YEAR = r"(?:[คพ]\.ศ\. ?)?((?:1[3-9]|2[0-9])\d\d)(?!\d)"
_ORDINAL = r"(?:[sSnNrRtT][tTdDhH]|er|\.?[º°ª]|ης|ην|η|-(?:го|е|ого|те|nji|njy)|:[ae]|an?(?![^\W\d_])|\.)?"
_DAY = rf"(?:(\d{{1,2}}){_ORDINAL}\s?([-–—/~～]|[ts]/[md]|[^\W\d_]{{1,6}})\s?)?(\d{{1,2}}){_ORDINAL}"


def _in_two(source: str) -> InTwoForms:
    return InTwoForms(source, source.replace(WORD, _WESTERN_WORD))


_DAY_ALONE = expression(r"\d(?<![\d.,/-].)(?<!\d:.)")
"""The first digit of a number with which `_DAY_FIRST` may begin."""
_DAY_FIRST = _in_two(rf"{_DAY}[ \u00a0]?[,.-]?\s?(?:d[’'])?{MONTH}")
_MONTH_FIRST = _in_two(
    rf"(?<![^\W\d_]){MONTH}\s(?:(?:the|மாதம்|මස)\s)?(\d{{1,2}}){_ORDINAL}(?:\s?([-–—]|[^\W\d_]{{2,3}})\s?(\d{{1,2}}){_ORDINAL}(?!\d))?(?![:.]\d|\d)(?:(?:\s?,?\s(?:del?\s)?|,){YEAR})?"
)
_MONTH_ONLY = _in_two(rf"(?<![^\W\d_])(?<!\d )(?<!\d[.thsrnd] ){MONTH},?\s(?:({WORD})\s)?{YEAR}")
NUMBER, FOUR = of_digits(r"\d(?<!\d.)"), of_digits(r"\d(?=\d{3})")
"""Where a number begins, and four digits, without which no date with a year is there: most paragraphs with a number have none, and are looked
through no further."""
_REACH = 80
"""Characters on either side of a number that a date with it may have: no month, with what links it to its day or year, has more."""


def days_first(text: str) -> Iterator[re.Match[str]]:
    """What `_DAY_FIRST` finds. It is asked only where a number begins, which Python finds many times faster."""
    whole, at = _DAY_FIRST.of(text), 0
    while (digit := _DAY_ALONE.search(text, at)) is not None:
        at = digit.end()
        if (match := whole.match(text, digit.start())) is not None:
            at = match.end()
            yield match


def _beside(number: InTwoForms, form: InTwoForms, text: str) -> Iterator[re.Match[str]]:
    """What an expression with a number in it finds. Of a text without any it looks at nothing, and of others only at what is near them."""
    whole, low, high = form.of(text), 0, -1
    for digit in number.of(text).finditer(text):
        at = digit.start()
        if high < at - _REACH:
            yield from whole.finditer(text, low, max(high, low))
            low = at - _REACH
        high = at + _REACH
    if high >= 0:
        yield from whole.finditer(text, max(low, 0), high)


def months_first(text: str) -> Iterator[re.Match[str]]:
    """What `_MONTH_FIRST` finds."""
    return _beside(NUMBER, _MONTH_FIRST, text)


def months_alone(text: str) -> Iterator[re.Match[str]]:
    """What `_MONTH_ONLY` finds."""
    return _beside(FOUR, _MONTH_ONLY, text)
