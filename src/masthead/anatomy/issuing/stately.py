"""Rows over the name of a state's house that only say which state: "GOVERNMENT OF NORHAVEN" over "MINISTRY OF BOATS"."""

from __future__ import annotations

import re

from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.layout.lines import length
from masthead.anatomy.pack import Pack
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
