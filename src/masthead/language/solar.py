"""Days that only their language reads: of the solar calendar of Iran, and those with two digits for the year in Thai and behind a label of Korea's boards."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator

from masthead.expressions import expression

_NUMBERS = expression(r"(?<![\d/.-])(1[34]\d\d)\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?![\d/-])")
_BEHIND_LABEL = expression(r"(?:작성일|등록일|게시일|작성일시|등록일시)\s?[:：]?\s?((\d\d)-(\d\d)-(\d\d))(?![\d-])")
_NAMED = expression(r"(\d{1,2})(?:\s?ام|\s?اُم|م)?\s?([^\W\d_]{2,9}?)(?:[\s\u200c]?ماه)?(?:\s?سال)?\s?,?،?\s?(1[34]\d\d)")
_THAI = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")
_SHORT_BUDDHIST = expression(rf"(?<!\d)(\d{{1,2}})\s?({'|'.join(map(re.escape, _THAI))})\s?([5-9]\d)(?!\d)")
"""Days of Thailand with two digits for the year of the Buddha: "19 ก.ย. 68" is of 2025."""
_MONTH_NAMES = "فروردین حمل|اردیبهشت ثور|خرداد جوزا|تیر سرطان|مرداد امرداد اسد|شهریور سنبله|مهر میزان|آبان ابان عقرب|آذر اذر قوس|دی جدی|بهمن دلو|اسفند اسپند حوت"
_IN_LATIN = (
    "farvardin hamal|ordibehesht saur sawr|khordad jawza jauza|tir saratan|mordad amordad asad|shahrivar shahriwar sonbola|mehr mizan|aban aqrab|azar "
    "qaws qaus|dey dei jadi|bahman dalw|esfand hut hoot"
)
_MONTHS = {
    name: number for several in (_MONTH_NAMES, _IN_LATIN) for number, names in enumerate(several.split("|"), 1) for name in names.split()
}
"""The months as Iran and Afghanistan call them, and as their English pages spell them."""
_SPELLED = expression(rf"(?<![\d/.-])\d{{1,2}} (?:{'|'.join(_IN_LATIN.replace('|', ' ').split())}),? 1[34]\d\d(?!\d)", re.IGNORECASE)
_LETTERS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک"})
_BREAKS = (-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178)
"""Years in which the rule of leap years begins anew."""


def figured(text: str, tongue: str) -> Iterator[tuple[int, int, str]]:
    """Where such days stand in figures, and which they are: empty for one of the solar calendar, which is left as it is written."""
    if " 13" in text or " 14" in text:
        yield from ((*match.span(), "") for match in _SPELLED.finditer(text))
    if tongue == "fa":
        for match in _NUMBERS.finditer(text):
            if 1 <= int(match[3]) <= 12 and 1 <= int(match[4]) <= 31:
                yield *match.span(), ""
    elif tongue == "th":
        for match in _SHORT_BUDDHIST.finditer(text):
            if (month := _THAI.index(match[2]) + 1) and 1 <= int(match[1]) <= 31:
                yield *match.span(), f"{int(match[3]) + 1957}-{month:02}-{int(match[1]):02}"
    elif tongue == "ko":
        for match in _BEHIND_LABEL.finditer(text):
            if 1 <= int(match[3]) <= 12 and 1 <= int(match[4]) <= 31:
                yield *match.span(1), f"20{match[2]}-{match[3]}-{match[4]}"


def converted(said: str) -> str:
    """The day of ours, as ISO 8601 has it, on which a day of the solar calendar falls; empty for any other text."""
    plain = "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in said).translate(_LETTERS)
    if named := _NAMED.search(plain):
        year, month, day = int(named[3]), _MONTHS.get(named[2].lower(), 0), int(named[1])
    elif numbers := _NUMBERS.search(plain):
        year, month, day = int(numbers[1]), int(numbers[3]), int(numbers[4])
    else:
        return ""
    if not 1 <= month <= 12 or not 1 <= day <= (31 if month < 7 else 30):
        return ""
    began = datetime.date(year + 621, 3, _new_year(year))
    return (began + datetime.timedelta(days=(month - 1) * 31 - max(month - 7, 0) + day - 1)).isoformat()


def _new_year(year: int) -> int:
    """The day of March on which a solar year begins, by the breaks of its rule of leap years (A. Borkowski, 1996)."""
    leaps = -14
    first = _BREAKS[0]
    jump = 0
    for following in _BREAKS[1:]:
        jump = following - first
        if year < following:
            break
        leaps += jump // 33 * 8 + jump % 33 // 4
        first = following
    past = year - first
    leaps += past // 33 * 8 + (past % 33 + 3) // 4
    if jump % 33 == 4 and jump - past == 4:
        leaps += 1
    ours = year + 621
    return 20 + leaps - (ours // 4 - (ours // 100 + 1) * 3 // 4 - 150)


def tens(said: str) -> int:
    """十二 is 12, 三十 is 30, 廿一 is 21."""
    high, ten, ones = (CHINESE.find(part) if part else 0 for part in said.replace("廿", "二十").partition("十"))
    return (high or 1) * 10 + ones if ten else high


CHINESE = "〇一二三四五六七八九"
