"""Dates in running text, in and out: found and read in every language that has a pack, written the way its readers write them."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from masthead.expressions import expression, of_digits, rare
from masthead.language.civil import valid
from masthead.language.daymonths import FOUR, MONTH, NUMBER, WORD, YEAR, days_first, months_alone, months_first
from masthead.language.months import called, elsewhere, month, named, weekday, within
from masthead.language.pack import pack
from masthead.language.solar import figured
from masthead.language.stroked import shortened, stroked
from masthead.language.tags import primary


class Date(Struct, frozen=True, gc=False):
    """A date as it stands in a text. `date` is ISO 8601 as far as the text says it: `2024-06-07`, `2024-06`, `--06-07` (no year), `2024-W23`;
    empty for a date of another calendar, which is left as it is written.

    Of a range (30–31 May 2024) `date` is the first day, `last` the last, and `text` the whole.
    """

    start: int
    end: int
    text: str
    date: str
    last: str = ""


# What must not stand before is asked for after the first digit: an expression that begins with a digit passes over all else at once.
_ISO = expression(r"([12](?<![\d-].)(?:(?<=1)[6-9]|(?<=2)[01])\d\d)-(\d\d)(?:-(\d\d))?(?![\d-])")
_WEEK = expression(r"([12](?<![\d-].)(?:(?<=1)9|(?<=2)0)\d\d)-?W(\d\d)(?:-?([1-7]))?(?![\d-])")
_NEXT_WORD = expression(rf"\s{MONTH}")
_YEAR_BEHIND = expression(rf",?(?:\s(?:de|del),\s|\s(?:del?|do)\sa[ñn]o\s(?:de\s)?|\s?/\s?|-|\s?)(?:d[’']|[คพ]\.ศ\. ?|({WORD})\s)?{YEAR}")
_YEAR_AHEAD = expression(r"(?<!\d)((?:1[6-9]|2[0-9])\d\d)(\.|-[^\W\d_]{1,4}\.?|(?:(?:e|\(e\))?ko))?\s(?:([^\W\d_]{1,6})\.?\s)?\Z")
# A blank may stand for the second stroke: "den 12/3 2024"; behind a hyphen where the numbers can be no range: "21-10 2003".
_NUMBERS = of_digits(
    r"(\d(?<![\d.,/-].)\d?)([./-])\s?(\d{1,2})(?:\2\s?|(?<=/\d) |(?<=/\d\d) |(?<=(?:1[3-9]|2\d|3[01])-(?:0[1-9]|1[0-2])) )((?:19|20|25)\d\d)(?![\d/])"
)
_YEAR_FIRST = expression(r"([12](?<!\d.)(?:(?<=1)9|(?<=2)0)\d\d)([./])\s?(\d{1,2})\2\s?(\d{1,2})(?![\d/])")
_EAST = expression(
    r"(?<!\d)(?:((?:1[6-9]|20|21)\d\d|1[01]\d(?=\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日))\s?[年년](?:[（(][^\W\d_]{2}(?:\d{1,2}|元)年[）)])?\s?)?(\d{1,2})\s?[月월](?:份?\s?(\d{1,2})\s?[日号號일](?:\s?[-–—~～至到から]{1,2}\s?(?:(\d{1,2})\s?[月월]\s?)?(\d{1,2})\s?[日号號일])?)?"
)
_NAMED_ERA = expression(r"([\u4e00-\u9fff]{2})\s?(\d{1,3}|元)\s?年(?:[（(](?:19|20)\d\d年[）)])?\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?")
_REPUBLIC = expression(
    r"(?:(?:日期|時間|發[布佈]|刊登|上版|更新日)\s?[:：]\s?|\A(?=1[\d.]+$|1[01]\d[/-]\d\d?[/-]\d\d?$))((\d\d+)([-./])(\d\d?)\3(\d\d?))(?![\d./-])"
)
"""In figures years of the Republic stand behind a label ("發布日期：113-03-01"), or alone."""
_VIETNAMESE = expression(
    r"(?:[nN]gày\s)?(\d{1,2})\s(?:[tT]háng\s|Th)(\d{1,2})(?:,?\s(?:năm\s)?((?:1[6-9]|20)\d\d))?|[tT]háng\s(\d{1,2})(?:,?\snăm\s|/)((?:1[6-9]|20)\d\d)"
)
_PARTED = of_digits(r"\d[./-]\s?\d")
"""Two numbers as stand in every date in numbers …"""
_ROMAN = expression(r"[IVX][./ -]\s?(?:19|20)\d\d")
"""… and what stands in every one with its month in Roman numerals."""
_SPAN = expression(r"\s?([-–—~]|[^\W\d_]{1,6})\s?(?:le\s|el\s|the\s|zum\s)?\Z")
_BEFORE = expression(rf"({WORD})[,.，、]?\s?(?:(?:the|den|le|el|dem|o)\s)?[(（]?\Z")
_BEHIND = expression(rf"\s?[,(（]\s?({WORD}|[月火水木金土日월화수목금토일])(?!\w)")
_TO_WORDS = "- – — / ~ ～ to until and et y e und bis au al a à por и по й та до do tot t/m till til och og ja až până ile s/d sampai hingga đến līdz iki kuni έως ως μέχρι 至 إلى و تا से"
_TO = frozenset(_TO_WORDS.split())
"""What stands between the first day and the last …"""
_AND_WORDS = "and et y e und и й та en och og ja / 和 و"
_AND = frozenset(_AND_WORDS.split())
"""… and those of them that join days apart as well."""
_ROWS = ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "০১২৩৪৫৬৭৮৯", "๐๑๒๓๔๕๖๗๘๙", "０１２３４５６７８９")
_DIGITS = {ord(digit): str(unicodedata.digit(digit)) for row in _ROWS for digit in row} | {0xA0: " ", 0x202F: " ", 0x2009: " "}
_KEPT = 2000
"""Characters of a text whose dates are held for a while."""


def dates(text: str, language: str = "", order: str = "") -> list[Date]:
    """All dates of a text, in order.

    Months are read in `language` and in English, and with a year in any language that we know. `order` (`day` or `month`) says what stands
    first in `7/6/2024` where the language leaves that open; without it such a date is left alone unless one of the numbers can only be the day.
    """
    if NUMBER.of(text).search(text) is None and "年" not in text:
        return []
    return list(_read(text, language, order) if len(text) > _KEPT else _kept(text, language, order))


def _read(text: str, language: str, order: str) -> tuple[Date, ...]:
    plain, tongue = _plain(text), primary(language)
    found = [
        replace(date, text=text[date.start : date.end].strip(" ,"))
        for read in _readers(text, plain, tongue)
        for date in read(plain, tongue, order)
    ]
    if tongue == "vi":
        found += [replace(date, text=text[date.start : date.end]) for date in _vietnamese(plain)]
    found += [Date(start, end, text[start:end], day) for start, end, day in figured(plain, tongue)]
    return tuple(_spans(_settled(found), text))


def _readers(text: str, plain: str, tongue: str) -> Iterator[Callable[[str, str, str], Iterator[Date]]]:
    """Those that may find a date in a text, asked as cheaply as can be: most texts with a number have none."""
    with_year, parted = FOUR.of(plain).search(plain) is not None, _PARTED.of(plain).search(plain) is not None
    worded = named(text, tongue, anywhere=with_year)
    if with_year:
        yield from (_iso,) * (parted or "W" in text)
        yield from (_month_only,) * worded
        yield from (_numbers, _year_first) * parted
        yield from (_stroked,) * (worded or parted or "/" in text or _ROMAN.search(plain) is not None)
    yield from (_day_first, _month_first) * worded
    yield from (_short,) * parted
    yield from (_eastern,) * (len(text) < 12 or rare(text))


_kept = lru_cache(maxsize=128)(_read)
"""Half of all lines with a digit are asked for their dates more than once."""


def first(text: str, language: str = "") -> Date | None:
    """The first date with a year, or the first of those without."""
    found = dates(text, language)
    return next((date for date in found if not date.date.startswith("--")), found[0] if found else None)


def misnamed(text: str, date: Date, language: str) -> str:
    """The day of the week that stands beside a date and that it does not fall on; empty if the two agree, or none is named."""
    try:
        falls = datetime.date.fromisoformat(date.date).weekday()
    except ValueError:
        return ""
    for beside in (_BEFORE.search(text[max(date.start - 30, 0) : date.start]), _BEHIND.match(text, date.end)):
        said = weekday(beside[1], language) if beside else -1
        if beside and said >= 0:
            return "" if said == falls else beside[1]
    return ""


def impossible(text: str, language: str) -> str:
    """The first date of a text that no calendar has ("31 June"), in its words; empty if there is none."""
    plain = _plain(text)
    tongue = primary(language)
    for found, day, name in ((days_first(plain), 3, 4), (months_first(plain), 3, 1)):
        for match in found:
            number = _month(match[name] + match[name + 1], tongue, anywhere=False)
            if number and not valid(None, number, match[day]):
                return text[match.start() : match.end()].strip(" ,.")
    for date in (*_NUMBERS.of(plain).finditer(plain), *_YEAR_FIRST.finditer(plain), *_ISO.finditer(plain)):
        parts = [int(part) for part in date.groups() if part and part.isdigit()]
        # Whatever their order, one of the two must be a month and the other a day of it.
        year, (one, other) = max(parts), [part for part in parts if part < 100] if len(parts) == 3 else (1, 1)
        if not any(valid(str(year), month, str(day)) for month, day in ((one, other), (other, one))):
            return text[date.start() : date.end()]
    return ""


def _plain(text: str) -> str:
    """A text of the same length with our digits and blanks."""
    if text.isascii():
        return text
    if rare(text):
        return text.translate(_DIGITS)
    return text.replace("\xa0", " ").replace("\u202f", " ").replace("\u2009", " ")


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """The first two numbers of dates in three numbers that no full stops part: those may be read in two ways."""
    if _behind_digit("/", text) or _behind_digit("-", text):
        for match in _NUMBERS.of(text).finditer(text):
            if match[2] != ".":
                yield int(match[1]), int(match[3])


def _behind_digit(mark: str, text: str) -> bool:
    """Whether a mark stands right behind a digit."""
    at = text.find(mark, 1)
    while at > 0 and not text[at - 1].isdigit():
        at = text.find(mark, at + 1)
    return at > 0


def unclear(text: str) -> list[tuple[int, int]]:
    """The dates in numbers alone that may be read in two ways (3/4/2024), as the two numbers."""
    return [(one, other) for one, other in _pairs(text) if 0 < one <= 12 and 0 < other <= 12 and one != other]


def leading(text: str) -> set[str]:
    """What stands first, `day` or `month`, in those dates of numbers alone where only one of the two can be the day."""
    return {"day" if one > 12 else "month" for one, other in _pairs(text) if (one > 12) != (other > 12)}


def _settled(found: list[Date]) -> list[Date]:
    """Of dates that overlap, the one that says most."""
    kept: list[Date] = []
    for date in sorted(found, key=lambda date: (date.start, -len(date.date), -date.end)):
        if kept and date.start < kept[-1].end:
            if _worth(date) > _worth(kept[-1]):
                kept[-1] = date
        else:
            kept.append(date)
    return kept


def _worth(date: Date) -> int:
    return 0 if date.date.startswith("--") else len(date.date)


def _spans(found: list[Date], text: str) -> list[Date]:
    """ "30 May – 2 June 2024" is one date, "30 May and 2 June 2024" are two; in both the year counts for either day."""
    joined: list[Date] = []
    for date in found:
        before = joined[-1] if joined else None
        link = _SPAN.match(text, before.end, date.start) if before and len(before.date) > 6 and len(date.date) > 6 else None
        if before is None or link is None or before.last or (said := link[1].casefold()) not in _TO:
            joined.append(date)
            continue
        if len(date.date) == 7:
            last = f"{before.date[:4]}{date.date[1:]}"
            ranged = date.date.startswith("--") and len(before.date) == 10 and said not in _AND and last > before.date
            joined[-1:] = [Date(before.start, date.end, text[before.start : date.end], before.date, last)] if ranged else [before, date]
            continue
        opening = before.date
        if opening.startswith("--"):
            opening = f"{int(date.date[:4]) - (opening[1:] > date.date[4:])}{opening[1:]}"
        if said in _AND or opening > date.date or date.date.startswith("--"):
            joined[-1:] = [replace(before, date=before.date if date.date.startswith("--") else opening), date]
        else:
            joined[-1] = Date(before.start, date.end, text[before.start : date.end], opening, date.last or date.date)
    return joined


def _made(start: int, end: int, year: str | None, month: int, day: str | None, last: str | None = None) -> Iterator[Date]:
    iso = valid(year, month, day)
    if iso:
        yield Date(start, end, "", iso, valid(year, month, last) if last and day and int(last) > int(day) else "")


def _iso(text: str, _tongue: str, _order: str) -> Iterator[Date]:
    for match in _ISO.finditer(text):
        yield from _made(*match.span(), match[1], int(match[2]), match[3])
    if "W" in text:
        for match in _WEEK.finditer(text):
            try:
                day = datetime.date.fromisocalendar(int(match[1]), int(match[2]), int(match[3] or 1))
            except ValueError:
                continue
            yield Date(match.start(), match.end(), "", str(day) if match[3] else f"{match[1]}-W{match[2]}")


def _day_first(text: str, tongue: str, _order: str) -> Iterator[Date]:
    for match in days_first(text):
        # "20 delegates 15 May": only what leads from one day to another makes the two one date.
        ranged = match[2] is not None and match[2].casefold() in _TO
        if match[2] and not ranged and (alone := _month(match[2], tongue, anywhere=False)):
            # "on 5 May 12 delegates …"
            yield from _made(match.start(), match.end(2), None, alone, match[1])
        word, end = match, match.end()
        name = match[4] + match[5]
        if within(match[4], tongue) and (following := _NEXT_WORD.match(text, match.end(4))):
            word, end, name = following, following.end(), following[1] + following[2]
        behind = _YEAR_BEHIND.match(text, end)
        if behind and behind[1] and not within(behind[1], tongue):
            behind = None
        number = _month(name, tongue, anywhere=behind is not None)
        if not number:
            if elsewhere(name.split()[0], tongue):
                yield Date(match.start(3), behind.end() if behind else end, "", "")
            continue
        start, day, last = (match.start(), match[1], match[3]) if ranged else (match.start(3), match[3], None)
        if behind:
            year, end = behind[2], behind.end()
        else:
            year, start = _ahead(text, start, tongue)
            end = _bare(word, end, name)
        yield from _made(start, end, _common_era(year), number, day, last)


def _month_first(text: str, tongue: str, _order: str) -> Iterator[Date]:
    for match in months_first(text):
        number = _month(match[1] + match[2], tongue, anywhere=match[6] is not None)
        if not number:
            continue
        ranged = match[4] is not None and match[4].casefold() in _TO
        year, start = (match[6], match.start()) if match[6] else _ahead(text, match.start(), tongue)
        if match[4] and not ranged:
            # "May 5 for 20 people": the year is another number's.
            yield from _made(start, match.end(3), None if match[6] == year else year, number, match[3])
        else:
            yield from _made(start, match.end(), _common_era(year), number, match[3], match[5])


def _bare(match: re.Match[str], end: int, name: str) -> int:
    """The end of a month's name without the full stop that ends a sentence behind it."""
    return end - 1 if match.group().endswith(".") and len(name.rstrip(".")) > 4 else end


