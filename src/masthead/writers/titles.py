"""Where the lines of a title may break where we measure them ourselves, outside of pages: on covers of books, in Word."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from masthead.expressions import expression
from masthead.language.tags import primary
from masthead.writers.evenness import SQUARE, TORN_PHRASE, even_lines, level, paid

LEADING = 1.22
"""From line to line, in em."""
_NEVER_FIRST = frozenset("、。，．：；？！・ー…‥’”）］｝〉》」』】〕〗,.:;?!)]}%‰℃ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾﾞﾟ")
"""What no line begins with (JIS X 4051, GB/T 15834)."""
_NEVER_LAST = frozenset("‘“（［｛〈《「『【〔〖([{#＃￥＄")
"""What no line ends with."""
_SPACES = expression(r"[^\S\u00a0 ]+")
_OPENING = frozenset("«“„‹‘([¿¡")
"""Signs that stand apart from the word they open, in French: they stay with it, as what stands apart after a word stays with that."""
_SQUARES = expression(
    "[\u2e80-\u303f\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20"
    "\uff3b-\uff40\uff5b-\uff9f\uffe0-\uffe6\U00020000-\U0003ffff]"
)
_LEADING_VOWELS = frozenset("เแโใไ")
"""Thai has no spaces between words, but with one of these a syllable begins."""
_HALF_ENDS = frozenset("、。，．：；）］｝〉》」』】〕")
"""Marks whose square is empty behind them: at a line's end half of it counts."""
_FEW, _MOST = 3, 12
"""Lines from which on a title gets no further one for the sake of its words, and those that no title has."""

Measure = Callable[[str], float]
"""A word → its width in em."""


class Piece(Struct, frozen=True, gc=False):
    """What is not parted: a word, or a sign of a script without spaces. Widths in em; `gap` is the space after it."""

    text: str
    width: float
    gap: float = 0.0


def pieces(title: str, measure: Measure, space: float) -> list[Piece]:
    """A title in pieces between which a line may break: never at a no-break space."""
    found: list[Piece] = []
    alone = ""  # a sign that no line ends with
    for word in _SPACES.sub(" ", title).split(" "):
        if not word:
            continue
        if word.isascii() or max(word) < "\u0e00":
            width = measure(word) if "\u00a0" not in word else _bound(word, measure, space)
            if not alone and word[0].isalnum():
                found.append(Piece(word, width, space))
                continue
            if found and (alone or not (_OPENING.issuperset(word) or any(map(str.isalnum, word)))):
                before = found.pop()
                word, width = f"{before.text} {word}", before.width + before.gap + width
            found.append(Piece(word, width, space))
            alone = word if _OPENING.issuperset(word) else ""
            continue
        alone = ""
        *most, last = _parts(word)
        found += [Piece(part, measure(part)) for part in most]
        found.append(Piece(last, measure(last), space))
    return found


def _bound(words: str, measure: Measure, space: float) -> float:
    parts = words.split("\u00a0")
    return sum(measure(part) for part in parts if part) + space * (len(parts) - 1)


def letters(title: str, measure: Measure, space: float) -> list[Piece]:
    """A title in letters with their marks, for words that no line can hold."""
    found: list[Piece] = []
    for word in title.split():
        clusters: list[str] = []
        for character in word:
            if clusters and unicodedata.category(character).startswith("M"):
                clusters[-1] += character
            else:
                clusters.append(character)
        found += [Piece(cluster, measure(cluster)) for cluster in clusters[:-1]]
        found.append(Piece(clusters[-1], measure(clusters[-1]), space))
    return found


def filled(parts: Sequence[Piece], room: float) -> list[list[Piece]]:
    """Lines as full as they get in a room in em."""
    line: list[Piece] = []
    found = [line]
    wide = 0.0
    for part in parts:
        if line and wide + part.width > room:
            line = []
            found.append(line)
            wide = 0.0
        line.append(part)
        wide += part.width + part.gap
    return found


