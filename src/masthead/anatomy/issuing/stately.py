"""Rows over the name of a state's house that only say which state: "GOVERNMENT OF NORHAVEN" over "MINISTRY OF BOATS"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from masthead.anatomy.issuing.nameless import by_whom
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.layout.lines import length
from masthead.anatomy.pack import Pack, may_hold, phrases
from masthead.anatomy.wording.signboards import board
from masthead.expressions import expression

_STATE = expression(
    r"(?:(?:federal )?(?:government|republic|state|commonwealth|kingdom|county) of\b|república|repubblica|république|republika|gobierno de|governo d[oae]|gouvernement d|freistaat|kanton\b|canton\b|land\b"
    r"|bundesrepublik|estado d[eo]|regione\b|provincia d)[^\n]{2,40}\Z|российская федерация\Z|україна\Z"
    r"|ελληνικ[ηή] δημοκρατ[ιί]α\Z|(?:република|republika|republica|republikken|rzeczpospolita|lietuvos respublika|latvijas republika|республика|جمهورية|جمهوری|المملكة|دولة|مملكة)\b[^\n]{0,40}\Z|[^\n]{3,30} (?:республикасы|cumhuriyeti)\Z|מדינת ישראל\Z",
    re.I,
)
"""What stands over the name of a state's house."""
_WORDS = 9
"""Words of a house's name in its row."""


_THE = "ה"
"""The article, which in Hebrew is the first letter of its noun."""


def over(row: str, below: str, lexicon: Pack) -> bool:
    """Whether a row only says of which state a house is that the row below it names: "GOVERNMENT OF NORHAVEN" over "MINISTRY OF BOATS"."""
    return (
        state(row)
        and length(below) <= _WORDS
        and (made_of_houses(below.removeprefix(_THE), lexicon) or board(below.removeprefix(_THE), lexicon))
    )


def state(row: str) -> bool:
    """Whether a row says of which state something is: "République du Norhaven", "المملكة …"."""
    return _STATE.match(row) is not None


def ministry_of(office: str, rows: Iterable[str], lexicon: Pack) -> str:
    """The row that names the house which somebody heads who holds an office, by the words of what both are of: "Ministry of Boats and Canals" of the
    "Federal Minister for Boats and Canals"; empty if none does."""
    own = _WORD.findall(office.casefold())
    for row in rows:
        genre = phrases(lexicon.genres).match(row) if may_hold(row, lexicon.genres) else None
        row = by_whom(row[genre.end() :].strip(" –—-|:")) if genre else row
        words = _WORD.findall(row.casefold())
        common = {word for word in own if word in words and len(word) > _SMALL}
        nouns = [word for word in words if word not in common and len(word) > _SMALL]
        if not common or len(nouns) != 1 or len(words) > _WORDS or not made_of_houses(row, lexicon):
            continue
        if any(_alike(nouns[0], word) for word in own if word not in common):
            return row
    return ""


_WORD = expression(r"[^\W\d_]+")
_SMALL, _STEM = 4, 5
"""Letters of the words that a house and an office have between their nouns, and those by which their nouns are alike."""


def _alike(house: str, office: str) -> bool:
    """Whether the noun of a house is made of that of the office: "ministry" and "minister", "kementerian" and "menteri"."""
    return len(office) >= _STEM and office[:_STEM] in house
