"""Emphasis that CommonMark leaves as it is, and writers mean: in Chinese, Japanese and Korean, which write no blanks, stars beside punctuation
(`**重要。**请注意`); and lines and labels that programs export with a blank before the stars that end them (`**Contact: **Jane Doe`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.rules_inline.state_inline import Delimiter

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


def _blank(character: str) -> bool:
    return not character or character.isspace()


def _unspaced(character: str) -> bool:
    return character >= _FIRST and any(first <= character <= last for first, last in (*_UNSPACED, *_FURTHER))
