"""Days whose month stands by name between strokes ("20/Apr/2024", "٢٠/أبريل/٢٠٢٠"), behind its year ("2024-Apr-20") or in Roman numerals ("20 IV 2024"), and days
whose year has two figures."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.expressions import expression, of_digits
from masthead.language.daymonths import WORD

_STROKED = expression(rf"(\d(?<![\d.,/-].)\d?)\s?/\s?({WORD}|\d{{1,2}})\s?/\s?((?:19|20|25)\d\d)(?!\d|/)")
"""A month by name, or one in figures with blanks round the strokes."""
_MONTH_FIRST = expression(rf"(?<![^\W_])({WORD})([/-])(\d{{1,2}})\2((?:19|20)\d\d)(?![\d/-])")
_DAY_AND_YEAR = of_digits(r"\d[/-](?:19|20)\d\d")
"""What stands behind such a month: asked first, since an expression that begins with a word looks at each."""
_YEAR_FIRST = expression(rf"([12](?<![\d./-].)(?:(?<=1)9|(?<=2)0)\d\d)([/-]|,?\s)({WORD})(?:\2|\s)(\d{{1,2}})(?![\d:/-])")
_ROMAN = of_digits(r"(\d(?<![\d.,/-].)\d?)([. /-])\s?(I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?:\2|\.)\s?((?:19|20)\d\d)(?!\d)")
_FUSED = expression(r"(20\d\d)[./]([01]\d)([0-3]\d)")
"""A line of its own whose day a page sets below the year and the month."""
_SHORT_YEAR = of_digits(r"(\d(?<![\d.,/-].)\d)([./])(\d\d)\2(\d\d)(?![\d./]|,\d)")
_SHORTEST = expression(r"(?:\A|[,;]\s|\s(?:den|am|vom|le|il|el|dne|dňa|dnia)\s)((\d{1,2})([./])(\d{1,2})\3(\d\d))\.?\Z")
"""The day at the end of a short line, which may have a month of one figure: "Norhaven, 5.2.22"."""
_LINE = 60
"""Characters of such a line."""
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def stroked(text: str) -> Iterator[tuple[int, int, str, str | int, str]]:
    """Where such days stand, and their year, their month by name, in figures, or as a number that is sure, and their day. Asked of texts with a year in figures."""
    if "/" in text:
        for match in _STROKED.finditer(text):
            if not match[2].isdecimal() or " " in match[0]:
                yield *match.span(), match[3], match[2], match[1]
    if _DAY_AND_YEAR.of(text).search(text):
        for match in _MONTH_FIRST.finditer(text):
            yield *match.span(), match[4], match[1], match[3]
    for match in _YEAR_FIRST.finditer(text):
        yield *match.span(), match[1], match[3], match[4]
    if len(text) == len("2024.0909") and (alone := _FUSED.fullmatch(text)):
        yield *alone.span(), alone[1], int(alone[2]), alone[3]
    for match in _ROMAN.of(text).finditer(text):
        yield *match.span(), match[4], _NUMERALS.index(match[3]) + 1, match[1]


def shortened(text: str) -> Iterator[tuple[int, int, str, int, str]]:
    """The same for days in three numbers, day first, with two figures for the year: "29.12.21" is of this century, or of the last where that is nearer."""
    if len(text) < _LINE and (alone := _SHORTEST.search(text)):
        yield *alone.span(1), _year(alone[5]), int(alone[4]), alone[2]
    for match in _SHORT_YEAR.of(text).finditer(text):
        if not text[max(match.start() - 8, 0) : match.start()].endswith("ersion "):
            yield *match.span(), _year(match[4]), int(match[3]), match[1]


def _year(said: str) -> str:
    return ("20" if int(said) < 60 else "19") + said
