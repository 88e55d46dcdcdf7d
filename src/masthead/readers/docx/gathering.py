"""Paragraphs in a row → lists, quotations, code and captions: what Word only marks line by line, as the blocks they are."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from masthead.document.model import Aside, BlockNode, Figure, Inline, Item, List, Paragraph, Preformatted, Quotation, Table
from masthead.readers.bullets import listed
from masthead.readers.docx.numbering import Mark
from masthead.readers.speakers import attributed

_DEEPEST = 12
"""Lists within lists; Word has nine levels (17.9.3)."""
_NEAR = 100
"""Twips that two items of one list may be set apart."""


class Caption(Struct, frozen=True, gc=False):
    """A line that names what stands above or below it; `kind` is what it counts (Table, Figure), if it counts."""

    paragraph: Paragraph
    kind: str = ""


class _Open:
    """A list that goes on."""

    __slots__ = ("indent", "items", "language", "mark", "number")

    def __init__(self, mark: Mark, language: str) -> None:
        self.mark = mark
        self.number = mark.number
        self.indent = mark.indent
        self.language = language
        self.items: list[list[BlockNode]] = []

    def done(self) -> List:
        items = tuple(Item(tuple(content)) for content in self.items)
        if not self.mark.ordered:
            return List(items, language=self.language)
        return List(items, True, self.mark.number, self.mark.counter, language=self.language)


class Gathering:
    """The blocks of one container (body, cell, note, box) as they come."""

    def __init__(self) -> None:
        self._blocks: list[BlockNode | Caption] = []
        self._lists: list[_Open] = []
        self._quoted: list[BlockNode] = []
        self._speaker: tuple[Inline, ...] = ()
        self._code: list[str] = []
        self._boxed: list[BlockNode] = []
        self._box_title: tuple[Inline, ...] = ()

    def add(self, block: BlockNode | Caption) -> None:
        """A block that belongs to no run of its like."""
        self._close()
        self._blocks.append(block)

    def item(self, content: BlockNode, mark: Mark) -> None:
        """A numbered or bulleted paragraph: the next item of an open list, the first of one within, or of a new one."""
        self._end_quotation()
        self._end_code()
        self._end_box()
        while self._lists and not self._within(self._lists[-1], mark):
            self._end_list()
        last = self._lists[-1] if self._lists else None
        if last is None or not _same(last, mark):
            if len(self._lists) == _DEEPEST:
                self._end_list()
            last = _Open(mark, "")
            self._lists.append(last)
        last.number = mark.number
        last.items.append([content])

    def _within(self, opened: _Open, mark: Mark) -> bool:
        """Whether an item is the next of a list, or begins a list within its last item."""
        if opened.mark.definition == mark.definition and opened.mark.level < mark.level:
            return True
        if opened.mark.definition != mark.definition and mark.indent > opened.indent + _NEAR:
            return True
        return _same(opened, mark)

    def continues(self, indent: int) -> bool:
        """Whether a paragraph without a mark, this far in, belongs to the last item of an open list; lists deeper in are ended."""
        while self._lists and indent < self._lists[-1].indent - _NEAR:
            if all(indent < opened.indent - _NEAR for opened in self._lists):
                return False
            self._end_list()
        return bool(self._lists)

    def more(self, block: BlockNode) -> None:
        """One more block of the last item."""
        self._lists[-1].items[-1].append(block)

    @property
    def in_list(self) -> bool:
        return bool(self._lists)

    def quote(self, block: BlockNode) -> None:
        self._end_lists()
        self._end_code()
        self._end_box()
        if self._speaker:
            self._end_quotation()
        self._quoted.append(block)

    def speak(self, content: tuple[Inline, ...]) -> bool:
        """Whose the quotation before is; false if there is none."""
        if not self._quoted or self._speaker:
            return False
        self._speaker = content
        return True

    def code(self, line: str) -> None:
        """One more line, or lines, of code."""
        self._end_lists()
        self._end_quotation()
        self._end_box()
        self._code.append(line)

    def box(self, block: BlockNode | None, title: tuple[Inline, ...] = ()) -> None:
        """One more paragraph of a boxed note, or the title of a new one."""
        self._end_lists()
        self._end_quotation()
        self._end_code()
        if title:
            self._end_box()
            self._box_title = title
        if block is not None:
            self._boxed.append(block)

    def done(self) -> tuple[BlockNode, ...]:
        self._close()
        return tuple(listed(_captioned(self._blocks)))

    def _close(self) -> None:
        self._end_lists()
        self._end_quotation()
        self._end_code()
        self._end_box()

    def _end_lists(self) -> None:
        while self._lists:
            self._end_list()

    def _end_list(self) -> None:
        ended = self._lists.pop().done()
        if self._lists:
            self._lists[-1].items[-1].append(ended)
        else:
            self._blocks.append(ended)

    def _end_quotation(self) -> None:
        if self._quoted:
            self._blocks.append(attributed(Quotation(tuple(self._quoted), self._speaker)))
            self._quoted, self._speaker = [], ()

    def _end_code(self) -> None:
        if self._code:
            self._blocks.append(Preformatted("\n".join(self._code)))
            self._code = []

    def _end_box(self) -> None:
        if self._boxed or self._box_title:
            self._blocks.append(Aside(tuple(self._boxed), self._box_title))
            self._boxed, self._box_title = [], ()


def _same(opened: _Open, mark: Mark) -> bool:
    """Whether an item counts on in a list; one that starts anew, or jumps, is of another."""
    if opened.mark.ordered != mark.ordered:
        return False
    if mark.ordered:
        return opened.mark.definition == mark.definition and opened.mark.level == mark.level and mark.number == opened.number + 1
    if opened.mark.definition == mark.definition:
        return opened.mark.level == mark.level
    return abs(opened.indent - mark.indent) <= _NEAR


def _captioned(blocks: list[BlockNode | Caption]) -> Iterable[BlockNode]:
    """Captions given to what they name: a table's stands above it as a rule, a picture's below."""
    taken: dict[int, Paragraph] = {}
    used: set[int] = set()
    for at, block in enumerate(blocks):
        if isinstance(block, Caption):
            goal = _goal(blocks, at, block.kind, taken)
            if goal is not None:
                taken[goal] = block.paragraph
                used.add(at)
    for at, block in enumerate(blocks):
        if isinstance(block, Caption):
            if at not in used:
                yield block.paragraph
        elif at in taken and isinstance(block, Figure):
            yield replace(block, caption=taken[at].content, decorative=False)
        elif at in taken and isinstance(block, Table):
            yield replace(block, caption=taken[at].content)
        else:
            yield block


def _goal(blocks: list[BlockNode | Caption], at: int, kind: str, taken: dict[int, Paragraph]) -> int | None:
    """The place of what a caption names; None if nothing beside it has room for one."""

    def free(place: int, what: type[Figure] | type[Table]) -> bool:
        return 0 <= place < len(blocks) and isinstance(blocks[place], what) and place not in taken and not _has_caption(blocks[place])

    figure, table = ((at - 1, Figure), (at + 1, Figure)), ((at + 1, Table), (at - 1, Table))
    order = (*table, *figure) if kind.casefold().startswith(("tab", "табл", "tbl", "表", "جدول")) else (*figure, *table)
    return next((place for place, what in order if free(place, what)), None)


def _has_caption(block: BlockNode | Caption) -> bool:
    return isinstance(block, (Figure, Table)) and bool(block.caption)
