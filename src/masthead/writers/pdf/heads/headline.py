"""The title on the first page, in the largest of its sizes that leaves it few lines."""

from __future__ import annotations

from typing import NamedTuple

from masthead.document.model import Text
from masthead.writers.pdf.setting.lines import Setting
from masthead.writers.pdf.setting.sheet import Node
from masthead.writers.pdf.setting.styles import Look
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.paragraphs import ready
from masthead.writers.pdf.strips.press import Column, Press

_LETTER = 0.49
"""How wide a letter is of its size, about: that says which size a title is likely to have."""
_SURELY = 0.02
"""Points beside which rounding is nothing."""


class _Size(NamedTuple):
    """A role at a share of its size, and the lines that a title may have in it."""

    role: str
    scale: float
    most: int


# A headline of sixty words leaves room for what it heads.
_SIZES = (_Size("title", 1.0, 3), _Size("title_long", 1.0, 5), _Size("title_long", 0.8, 0))
"""Titles of more lines are set smaller; those that have more even so, smaller yet."""
_LAST = len(_SIZES) - 1


class Headline(NamedTuple):
    """A title before its lines are broken."""

    role: str
    words: Words
    look: Look
    setting: Setting


def headline(press: Press, node: Node, column: Column) -> Headline:
    """The title in its size. It is set in the one that it is likely to have, and that tells of how many lines it would be in larger ones."""
    likely = _likely(press, column.width)
    tried = _set(press, node, column, likely)
    for index, size in enumerate(_SIZES[:-1]):
        if index < likely and _lines(tried, press.type.size(size.role, press.language, size.scale), column.width) > size.most:
            continue
        found = tried if index == likely else _set(press, node, column, index)
        if found.setting.count(column.width) <= size.most:
            return found
    return tried if likely == _LAST else _set(press, node, column, _LAST)


def _set(press: Press, node: Node, column: Column, index: int) -> Headline:
    role, scale, _ = _SIZES[index]
    words = Words(press, role, press.language, node, scale).add(press.briefing.title)
    look = press.type.look(role, press.language, scale=scale)
    return Headline(role, words, look, ready(press, words, node, look, column, hyphens=False))


def _likely(press: Press, width: float) -> int:
    """Which size a title is likely to have: the largest, unless it is plain words in type that is the same but for its size."""
    title = press.briefing.title
    if len(title) != 1 or not isinstance(title[0], Text) or not press.type.alike("title", "title_long", press.language):
        return 0
    letters = len(title[0].text) * _LETTER
    for index, (role, scale, most) in enumerate(_SIZES[:-1]):
        if letters * press.type.size(role, press.language, scale) <= width * most:
            return index
    return _LAST


def _lines(tried: Headline, size: float, width: float) -> int:
    """How many lines a title has at least in a larger size of the same type: the same words break alike where lines are as much narrower. 0 where
    that is not known, since a word is wider than they are."""
    narrower = width * tried.look.ink.font.size / size
    return 0 if tried.setting.widest > narrower else tried.setting.count(narrower + _SURELY)
