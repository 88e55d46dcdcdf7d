"""Names of houses within texts of scripts without capitals: what ends or begins with a noun of houses."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.anatomy.pack import Pack
from masthead.anatomy.pressdesks import ended
from masthead.anatomy.signboards import BEGINS, ENDS
from masthead.expressions import expression


def _of(alternatives: str, low: str, high: str) -> str:
    return "|".join(word for word in alternatives.split("|") if low <= word[0] <= high)


_HAN_ENDS = "|".join(word for word in _of(ENDS, "\u3400", "\u9fff").split("|") if len(word) > 1)
_HAN = expression(
    rf"[\u3400-\u9fff·A-Za-z]{{2,16}}?(?:(?:{_HAN_ENDS})(?:有限公司|股份有限公司)?|(?:部|局|署|厅|廳|处|處|院|会|會|社|行|中心|政府)(?=[，。、：:（(「\s今昨近日发發宣公表举舉召于於在与與和]))"
)
_HAN_OPENS = expression(
    r"(?:.*(?:从|從|由|据|據|对|對|向|为|為|被|让|讓|请|請|经|經|到|是|将|將|日|年|月|及|以及|其中|来自|來自|记者|記者|表示|今天|近日|日前))(?=[^，。]{3})"
)
_HANGUL = expression(rf"[\uac00-\ud7afA-Za-z0-9·]{{1,14}}?(?:{_of(ENDS, chr(0xAC00), chr(0xD7AF))})(?=[\s(（,은는이가의과와에도를을]|$)")
_INDIC = expression(rf"(?:[^\s।,]{{2,20}} ){{0,3}}[^\s।,]{{0,20}}(?:{_of(ENDS, chr(0x900), chr(0x9FF))})(?=[\s,।]|ने|का|की|के|র|ের|$)")
_SEMITIC = expression(rf"(?<!\w)(?:ال)?(?:{_of(BEGINS, chr(0x590), chr(0x8FF))})(?=\s)")
_THAI = expression(rf"(?:{_of(BEGINS, chr(0xE00), chr(0xE7F))})[\u0e00-\u0e7f]{{2,30}}")
_SHORTEST = 3


def houses_in(text: str, lexicon: Pack, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where such names stand between two places; an Arabic, Hebrew or Persian one also with its first two words alone."""
    first = next((char for char in text[start : start + 40] if char >= "\u0590" and char.isalpha()), "")
    if not first:
        return
    if first <= "\u08ff":
        for match in _SEMITIC.finditer(text, start, end):
            name = ended(text[match.start() : match.start() + 80], lexicon)
            words = name.split(" ")
            if len(words) > 1:
                yield match.start(), match.start() + len(name)
                if len(words) > 2:
                    yield match.start(), match.start() + len(words[0]) + 1 + len(words[1])
        return
    pattern = _INDIC if first <= "\u0dff" else _THAI if first <= "\u0e7f" else _HANGUL if "\uac00" <= first <= "\ud7af" else _HAN
    for match in pattern.finditer(text, start, end):
        begin = match.start()
        if pattern is _HAN and (opens := _HAN_OPENS.match(match.group())):
            begin += opens.end()
        if match.end() - begin >= _SHORTEST:
            yield begin, match.end()
