"""What stands between the breaks of a line that says whom to ask: a name, an office, a number, each of several people."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.anatomy.persons.columns import between, in_brackets
from masthead.anatomy.persons.contactlines import HANGUL
from masthead.anatomy.persons.reached import NEXT_NUMBER, each_with_its_name
from masthead.expressions import expression

_BREAK = expression(r"\n|\s[|｜·•]\s|\s:\s(?![+(\d][\d \u00a0().\/–-]*(?:\n|\Z|\s[|｜·•]))|\s*;\s*|\s{3,}|\t")
_DASHES = expression(r"\s[—–·/-]\s|,\s(?=[^,@]{0,60}@)")
_NEXT = expression(r"(@[\w.-]+[\w>)])\s+(?=[A-ZÀ-Þ][^@,;–—-]{1,40}[:,][^@]*[+(\d][\d ()./–-]{5,}[^@]*@)")
"""Behind an address without any mark, where somebody else begins who has a number too: "ir@x.example Media: Kari Aune, +47 …, media@x.example"."""


def parts(text: str) -> Iterable[str]:
    """What stands between breaks; of a line with several addresses, what stands between dashes; of one with several numbers, each with
    the name before it."""
    text = between(text) if "／" in text or (" / " in text and HANGUL.count(text)) else text
    text = _ABOUT.sub(r"\1\n", text) if "（" in text or "関する" in text else text
    for part in _BREAK.split(NEXT_NUMBER.sub(r"\g<0>,", in_brackets(text) if "담당" in text else text)):
        if part.count("@") > 1:
            for piece in _NEXT.sub(r"\1\n", part).split("\n"):
                for one in each_with_its_name(piece):
                    yield from _DASHES.split(one) if one.count("@") > 1 else (one,)
            continue
        yield from each_with_its_name(part)


_ABOUT = expression(
    r"(@[\w.-]+[\w)）]|\d[)）]?)[ \u3000]+(?=[（(【＜][^（()）【】＜＞]{1,20}(?:関すること|について|担当|窓口|関係)[）)】＞])"
)
"""Behind an address, where a label in brackets begins another: "a@x.example （報道に関すること）広報課 …"."""
