"""Which breaks within a Markdown paragraph end a line that its writer meant to end, or even a paragraph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from masthead.expressions import expression
from masthead.readers.bullets import BULLETS, heads_part
from masthead.readers.md.alerts import marked
from masthead.readers.rows import dated_rows, standing
from masthead.readers.speakers import signed

if TYPE_CHECKING:
    from markdown_it.token import Token

_TOP, _NAME = 3, 3
"""Breaks at the head of a paragraph, and words of a row that is a name."""
UNWRAPPED = 150
"""Characters of a row that nobody has wrapped, at least."""
_HEADING = 70
"""Characters of a heading, or of a name, at most."""
_SHORT, _FULL = 20, 45
"""Characters of Han and kana that such a heading has at most, and the row below it at least."""
_EASTERN = expression(r"[\u3041-\u30fa\u3400-\u9fff]{3}")
_GOES_ON = "，,、；;。！!？?”」』）)"
"""What a row ends with that is a sentence, or a part of one."""
_STOPPED = expression(r"[^\W_]{2,}[\"”»’')\]]*[.!?…][\"”»’')\]]*\s*\Z")
_WITHIN = expression(r"[^\W\d_]{3,}[.!?…][\"”»’')\]]*\s+[\"“«„‘¿¡(]*(?=[^\W\d_])(?![a-zß-öø-ÿа-яά-ώ])")
"""Where one sentence ends and another begins."""


def ended(children: Sequence[Token], *, quoted: bool) -> Mapping[int, int]:
    """How many line breaks each soft break is that ends a line: two where it ends a paragraph. `quoted`: the paragraph is one of a quotation."""
    soft = [at for at, child in enumerate(children) if child.type == "softbreak"]
    if not soft:
        return {}
    if (rows := _rows(children, soft)) and _are_paragraphs(rows):
        return dict.fromkeys(soft, 2)
    stands = standing(children)
    dated = frozenset[int]() if any(child.type == "hardbreak" for child in children) else _round_day(children, soft)
    found: dict[int, int] = {}
    for at in soft:
        following = children[at + 1].content if at + 1 < len(children) else ""
        # Bullets that Markdown does not know are drawn one to a line; the mark of a boxed note has a line for itself.
        if at in dated:
            found[at] = 2
        elif (
            at in stands
            or following[:1] in BULLETS
            or (at == 1 and marked(children[0].content))
            or (at and heads_part(children[at - 1].content) and (at == 1 or children[at - 2].type == "softbreak"))
            or (quoted and following and signed(following))
        ):
            found[at] = 1
    second = soft[1] if len(soft) > 1 else len(children)
    if soft[0] not in found and unfilled(_said(children[: soft[0]]), _said(children[soft[0] + 1 : second])):
        found[soft[0]] = 1
    if soft[-1] not in found and _heads_next(children, soft):
        found[soft[-1]] = 2
    return found


def unfilled(first: str, below: str) -> bool:
    """Whether a row of a text in Chinese or Japanese is a heading of what the next one says: short, and no sentence. Nobody wrapped it, for the next is
    far longer, and its characters may stand in any row."""
    first = first.strip()
    if not 4 <= len(first) <= _SHORT or first.isascii() or _EASTERN.search(first) is None or first[-1] in _GOES_ON:
        return False
    return len(below.strip()) >= _FULL


def _heads_next(children: Sequence[Token], soft: Sequence[int]) -> bool:
    """Whether the last row is short and no sentence, below one that nobody has wrapped: a heading of what comes next, with no blank line above it, or a
    name that signs the text."""
    last = _said(children[soft[-1] + 1 :]).strip()
    if not 4 <= len(last) <= _HEADING or not last[0].isupper() or last[-1] in ",;…" or _STOPPED.search(last):
        return False
    above = _said(children[soft[-2] + 1 if len(soft) > 1 else 0 : soft[-1]]).strip()
    return len(above) >= UNWRAPPED and _STOPPED.search(above) is not None


def _said(children: Sequence[Token]) -> str:
    return "".join([child.content for child in children])


def _round_day(children: Sequence[Token], soft: Sequence[int]) -> frozenset[int]:
    """The breaks round a row that is nothing but the day, below a title; none where it ends a stack of short rows, as those are that sign a text."""
    rows = _first_rows(children, soft)
    ends = dated_rows(rows)
    signed = bool(ends) and ends[0] > 0 and all(len(row.split()) <= _NAME for row in rows[: ends[0] + 1])
    return frozenset() if signed else frozenset(soft[at] for at in ends)


def _first_rows(children: Sequence[Token], soft: Sequence[int]) -> list[str]:
    """What stands before the first breaks, and behind the last of these."""
    ends = (*soft[:_TOP], len(children))
    return [_said(children[start + 1 : end]).strip() for start, end in zip((-1, *soft), ends, strict=False)]


def _rows(children: Sequence[Token], soft: Sequence[int]) -> list[str]:
    """What stands between the breaks, if that is much; nothing where a line is broken by other means as well."""
    if any(child.type == "hardbreak" for child in children):
        return []
    said: list[str] = []
    for start, end in zip((-1, *soft), (*soft, len(children)), strict=True):
        said.append(_said(children[start + 1 : end]).strip())
        if len(said[-1]) < UNWRAPPED and end < len(children):
            return []  # before more is gathered
    return said


def _are_paragraphs(rows: Sequence[str]) -> bool:
    """Whether each row is a paragraph of a text that was pasted: far longer than what is wrapped by hand, whole sentences, and more than one in a row;
    those who write a line to a sentence never have two in one."""
    if not all(_STOPPED.search(row) for row in rows[:-1]) or any(row[:1].islower() for row in rows):
        return False
    return bool(rows[-1]) and any(_WITHIN.search(row) for row in rows)
