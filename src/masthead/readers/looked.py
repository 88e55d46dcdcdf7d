"""Paragraphs that only look like headings: short lines, all bold or larger than the text, that stand above text and end without a mark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from masthead.expressions import Letters, expression
from masthead.notices import Guessed, Note

_LARGER = 1.14
"""Times the size of the text from which type is larger."""
_LONG = 120
"""Characters of a heading, at most; of one in larger type above the text half as many again."""
_PROSE = 90
"""Characters from which a paragraph is text; of Chinese, Japanese and Korean a third."""
_FEWEST = 4
_TELLING = 24
"""Characters from which a line in large type is rather a headline than the name of a house."""
_WIDE = Letters("\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff")
_ENDS = ".,:;…。，：；、।؛،"
_MARKS = expression(r"[@#]|https?:|www\.|\d{3}[\s/.-]?\d{3}|[\t\n]|\A\W*[-–—•*■□▪]|\A[\"'“„«‹「『]")
"""What no heading has: addresses, numbers to call, tabs, bullets, and speech."""
_SPOKEN = ('"', "“", "„", "«", "‹", "»", "「", "『", "”", "- ", "– ", "— ")
_QUESTION = "?？؟"


class Looked(Struct, frozen=True, gc=False):
    """A paragraph as it looks. `size` is that of its type in points, 0 where it is mixed; `bold` tells that all of it is; `plain` that nothing
    else is said of it: it has no style of its own and is no item, no table."""

    said: str
    size: float
    bold: bool
    plain: bool = True


def headings(rows: Sequence[Looked], reach: int = 6) -> dict[int, int]:
    """Which of the paragraphs of a text are headings, with their levels.

    Larger type is one wherever it stands above text. Bold type of the text's own size is one only below the first paragraph of text, with a
    paragraph of text straight below it: what is bold above it may be a deck, a label or a letterhead. `reach`: the paragraphs below larger type
    among which its text begins.
    """
    text = [row for row in rows if _is_prose(row)]
    if not text:
        return {}
    sizes: Counter[float] = Counter()
    weights: Counter[bool] = Counter()
    for row in text:
        sizes[row.size] += len(row.said)
        weights[row.bold] += len(row.said)
    usual = max(sizes, key=lambda size: (sizes[size], -size))
    if weights[True] > weights[False] or not usual:
        return {}
    begun = next(at for at, row in enumerate(rows) if _is_prose(row) and not row.bold)
    found: dict[int, float] = {}
    for at, row in enumerate(rows):
        larger = row.size >= usual * _LARGER
        if (
            (larger or (row.bold and row.size == usual and at > begun))
            and _may_be(row, larger=larger and at < begun)
            and _heads(rows, at, reach, larger=larger)
        ):
            found[at] = row.size if larger else 0.0
    # Above the text one size alone is the headline's: the largest that tells something. Shorter ones name house or genre, smaller ones are decks.
    above = {
        size: max(length(rows[at].said) for at, own in found.items() if own == size and at < begun)
        for at, size in found.items()
        if at < begun
    }
    top = max((size for size, longest in above.items() if longest >= _TELLING), default=max(above, default=0.0))
    found = {
        at: size
        for at, size in found.items()
        if at > begun or (size == top and (length(rows[at].said) >= _TELLING) == (above[top] >= _TELLING))
    }
    ranks = sorted({size for size in found.values() if size}, reverse=True)
    first = 1 if top else 2
    return {at: min(ranks.index(size) + first if size else max(len(ranks) + first, 2), 6) for at, size in found.items()}


def over_styled(rows: Sequence[Looked], first: int) -> dict[int, int]:
    """In a file whose headings have a style, the title above the first of them, which stands at `first`: writers set it by hand. Under it may
    stand what a cover has."""
    return {at: level for at, level in headings(rows, _COVER).items() if at < first and level == 1} if first else {}


_COVER = 20
"""Paragraphs of a cover, at most."""


FOLLOWING = 60
"""Paragraphs below the first heading with a style that tell how large a text's type is."""


def report(found: int, note: Note, where: str) -> None:
    """Says how many headings are guessed."""
    if found:
        paragraphs = "1 paragraph" if found == 1 else f"{found} paragraphs"
        note(Guessed("heading", paragraphs, "short, bold or larger than the text, and above it", where))


def _is_prose(row: Looked) -> bool:
    return row.plain and length(row.said) >= _PROSE and row.said[-1:] not in ":;"


def length(said: str) -> int:
    """Characters, each of Chinese, Japanese and Korean for three."""
    return len(said) + 2 * _WIDE.count(said)


def _may_be(row: Looked, *, larger: bool) -> bool:
    said = row.said
    if not row.plain or not _FEWEST <= length(said) <= (_LONG * 1.5 if larger else _LONG) or said[-1] in _ENDS:
        return False
    letters = sum(character.isalpha() for character in said)
    if letters < 3 or letters < len(said) * 0.5 or said[0].islower() or (said[-1] in _QUESTION and not larger):
        return False
    if said[0] in "＜<" and "\u3000" in said:
        return False  # an office and a name, over what somebody says
    return _MARKS.search(said) is None or (larger and "\n" not in said and "@" not in said and said[0] in "\"'“„«‹「『")


def _heads(rows: Sequence[Looked], at: int, reach: int, *, larger: bool) -> bool:
    """Whether a text stands below a paragraph; below one in larger type others in type as large or smaller may stand between."""
    for below in rows[at + 1 : at + (reach if larger else 2)]:
        if _is_prose(below) and not below.bold:
            return larger or not below.said.startswith(_SPOKEN)
        if not larger or below.size > rows[at].size:
            return False
    return False