def _ahead(text: str, start: int, tongue: str) -> tuple[str | None, int]:
    """The year that stands before the day, and where it begins: "2024. június 7.", "2024-nji ýylyň 7-nji iýuny"."""
    found = _YEAR_AHEAD.search(text, max(start - 24, 0), start)
    leads = found and (found[3] or found[2] == "." or not found[2] or within(found[2].strip("-."), tongue))  # "2024-yil 7-iyun"
    if found is None or not leads or (found[3] and not within(found[3], tongue)):
        return None, start
    if not found[3] and not pack(tongue).written.startswith("{year}"):
        return None, start
    return found[1], found.start()


def _month_only(text: str, tongue: str, _order: str) -> Iterator[Date]:
    for match in months_alone(text):
        # "In May 2024": what stands before the year is the month, unless it only links the two.
        linked = not match[3] or within(match[3], tongue)
        number = _month(match[1] + match[2] if linked else match[3], tongue, anywhere=False)
        if number:
            yield from _made(match.start() if linked else match.start(3), match.end(), _common_era(match[4]), number, None)


def _numbers(text: str, tongue: str, order: str) -> Iterator[Date]:
    for match in _NUMBERS.of(text).finditer(text):
        one, other = int(match[1]), int(match[3])
        asked = order or pack(tongue).numeric
        if (match[2] == "." and other <= 12) or one > 12 or one == other or (asked == "day" and other <= 12):
            yield from _made(*match.span(), _common_era(match[4]), other, match[1])
        elif other > 12 or asked == "month":  # also "04.20.2024"
            yield from _made(*match.span(), _common_era(match[4]), one, match[3])


