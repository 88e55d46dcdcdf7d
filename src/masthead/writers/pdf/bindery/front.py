"""What stands before the text: a cover, or the opening on pages of its own; contents; lists of figures and of tables.

Whether there is any of it is decided before the text is laid out. It is set after the text, when all places are known, and bound before
it; the structure keeps a place for it from the start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Literal

import msgspec

from masthead.brand.model import When
from masthead.brand.style import said
from masthead.briefing.model import Abstract, Briefing, Text
from masthead.document.model import BlockNode, Figure, Heading, Table
from masthead.document.plain import plain
from masthead.document.walk import every
from masthead.language.tags import right_to_left
from masthead.writers.length import listed
from masthead.writers.pdf.bindery.volume import Volume
from masthead.writers.pdf.makeup.plans import Frames, frames
from masthead.writers.pdf.parts.contents import captioned, listing, outlined, target
from masthead.writers.pdf.parts.cover import Cover
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.strips.press import Mark, Press, Strip
from masthead.writers.pdf.structure.tags import Tree
from masthead.writers.pdf.writer import PdfWriter

_GIVE = 0.1
"""Share of a page by which spaces between entries may shrink, rather than that a short list has a page for itself."""

List = Literal["figures", "tables"]
_LISTS: dict[str, tuple[List, ...]] = {"": (), "figures": ("figures",), "tables": ("tables",), "figures,tables": ("figures", "tables")}
Lay = Callable[[Iterable[Strip], Frames, int], list[Sheet]]
"""Lays strips out within frames and draws them; the number is the index of the first sheet."""


def front(press: Press, options: PdfWriter) -> Front:
    """What the brand, the briefing and the options ask to stand before the text."""
    return Front(press, options.contents, _LISTS[options.lists])


class Front:
    """What stands before the text of one document."""

    def __init__(self, press: Press, contents: When | Literal[""], lists: Sequence[List]) -> None:
        self._press = press
        brand, briefing = press.brand, press.briefing
        wanted = contents or ("always" if briefing.contents else brand.setting.contents)
        # An opening that says nothing is none.
        named = briefing.publisher or said(brand.publisher, press.language) or plain(briefing.title).strip()
        self._when_cover: When = brand.cover.when if named else "never"
        self.lists = [kind for kind in lists if named and _has_captions(briefing, kind)]
        always = wanted == "always" and _entries(briefing)
        self.contents = bool(named) and (always or (wanted == "auto" and listed(briefing, brand)))
        self.opening = Node("Sect", press.document) if self.any else press.document
        """What the opening, or the cover, stands in, and lists after it: the document itself, where nothing comes between it and the text."""

    @property
    def cover(self) -> bool:
        """Whether a cover is wanted."""
        return self._when_cover == "always" or (self._when_cover == "auto" and self.contents)

    @property
    def any(self) -> bool:
        """Whether anything stands before the text."""
        return self.cover or self.contents or bool(self.lists)

    def frames_of_text(self) -> Frames:
        """Where the text stands: under the opening, or from the top of its first page."""
        found = frames(self._press)
        return _from_the_top(found) if self.any else found

    def reserve(self, tree: Tree) -> None:
        """Gives what stands before the text its place in the structure."""
        self.opening.element(tree)

    def bind(self, tree: Tree, opened: Iterable[Strip], text: Sequence[Sheet], lay: Lay) -> Volume:
        """Draws all that stands before the sheets of the text."""
        press = self._press
        if not self.any:
            return Volume(press, text)
        press.quiet = True  # notes are called in the text
        headings = list(press.outline)
        del press.outline[:]
        cover = self._cover(tree, len(text)) if self.cover else []
        strips = list(chain(() if cover else opened, self._lists(headings)))
        upright = msgspec.structs.replace(frames(press).upright, columns=1, step=0.0)
        within = Frames(upright, upright, _GIVE, lends=False)
        pages = lay(strips, _from_the_top(within) if cover else within, len(text) + len(cover)) if strips else []
        anchors = {
            target(kind, index): (mark.page, mark.height)
            for kind, marks in (("contents", headings), *press.captions.items())
            for index, mark in enumerate(marks)
        }
        press.outline += headings
        press.quiet = False
        return Volume(press, text, pages, cover, masthead=not cover, anchors=anchors)

    def _cover(self, tree: Tree, index: int) -> list[Sheet]:
        """The cover, if all that belongs on it has room there; else the opening does its work."""
        press = self._press
        cover = Cover(press, self.opening)
        if not cover.fits:
            return []
        sheet = Sheet(tree, index, press.measures.width, press.measures.height, right_to_left=right_to_left(press.language))
        cover.draw(sheet)
        sheet.settle()
        return [sheet]

    def _lists(self, headings: Sequence[Mark]) -> Iterator[Strip]:
        press = self._press
        if self.contents:
            yield from listing(press, press.labels.contents, outlined(headings), Node("Sect", self.opening))
        names = {"figures": press.labels.list_of_figures, "tables": press.labels.list_of_tables}
        for kind in self.lists:
            yield from listing(press, names[kind], captioned(kind, press.captions[kind]), Node("Sect", self.opening))


def _from_the_top(found: Frames) -> Frames:
    """The frames of pages of which the first is like the others."""
    return msgspec.structs.replace(found, upright=msgspec.structs.replace(found.upright, first_top=found.upright.top))


def _entries(briefing: Briefing) -> bool:
    """Whether there are headings."""
    return next(_headings(briefing), None) is not None


def _headings(briefing: Briefing) -> Iterator[object]:
    for section in briefing.sections:
        if isinstance(section, Abstract) or section.label.strip():
            yield section
        if isinstance(section, Text):
            yield from (block for block in every(_blocks(section)) if isinstance(block, Heading) and plain(block.content).strip())


def _has_captions(briefing: Briefing, kind: List) -> bool:
    wanted = Figure if kind == "figures" else Table
    return any(
        isinstance(block, wanted) and plain(block.caption).strip() and not (isinstance(block, Figure) and block.decorative)
        for section in briefing.sections
        if isinstance(section, Text)
        for block in every(_blocks(section))
    )


def _blocks(section: Text) -> list[BlockNode]:
    return [entry.block for entry in section.entries]
