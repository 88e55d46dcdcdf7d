"""How far lines of a PDF may go: where their column ends, and whether a word that stands in the next line would have had room in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from masthead.expressions import Letters
from masthead.readers.pdf.abreast import REACHED
from masthead.readers.pdf.lines import Line

_INDENT = 3
"""Times the type's size by which lines of one column begin apart, at most."""
_APART = 1.22
"""Times the way between two lines from which the next is of another block."""
_MANY = 6
"""Lines of a block from which the longest alone does not tell where its column ends: it may run on, over several."""
_ROOM = 0.05
"""Share of the measure that is left free, besides, before a line is called short: not all who set lines fill them."""
_EARLY = 0.3
"""Share of the measure that is free behind a line without a mark at its end that is meant to end there."""
_NARROW = 0.6
"""Share of a full line's length up to which all lines of a block are short ones."""
_FORCED = 0.6
"""Share of a block's lines that end early from which each of its lines stands for itself, as in addresses and verses."""
_ENDS = ".!?…”»\"')"
_OTHER_WAY = Letters("\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc")
_UNSPACED = Letters("\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef")


class Measure:
    """The columns of a text, by what the lines of each block show of them."""

    def __init__(self, pages: Sequence[Sequence[Line]], full: float) -> None:
        """`full` is how long a line is, in points, that fills its column."""
        self._edges: dict[int, float] = {}
        self._short: set[int] = set()
        """Lines that end although the first word of the next would have had room."""
        for block in (block for page in pages for block in _blocks(page)):
            ends = sorted(line.x1 for line in block)
            edge = ends[-2] if len(ends) >= _MANY else ends[-1]
            self._edges |= {id(line): edge for line in block}
            joints = [above for above, below in pairwise(block) if _fits(above, below, edge)]
            within = [above for above, _ in pairwise(block) if above.said[-1:] not in _ENDS]
            longest = max(line.x1 - line.x0 for line in block)
            # Short lines that each begin anew, as in the head of a letter; those that go on begin in the middle of a sentence.
            anew = longest < _NARROW * full and not any(below.said[:1].islower() for below in block[1:])
            reached = longest < full and any(REACHED.search(line.said) for line in block)
            if anew or reached or any(line.alone for line in block):
                joints = list(block)
            elif (
                len(block) > 2
                and median(line.x1 - line.x0 for line in block) < full
                and sum(above.said[-1:] not in _ENDS for above in joints) >= _FORCED * len(within) > 1
            ):
                joints = [above for above in block if not above.cut]
            else:
                joints = [above for above, below in pairwise(block) if above in joints and _is_meant(above, below, edge)]
            self._short |= {id(line) for line in joints}

    def short(self, line: Line) -> bool:
        """Whether a line of several ends early, or stands for itself. Never said of text from right to left, or without spaces."""
        return id(line) in self._short

    def edge(self, line: Line) -> float:
        """Where the column of a line ends, in points from the left."""
        return self._edges[id(line)]


def _blocks(page: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines below each other, as far apart and of one size."""
    block: list[Line] = []
    for line in page:
        if block and _parts(block, line):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _parts(block: Sequence[Line], line: Line) -> bool:
    last = block[-1]
    way = last.base - line.base
    if (
        line.bold != last.bold
        or way <= 0
        or type(line) is not Line
        or type(last) is not Line
        or abs(line.size - last.size) > 0.5
        or abs(line.x0 - last.x0) > _INDENT * line.size
    ):
        return True
    return way > _APART * (block[-2].base - last.base if len(block) > 1 else 1.4 * line.size)


def _fits(line: Line, below: Line, edge: float) -> bool:
    if line.cut or _OTHER_WAY.within(line.said) or _UNSPACED.within(below.said[:1]) or _UNSPACED.within(line.said[-1:]):
        return False
    return line.x1 + _first(below) + 0.3 * line.size + _ROOM * (edge - line.x0) < edge


def _is_meant(line: Line, below: Line, edge: float) -> bool:
    """Whether a line among full ones ends early on purpose: programs that count characters end lines of prose a little before the edge."""
    return line.said[-1:] in _ENDS or line.bold != below.bold or edge - line.x1 > _EARLY * (edge - line.x0)


def _first(line: Line) -> float:
    """How wide the first word of a line is."""
    start = end = None
    for glyph in line.glyphs:
        if glyph.made or glyph.text.isspace():
            if start is not None:
                break
            continue
        start = glyph.x0 if start is None else start
        end = glyph.x1
    return 0.0 if start is None or end is None else end - start
