"""A town without capitals alone before the dash with which a text begins, where the text says again what is there or whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.lines import Line
from masthead.anatomy.wording.towns import seat
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


def labels(place: str, dash: str) -> bool:
    """Whether what stands before a day and a colon in East Asia is a label, and no place: "申込期限は2024年5月3日：". That says in which state or district it
    is, or is known."""
    return place[0] >= "\u1100" and dash.strip() in _COLONS and not (seat(place) or _IN_LAND.search(place))


_COLONS = (":", "：")
_IN_LAND = expression(r"[州県省市都府道시도군]、?(?=[\u30a1-\u30ff\u3400-\u9fff\uac00-\ud7af ]{1,12}\Z|\Z)")
"""A place with the state or the district that it is in, or a town with what it is: "カリフォルニア州、サンノゼ", "横浜市"."""
