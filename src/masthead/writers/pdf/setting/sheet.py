"""A page in the making: text in marked content, rules and fields as artifacts, links.

The content stream of a page is, in order: fields and rules (artifacts, so that text stands on top of them), the text in reading order
in tagged content, and the furniture. Positions are given from the start edge and from the top; a right-to-left document
mirrors them here, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import nan
from typing import TYPE_CHECKING

from msgspec import Struct

from masthead.writers.pdf.structure.tags import Tree

if TYPE_CHECKING:
    from masthead.writers.pdf.setting.lines import Ink

_DOTS = 4.2
"""Points from one dot of a leader to the next."""


class Node:
    """An element of the structure tree that is made when its first content is drawn: so the tree follows the reading order."""

    __slots__ = ("after", "alt", "attributes", "expansion", "identifier", "index", "language", "link", "parent", "tag", "title")

    def __init__(
        self,
        tag: str,
        parent: Node | None,
        *,
        alt: str = "",
        language: str = "",
        identifier: str = "",
        attributes: bytes = b"",
        title: str = "",
        expansion: str = "",
        after: Node | None = None,
    ) -> None:
        self.tag = tag
        self.after = after
        """A sibling that comes first, whichever is drawn first (a note within an item may be called from elsewhere)."""
        self.parent = parent
        self.alt = alt
        self.language = language
        self.identifier = identifier
        self.attributes = attributes
        self.title = title
        self.expansion = expansion
        self.index = -1
        self.link: LinkNode | None = None if parent is None else parent.link
        """The link that it is, or stands in."""

    def element(self, tree: Tree) -> int:
        """Its index in the tree, made now if it is new."""
        if self.index < 0:
            parent = self.parent
            above = None if parent is None else parent.index if parent.index >= 0 else parent.element(tree)
            if self.after is not None:
                self.after.element(tree)
            if not (self.alt or self.language or self.identifier or self.attributes or self.title or self.expansion):  # as most
                self.index = tree.element(self.tag, above)
                return self.index
            self.index = tree.element(
                self.tag,
                above,
                alt=self.alt,
                language=self.language,
                identifier=self.identifier,
                attributes=self.attributes,
                title=self.title,
                expansion=self.expansion,
            )
        return self.index


class LinkNode(Node):
    """A link: `target` is an address, or `#anchor` within the document; `contents` says where it leads, for those who hear it."""

    __slots__ = ("contents", "target")

    def __init__(self, parent: Node, target: str, contents: str) -> None:
        super().__init__("Link", parent)
        self.link = self
        self.target = target
        self.contents = contents


class CallNode(Node):
    """A reference to a note. The note stands in `holder` if this is where it is called first as pages are drawn: what calls it first as they are
    made (a later section) may be drawn after another one (a note at the foot of an earlier page)."""

    __slots__ = ("holder", "note")

    def __init__(self, parent: Node, note: Node, holder: Node | None) -> None:
        super().__init__("Reference", parent)
        self.note = note
        self.holder = holder

    def element(self, tree: Tree) -> int:
        if self.index < 0:
            super().element(tree)
            if self.note.parent is None:
                self.note.parent = self.holder
        return self.index


class LinkArea(Struct, frozen=True):
    """Where a link can be touched: left, bottom, right, top in PDF's own coordinates."""

    node: LinkNode
    area: tuple[float, float, float, float]


Late = Callable[["Sheet", Mapping[str, int]], None]
"""Draws what needs to know on which pages anchors came to stand: their numbers, by name."""


