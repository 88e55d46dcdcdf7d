"""Emphasis that CommonMark leaves as it is, and writers mean: in Chinese, Japanese and Korean, which write no blanks, stars beside punctuation
(`**重要。**请注意`); words with a blank on the wrong side of their stars (`said** Jane Roe**`); and lines and labels that programs export with a blank before the stars that end them (`**Contact: **Jane Doe`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from markdown_it.rules_inline.state_inline import Delimiter

from masthead.expressions import expression

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_LINE = 4
"""Words of a line that is emphasised as a whole, though a blank stands before the stars at its end."""
_FIRST = "\u1100"
_UNSPACED = (
    ("\u1100", "\u11ff"),
    ("\u2e80", "\ua4cf"),
    ("\ua960", "\ua97f"),
    ("\uac00", "\ud7ff"),
    ("\uf900", "\ufaff"),
    ("\ufe30", "\ufe4f"),
)
_FURTHER = (("\uff00", "\uffef"), ("\U00020000", "\U0003ffff"))


def stars(state: StateInline, silent: bool) -> bool:
    """The parser's rule for marks of emphasis (CommonMark, 6.2), in which a letter or sign of a script without blanks counts as a blank beside
    punctuation does."""
    start = state.pos
    marker = state.src[start]
    if silent or marker not in "_*":
        return False
    found = state.scanDelims(start, marker == "*")
    end = start + found.length
    opens, closes = found.can_open, found.can_close
    if marker == "*":
        before, after = state.src[start - 1 : start] if start else "", state.src[end : end + 1]
        opens = opens or (_unspaced(before) and not _blank(after))
        closes = closes or (_unspaced(after) and not _blank(before)) or (found.length == 2 and _ends_late(state.src, start))
        if found.length == 2 and (meant := _meant(state.src).get(start)):
            opens, closes = meant == _OPENS, meant == _CLOSES
    for _ in range(found.length):
        token = state.push("text", "", 0)
        token.content = marker
        state.delimiters.append(Delimiter(ord(marker), found.length, len(state.tokens) - 1, -1, opens, closes))
    state.pos = end
    return True


def _ends_late(text: str, at: int) -> bool:
    """Whether two stars behind a blank end what two at the beginning of the block open: a label with its colon, or all of a line of some words."""
    if not text.startswith("**") or text[2:3] in ("", "*") or text[2].isspace() or not text[at - 1].isspace() or text.find("**", 2) != at:
        return False
    inside, behind = text[2:at].rstrip(), text[at + 2 :].strip()
    return inside.endswith((":", "：")) if behind else len(inside.split()) >= _LINE


_OPENS, _CLOSES = 1, 2
_PAIRED = expression(r"`[^`\n]+`|\\.|\]\([^()\n]*\)|<[^<>\n]*>|(?P<stars>\*+)")


@lru_cache(maxsize=4)
def _meant(text: str) -> dict[int, int]:
    """Which two stars open and which close bold words where a blank stands on the wrong side of them, as programs leave it that make Markdown of pages:
    "said** Jane Roe**", "**the pier **opens". Footnotes have such stars as well, but no pair of them around words that a capital begins."""
    runs = [match for match in _PAIRED.finditer(text) if match["stars"]] if "**" in text else []
    if len(runs) % 2 or any(len(run["stars"]) != 2 for run in runs):
        return {}
    return {at: side for first, last in zip(runs[::2], runs[1::2], strict=True) for at, side in _sides(text, first.start(), last.start())}


def _sides(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The sides of a pair of stars, if one of them has its blank on the wrong side."""
    inside = text[first + 2 : last]
    late, early = _blank(inside[:1]), _blank(inside[-1:])
    if not inside.strip() or not (late or early):
        return
    word = text[first - 1 : first] if first else ""
    begins = inside.lstrip()[:1]
    opened = (word.isalnum() and (begins.isupper() or begins.isdigit())) if late else not word or not word.isalnum()
    if opened and (not early or (first > 0 and not late) or text[last + 2 : last + 3].isalnum()):
        yield first, _OPENS
        yield last, _CLOSES


def _blank(character: str) -> bool:
    return not character or character.isspace()


def _unspaced(character: str) -> bool:
    return character >= _FIRST and any(first <= character <= last for first, last in (*_UNSPACED, *_FURTHER))
