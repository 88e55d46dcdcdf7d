"""Lines → paragraphs and headings, by where lines stand and how large they are: guesses all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from masthead.document.build import Runs
from masthead.document.model import BlockNode, Heading, LineBreak, Paragraph, Strong
from masthead.document.plain import plain
from masthead.expressions import expression
from masthead.readers.bullets import BULLETS
from masthead.readers.looked import Looked, headings
from masthead.readers.pdf.lines import Line
from masthead.readers.pdf.measure import Measure
from masthead.readers.pdf.pages import Glyph
from masthead.readers.pdf.runs import feed
from masthead.readers.pdf.tables import Tabled
from masthead.readers.pdf.words import Hyphens

_LARGER = 1.12
"""Times the size of the text from which a line is a heading."""
_APART = 1.2
"""Times the way from line to line within a paragraph from which paragraphs part; the feet of letters stand exactly."""
_POINTS = 1.2
"""Points by which the way is longer, too, at least: programs that set lines round it."""
_FAR = 1.7
"""Times the type's size that a second line stands below a first, at most, where nothing tells how far it usually is."""
_LONG = 220
"""Characters from which large type is no heading."""
_NUMBERED = expression(r"\(?(\d{1,2})[.)]\s?(?=\D)")
_ENDS = ".!?:;…。！？؟؛”»\"')"


