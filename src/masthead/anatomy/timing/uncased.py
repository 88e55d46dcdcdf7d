"""A town without capitals alone before the dash with which a text begins, where the text says again what is there or whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.lines import Line
from masthead.expressions import expression

_TOWN = expression(
    r"(?P<place>[\u0590-\u06ff\u0900-\u0dff][^\s,،.:;؛–—()«»\"“”\d-]+(?: [^\s,،.:;؛–—()«»\"“”\d-]+){0,2})\s?(?:[–—]|--?)\s(?=\w)"
)
_OF = (
    "مدينة|بلدية|محافظة|ولاية|إقليم|منطقة|قضاء|لواء|إمارة|أمانة|عمالة|جهة|ميناء|جامعة|في|وسط|شرطة|شهر|شهرستان|شهرداری|استان|بندر|فرماندار|شهردار|استاندار|در|شہر|ضلع|بلدیہ|تحصیل|کمشنر|ڈپٹی کمشنر|میئر"
    "|בעיר|העיר|עיריית|עירית|במועצת|מועצת|נמל|אוניברסיטת|नगर|ज़िला|जिला|शहर|जनपद"
)
"""What stands before a town: a place is said to be there, or a house to be the town's."""
_REACH = 12
"""Paragraphs in which the town is looked for again."""


def uncased(lines: Sequence[Line], at: int) -> str:
    """The town before the dash of a text in Arabic, Hebrew or a script of India, if the text or its head tells of it: "السلط – باشرت بلدية السلط …"; else empty."""
    text = lines[at].text
    if text[:1] < "\u0590" or not ("–" in text[:_NEAR] or "—" in text[:_NEAR] or "-" in text[:_NEAR]):
        return ""
    town = _TOWN.match(text)
    if town is None:
        return ""
    place = town["place"]
    told = "\n".join(
        [*(line.text[:300] for line in lines[:at]), text[town.end() :], *(line.text[:2000] for line in lines[at + 1 : at + _REACH])]
    )
    again = re.search(rf"(?<!\w)(?:[وبלבו]?(?:{_OF})\s|ב){re.escape(place)}(?!\w)", told)
    return place if again else ""


_NEAR = 40
"""Characters within which the dash stands."""