class Sheet:
    """One page. Lengths are points; `start` from the start edge, `top` from the upper edge."""

    __slots__ = (
        "_behind",
        "_color",
        "_content",
        "_fields",
        "_font",
        "_grounds",
        "_ink",
        "_late",
        "_open",
        "_tracking",
        "anchors",
        "artifact",
        "height",
        "index",
        "links",
        "pictures",
        "right_to_left",
        "share",
        "shift",
        "tree",
        "width",
    )

    def __init__(self, tree: Tree, index: int, width: float, height: float, *, right_to_left: bool) -> None:
        self.tree = tree
        self.index = index
        self.width = width
        self.height = height
        self.right_to_left = right_to_left
        self.shift = 0.0
        """How much further from the start edge all is drawn than it says: the second of two columns."""
        self.share = 1.0
        """The share of its size at which what is drawn stands, where it gave way a little."""
        self.artifact = b""
        """While this is set (an artifact's property list), all text is furniture."""
        self.links: list[LinkArea] = []
        self.anchors: dict[str, float] = {}
        self.pictures: dict[int, tuple[float, float]] = {}
        """The largest width and height that each picture is drawn at."""
        self._behind: list[bytes] = []
        self._fields: list[bytes] = []
        self._grounds: list[bytes] = []
        self._content: list[bytes] = []
        self._open: Node | bytes | None = None
        self._font: tuple[bytes, float] = (b"", 0.0)
        self._color = b""
        self._tracking = 0.0
        self._late: list[tuple[int, float, bool, Late]] = []
        """What is drawn when all pages are: its place in the content, and where it stands (`shift`, `right_to_left`)."""
        self._ink: Ink | None = None
        """The ink that is set; None where font or colour were set apart."""

    def left(self, start: float, width: float) -> float:
        """The left edge of something `width` wide that begins at `start`."""
        start += self.shift
        return self.width - start - width if self.right_to_left else start

    # ── what lies behind all ──

    def behind(self, kind: bytes, operators: bytes) -> None:
        """What lies behind all else, an artifact of this kind (ISO 32000-1, table 330), in PDF's own coordinates."""
        self._behind.append(b"/Artifact<<%b>>BDC q %b Q EMC" % (kind, operators))

    # ── fields and rules ──

    def rule(self, start: float, top: float, width: float, thickness: float, color: bytes) -> None:
        """A horizontal rule, or a filled field: `thickness` downwards from `top`."""
        self.field(self.left(start, width), self.height - top - thickness, width, thickness, color)

    def ground(self, start: float, top: float, width: float, height: float, color: bytes) -> None:
        """A filled field under all others: what rules stand on."""
        place = (self.left(start, width), self.height - top - height, width, height)
        self._grounds.append(b"%b rg %.2f %.2f %.2f %.2f re f" % (color, *place))

    def field(self, left: float, bottom: float, width: float, height: float, color: bytes) -> None:
        """A filled rectangle in PDF's own coordinates."""
        self._fields.append(b"%b rg %.2f %.2f %.2f %.2f re f" % (color, left, bottom, width, height))

    def frame(self, left: float, bottom: float, width: float, height: float, color: bytes) -> None:
        """A rectangle's outline, half a point thick."""
        self._fields.append(b"%b RG .5 w %.2f %.2f %.2f %.2f re S" % (color, left, bottom, width, height))

    def dots(self, start: float, top: float, width: float, color: bytes) -> None:
        """A row of dots that leads the eye along a line; on all lines of a page they stand under each other."""
        left = -(-self.left(start, width) // _DOTS) * _DOTS
        right = self.left(start, width) + width
        if right > left:
            line = (left, self.height - top + 0.5, right, self.height - top + 0.5)
            self._fields.append(b"q %b RG 1 J .9 w [0 %.4g] 0 d %.2f %.2f m %.2f %.2f l S Q" % (color, _DOTS, *line))

    def points(self, centres: Iterable[float], height: float, diameter: float, color: bytes) -> None:
        """Points side by side, by the places of their centres in PDF's own coordinates."""
        drawn = b" ".join([b"%.2f %.2f m %.2f %.2f l" % (centre, height, centre, height) for centre in centres])
        if drawn:
            self._fields.append(b"q %b RG 1 J %.2f w %b S Q" % (color, diameter, drawn))

    def sign(self, path: bytes, size: float, left: float, bottom: float, color: bytes) -> None:
        """Letters among the fields, as a path in thousandths of their size: seen, not heard."""
        scale = size / 1000
        self._fields.append(b"q %b rg %.5f 0 0 %.5f %.2f %.2f cm %b f Q" % (color, scale, scale, left, bottom, path))

    # ── text ──

    def mark(self, node: Node) -> None:
        """What is drawn next belongs to this element."""
        if self.artifact:
            if self._open != self.artifact:
                self._close()
                self._content.append(b"/Artifact<<%b>>BDC BT" % self.artifact)
                self._open = self.artifact
        elif self._open is not node:
            if isinstance(self._open, Node):
                self._content.append(b"EMC")
            else:
                self._close()
                self._content.append(b"BT")
            mark = self.tree.content(node.index if node.index >= 0 else node.element(self.tree), self.index)
            self._content.append(b"/%b<</MCID %d>>BDC" % (node.tag.encode("ascii"), mark))
            self._open = node

    def end(self) -> None:
        """Ends the marked content that is open."""
        self._close()

    def settle(self) -> None:
        """Ends the marked content and packs what is drawn: the page waits for the number of pages."""
        self._close()
        if not self._late:
            self._content = [b"\n".join(self._content)] if self._content else []

    def later(self, drawn: Late) -> None:
        """Keeps a place in the text for what is drawn when all pages are."""
        self._close()
        self._late.append((len(self._content), self.shift, self.right_to_left, drawn))
        self._content.append(b"")
        self._forget()

    def fill(self, pages: Mapping[str, int]) -> None:
        """Draws what waited for the numbers of pages."""
        whole, shift, direction = self._content, self.shift, self.right_to_left
        for place, at, right, drawn in self._late:
            self._content, self.shift, self.right_to_left = [], at, right
            self._forget()
            drawn(self, pages)
            self._close()
            whole[place] = b"\n".join(self._content)
        self._content, self.shift, self.right_to_left = whole, shift, direction
        self._late.clear()
        self._forget()
        self.settle()

    def _forget(self) -> None:
        """What stands before in the content is not known: everything is set anew."""
        self._font, self._color, self._tracking, self._ink = (b"", 0.0), b"", nan, None

    def _close(self) -> None:
        if isinstance(self._open, Node):
            self._content.append(b"EMC ET")
        elif self._open is not None:
            self._content.append(b"ET EMC")
        self._open = None

    def line(self, node: Node, ink: Ink, operators: bytes) -> None:
        """A line, or a piece of one, in one ink; it belongs to this element."""
        if self._open is not node or self.artifact:
            self.mark(node)
        if self._ink is not ink:
            self.ink(ink)
        self._content.append(operators)

    def ink(self, ink: Ink) -> None:
        """Sets font and colour, where they are others than before."""
        font = ink.font
        self.font(font.name, font.size, font.tracking)
        self.color(ink.color)
        self._ink = ink

    def show(self, operators: bytes) -> None:
        """Text operators, within the marked content that is open."""
        self._content.append(operators)

    def font(self, name: bytes, size: float, tracking: float, *, again: bool = False) -> None:
        """Sets the font where it is another than before, or `again`."""
        self._ink = None
        if again or self._font != (name, size):
            self._content.append(b"%b %.4g Tf" % (name, size))
            self._font = (name, size)
        between = tracking * size / 1000
        if between != self._tracking:
            self._content.append(b"%.4g Tc" % between)
            self._tracking = between

    def color(self, color: bytes) -> None:
        self._ink = None
        if color != self._color:
            self._content.append(color + b" rg")
            self._color = color

    def picture(self, node: Node | None, number: int, left: float, bottom: float, width: float, height: float) -> None:
        """An image; `node` None makes it an artifact. `number` is the image's in the document."""
        self._close()
        widest, highest = self.pictures.get(number, (0.0, 0.0))
        self.pictures[number] = max(width, widest), max(height, highest)
        if node is None or self.artifact:
            head = b"/Artifact BMC"
        else:
            head = b"/%b<</MCID %d>>BDC" % (node.tag.encode("ascii"), self.tree.content(node.element(self.tree), self.index))
        self._content.append(b"%b q %.2f 0 0 %.2f %.2f %.2f cm /I%d Do Q EMC" % (head, width, height, left, bottom, number))

    def plot(self, node: Node, operators: bytes) -> None:
        """Lines and fields that belong to an element: a figure's, in PDF's own coordinates and within `q` and `Q`."""
        self._close()
        mark = self.tree.content(node.element(self.tree), self.index)
        self._content.append(b"/%b<</MCID %d>>BDC %b EMC" % (node.tag.encode("ascii"), mark, operators))

    def link(self, node: LinkNode, left: float, bottom: float, width: float, height: float) -> None:
        if self.artifact:
            return
        area = (left, bottom, left + width, bottom + height)
        self.links.append(LinkArea(node, area))

    def anchor(self, name: str, top: float) -> None:
        """A place that links lead to."""
        self.anchors.setdefault(name, self.height - top)

    def content(self) -> bytes:
        """The page's content stream."""
        self._close()
        parts: Sequence[bytes] = self._content
        if self._fields or self._grounds:
            parts = (b"/Artifact<</Type/Layout>>BDC", *self._grounds, *self._fields, b"EMC", *self._content)
        return b"\n".join((*self._behind, *parts) if self._behind else parts)
