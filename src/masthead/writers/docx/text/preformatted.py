"""Text whose spaces and line ends count."""

from __future__ import annotations

import unicodedata

from masthead.brand.style import style
from masthead.writers.docx.story import Setting, Story
from masthead.writers.docx.text.runs import direction, run
from masthead.writers.docx.text.wideness import uses_margin

STYLE = "HTMLPreformatted"
_ADVANCE, _SQUARE = 0.605, 1.0
"""Ems of a letter in a face for code, ours or those that programs put in its place, and of an ideograph."""


def preformatted(story: Story, text: str, setting: Setting, language: str, named: str) -> None:
    """Writes such a text in a style: one with lines that are too long for the column uses the side margin too, as on pages."""
    base, turned = direction(story, language)
    wide = named == STYLE and not base and _goes_over(story, text, setting, language)
    story.paragraph(f"{STYLE}Wide" if wide else named, run(story, text, "", language, base), properties=turned)


def _goes_over(story: Story, text: str, setting: Setting, language: str) -> bool:
    if not uses_margin(story, setting):
        return False
    manuscript = story.manuscript
    size = style(manuscript.brand, "code", language or manuscript.language).size
    return max(map(_ems, text.expandtabs(4).split("\n"))) * size > setting.width


def _ems(line: str) -> float:
    if line.isascii():
        return len(line) * _ADVANCE
    return sum(_SQUARE if unicodedata.east_asian_width(letter) in "WF" else _ADVANCE for letter in line)
