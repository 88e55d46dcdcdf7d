"""A page with structure: its elements, in their order, as blocks (ISO 32000-1, 14.8; ISO 32000-2 names more)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from masthead.document.build import Kind, Runs
from masthead.document.model import BlockNode, Cell, Figure, Heading, Item, List, Paragraph, Quotation
from masthead.document.plain import plain_block
from masthead.expressions import expression
from masthead.readers import grid
from masthead.readers.leftout import LeftOut
from masthead.readers.pdf.pages import Element, Glyph, Page
from masthead.readers.pdf.runs import feed, text
from masthead.readers.pdf.words import Hyphens

_HEADINGS = {"H": 2, "Title": 1, **{f"H{level}": min(level, 6) for level in range(1, 10)}}
_GROUPS = frozenset(("Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "Aside", "Index", "Form", "Annot"))
_BLOCKS = (
    _GROUPS
    | _HEADINGS.keys()
    | {"P", "L", "Table", "Figure", "BlockQuote", "TOC", "Note", "FENote", "Caption", "LI", "LBody", "TR", "TD", "TH"}
)
_MARKS: dict[str, Kind] = {"Strong": "strong", "Em": "emphasis", "Sub": "sub"}
_NUMBER = expression(r"\W*(\d{1,6})\W*")
_BULLET = expression(r"[\W_]*")


class Structure:
    """Makes blocks of the pages' structures. What is left out is told to `left`."""

    def __init__(self, hyphens: Hyphens, left: LeftOut, where: str) -> None:
        self._hyphens = hyphens
        self._left = left
        self._where = where
        self._glyphs: Mapping[int, Sequence[Glyph]] = {}

    def blocks(self, page: Page) -> list[BlockNode]:
        self._glyphs = by_mark(page.glyphs)
        return [block for root in page.structure for block in self._block(root)]

    def _block(self, element: Element) -> Iterator[BlockNode]:
        role = element.role
        if role == "L":
            yield from self._list(element)
        elif role == "Table":
            yield from self._table(element)
        elif role == "Figure":
            yield from self._figure(element)
        elif role == "TOC":
            self._left.add(self._said(element), "the document’s own table of contents")
        elif role == "BlockQuote":
            if content := tuple(self._within(element)):
                yield Quotation(content)
        else:
            yield from self._within(element)

    def _within(self, element: Element) -> Iterator[BlockNode]:
        """The content of an element: what runs on is a paragraph, or a heading if it is one, what stands apart is a block."""
        runs = Runs()
        level = _HEADINGS.get(element.role, 0)
        run: list[Glyph] = []

        def said() -> None:
            feed(runs, run, self._hyphens)
            run.clear()

        def settled() -> Iterator[BlockNode]:
            said()
            if content := runs.take():
                yield Heading(level, content) if level else Paragraph(content)

        pending: list[Element | int | Kind] = [*reversed(element.kids)]
        while pending:
            kid = pending.pop()
            if isinstance(kid, int):
                run += self._glyphs.get(kid, ())
                if self._apart(kid, pending):
                    run.append(Glyph(" ", True))
            elif isinstance(kid, str):
                said()
                runs.close(kid)
            elif kid.role in _BLOCKS and not (level and (kid.role == "P" or kid.role in _GROUPS)):
                yield from settled()
                yield from self._block(kid)
            else:
                if mark := _MARKS.get(kid.role):
                    said()
                    runs.open(mark)
                    pending.append(mark)
                pending.extend(reversed(kid.kids))
        yield from settled()

    def _apart(self, mark: int, pending: Sequence[Element | int | Kind]) -> bool:
        """A space after marked content that does not run on into what the page has after it."""
        glyphs = self._glyphs.get(mark, ())
        following = next((kid for kid in reversed(pending) if not isinstance(kid, str)), None)
        if not glyphs or following is None:
            return False
        after = _first(following, self._glyphs)
        last = glyphs[-1]
        if after is None or last.text in " \r\n\x02\ufffe" or last.made or after.made:
            return False
        size = max(last.size, after.size)
        touching = -0.5 * size < after.x0 - last.x1 < 0.2 * size or -0.5 * size < last.x0 - after.x1 < 0.2 * size
        return not (touching and abs(after.y0 - last.y0) < size)

    def _said(self, element: Element) -> str:
        """All text in an element."""
        out: list[str] = []
        pending: list[Element | int] = [element]
        while pending:
            node = pending.pop()
            if isinstance(node, int):
                out.append(text(self._glyphs.get(node, ())).replace("\x02", "").replace("\ufffe", "") + " ")
            else:
                pending.extend(reversed(node.kids))
        return "".join(out).strip()

    def _figure(self, element: Element) -> Iterator[BlockNode]:
        said = self._said(element)
        alt = " ".join(element.alt.split())
        if alt and said:
            self._left.add(said, "words within a picture, which is described instead")
        elif said:
            yield from self._within(element)
        if alt:
            yield Figure("", alt)

    # ── lists ────────────────────────────────────────────────────────────────────────────────────────

    def _list(self, element: Element) -> Iterator[BlockNode]:
        items: list[Item] = []
        numbers: list[int] = []
        before: list[BlockNode] = []
        for kid in element.kids:
            if isinstance(kid, int):
                continue
            if kid.role == "L" and items:
                items[-1] = Item(items[-1].content + tuple(self._list(kid)))
            elif kid.role != "LI":
                before += self._block(kid)
            else:
                label, content = self._item(kid)
                if content:
                    items.append(Item(content))
                    number = _NUMBER.fullmatch(label)
                    numbers.append(int(number[1]) if number else 0)
        yield from before
        if items:
            ordered = bool(numbers) and numbers[0] > 0
            yield List(tuple(items), ordered, numbers[0] if ordered else 1)

    def _item(self, element: Element) -> tuple[str, tuple[BlockNode, ...]]:
        """An item's label and content. A label of more than a number or a mark is words of the text."""
        labels = [kid for kid in element.kids if isinstance(kid, Element) and kid.role == "Lbl"]
        label = " ".join(self._said(kid) for kid in labels).strip()
        made = _NUMBER.fullmatch(label) is not None or _BULLET.fullmatch(label) is not None
        kids = tuple(kid for kid in element.kids if not made or kid not in labels)
        if made and any(character.isalnum() for character in label):
            self._left.add(label, "numbers of list items, which are set anew")
        return label if made else "", tuple(self._within(Element("LBody", kids)))

    # ── tables ───────────────────────────────────────────────────────────────────────────────────────

    def _table(self, element: Element) -> Iterator[BlockNode]:
        rows: list[list[Cell]] = []
        heads = 0
        captions: list[BlockNode] = []
        for kid, head in self._rows(element):
            if kid.role != "TR":
                captions += self._block(kid)
                continue
            cells = [
                Cell(tuple(self._within(cell)), cell.rows, cell.columns, head=cell.role == "TH")
                for cell in kid.kids
                if isinstance(cell, Element) and cell.role in ("TD", "TH")
            ]
            if heads == len(rows) and cells and (head or all(cell.head for cell in cells)):
                heads += 1
            rows.append(cells)
        caption = captions.pop() if len(captions) == 1 and isinstance(captions[0], Paragraph) else None
        yield from captions
        made = grid.table(rows, head_rows=heads, caption=caption.content if isinstance(caption, Paragraph) else (), where=self._where)
        if made is not None:
            yield made
        elif caption is not None:
            yield caption

    def _rows(self, element: Element) -> Iterator[tuple[Element, bool]]:
        for kid in element.kids:
            if isinstance(kid, Element) and kid.role in ("THead", "TBody", "TFoot"):
                yield from ((row, kid.role == "THead") for row in kid.kids if isinstance(row, Element))
            elif isinstance(kid, Element):
                yield kid, False


def by_mark(glyphs: Sequence[Glyph]) -> dict[int, list[Glyph]]:
    found: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        if glyph.mark >= 0:
            found.setdefault(glyph.mark, []).append(glyph)
    return found


def marks(structure: Sequence[Element]) -> set[int]:
    """The marked content that a structure holds."""
    found: set[int] = set()
    pending: list[Element | int] = [*structure]
    while pending:
        node = pending.pop()
        if isinstance(node, int):
            found.add(node)
        else:
            pending.extend(node.kids)
    return found


def _first(node: Element | int, glyphs: Mapping[int, Sequence[Glyph]]) -> Glyph | None:
    pending: list[Element | int] = [node]
    while pending:
        one = pending.pop()
        if isinstance(one, int):
            if one in glyphs:
                return glyphs[one][0]
        else:
            pending.extend(reversed(one.kids))
    return None


def ends(block: BlockNode) -> bool:
    """Whether a paragraph ends as sentences do."""
    return plain_block(block).rstrip()[-1:] in tuple(".!?:;…。！？؟؛”»\"')")
