"""A PDF file from a briefing: the order of the work."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from functools import partial
from itertools import chain, islice

from masthead.brand.contrast import WHITE
from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.briefing.model import Furniture as Asked
from masthead.errors import MastheadError
from masthead.notices import Note, Notice, Withheld
from masthead.writers.pdf.bindery.binding import bind
from masthead.writers.pdf.bindery.front import front
from masthead.writers.pdf.heads.furniture import Furniture
from masthead.writers.pdf.heads.opening import left_out, opening
from masthead.writers.pdf.makeup.impose import impose
from masthead.writers.pdf.makeup.pages import SHORT, paginate
from masthead.writers.pdf.makeup.plans import Frames, Plan
from masthead.writers.pdf.parts.sections import sections
from masthead.writers.pdf.setting.sheet import Sheet
from masthead.writers.pdf.strips.press import Press, Strip
from masthead.writers.pdf.structure.tags import Tree
from masthead.writers.pdf.text.blocks import footnote
from masthead.writers.pdf.writer import PdfWriter

_USUAL = Asked()
_STEP = 50
"""Strips that are set in a step: a millisecond or two."""


def typeset(briefing: Briefing, brand: Brand, note: Note, options: PdfWriter) -> bytes:
    """The PDF file of a briefing."""
    begun = _begun.pop() if _begun else None
    if begun is None or begun.of != (briefing, brand, options):
        begun = _Begun(briefing, brand, options)
    return begun.finished(note)


def begin(briefing: Briefing, brand: Brand, options: PdfWriter) -> Iterator[None]:
    """Steps towards a file that is likely to be asked for: `typeset` goes on from there if it is."""
    begun = _Begun(briefing, brand, options)
    _begun[:] = [begun]
    try:
        for _ in begun.steps:  # not `yield from`: whoever takes no more of these steps leaves those to come as they are
            yield
    except Exception:
        _begun.clear()
        raise


class _Begun:
    """A file in the making."""

    def __init__(self, briefing: Briefing, brand: Brand, options: PdfWriter) -> None:
        self.of = (briefing, brand, options)
        self.steps = self._made()
        self._data = b""
        self._notices: list[Notice] = []

    def _made(self) -> Iterator[None]:
        briefing, brand, options = self.of
        self._data = yield from _steps(briefing, brand, self._notices.append, options)

    def finished(self, note: Note) -> bytes:
        """The file, and its notices to whoever wants it."""
        try:
            for _ in self.steps:
                pass
        finally:
            for notice in self._notices:
                note(notice)
        return self._data


_begun: list[_Begun] = []
"""The file that was begun before it was asked for; or nothing."""


def _steps(briefing: Briefing, brand: Brand, note: Note, options: PdfWriter) -> Generator[None, None, bytes]:
    press = Press(briefing, brand, note)
    if briefing.furniture != _USUAL:
        from masthead.writers.pdf.heads.slots import furnish  # few brands ask for other heads and feet

        furnish(press)
    tree = Tree()
    before = front(press, options)
    opened = opening(press, before.opening)
    text: Iterator[Strip] = sections(press)
    if before.any:
        before.reserve(tree)
        text = chain(left_out(press, press.document), text) if before.cover else text
    else:
        text = chain(opened, text)
    frames = before.frames_of_text()
    ready: list[Strip] = []  # no page is laid before these
    while len(ready) < SHORT:
        more = list(islice(text, _STEP))
        ready += more
        if len(more) < _STEP:
            break
        yield
    drawn: list[Sheet] = []
    for plan in _plans(press, chain(ready, text), frames):
        drawn.append(impose(press, tree, len(drawn), plan))
        yield
    if press.waiting:
        numbers = {name: sheet.index + 1 for sheet in reversed(drawn) for name in sheet.anchors}
        for sheet in press.waiting:
            sheet.fill(numbers)
    volume = before.bind(tree, opened, drawn, partial(_laid, press, tree))
    if brand.watermark or brand.colors.paper != WHITE:
        from masthead.writers.pdf.heads.backdrop import lay  # few brands have anything behind their text

        lay(press, volume.drawn)
    paged = list(volume.pages())
    furniture = Furniture(press, headed=any(head for *_, head in paged))
    for sheet, page, pages, head in paged:
        furniture.draw(sheet, page, pages, head=head)
    _tell(press, options, note)
    return bind(press, tree, volume, options)


def _laid(press: Press, tree: Tree, strips: Iterable[Strip], within: Frames, first: int) -> list[Sheet]:
    """Strips on sheets, of which the first has this index."""
    return [impose(press, tree, index, plan) for index, plan in enumerate(_plans(press, strips, within), first)]


def _plans(press: Press, strips: Iterable[Strip], within: Frames) -> Iterator[Plan]:
    return paginate(strips, within, lambda label: footnote(press, label))


def _tell(press: Press, options: PdfWriter, note: Note) -> None:
    if press.book.missing and options.missing == "error":
        character, place = next(iter(press.book.missing.items()))
        raise MastheadError(
            f"no font of the brand has the character U+{ord(character):04X}",
            where=place,
            hint="add a font to the brand, or --set pdf.missing=mark draws a box with its code",
        )
    press.book.tell(note)
    if not press.accessible and "ua-1" in press.brand.conformance:
        note(Withheld("PDF/UA-1", "an image has no description"))
