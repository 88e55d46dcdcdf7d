"""Paragraphs, headings, lists, sections, pictures and boxes of OpenDocument → blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from msgspec.structs import replace

from masthead.document.build import Runs
from masthead.document.model import (
    BlockNode,
    Break,
    Figure,
    Foreign,
    Heading,
    Inline,
    Item,
    List,
    Note,
    Paragraph,
    Preformatted,
    Quotation,
    Strong,
    Table,
)
from masthead.document.tidy import preformatted
from masthead.errors import LimitError
from masthead.limits import LIMITS
from masthead.readers.odt import tables
from masthead.readers.odt.inlines import FRAMES, Line, spoken
from masthead.readers.odt.names import get, kid, name, said
from masthead.readers.odt.story import Story
from masthead.readers.odt.styles import Look, Role
from masthead.readers.tongue import alike
from masthead.sources.counted import too_deep

_INDEXES = {
    "text:table-of-content": "the document’s own table of contents",
    "text:illustration-index": "the document’s own list of figures",
    "text:table-index": "the document’s own list of tables",
    "text:object-index": "the document’s own list of objects",
    "text:user-index": "the document’s own index",
    "text:alphabetical-index": "the document’s own index, whose pages are no more",
}
_KNOWN = frozenset(("text:p", "text:h", "text:list", "table:table", "text:tracked-changes", "office:annotation", *_INDEXES, *FRAMES))
_SECTIONS = frozenset(
    (
        "text:section",
        "text:bibliography",
        "text:index-body",
        "text:index-title",
        "office:text",
        "text:list-header",
        "text:numbered-paragraph",
    )
)
_SILENT = frozenset(
    (
        "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "text:soft-page-break", "office:forms", "text:bookmark",
        "text:bookmark-start", "text:bookmark-end", "text:change", "text:change-start", "text:change-end", "text:table-of-content-source",
        "text:bibliography-source", "text:dde-connection-decls", "text:alphabetical-index-auto-mark-file", "office:event-listeners",
        "table:calculation-settings", "text:section-source", "office:dde-source", "text:page-sequence", "svg:title", "svg:desc",
        "draw:enhanced-geometry", "draw:glue-point", "draw:equation", "office:annotation-end",
    )
)  # fmt: skip

_ID = "{http://www.w3.org/XML/1998/namespace}id"

_Made = tuple[BlockNode, Role]


class Walk:
    """Makes blocks of elements. Recursive, as deep as `limits.depth` lets blocks be within blocks."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._depth = 0

    def blocks(self, parent: Any) -> tuple[BlockNode, ...]:
        """What is in an element. Neighbours that are one thing are one block: lines of code, paragraphs of a quotation, a table and
        its caption."""
        self._depth += 1
        if self._depth > LIMITS.depth:
            raise too_deep(self._story.where)
        made = [pair for element in self._within(parent) for pair in self._block(element)]
        self._depth -= 1
        return tuple(_joined(made))

    def _within(self, parent: Any) -> Iterator[Any]:
        """The elements in a parent; sections, and what is not known, are seen through."""
        pending = [*reversed(parent)]
        while pending:
            element = pending.pop()
            kind = name(element)
            if kind == "text:section" and get(element, "text:display") == "none":
                self._story.left.add(said(element), "a hidden section")
            elif kind in _KNOWN:
                yield element
            elif kind and kind not in _SILENT:
                if kind not in _SECTIONS:
                    self._story.unknown(kind)
                pending.extend(reversed(element))

    def _block(self, element: Any) -> Iterator[_Made]:
        kind = name(element)
        if kind in ("text:p", "text:h"):
            yield from self._paragraph(element, kind == "text:h")
        elif kind == "text:list":
            yield from ((block, "") for block in self._list(element, 1, ""))
        elif kind == "table:table":
            yield from ((block, "") for block in tables.blocks(element, self.blocks, self._story))
        elif kind in _INDEXES:
            self._story.left.add(said(kid(element, "text:index-body")), _INDEXES[kind])
        elif kind == "text:tracked-changes":
            for change in (change for region in element for change in region):
                deleted = name(change) == "text:deletion"
                self._story.left.add(
                    said(change), "text that was deleted while changes were tracked" if deleted else "who changed the text, and when"
                )
        elif kind in FRAMES:
            yield from ((block, "") for block in self._frame(element))
        elif kind == "office:annotation":
            self._story.left.add(said(element), "a comment")

    # ── paragraphs ───────────────────────────────────────────────────────────────────────────────────

    def _paragraph(self, element: Any, heading: bool) -> Iterator[_Made]:
        story = self._story
        own = story.styles.look("paragraph", get(element, "text:style-name"))
        look = own.over(story.styles.default)
        language = spoken(look, said(element)) or story.language
        language = "" if alike(language, story.language) else language
        line = Line(story, look, language or story.language)
        content = line.take(element)
        if len(content) == 1 and isinstance(content[0], Foreign):
            language, content = content[0].language, content[0].content
        role = look.role
        figures = [block for frame in line.frames for block in self._frame(frame)]
        if role == "caption" and content and len(figures) == 1 and isinstance(figures[0], Figure) and not figures[0].caption:
            yield replace(figures[0], caption=content), ""
        else:
            if role == "rule" and not content:
                yield Break(), ""
            elif content:
                yield self._shaped(element, heading, content, line.text, look, language)
            yield from ((figure, "") for figure in figures)
        for label, called in line.notes:
            body = kid(called, "text:note-body")
            yield Note(label, self.blocks(body) if body is not None else ()), ""

    def _shaped(self, element: Any, heading: bool, content: tuple[Inline, ...], text: str, look: Look, language: str) -> _Made:
        styled = self._story.styles.outline(get(element, "text:style-name")) if not heading else 0
        looked = self._story.looked.get(element, 0)
        if heading or styled or looked or look.role == "title":
            said_level = get(element, "text:outline-level")
            while looked and len(content) == 1 and isinstance(content[0], Strong):
                content = content[0].content
            level = int(said_level) if heading and said_level in tuple("123456789") else styled or looked or 1
            return Heading(min(level, 6), content, self._story.anchor(element), language=language), ""
        if look.role == "preformatted":
            # A blank line within code is a paragraph without words.
            return Preformatted(preformatted(text.expandtabs(8)) or " ", language=language), "preformatted"
        content = _marked(content, look)
        return Paragraph(content, language=language), look.role

    # ── lists ────────────────────────────────────────────────────────────────────────────────────────

    def _list(self, element: Any, depth: int, style: str) -> tuple[BlockNode, ...]:
        """A list, or what is in it if nothing is drawn before its items."""
        story = self._story
        self._depth += 1
        style = get(element, "text:style-name") or style or self._style_within(element)
        level = story.styles.level(style, depth)
        identity, follows = element.get(_ID, ""), get(element, "text:continue-list")
        key = f"{style} {depth}"
        before = story.counts.get(follows or key, 0) if follows or get(element, "text:continue-numbering") == "true" else None
        start = level.start if before is None else before + 1
        items: list[Item] = []
        count = start - 1
        for entry in element:
            kind = name(entry)
            if kind not in ("text:list-item", "text:list-header"):
                continue
            first = get(entry, "text:start-value")
            if first.isdecimal() and first.isascii() and len(first) < 8:
                count = int(first) - 1
                start = int(first) if not items else start
            content = self._item(entry, depth, style)
            alone = bool(content) and all(isinstance(block, List) for block in content) and name(entry[0]) == "text:list"
            if items and (alone or kind == "text:list-header"):
                # A step down without an item of its own belongs to the item before it.
                items[-1] = Item(items[-1].content + content)
            elif content:
                items.append(Item(content))
                count += kind == "text:list-item" and not alone
        self._depth -= 1
        if items:
            story.counts[key] = story.counts[identity] = count
        held = tuple(block for item in items for block in item.content)
        if (
            not level.drawn
            or any(isinstance(item.content[0], Heading) for item in items)
            or (len(items) == 1 and all(isinstance(block, List) for block in held))
        ):
            return held
        return (List(tuple(items), level.ordered, start if level.ordered else 1, level.counter),) if items else ()

    def _item(self, entry: Any, depth: int, style: str) -> tuple[BlockNode, ...]:
        made: list[_Made] = []
        for below in self._within(entry):
            if name(below) == "text:list":
                if self._depth > LIMITS.depth:
                    raise LimitError(
                        f"has lists nested deeper than limit.depth ({LIMITS.depth})",
                        where=self._story.where,
                        hint="no honest list is nested like this; --set limit.depth=N raises the limit",
                    )
                made.extend((block, "") for block in self._list(below, depth + 1, style))
            else:
                made.extend(self._block(below))
        return tuple(_joined(made))

    def _style_within(self, element: Any) -> str:
        """The list style of the first paragraph: a list need not name one."""
        first = next((below for entry in element for below in entry if name(below) == "text:p"), None)
        return self._story.styles.list_style(get(first, "text:style-name")) if first is not None else ""

    # ── frames ───────────────────────────────────────────────────────────────────────────────────────

    def _frame(self, element: Any) -> tuple[BlockNode, ...]:
        """A picture, or the text in a box or a shape."""
        alt = _described(element)
        images = [below for below in element if name(below) == "draw:image"]
        if images:
            return (self._picture(images, alt, kid(element, "draw:object") is not None),)
        inside: list[BlockNode] = []
        for below in element:
            if name(below) in ("draw:text-box", "draw:object", "draw:object-ole"):
                inside += self.blocks(below)
            elif name(below) in FRAMES:
                inside += self._frame(below)
            elif name(below) in ("text:p", "text:h", "text:list", "table:table"):
                inside += (block for block, _ in self._block(below))
        if alt and not inside:
            # A drawing that is no picture: its description stands for it.
            self._story.left.add(alt, "a drawing, which is described but cannot be shown")
        elif alt:
            self._story.left.add(alt, "the description of a box whose text is kept")
        return tuple(_captioned(inside))

    def _picture(self, images: Sequence[Any], alt: str, chart: bool) -> Figure:
        addresses = [address for image in images if (address := self._address(image))]
        # Of several forms of one picture the first that can be shown; what fails is told only if all do.
        for at, address in enumerate(addresses):
            last = at == len(addresses) - 1
            if asset := self._story.pictures.take(address, alt, where=self._story.where, missed=last):
                return Figure(asset, alt)
        if chart:
            self._story.left.add("", "a chart or another embedded object")
        return Figure("", alt)

    def _address(self, image: Any) -> str:
        data = kid(image, "office:binary-data")
        if data is not None:
            return "data:;base64," + "".join(data.itertext()) if len(data) == 0 else ""
        return get(image, "xlink:href").removeprefix("./")