def _short(text: str, tongue: str, _order: str) -> Iterator[Date]:
    if pack(tongue).numeric == "day":
        for start, end, year, number, day in shortened(text):
            yield from _made(start, end, year, number, day)


def _year_first(text: str, _tongue: str, _order: str) -> Iterator[Date]:
    for match in _YEAR_FIRST.finditer(text):
        yield from _made(*match.span(), match[1], int(match[3]), match[4])


def _eastern(text: str, tongue: str, _order: str) -> Iterator[Date]:
    if "月" in text or "월" in text:
        from masthead.language.eastern import spelt  # few texts have such days

        for start, end, year, number, day in spelt(text):
            yield from _made(start, end, year, number, day)
    for match in _EAST.finditer(text):
        if (year := match[1] and str(int(match[1]) + 1911 * (len(match[1]) == 3))) or match[3]:
            for date in _made(*match.span(), year, int(match[2]), match[3]):
                yield replace(date, last=valid(year, int(match[4] or match[2]), match[5])) if match[5] else date
    for match in _REPUBLIC.finditer(text):
        if 60 <= int(match[2]) <= 150 and (match.start(1) or tongue == "zh"):
            yield from _made(match.start(1), match.end(), str(1911 + int(match[2])), int(match[4]), match[5])
    for match in _NAMED_ERA.finditer(text) if "年" in text else ():
        ahead = pack(tongue).eras.get(match[1]) or pack("ja").eras.get(match[1]) or pack("zh").eras.get(match[1])
        if ahead:
            yield from _made(*match.span(), str(ahead + int(match[2].replace("元", "1"))), int(match[3]), match[4])