def balanced(parts: Sequence[Piece], best: list[list[Piece]], room: float) -> list[list[Piece]]:
    """As many lines as `best` has, which are full ones in this room, and as even as they get."""
    if len(best) < 2:
        return best
    measures = [(part.width, part.gap) for part in parts]
    low, high = max(wide(parts) / len(best), max(measures)[0]), room
    while high - low > room / 16:
        middle = (low + high) / 2
        if _count(measures, middle) > len(best):
            low = middle
        else:
            high = middle
    return filled(parts, high) if high < room else best


def by_phrases(
    parts: Sequence[Piece], best: list[list[Piece]], room: float, language: str, most: int = _MOST, further: int = 0
) -> tuple[list[list[Piece]], bool]:
    """Lines of a Chinese or Japanese title that end where its phrases do, as on pages, and whether no word is torn: as many as `best` has, which
    are full ones in this room, or one more, but no more than `most`; where a word is torn so, as many as `further` more. Of any other language,
    lines as even as they get."""
    if primary(language) not in SQUARE or not 1 < len(best) <= min(most, _MOST):
        return balanced(parts, best, room), True
    from masthead.writers.phrases import prices

    begins, ends = [0.0], [parts[0].width]
    for before, part in pairwise(parts):
        begins.append(ends[-1] + before.gap)
        ends.append(begins[-1] + part.width)
    rights = [end - 0.5 * (part.text[-1] in _HALF_ENDS) for end, part in zip(ends, parts, strict=True)]
    stop = len(parts)
    places = range(1, stop)
    costs = prices([part.text + " " * bool(part.gap) for part in parts], places, language)
    torn: list[list[Piece]] | None = None
    for count in range(len(best), max(min(len(best) + further, most), len(best)) + 1):
        tried = level if count < min(_FEW, most) else even_lines
        for latest in (stop - 2, stop):
            starts = tried(begins, rights, places, room, count, stop, costs=costs, latest=latest)
            if starts is not None:
                lines = [list(parts[start:end]) for start, end in pairwise((*starts, stop))]
                if paid(starts, costs) < TORN_PHRASE:
                    return lines, True
                torn = torn or lines
                break
    return torn or balanced(parts, best, room), False


def _count(measures: Sequence[tuple[float, float]], room: float) -> int:
    """How many lines pieces fill, by their widths and gaps."""
    count, across = 1, 0.0
    for width, gap in measures:
        if across and across + width > room:
            count += 1
            across = 0.0
        across += width + gap
    return count


def wide(line: Sequence[Piece]) -> float:
    """How wide a line is in em."""
    return sum([part.width + part.gap for part in line]) - line[-1].gap if line else 0.0


def text(line: Sequence[Piece]) -> str:
    """The line's words."""
    return "".join([f"{part.text} " if part.gap else part.text for part in line]).strip()


def _parts(word: str) -> Iterator[str]:
    start = 0
    for place in range(1, len(word)):
        if _may_break(word[place - 1], word[place]):
            yield word[start:place]
            start = place
    yield word[start:]


def _may_break(before: str, after: str) -> bool:
    if after in _LEADING_VOWELS:
        return before not in _NEVER_LAST
    if not (_unspaced(before) or _unspaced(after)) or after in _NEVER_FIRST or before in _NEVER_LAST or unicodedata.combining(after):
        return False
    # Katakana spell one foreign word; a figure stays with its unit.
    return not (_katakana(before) and _katakana(after)) and not (before.isdecimal() and _unspaced(after))


def _unspaced(character: str) -> bool:
    """Signs of Chinese and Japanese, each a word by itself, and their marks. Korean parts its words by spaces; ligatures, letters in a square of
    their own (２０２６) and units (㎡) make one word with their neighbours."""
    return character >= "\u2e80" and _SQUARES.fullmatch(character) is not None


def _katakana(character: str) -> bool:
    return "\u30a0" <= character <= "\u30ff"