class Setting:
    """How a text is mostly set: the size of its type, the way from line to line, the sizes of its headings."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        sizes: Counter[float] = Counter()
        for line in (line for page in pages for line in page):
            sizes[round(line.size * 2) / 2] += len(line.said)
        self.size = max(sizes, key=lambda size: (sizes[size], -size), default=10.0)
        lengths = sorted(line.x1 - line.x0 for page in pages for line in page if abs(line.size - self.size) < 1)
        self.full = 0.8 * lengths[int((len(lengths) - 1) * 0.9)] if lengths else 0.0
        """Points from which a line of the text is rather a full one."""
        ways: Counter[float] = Counter()
        for page in pages:
            for one, other in pairwise(page):
                if abs(one.size - self.size) < 1 and abs(other.size - self.size) < 1 and 0 < one.base - other.base < 3 * self.size:
                    # Below a line that is not full a paragraph may begin.
                    ways[round((one.base - other.base) * 2) / 2] += 10 if one.x1 - one.x0 > self.full and one.said[-1:] not in _ENDS else 1
        # The most usual way is that within paragraphs; of several as usual the least.
        self.way = max(ways, key=lambda way: (ways[way], -way), default=self.size * 1.2)
        larger = sorted({size for size, count in sizes.items() if size >= self.size * _LARGER and count}, reverse=True)
        self.levels = {size: min(at + 1, 4) for at, size in enumerate(larger)}

    def level(self, lines: Sequence[Line]) -> int:
        """The level of a heading; 0 for a paragraph."""
        if sum(len(line.said) for line in lines) > _LONG:
            return 0
        return self.levels.get(round(lines[0].size * 2) / 2, 0)


def blocks(pages: Sequence[Sequence[Line]], hyphens: Hyphens, setting: Setting) -> Iterator[BlockNode]:
    """The paragraphs of pages that follow each other: one may go on over the page."""
    group: list[Line] = []
    measure, items = Measure(pages, setting.full), _items(pages)
    for page in pages:
        for at, line in enumerate(page):
            if isinstance(line, Tabled):
                if group:
                    yield _block(group, hyphens, setting, measure)
                    group = []
                if (table := line.table(hyphens)) is not None:
                    yield table
                continue
            after = page[at + 1] if at + 1 < len(page) else None
            if group and (id(line) in items or _parts(group, line, after, setting, measure, first=at == 0)):
                yield _block(group, hyphens, setting, measure)
                group = []
            group.append(line)
    if group:
        yield _block(group, hyphens, setting, measure)


def headed(found: Sequence[BlockNode], setting: Setting) -> Iterator[BlockNode]:
    """The blocks, those that only look like headings as such: in bold, short, and above text."""
    rows = [_looked(block) for block in found]
    level = min(len(setting.levels) + 1, 6)
    heads = headings(rows)
    for at, block in enumerate(found):
        if at in heads and isinstance(block, Paragraph) and isinstance(bold := block.content[0], Strong):
            yield Heading(max(level, 2), bold.content)
        else:
            yield block


def _items(pages: Sequence[Sequence[Line]]) -> set[int]:
    """Lines that begin with the numbers of a list: each counts on from one above it that begins where it does."""
    found: set[int] = set()
    for page in pages:
        last: Line | None = None
        count = 0
        for line in page:
            match = _NUMBERED.match(line.said)
            if match is None:
                continue
            number = int(match[1])
            if last is not None and number == count + 1 and abs(line.x0 - last.x0) < line.size:
                found |= {id(last), id(line)}
                last, count = line, number
            elif number == 1:
                last, count = line, 1
    return found


def _looked(block: BlockNode) -> Looked:
    if not isinstance(block, Paragraph):
        return Looked("", 0, False, plain=False)
    bold = len(block.content) == 1 and isinstance(block.content[0], Strong)
    return Looked(plain(block.content), 10, bold, plain=True)


def _parts(group: Sequence[Line], line: Line, after: Line | None, setting: Setting, measure: Measure, *, first: bool) -> bool:
    """Whether a line begins a paragraph of its own."""
    last = group[-1]
    if last.cut:
        return False
    if abs(line.size - last.size) > 0.08 * max(line.size, last.size) and len(line.said) > 2 and len(last.said) > 2:
        return True
    if line.said[:1] in BULLETS or (line.said[:2] in ("- ", "– ", "* ") and last.said[-1:] in _ENDS):
        return True
    ended = last.said[-1:] in _ENDS
    if first or line.y0 > last.y1:  # the next page or column
        return ended or not (line.said[:1].islower() or last.said[-1:] in ",-–—")
    if _apart(group, line, after, setting, measure):
        return True
    indented = line.x0 - last.x0 > 0.8 * line.size and (len(group) == 1 or abs(last.x0 - group[-2].x0) < 0.8 * line.size)
    if indented and ended:
        return True
    # Whoever fills lines would have set the next word beside the last.
    if measure.short(last) and ended:
        return True
    # A line in bold is another thing than those that are not, unless bold words in a sentence fill one.
    if line.bold != last.bold and (ended or last.x1 - last.x0 < setting.full):
        return True
    # A last line is short: one that ends early, with a mark that ends, and so much before the edge that a word would have had room.
    widest = max(measure.edge(last), max(one.x1 for one in group), line.x1)
    return ended and widest - last.x1 > 0.22 * (widest - last.x0)


def _apart(group: Sequence[Line], line: Line, after: Line | None, setting: Setting, measure: Measure) -> bool:
    """Whether a line stands farther below the last than lines of one paragraph do."""
    last = group[-1]
    way = last.base - line.base
    within = group[-2].base - last.base if len(group) > 1 and abs(group[-2].size - last.size) < 0.5 else 0.0
    if within > 0:
        return way > max(_APART * within, within + _POINTS)
    if abs(line.size - setting.size) > 1:
        return way > _FAR * last.size
    if way <= max(_APART * setting.way, setting.way + _POINTS):
        return False
    # A part of the text may be set wider than the rest: its next line stands as far, and this one is full.
    below = line.base - after.base if after is not None and abs(after.size - line.size) < 0.5 else 0.0
    alike = (
        abs(line.x0 - last.x0) < 3 * line.size
        and below > 0
        and abs(below - way) < 0.08 * way
        and last.said[-1:] not in _ENDS
        and last.x1 - last.x0 > setting.full
    )
    return not alike or way > 3 * last.size


def _block(group: Sequence[Line], hyphens: Hyphens, setting: Setting, measure: Measure) -> BlockNode:
    level = setting.level(group)
    runs = Runs()
    glyphs: list[Glyph] = []
    heavy = not level and all(line.bold for line in group)
    if heavy:
        runs.open("strong")
    for at, line in enumerate(group):
        glyphs += line.glyphs
        if line.cut:
            continue
        glyphs.append(Glyph(" ", True))
        if not level and at + 1 < len(group) and measure.short(line):
            feed(runs, glyphs, hyphens)
            runs.add(LineBreak())
            glyphs = []
    feed(runs, glyphs, hyphens)
    if heavy:
        runs.close("strong")
    return Heading(level, runs.take()) if level else Paragraph(runs.take())
