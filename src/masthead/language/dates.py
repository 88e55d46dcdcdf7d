"""Dates in running text, in and out: found and read in eighteen languages, written the way readers of a language write them."""

from __future__ import annotations

import calendar
import re
import unicodedata
from functools import lru_cache

from msgspec import Struct

from masthead.expressions import expression
from masthead.language.tags import primary


class Date(Struct, frozen=True, gc=False):
    """A date as it stands in a text. `date` is ISO 8601 as far as the text says it: `2024-06-07`, `2024-06`, `--06-07` (no year).

    Of a range (30–31 May 2024) `date` is the first day and `text` the whole.
    """

    start: int
    end: int
    text: str
    date: str


# Months as they stand in a date (the genitive where the language has one). Arabic: the eastern name, then the western one.
_NAMES = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "el": "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
    "he": "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    "hi": "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "th": "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
}
MONTHS: dict[str, tuple[str, ...]] = {
    **{tongue: tuple(names.split()) for tongue, names in _NAMES.items()},
    "ar": (
        *("كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيو"),
        *("تموز/يوليو", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر"),
    ),
}
# Months standing alone, where that form differs.
_ALONE_NAMES = {
    "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "uk": "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
    "pl": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "el": "Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος Δεκέμβριος",
}
_ALONE = {tongue: names.split() for tongue, names in _ALONE_NAMES.items()}
# Other spellings and usual abbreviations, by month.
_ALSO = (
    "jan janv ene jän jänner gen янв січ sty oca ιαν جانفي जन ม.ค",
    "feb févr fév feber лют фев lut şub φεβ فيفري فبرایر फरवरी फर ก.พ",
    "mar mär maerz мар бер mrt μαρ มี.ค",
    "apr avr abr апр кві kwi nis απρ ابريل أفريل เม.ย",
    "maggio mag тра μαϊ ماي พ.ค",
    "jun juin giu июн чер cze haz ιουν جوان มิ.ย",
    "jul juil lug июл лип lip tem ιουλ يوليه جويلية ก.ค",
    "aug ago août aout авг сер sie ağu αυγ أوت ส.ค",
    "sep sept set setiembre сен сент вер wrz eyl σεπ สค ก.ย",
    "oct okt ott out окт жов paź eki οκτ ต.ค",
    "nov ноя лис lis kas νοε พ.ย",
    "dec déc dez dic дек гру gru ara δεκ ธ.ค",
)

_WORD = r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e4e.]){1,14}"
# Arabic names a month twice, with a stroke between: "شباط/فبراير".
_MONTH = rf"({_WORD})( (?:الثاني|الأول|الاول))?\.?(?:\s?/\s?[\u0620-\u064a]{{2,14}}(?: (?:الثاني|الأول|الاول))?)?"
_YEAR = r"(?:[คพ]\.ศ\. ?)?((?:1[6-9]|2[0-9])\d\d)(?!\d)"
_DAY = r"(?<![\d.,/-])(?<!\d:)(\d{1,2})(?:st|nd|rd|th|er|º|°|ª|-?го|\.)?"
_TO = r"(?:\s?(?:[-–—/]|to|and|et|y|e|und|bis|au|al|a|по|и|و|-)\s?\d{1,2}(?:st|nd|rd|th|\.)?)?"
_OF = r"(?:\s?(?:of|de|del)\s|\s?d[’']|\s)"

