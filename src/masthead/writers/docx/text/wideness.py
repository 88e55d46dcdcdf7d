"""Tables that are too wide: over the side margin, set smaller, then on a page that lies on its side, or in parts."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import astuple, replace

from masthead.brand.style import faces, style
from masthead.document.model import Table
from masthead.document.plain import plain_blocks
from masthead.writers.docx.story import Setting, Story
from masthead.writers.docx.styles.sheet import CROWDED_PADDING, PADDING, SMALLER
from masthead.writers.docx.text.lying import lie
from masthead.writers.docx.text.runs import direction
from masthead.writers.parting import FEWEST, FEWEST_WITHIN, MOST_CELLS, crossings, parts, repeated, spread, wanted
from masthead.writers.shares import FIGURE, Letters, Needs, crowded, letters_of, places, reckoned, shared
from masthead.writers.stacked import SHRUNK
from masthead.writers.ties import fastened

GAP = PADDING / 10
"""Points between columns."""
_TORN_GAP = CROWDED_PADDING / 10
"""The same in a table that has too little room for its words."""
_LETTERS = Letters(0.62, 0.76, 0.52)
"""As in the broader fonts that programs put in the place of ours; heads are bold."""
_OURS = Letters(0.52, 0.57, 0.5)
"""As in ours: no page is turned for the sake of the broader ones."""
_NEARLY = 1.03
"""How much more than its room a table may seem to need, whose words are reckoned to be a little broader than they come out."""
_MEASURED = 1.35
"""Those that seem to need so much more are measured, letter by letter: words of narrow letters ("Administration") need less than is reckoned."""
_BROADER = (1.22, 1.12, 1.0)
"""How much broader the faces are that a program may put in the place of ours (DejaVu, Arial): the room that is left over goes to the words first."""
_WIDER = 1.15
"""Tables that would like to be so much wider than the text go over the side margin, and those of so many columns."""
_MANY = 6
_LEAST = (2.0, 3.0, 3.0, 2.0, 2.0, 2.0, 2.0)
"""Sizes of its type that a column has at least, by what it is reckoned for (`Needs`)."""
_APART = 4.0
"""Points more between the columns of those, without which their heads would seem to run on: as on pages."""
_CLOSE, _TORN = SMALLER
Measure = Callable[[str, bool], float]
"""How wide a word is in our faces, in sizes of its type; and whether it is a head's."""


class Fit(Struct, frozen=True):
    """How a table stands: what its columns need, in points with the gap beside them, its width, and how much of that is the side margin's."""

    needs: Needs
    width: float
    outdent: float = 0.0
    lying: bool = False
    """On a page that lies on its side, which has begun."""
    broad: bool = False
    """Across both columns of the page."""
    close: str = ""
    """What the styles of its cells end in where it is set smaller (`SMALLER`)."""
    again: int = 0
    """The columns that each of its parts begins with, where it is in parts;"""
    parts: tuple[tuple[range, tuple[float, ...]], ...] = ()
    """their other columns, and the widths of all that stand in them."""

    @property
    def torn(self) -> bool:
        """Whether there is too little room for every word."""
        return self.close == _TORN

    def columns(self, first: int, last: int) -> list[float]:
        """The widths of some of the columns."""
        return _shared(Needs(*(part[first:last] for part in astuple(self.needs))), self.width, _TORN_GAP if self.torn else GAP)


def goes_beyond(setting: Setting) -> bool:
    """Whether what is too wide may stand over the side margin: in the text itself, but not in a boxed note, whose rules and ground end with the
    column."""
    return setting.where == "text" and setting.paragraph != "Aside"


def uses_margin(story: Story, setting: Setting) -> bool:
    """Whether pictures and lines that are too wide do so, as on pages: in one column, from left to right, where the side has a margin."""
    manuscript = story.manuscript
    return goes_beyond(setting) and manuscript.breaks is None and not manuscript.right_to_left and manuscript.brand.page.side > 0


