"""Lines that stand for themselves though nothing but their words says so: addresses one below the other, labels with what they label."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from masthead.expressions import expression

if TYPE_CHECKING:
    from markdown_it.token import Token

_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_DIAL = r"\+?\(?\d[\d ()./\u00a0–-]{5,20}\d"
_REACHES = expression(rf"{_MAIL}|{_DIAL}")
_ENDS_REACHED = expression(rf"(?:{_MAIL}|{_DIAL})[>)\]]?(?:\s*\([^()]{{1,40}}\))?[.;]?\s*\Z")
_LABEL = expression(r"[^\W\d_][^.:!?@\d]{0,29}:\s+\S")


def apart(before: str, after: str) -> bool:
    """Whether the line before ends with a way to reach somebody and the one after tells of another, or both begin with a label of their own."""
    after = after.lstrip()
    if after[:1].islower() or not after[:1].isalpha():
        return False
    if _ENDS_REACHED.search(before) is not None and _REACHES.search(after) is not None:
        return True
    return (
        after[:1].isupper()
        and before.lstrip()[:1].isupper()
        and _LABEL.match(before.lstrip()) is not None
        and _LABEL.match(after) is not None
    )


def holds_rows(text: str) -> bool:
    """Whether a text has lines that stand for themselves."""
    return (":" in text or "@" in text) and any(apart(before, after) for before, after in pairwise(text.split("\n")))


def standing(children: Sequence[Token]) -> frozenset[int]:
    """Which soft breaks of a Markdown paragraph end a line that stands for itself: such lines, and one all in bold, the label of what is below."""
    breaks = [at for at, child in enumerate(children) if child.type in ("softbreak", "hardbreak")]
    ends = [-1, *breaks, len(children)]
    found = set()
    for before, here, after in zip(ends, breaks, ends[2:], strict=False):
        line = children[before + 1 : here]
        if children[here].type == "softbreak" and (_bold(line) or apart(_said(line), _said(children[here + 1 : after]))):
            found.add(here)
    return frozenset(found)


def _said(line: Sequence[Token]) -> str:
    return "".join(child.content for child in line)


def _bold(line: Sequence[Token]) -> bool:
    """Whether one mark of emphasis begins and ends with the line."""
    kinds = [child.type for child in line if child.type not in ("text", "text_special") or child.content.strip()]
    return kinds[:1] == ["strong_open"] and kinds[-1:] == ["strong_close"] and kinds.count("strong_open") == 1