_ISO = expression(r"(?<![\d-])((?:1[6-9]|20|21)\d\d)-(\d\d)(?:-(\d\d))?(?![\d-])")
_DAY_FIRST = expression(rf"{_DAY}{_TO}(?:{_OF}\s?|\s?){_MONTH},?(?:(?:{_OF}|\s?){_YEAR})?", re.I)
_MONTH_FIRST = expression(
    rf"(?<![^\W\d_]){_MONTH}\s(\d{{1,2}})(?:st|nd|rd|th)?(?:\s?(?:[-–—]|to|and)\s?\d{{1,2}}(?:st|nd|rd|th)?)?(?![\d:.]\d|\d)(?:\s?,?\s{_YEAR})?",
    re.I,
)
_MONTH_ONLY = expression(rf"(?<![^\W\d_])(?<!\d )(?<!\d[.thsrnd] ){_MONTH},?(?:{_OF}|\s){_YEAR}", re.I)
_NUMBERS = expression(r"(?<![\d.,/-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d\d)(?![\d/])")
_SHORT_YEAR = expression(r"(\d(?<![\d.,/-].)\d)\.(\d\d)\.(\d\d)(?![\d.]|,\d)")
_HYPHENED = expression(rf"(\d(?<![\d-].)\d?)-({_WORD})-((?:19|20)\d\d)(?![\d-])")
_YEAR_FIRST = expression(r"(?<!\d)((?:19|20)\d\d)([./])(\d{1,2})\2(\d{1,2})(?![\d/])")
_EAST = expression(r"(?<!\d)((?:1[6-9]|20|21)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?")
_DIGITS = {ord(digit): str(unicodedata.digit(digit)) for row in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "๐๑๒๓๔๕๖๗๘๙") for digit in row}
_HAS_DIGIT = expression(r"\d")


def dates(text: str, language: str = "") -> list[Date]:
    """All dates of a text, in order. Month names of any language we know are read anywhere.

    `language` decides only how `7/6/2024` is read; in English, where that is unclear, it is left alone.
    """
    if not _HAS_DIGIT.search(text):
        return []
    plain = text if text.isascii() else text.translate(_DIGITS).replace("\u00a0", " ").replace("\u202f", " ")
    found: list[Date] = []
    for pattern, reads in _FORMS:
        for match in pattern.finditer(plain):
            iso = reads(match, primary(language))
            if iso:
                found.append(Date(match.start(), match.end(), text[match.start() : match.end()].strip(" ,"), iso))
    return _settled(found)


def first(text: str, language: str = "") -> Date | None:
    """The first date with a year, or the first of those without."""
    found = dates(text, language)
    return next((date for date in found if not date.date.startswith("--")), found[0] if found else None)


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


def _iso(match: re.Match[str], _tongue: str) -> str:
    return _valid(match[1], int(match[2]), match[3])


def _day_first(match: re.Match[str], _tongue: str) -> str:
    month = _month(match[2], match[3])
    return _valid(_common_era(match[4]), month, match[1]) if month else ""


def _month_first(match: re.Match[str], _tongue: str) -> str:
    month = _month(match[1], match[2])
    return _valid(_common_era(match[4]), month, match[3]) if month else ""


def _month_only(match: re.Match[str], _tongue: str) -> str:
    month = _month(match[1], match[2])
    return _valid(_common_era(match[3]), month, None) if month else ""


def _numbers(match: re.Match[str], tongue: str) -> str:
    first, second = int(match[1]), int(match[3])
    if match[2] == "." or tongue not in ("en", "") or first > 12:
        return _valid(match[4], second, match[1])
    return _valid(match[4], first, match[3]) if second > 12 else ""


def _short_year(match: re.Match[str], tongue: str) -> str:
    """ "29.12.21" where dates are written with points: of this century, or of the last where that is nearer."""
    if tongue in ("en", "", "zh", "ja", "ko") or match.string[max(match.start() - 8, 0) : match.start()].endswith("ersion "):
        return ""
    return _valid(("20" if int(match[3]) < 60 else "19") + match[3], int(match[2]), match[1])


def _hyphened(match: re.Match[str], _tongue: str) -> str:
    named = _month(match[2], None)
    return _valid(match[3], named, match[1]) if named else ""


def _year_first(match: re.Match[str], _tongue: str) -> str:
    return _valid(match[1], int(match[3]), match[4])


_FORMS = (
    (_ISO, _iso),
    (_DAY_FIRST, _day_first),
    (_MONTH_FIRST, _month_first),
    (_MONTH_ONLY, _month_only),
    (_NUMBERS, _numbers),
    (_SHORT_YEAR, _short_year),
    (_HYPHENED, _hyphened),
    (_YEAR_FIRST, _year_first),
    (_EAST, _iso),
)


