"""The widths of a table's columns: what stands in them, reckoned where no font is at hand, and the room shared out among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import astuple

from masthead.document.model import Cell, Table
from masthead.document.plain import plain_blocks
from masthead.expressions import expression

_IDEOGRAPH = 1.8
"""Letters that an ideograph is as wide as; lines end between any two."""
_FIRST_IDEOGRAPH = 0x2E80
_LONGEST = 120
"""Letters of a column that would like to stand on one line, at most."""
UNBROKEN = 26
"""Letters of a word that is not broken, at most."""
_LOOKED_AT = 200
"""Rows that widths are reckoned by."""
_FEW = 12
"""Letters that are as wide as those of a word: a name with its number is not parted for a guess."""
HEAD_LINES = 2
"""Lines that a head may take where there is not room for all: it stands there once, what is under it many times."""
_SHORT = 0.5
"""Columns that need no more than an equal share of the room stand on one line, if that takes no more than this of what is left over."""
_LEAST = 6.0
"""Points for words in a column that is narrower than they are."""
_CROWDED = 7, 12.0
"""Tables of so many columns are set smaller, and turned, where a cell would take so many lines;"""
_TOWERS = ((4, 7.0, 7.0), (7, 4.0, 7.0))
"""those of so many, where it would take so many in a column that is narrower than so many sizes of its type: soon, where numbers stand between."""
_LEAST_WORD = 6
"""Letters of a word that is broken last."""
_FIGURES = 1.06
"""How much wider figures are than other letters of a word."""
_BROAD = "mwMW%‰"
FIGURE = expression(r"\d")
"""What words have that are never to be read in two halves."""


class Letters(Struct, frozen=True):
    """How wide letters are, in sizes of their type: those of words that must not be broken, in heads and elsewhere, and of lines."""

    word: float
    head: float
    line: float


class Needs(Struct, frozen=True):
    """What columns need so that no word of them breaks; what they would like to have, which is their longest cell, up to a measure; what
    does where there is less, with heads in two lines; and what they need so that no figure under the heads breaks, no word there; and their
    longest cell as it is, and the longest of those under the heads."""

    least: list[float]
    natural: list[float]
    close: list[float]
    figures: list[float]
    words: list[float]
    whole: list[float]
    cells: list[float]


def places(table: Table) -> Iterator[tuple[int, int, Cell]]:
    """Row and first column of each cell, past those that a cell from above covers."""
    covered: list[int] = []  # column → rows that a cell from above still covers
    for number, row in enumerate(table.rows):
        below: list[tuple[int, Cell]] = []
        column = 0
        for cell in row.cells:
            while column < len(covered) and covered[column]:
                column += 1
            yield number, column, cell
            below.append((column, cell))
            column += max(cell.columns, 1)
        covered = [max(left - 1, 0) for left in covered]
        for column, cell in below:
            end = column + max(cell.columns, 1)
            covered += [0] * (end - len(covered))
            covered[column:end] = [max(cell.rows, 1) - 1] * (end - column)


def reckoned(table: Table, letters: Letters) -> Needs:
    """What the columns of a table need, in sizes of its type."""
    needs = Needs([], [], [], [], [], [], [])
    least, natural, close, figures, words, whole, cells = parts = astuple(needs)
    for number, column, cell in places(table):
        if number >= _LOOKED_AT:
            break
        lacking = column + max(cell.columns, 1) - len(least)
        for part in parts:
            part += [0.0] * lacking
        if cell.columns > 1 or not (text := plain_blocks(cell.content)):
            continue
        head = number < table.head_rows
        ideographs = not text.isascii() and any(ord(character) >= _FIRST_IDEOGRAPH for character in text)
        wide = _IDEOGRAPH if ideographs else 1.0
        parted = text.split()
        word = 2 * wide if ideographs else min(max(map(letters_of, parted), default=0), UNBROKEN)
        longest = max(map(len, text.splitlines()), default=0) * wide
        line = min(longest, _LONGEST)
        letter = letters.word if not head and line <= _FEW else letters.line
        least[column] = max(least[column], word * (letters.head if head else letters.word))
        natural[column] = max(natural[column], least[column], line * letter)
        close[column] = max(close[column], least[column], line / (HEAD_LINES if head else 1) * letter)
        whole[column] = max(whole[column], longest * letter)
        if not head:
            cells[column] = max(cells[column], longest * letter)
            words[column] = max(words[column], word * letters.word)
            figure = max((letters_of(said) for said in parted if FIGURE.search(said)), default=0)
            held = min(figure, UNBROKEN) * letters.word * _FIGURES or min(word, _LEAST_WORD) * letters.word
            figures[column] = max(figures[column], held)
    return needs


def letters_of(word: str) -> float:
    """How many letters a word is as wide as: the points and commas of a figure are half as wide as its digits, some letters broader."""
    if word[-1:].isdecimal():
        return len(word) - (word.count(",") + word.count(".")) / 2
    return len(word) + sum(map(word.count, _BROAD)) / 2


def crowded(widths: Sequence[float], whole: Sequence[float], cells: Sequence[float], words: Sequence[float], size: float) -> bool:
    """Whether many columns leave so little room that cells become towers. `whole`: the columns' longest cells; `cells`: the longest of those
    under the heads; `words`: the longest words of these, of which a line that breaks has half to spare; `size`: of their type."""
    lines = [
        max(full / width, cell / (width - min(word, width) / 2) if cell > width else 0.0)
        for full, cell, width, word in zip(whole, cells, widths, words, strict=True)
    ]
    if len(widths) >= _CROWDED[0] and max(lines) > _CROWDED[1]:
        return True
    return any(
        count > most and width < narrow * size
        for least, most, narrow in _TOWERS
        if len(widths) >= least
        for count, width in zip(lines, widths, strict=True)
    )


def shared(
    least: Sequence[float],
    natural: Sequence[float],
    room: float,
    floor: float,
    firm: Sequence[Sequence[float]] = (),
    *,
    level: bool = False,
) -> list[float]:
    """The room shared out: what is left over goes by natural width, what lacks is taken from the columns that can wrap. `floor`: what no
    column goes under, where words must be broken, beside some points for them. `firm`: what columns keep then if there is room for it, the
    least first. `level`: what they need is a guess, and long texts take as many lines as each other by their length alone."""
    total, smallest = sum(natural), sum(least)
    if total <= room:
        return [width + (room - total) * width / max(total, 0.001) for width in natural]
    if smallest <= room:
        return _wrapped(least, natural, room, level)
    # Words must be broken: columns give way in proportion, but none vanishes.
    floor = min(floor + _LEAST, room / len(least))
    base = [floor] * len(least)
    for kept in firm:
        held = [max(width, floor) for width in kept]
        if sum(held) > room:
            if kept is firm[0]:
                return [room * width / sum(held) for width in held]
            break
        base = held
    spare = room - sum(base)
    over = [max(width - held, 0.0) for width, held in zip(least, base, strict=True)]
    return [held + spare * extra / max(sum(over), 0.001) for held, extra in zip(base, over, strict=True)]


def _wrapped(least: Sequence[float], natural: Sequence[float], room: float, level: bool) -> list[float]:
    """Columns that take no more than their share stay as they are; the others, the long texts, wrap."""
    widths = [*least]
    left, spare = len(least), room - sum(least)
    equal = room / len(least)
    for index in sorted(range(len(least)), key=natural.__getitem__):
        wanted = natural[index] - least[index]
        if wanted > (max(spare / left, spare * _SHORT) if natural[index] <= equal else spare / left):
            break
        widths[index] = natural[index]
        spare -= wanted
        left -= 1
    wrapping = [index for index in range(len(least)) if widths[index] < natural[index]]
    if level:
        for index, width in _levelled(least, natural, wrapping, spare + sum([least[index] for index in wrapping])):
            widths[index] = width
        return widths
    wanted = sum([natural[index] - least[index] for index in wrapping])
    for index in wrapping:
        widths[index] += spare * (natural[index] - least[index]) / max(wanted, 0.001)
    return widths


def _levelled(least: Sequence[float], natural: Sequence[float], columns: Sequence[int], room: float) -> Iterator[tuple[int, float]]:
    """Columns and their widths in so much room: their longest cells take as many lines as each other, but for those of columns that are as narrow
    as their words."""
    wanted = sum([natural[index] for index in columns])
    for index in sorted(columns, key=lambda index: natural[index] / max(least[index], 0.001)):
        width = max(room * natural[index] / max(wanted, 0.001), least[index])
        yield index, width
        room, wanted = room - width, wanted - natural[index]
