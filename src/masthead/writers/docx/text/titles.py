"""Titles in Word: lines that end where phrases do in Chinese and Japanese, which Word itself parts anywhere, and even ones else, as on pages.

A line ends with a break in a style of its own, so that who reads the file knows that the title is one line of text (`TITLE_LINE`).
"""

from __future__ import annotations

from masthead.brand.style import style
from masthead.document.cut import cut
from masthead.document.model import Inline
from masthead.document.plain import plain
from masthead.language.tags import primary, script
from masthead.writers.docx.ems import ems
from masthead.writers.docx.story import Story
from masthead.writers.docx.styles.looks import SET_BOLD, TITLE_LINE
from masthead.writers.docx.text.inlines import runs
from masthead.writers.evenness import SQUARE
from masthead.writers.titles import balanced, by_phrases, filled, pieces, text, wide

_BREAK = f'<w:r><w:rPr><w:rStyle w:val="{TITLE_LINE}"/></w:rPr><w:br/></w:r>'
_SPACE, _BESIDE_LATIN = 0.3, 0.25
"""Ems between words; and between an ideograph and another letter."""
_SLACK = 0.1
"""Points of the column that a line leaves."""
_FULL = 1.06
"""How much wider than reckoned letters may come out that are no ideographs, which are as wide in any face."""


EVEN = "Even"
"""What the style of a title ends in whose lines are shorter than the column, so that they come out even."""
_DISPLAY = 1.045
"""How much broader display type comes out than reckoned,"""
_ROOMY = 1.12
"""and how much broader than that its lines may get, in the faces that programs put in the place of ours too."""
_MOST_LINES = 4
_HARDLY = 0.94
"""Lines that would be no shorter than so much of the column stay as they are."""


def shortened(story: Story, words: str, role: str) -> int:
    """How many points the lines of a title end before the column does, so that they are about as long as each other; 0 where they stay as they
    are: one line, many, another script than Latin, Greek and Cyrillic."""
    manuscript = story.manuscript
    if script(manuscript.language) != "latin" or "\n" in words or manuscript.wider > 1:
        return 0
    room = manuscript.column / (style(manuscript.brand, role, manuscript.language).size * _DISPLAY)
    parts = pieces(words, ems, _SPACE)
    full = filled(parts, room)
    if not 1 < len(full) <= _MOST_LINES or max(part.width for part in parts) > room:
        return 0
    longest = max(map(wide, balanced(parts, full, room))) * _ROOMY
    return round((1 - longest / room) * manuscript.column) if longest < room * _HARDLY else 0


def title_runs(story: Story, title: tuple[Inline, ...], role: str, share: float = 1.0) -> str:
    """The runs of a title set in a role of the brand, at this share of its size."""
    words = plain(title)
    lines, _ = lined(story, words, role, share)
    if len(lines) < 2:
        return runs(story, title, SET_BOLD)
    out: list[str] = []
    at = 0
    for line in lines[:-1]:
        end = _end(words, at, line)
        out.append(runs(story, cut(title, at, end), SET_BOLD))
        if "\n" not in words[at:end]:  # which the source itself ends
            out.append(_BREAK)
            story.manuscript.lined = True
        at = end
    return "".join([*out, runs(story, cut(title, at, len(words)), SET_BOLD)])


def lined(story: Story, words: str, role: str, share: float) -> tuple[list[str], bool]:
    """The lines that a title is set in, and whether they tear no word of it; none where Word breaks them itself."""
    manuscript = story.manuscript
    # Of the size that a template gives to titles nothing is known.
    if primary(manuscript.language) not in SQUARE or manuscript.wider > 1:
        return [], True
    size = round(style(manuscript.brand, role, manuscript.language).size * share * 2) / 2  # Word counts in half points
    room = (manuscript.column - _SLACK) / size
    found: list[str] = []
    untorn = True
    for ended in filter(str.strip, words.split("\n")):
        parts = pieces(ended, _width, _SPACE)
        lines, whole = by_phrases(parts, filled(parts, room), room, manuscript.language)
        found += map(text, lines)
        untorn &= whole
    return found, untorn


def _width(word: str) -> float:
    wide = ems(word)
    return wide if all(letter > "\u2e80" for letter in word) else wide * _FULL + _BESIDE_LATIN


def _end(words: str, at: int, line: str) -> int:
    """Where a line ends that begins at a place in the words, with the spaces behind it."""
    for letter in line:
        if not letter.isspace():
            at = words.index(letter, at) + 1
    while at < len(words) and words[at].isspace():
        at += 1
    return at
