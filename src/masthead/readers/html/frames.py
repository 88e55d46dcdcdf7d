"""A block of a page that is still open, and what it holds so far."""

from __future__ import annotations

from msgspec.structs import replace

from masthead.document.model import BlockNode, Counter, Figure, Inline, Item, LineBreak
from masthead.expressions import expression
from masthead.readers.html.tables import RawRow
from masthead.readers.html.tree import Element

_COUNTED = expression(r"\blist-style(?:-type)?\s*:[^;]*?\b(lower-(?:alpha|latin|roman)|upper-(?:alpha|latin|roman))\b")
_TYPES: dict[str, Counter] = {"a": "a", "A": "A", "i": "i", "I": "I"}
"""Forms of numbers, as `type` of `ol` has them."""
_COUNTERS: dict[str, Counter] = {
    **dict.fromkeys(("lower-alpha", "lower-latin"), "a"),
    **dict.fromkeys(("upper-alpha", "upper-latin"), "A"),
    "lower-roman": "i",
    "upper-roman": "I",
}
"""Forms of numbers, as CSS names them (CSS Counter Styles 3, 6)."""


class Frame:
    """`kind` is a tag, or root, list, cell or note. Of its fields a frame uses those of its kind."""

    __slots__ = ("caption", "content", "credit", "element", "items", "kind", "pictured", "row", "rows", "speaker")

    def __init__(self, kind: str, element: Element | None = None) -> None:
        self.kind = kind
        self.element = element
        self.content: list[BlockNode] = []
        self.items: list[Item] = []
        self.rows: list[RawRow] = []
        self.row: RawRow | None = None
        self.caption: tuple[Inline, ...] = ()
        self.credit: tuple[Inline, ...] = ()
        self.speaker: tuple[Inline, ...] = ()
        self.pictured: tuple[Element, BlockNode] | None = None

    @property
    def start(self) -> int:
        """The number of a list's first item: up to nine digits, as in Markdown."""
        said = self.element.get("start").strip() if self.element is not None else ""
        return int(said) if said.isdecimal() and said.isascii() and len(said) < 10 else 1

    @property
    def counter(self) -> Counter:
        """How a list counts: in the form that its element names, or its own style."""
        if self.element is None or self.element.tag != "ol":
            return ""
        if typed := _TYPES.get(self.element.get("type").strip()):
            return typed
        style = self.element.get("style")
        found = _COUNTED.search(style.casefold()) if "list-style" in style.casefold() else None
        return _COUNTERS[found[1]] if found else ""

    def add(self, block: BlockNode) -> None:
        self.content.append(block)

    def show(self, figure: Figure, line: Element) -> None:
        """A picture that stands in this element: beside the one before it, if nothing parts the two."""
        if self.content and self.pictured is not None and self.pictured[0] is line and self.pictured[1] is self.content[-1]:
            figure = replace(figure, beside=True)
        self.pictured = line, figure
        self.add(figure)

    def reopen(self) -> None:
        """In a list: what stands between items belongs to the item before it, or is one."""
        if self.kind != "list" or not self.content:
            return
        content, self.content = tuple(self.content), []
        if self.items:
            self.items[-1] = Item(self.items[-1].content + content)
        else:
            self.items.append(Item(content))

    def say(self, content: tuple[Inline, ...]) -> None:
        """A caption, or one more line of it."""
        self.caption = (*self.caption, LineBreak(), *content) if self.caption else content

    def give(self, content: tuple[Inline, ...]) -> None:
        """Who made the picture."""
        self.credit = (*self.credit, LineBreak(), *content) if self.credit else content

    def speak(self, content: tuple[Inline, ...]) -> None:
        self.speaker = (*self.speaker, LineBreak(), *content) if self.speaker else content