def _vietnamese(text: str) -> Iterator[Date]:
    for match in _VIETNAMESE.finditer(text):
        yield from _made(*match.span(), match[3] or match[5], int(match[2] or match[4]), match[1])


def _stroked(text: str, tongue: str, order: str) -> Iterator[Date]:
    for start, end, year, said, day in stroked(text):
        number = said if isinstance(said, int) else int(said) if said.isdecimal() else _month(said, tongue, anywhere=True)
        sure = isinstance(said, int) or not said.isdecimal() or (order or pack(tongue).numeric) == "day" or int(day) > 12
        if number and sure:
            yield from _made(start, end, _common_era(year), number, day)


def _month(name: str, tongue: str, *, anywhere: bool) -> int:
    return month(name.strip(), tongue, anywhere=anywhere) or (month(name.split()[0], tongue, anywhere=anywhere) if " " in name else 0)


def _common_era(year: str | None) -> str | None:
    """Thai texts count from the Buddha: 2567 is 2024."""
    return str(int(year) - 543) if year and int(year) > 2400 else year


def written(date: str, language: str) -> str:
    """An ISO date (`2024-06-07`, `2024-06`, `2024`) as readers of the language write it; ISO itself where we don't know how."""
    parts = date.split("T")[0].split("-")
    if not all(part.isdigit() for part in parts) or not 1 <= len(parts) <= 3:
        return date
    year, number, day = parts[0], int(parts[1]) if len(parts) > 1 else 0, int(parts[2]) if len(parts) > 2 else 0
    lexicon = pack(language)
    if not (lexicon.months or lexicon.written) or not 0 <= number <= 12:
        return date
    if not number:
        return lexicon.written.split("{month}")[0].format(year=year).strip() if lexicon.written and not lexicon.months else year
    name = called(number, language, alone=not day)
    if not day:
        return (lexicon.written_month or "{month} {year}").format(month=name, year=year)
    if language.replace("_", "-").upper() == "EN-US":
        return f"{name} {day}, {year}"
    shown = lexicon.first if day == 1 and lexicon.first else day
    return (lexicon.written or "{day} {month} {year}").format(day=shown, month=name, year=year)