def fitted(story: Story, block: Table, setting: Setting, count: int, size: float, *, exceeds: bool) -> Fit:
    """How a table of so many columns, whose type has this size, finds room. `exceeds`: what the brand wants done with tables that are too wide
    holds for it, whatever it is."""
    brand = story.manuscript.brand
    wish, side = brand.table.wide, brand.page.side
    language = block.language or setting.language or story.manuscript.language
    ready = Wanted(block, count, size, known=story.manuscript.embedded, measure=_measure(story, language), language=language)
    natural = sum(ready.needs.natural)
    # Not from right to left: programs differ over whether an indent to the outside moves such a table into the margin or off the page.
    turned = story.manuscript.right_to_left or direction(story, block.language or setting.language)[0]
    if not goes_beyond(setting):
        grounded = bool(setting.small and brand.colors.callout)  # a list may stand in a boxed note
        free = side if setting.where in ("list", "note") and not (grounded or turned or setting.full) else 0.0
        return _within(block, ready, setting.width, free, at_once=exceeds and wish == "shrink")
    outdent = side if not turned and (natural > setting.width * _WIDER or count >= _MANY) else 0.0
    upright = Fit(ready.needs, setting.width + outdent, outdent)
    if bool(setting.full) and natural > setting.width and not ready.narrow(setting.width):
        upright = Fit(ready.needs, setting.full, broad=True)
    if wish == "stack" or (wish == "rotate" and not exceeds):
        return upright
    sides = story.manuscript.sides
    broadest = max(upright.width, sides.width + (0.0 if turned else side) if sides is not None and wish != "shrink" else 0.0)
    if count >= FEWEST and count * len(block.rows) <= MOST_CELLS and ready.breaks(broadest):
        return _in_parts(block, upright, count)
    if wish != "shrink" and sides is not None and (wish == "rotate" or not ready.stands(upright.width)) and lie(story):
        outdent = 0.0 if turned else side
        upright = Fit(ready.needs, sides.width + outdent, outdent, lying=True)
    return upright if wish == "rotate" else ready.smaller(upright, at_once=exceeds and wish == "shrink")


def _within(block: Table, ready: Wanted, width: float, side: float, *, at_once: bool) -> Fit:
    """A table in a list, a note, a box, a quotation or a cell, where no page turns: as it is, set smaller, then over the side margin where there is one;
    where its figures would break all the same, in parts."""
    fit = ready.smaller(Fit(ready.needs, width), at_once=at_once)
    if side and sum(fit.needs.least) > fit.width:
        further = ready.smaller(Fit(ready.needs, width + side, side))
        fit = further if sum(further.needs.least) <= further.width or sum(fit.needs.figures) > fit.width else fit
    parted = ready.count >= FEWEST_WITHIN and ready.count * len(block.rows) <= MOST_CELLS
    if parted and sum(fit.needs.figures) > fit.width:
        return _in_parts(block, Fit(ready.needs, fit.width, fit.outdent), ready.count)
    return fit


