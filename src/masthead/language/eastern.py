"""Days of East Asia whose numbers are spelt out ("二〇二四年六月七日"), and those in the order of Western programs ("六月 7, 2024", "7 6 月, 2024")."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.expressions import expression
from masthead.language.solar import CHINESE, tens

_SPELT = expression(r"([二一][〇零○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十廿]{1,3})[日号號])?")
_NAMED = r"(?<![\d一二三四五六七八九十])(\d{1,2}|[一二三四五六七八九十]{1,2})\s?[月월]"
_YEAR = r"((?:19|20)\d\d)(?![\d.,]\d|\d|\s?[年년])"
_MONTH_FIRST = expression(rf"{_NAMED}\s?(\d{{1,2}}),?\s{_YEAR}")
_DAY_FIRST = expression(rf"(?<![\d.,月월])(\d{{1,2}})\s{_NAMED},?\s{_YEAR}")


def spelt(text: str) -> Iterator[tuple[int, int, str, int, str | None]]:
    """Where such days stand, with year, month and day."""
    for match in _SPELT.finditer(text):
        year = "".join(str(CHINESE.index(char.replace("零", "〇").replace("○", "〇"))) for char in match[1])
        yield *match.span(), year, tens(match[2]), str(tens(match[3])) if match[3] else None
    for ordered, month, day in ((_MONTH_FIRST, 1, 2), (_DAY_FIRST, 2, 1)):
        for match in ordered.finditer(text):
            said = match[month]
            yield *match.span(), match[3], int(said) if said.isdecimal() else tens(said), match[day]