def _described(frame: Any) -> str:
    """The description of a picture, with its title where that says something else (ODF 1.3, 12.22)."""
    title, long = (" ".join(said(kid(frame, key)).split()) for key in ("svg:title", "svg:desc"))
    return long if not title or title in long else f"{title}: {long}" if long else title


def _marked(content: tuple[Inline, ...], look: Look) -> tuple[Inline, ...]:
    """What the paragraph's own style lays over all of it."""
    if not (look.bold or look.italic):
        return content
    runs = Runs()
    if look.bold:
        runs.open("strong")
    if look.italic:
        runs.open("emphasis")
    runs.feed(content)
    return runs.take()


def _captioned(blocks: list[BlockNode]) -> Iterable[BlockNode]:
    """In a box: a picture and the lines beside it are a figure with its caption."""
    figures = [block for block in blocks if isinstance(block, Figure)]
    lines = [block for block in blocks if isinstance(block, Paragraph)]
    if len(figures) == 1 and len(lines) == 1 and len(blocks) == 2 and not figures[0].caption:
        return (replace(figures[0], caption=lines[0].content),)
    return blocks


def _joined(made: Iterable[_Made]) -> Iterator[BlockNode]:
    pairs = list(made)
    for role, run in groupby(pairs, lambda pair: pair[1] if pair[1] in ("quotation", "preformatted") else ""):
        blocks = [(block, own) for block, own in run]
        if role == "quotation":
            yield Quotation(tuple(block for block, _ in blocks))
        elif role == "preformatted":
            lines = [block.text if isinstance(block, Preformatted) else "" for block, _ in blocks]
            if text := preformatted("\n".join("" if line == " " else line for line in lines)):
                yield Preformatted(text, language=blocks[0][0].language)
        else:
            yield from _with_captions(blocks)


def _with_captions(made: list[_Made]) -> Iterator[BlockNode]:
    """Tables with the caption that stands above or below them."""
    at = 0
    while at < len(made):
        block, role = made[at]
        following = made[at + 1][0] if at + 1 < len(made) else None
        if role == "caption" and isinstance(block, Paragraph) and isinstance(following, Table | Figure) and not following.caption:
            yield replace(following, caption=block.content)
            at += 2
        elif isinstance(block, Table | Figure) and not block.caption and isinstance(following, Paragraph) and made[at + 1][1] == "caption":
            yield replace(block, caption=following.content)
            at += 2
        else:
            yield block
            at += 1