class Wanted:
    """What the columns of a table need, in points with the gap beside them."""

    def __init__(
        self, block: Table, count: int, size: float, *, known: bool = False, measure: Measure | None = None, language: str = ""
    ) -> None:
        """`known`: the file brings its faces along, so that no figure is wider than in ours. `measure`: what measures words, if our faces set
        them."""
        self.language = language
        self.block, self.count, self.size, self.known, self.measure = block, count, size, known, measure
        self.needs = self._needs(_LETTERS)

    def narrow(self, width: float) -> bool:
        """Whether each cell has its line in so much room in our own faces, and no word breaks in broader ones."""
        return sum(self._needs(_OURS).natural) <= width and sum(self.needs.least) <= width

    def stands(self, width: float) -> bool:
        """Whether it finds room on a page that stands upright, set smaller as far as that may go: no figure breaks, no word does in our own
        faces, and no cell becomes a tower."""
        if sum(self.needs.least) <= width and not self._crowded(self.needs, width, self.size):
            return True
        share = SMALLER[_TORN].share
        ours = self._needs(_OURS, share, _TORN_GAP)
        figures = (ours if self.known else self._needs(_LETTERS, share, _TORN_GAP)).figures
        if sum(figures) > width:
            return False
        if sum(ours.least) <= width * _NEARLY:
            return not self._crowded(ours, width, self.size * share)
        exact = self._exact() if sum(ours.least) <= width * _MEASURED else None
        if exact is None or sum(exact.least) > width or sum(exact.words) + _APART * self.count > width:
            return False
        return not self._crowded(exact, width, self.size * share)

    def breaks(self, width: float) -> bool:
        """Whether figures break in so much room, even if it is set as small as it may be."""
        torn = SMALLER[_TORN].share
        return sum(self.needs.figures) > width and sum(self._needs(_LETTERS, torn, _TORN_GAP).figures) > width

    def smaller(self, fit: Fit, *, at_once: bool = False) -> Fit:
        """The table with its type as it has room; `at_once`: smaller in any case."""
        if sum(fit.needs.least) <= fit.width and not at_once:
            return fit
        needs = self._needs(_LETTERS, SHRUNK)
        if sum(needs.least) <= fit.width:
            return Fit(needs, fit.width, fit.outdent, fit.lying, fit.broad, _CLOSE)
        for broader in (1.0,) if self.known else _BROADER:
            exact = self._exact(broader)
            if exact is not None and sum(exact.least) <= fit.width:
                return Fit(exact, fit.width, fit.outdent, fit.lying, fit.broad, _TORN)
        needs = self._needs(_LETTERS, SMALLER[_TORN].share, _TORN_GAP)
        if self.known and sum(needs.figures) > fit.width:
            needs = self._needs(_OURS, SMALLER[_TORN].share, _TORN_GAP)
        return Fit(needs, fit.width, fit.outdent, fit.lying, fit.broad, _TORN)

    def _needs(self, letters: Letters, share: float = 1.0, gap: float = GAP) -> Needs:
        size = self.size * share
        parts = zip(astuple(reckoned(self.block, letters)), _LEAST, strict=True)
        count = self.count
        return Needs(
            *(
                [*(max(one * size + gap, bound * size) for one in part[:count]), *[bound * size] * (count - len(part))]
                for part, bound in parts
            )
        )

    def _exact(self, broader: float = 1.0) -> Needs | None:
        """What the columns need, set as small as may be, so that no word breaks in faces so much broader than ours and no figure in any; None where
        ours are unknown. `words` are what they need in ours alone."""
        if self.measure is None:
            return None
        share = SMALLER[_TORN].share
        ours = self._needs(_OURS, share, _TORN_GAP)
        figures = (ours if self.known else self._needs(_LETTERS, share, _TORN_GAP)).figures
        words = [_TORN_GAP] * self.count
        least = list(figures)
        for number, column, cell in places(self.block):
            if cell.columns == 1 and (text := plain_blocks(cell.content).strip()):
                head = number < self.block.head_rows
                for part in {part for line in text.splitlines() for part in fastened(line, self.language).split(" ")}:
                    wide = self.measure(part, head)
                    words[column] = max(words[column], wide * self.size * share + _TORN_GAP)
                    wide *= broader
                    if not head and not self.known and FIGURE.search(part):  # with its unit, in broader faces too
                        wide = max(wide, letters_of(part) * _LETTERS.word)
                    least[column] = max(least[column], wide * self.size * share + _TORN_GAP)
        natural, close = ([max(pair) for pair in zip(least, wish, strict=True)] for wish in (ours.natural, ours.close))
        return Needs(least, natural, close, figures, words, ours.whole, ours.cells)

    def _crowded(self, needs: Needs, width: float, size: float) -> bool:
        return crowded(_shared(needs, width, GAP), needs.whole, needs.cells, needs.words, size)


def _measure(story: Story, language: str) -> Measure | None:
    """What measures the words of a table in the brand's faces; None where a template decides on these, or the brand has none."""
    manuscript = story.manuscript
    roles = style(manuscript.brand, "table", language), style(manuscript.brand, "head", language)
    stacks = [faces(manuscript.brand, role.family, role.weight, role.italic, language) for role in roles]
    if manuscript.wider > 1 or not all(stacks):
        return None

    def measured(word: str, head: bool) -> float:
        from masthead.writers.lettering import lettering

        # Lines end between any two ideographs: as reckoned, two of them stay together.
        if any(letter >= "\u2e80" for letter in word):
            return 2.0
        return lettering(stacks[head]).width(word) * (roles[head].size / roles[0].size)

    return measured


def _in_parts(block: Table, fit: Fit, count: int) -> Fit:
    """The table at its usual size, in parts of a few columns each."""
    first = min(repeated(block), count - 1)
    widths = wanted(fit.needs.least, fit.needs.natural, fit.width, first)
    found = parts(widths, first, fit.width, crossings(block, count))
    spread(widths, first, found, fit.width)
    own = tuple((part, (*widths[:first], *widths[part.start : part.stop])) for part in found)
    return replace(fit, again=first, parts=own)


def _shared(needs: Needs, width: float, gap: float) -> list[float]:
    wanted = needs.natural if sum(needs.natural) <= width else needs.close
    if sum(wanted) > width:
        # Heads take more lines once, rather than what stands under them in each row.
        wanted = [max(least, min(cell, close)) for least, cell, close in zip(needs.least, needs.cells, needs.close, strict=True)]
    return shared(needs.least, wanted, width, gap, (needs.figures, needs.words), level=True)
