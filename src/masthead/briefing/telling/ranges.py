"""Ranges that a figure is one end of: "between £4m and £6m", "8%–10%", "dos a tres de cada diez". Alone it would say what nobody said."""

from __future__ import annotations

import re
from functools import lru_cache

from masthead.anatomy.model import KeyFigure
from masthead.anatomy.pack import alternatives, pack
from masthead.compiled import compiled
from masthead.expressions import expression

_NEAR = 64
"""Characters on either side of a figure in which the other end stands."""
_MARK = r"(?:[A-Z]{0,3}[€£¥$₽₹₺₴₪][ \u00a0]?|[A-Z]{3}[ \u00a0]?)"
_NUMBER = r"\d+(?:[.,٬٫]\d+)*"
_UNIT = r"(?:[ \u00a0]?[%％٪‰]|[ \u00a0]?[^\W\d_]{1,14}\.?)"
_DASH = r"[ \u00a0]?[-–—‑~～〜][ \u00a0]?"
_TO = r"\s(?:to|bis|à|a|al|hasta|até|ad|do|до|по|til|till|tot|ila|إلى|حتى|έως)\s|\s?(?:至|到|から)\s?"
_PAIR = expression(
    rf"(?<![\d.,])(?P<mark>{_MARK})?(?P<one>{_NUMBER})(?P<unit>{_UNIT})?(?:(?P<dash>{_DASH})|{_TO})"
    rf"(?P<other>{_MARK})?(?P<two>{_NUMBER})(?P<measure>{_UNIT})?"
)
_YEAR = expression(r"(?:19|20)\d\d")
_CHANGE = expression(
    r"(?<!\w)(?:from|by|von|um|de|des|du|desde|da|dal|dai|от|с|со|від|od|z|ze|från|fra|van|uit|من|rose|fell|grew|up|down|gained|lost|"
    r"increased|decreased|dropped|climbed|slipped)\s(?:[^\W\d_]{2,14}\s)?\Z",
    re.I,
)
"""Before two numbers of which one was and the other is: no range."""
_SPREADS = expression(
    r"(?<!\w)(?:rang(?:es?|ed|ing)|var(?:y|ies|ied|ying)|costs?|priced|anywhere|estimated|estimates?|reich(?:t|en|te|ten)|schwank\w+|kost(?:et|en)|varie\w{0,4}|"
    r"coûte\w{0,4}|oscill?\w{1,5}|osciló|cuestan?|cost(?:a|ano|ará)|variar?\w{0,3}|variano?|составля\w+|колебл\w+)\s(?:from|von|de|du|des|desde|da|dal|dai|от|van)\s\Z",
    re.I,
)
"""Before two numbers between which something lies, though "from" stands there."""
_BETWEEN = r"(?<!\w)(?:between|zwischen|entre|tra|fra|między|mezi|между|між|mellan|mellem|mellom|tussen|között|μεταξύ|(?:ما\s)?بين)\s"
_AND = r"(?:\s(?:and|und|et|y|e|i|и|та|і|й|a|och|og|en|és|και)\s|\sو\s?)"
_WITHIN = r"(?:[^.,;:!?؟،]|[.,](?=\d)|(?<=Mio|Mrd|Mld|тыс|tys|tis)\.(?!\d))"
_OPENED = expression(rf"{_BETWEEN}[^\d.,;:!?]{{0,16}}\Z", re.I)
_CLOSES = expression(rf"{_WITHIN}{{0,24}}?{_AND}[^\d.,;:!?]{{0,12}}\d", re.I)
_SECOND = expression(rf"{_BETWEEN}{_WITHIN}{{1,40}}?{_AND}[^\d.,;:!?\s]{{0,4}}\s?\Z", re.I)


def ranges(text: str, figure: KeyFigure, language: str) -> bool:
    """Whether a figure is one end of a range in the text that its evidence points into."""
    start, end = figure.evidence.start, figure.evidence.end
    if start < 0:
        return False
    low = max(start - _NEAR, 0)
    before, after = text[low:start], text[end : end + _NEAR]
    if _SECOND.search(before) or (_OPENED.search(before) and _CLOSES.match(after)) or _spelt(language).search(before):
        return True
    return any(match.start() < end and start < match.end() and _one_of(match, text) for match in _PAIR.finditer(text, low, end + _NEAR))


def _one_of(match: re.Match[str], text: str) -> bool:
    """Whether two numbers are the ends of a range: joined by a dash, or by a word and of one kind, where nothing says that one became the other."""
    if match["dash"]:
        return match["dash"].strip() == match["dash"] or _YEAR.fullmatch(match["one"]) is None
    if _YEAR.fullmatch(match["one"]) and not _YEAR.fullmatch(match["two"]):
        return False  # "from 96 in 2023 to 66"
    alike = not match["unit"] or _told(match["measure"]) == _told(match["unit"])
    marked = not match["other"] or (match["mark"] or "").strip() == match["other"].strip()
    before = text[max(match.start() - 32, 0) : match.start()]
    return alike and marked and (_CHANGE.search(before) is None or _SPREADS.search(before) is not None)


def _told(unit: str | None) -> str:
    return (unit or "").strip(" \u00a0.").casefold()


@lru_cache(maxsize=32)
def _spelt(language: str) -> re.Pattern[str]:
    """A number in words, or in figures, and what joins it to a greater one behind it ("two or three in ten")."""
    numbers = pack(language).numbers
    one = alternatives(numbers) if numbers else "(?!)"
    return compiled(rf"(?<!\w){one}(?:{_TO}|\s(?:or|oder|ou|o|u|или|або|lub|eller|of|veya|أو)\s)\Z", re.I)