def _common_era(year: str | None) -> str | None:
    """Thai texts count from the Buddha: 2567 is 2024."""
    return str(int(year) - 543) if year and int(year) > 2400 else year


def _valid(year: str | None, month: int, day: str | None) -> str:
    if not 1 <= month <= 12:
        return ""
    if day is None:
        return f"{year}-{month:02}"
    last = calendar.monthrange(int(year), month)[1] if year else (29 if month == 2 else calendar.monthrange(2024, month)[1])
    return f"{year or '-'}-{month:02}-{int(day):02}" if 1 <= int(day) <= last else ""


def _month(word: str, second: str | None) -> int:
    known = _known()
    key = _key(word)
    if second:
        return known.get(f"{key} {_key(second.strip())}", 0)
    # Hebrew writes "in June" as one word.
    return known.get(key, 0) or (known.get(key[1:], 0) if key.startswith("ב") else 0)


def month(word: str) -> int:
    """Which month a word names, 1 to 12; 0 if none."""
    return _month(word, None)


@lru_cache(maxsize=1)
def _known() -> dict[str, int]:
    """Month by folded name. No name means different months in two of our languages."""
    known: dict[str, int] = {}
    for table in (*MONTHS.values(), *_ALONE.values()):
        for number, name in enumerate(table, 1):
            for one in name.split("/"):
                known[_key(one)] = number
    for number, names in enumerate(_ALSO, 1):
        for name in names.split():
            known.setdefault(_key(name), number)
    return known


@lru_cache(maxsize=4096)
def _key(word: str) -> str:
    """Without case, accents, vowel signs and full stops; the forms of alef and of the Turkish i are one letter."""
    folded = unicodedata.normalize("NFD", word.casefold().rstrip("."))
    bare = "".join(char for char in folded if unicodedata.category(char) != "Mn")
    return bare.replace("ı", "i").replace("أ", "ا").replace("آ", "ا").replace("إ", "ا")


def written(date: str, language: str) -> str:
    """An ISO date (`2024-06-07`, `2024-06`, `2024`) as readers of the language write it; ISO itself where we don't know how."""
    parts = date.split("T")[0].split("-")
    if not all(part.isdigit() for part in parts) or not 1 <= len(parts) <= 3:
        return date
    year = parts[0]
    month = int(parts[1]) if len(parts) > 1 else 0
    day = int(parts[2]) if len(parts) > 2 else 0
    tongue = primary(language)
    if tongue in ("zh", "ja", "yue", "ko"):
        marks = "년월일" if tongue == "ko" else "年月日"
        shown = [f"{number}{mark}" for number, mark in zip((int(year), month, day), marks, strict=True) if number]
        return (" " if tongue == "ko" else "").join(shown)
    if tongue not in MONTHS or not 0 <= month <= 12:
        return date
    if not month:
        return year
    if not day:
        alone = _ALONE.get(tongue, MONTHS[tongue])[month - 1]
        return _ALONE_FORMS.get(tongue, "{month} {year}").format(month=alone, year=year)
    name = MONTHS[tongue][month - 1]
    if language.replace("_", "-").upper() == "EN-US":
        return f"{name} {day}, {year}"
    first = {"fr": "1er", "it": "1º", "pt": "1º"}.get(tongue) if day == 1 else None
    return _FORMATS.get(tongue, "{day} {month} {year}").format(day=first or day, month=name, year=year)


_FORMATS = {
    "es": "{day} de {month} de {year}",
    "pt": "{day} de {month} de {year}",
    "de": "{day}. {month} {year}",
    "ru": "{day} {month} {year} г.",
    "uk": "{day} {month} {year} р.",
    "he": "{day} ב{month} {year}",
    "th": "{day} {month} ค.ศ. {year}",
}
_ALONE_FORMS = {
    "es": "{month} de {year}",
    "pt": "{month} de {year}",
    "ru": "{month} {year} г.",
    "uk": "{month} {year} р.",
    "th": "{month} ค.ศ. {year}",
}
