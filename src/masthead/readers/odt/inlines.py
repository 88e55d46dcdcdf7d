"""A paragraph's content → inlines, and what stands in it but is none: notes, pictures, text boxes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from masthead.document.build import Kind, Runs
from masthead.document.model import Inline, LineBreak, NoteReference
from masthead.readers import tongue
from masthead.readers.links import target
from masthead.readers.odt.names import get, name, said
from masthead.readers.odt.story import Story
from masthead.readers.odt.styles import Look

_SPACES = 400
"""Blanks that one `text:s` may stand for; they come to one in any case, but for text whose spaces count."""
_PLAIN = frozenset(
    ("text:span", "text:meta", "text:meta-field", "text:ruby", "text:ruby-base", "draw:a", "loext:content-control", "text:index-title")
)
_SILENT = frozenset(
    (
        "text:soft-page-break", "text:bookmark", "text:bookmark-start", "text:bookmark-end", "text:reference-mark", "text:reference-mark-start",
        "text:reference-mark-end", "text:change", "text:change-start", "text:change-end", "office:annotation-end", "text:toc-mark",
        "text:toc-mark-start", "text:toc-mark-end", "text:alphabetical-index-mark", "text:alphabetical-index-mark-start",
        "text:alphabetical-index-mark-end", "text:user-index-mark", "text:user-index-mark-start", "text:user-index-mark-end", "office:forms",
        "text:tracked-changes", "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "svg:title", "svg:desc", "text:s-end",
    )
)  # fmt: skip
"""Marks without words."""
FRAMES = frozenset(
    (
        "draw:frame",
        "draw:custom-shape",
        "draw:g",
        "draw:rect",
        "draw:line",
        "draw:ellipse",
        "draw:circle",
        "draw:polygon",
        "draw:polyline",
        "draw:path",
        "draw:connector",
        "draw:caption",
        "draw:control",
        "draw:regular-polygon",
        "draw:measure",
    )
)


class Line:
    """The content of one paragraph. `frames` are pictures, boxes and shapes that are anchored in it, `notes` those called in it."""

    def __init__(self, story: Story, paragraph: Look, language: str) -> None:
        self._story = story
        self._language = language
        self._looks = [paragraph]
        self._runs = Runs()
        self._broken: list[str] = []
        self.frames: list[Any] = []
        self.notes: list[tuple[str, Any]] = []

    def take(self, element: Any) -> tuple[Inline, ...]:
        """What is in it as inlines. Not recursive."""
        pending: list[Any] = [*_inside(element)]
        while pending:
            node = pending.pop()
            if isinstance(node, str):
                self._text(node)
            elif not hasattr(node, "tag"):
                node()
            elif (leave := self._enter(node)) is not None:
                pending.append(leave)
                pending.extend(_inside(node))
        return self._runs.take()

    @property
    def text(self) -> str:
        """The characters as they came, for text whose spaces count."""
        return "".join(self._broken)

    def _enter(self, element: Any) -> Callable[[], None] | None:
        kind = name(element)
        if kind == "text:span":
            return self._span(element)
        if kind == "text:a":
            return self._link(element)
        if kind == "text:s":
            count = get(element, "text:c")
            self._text(" " * (min(int(count[:6]), _SPACES) if count.isdecimal() and count.isascii() else 1))
        elif kind == "text:tab":
            self._text("\t")
        elif kind == "text:line-break":
            self._runs.add(LineBreak())
            self._broken.append("\n")
        elif kind == "text:note":
            self._note(element)
        elif kind == "office:annotation":
            self._story.left.add(said(element), "a comment")
        elif kind in FRAMES:
            self._frame(element)
        elif kind == "text:ruby-text":
            self._text(" (")
            return lambda: self._text(") ")
        elif kind in ("text:p", "text:h"):
            # A paragraph in a field or a shape's own text: its words stay apart from those around it.
            self._text(" ")
            return lambda: self._text(" ")
        elif kind and kind not in _SILENT:
            if kind not in _PLAIN and not kind.startswith(("text:", "presentation:", "loext:")):
                self._story.unknown(kind)
            return _nothing
        return None

    def _text(self, text: str) -> None:
        if not text:
            return
        look = self._looks[-1]
        self._story.hear(text)
        if look.hidden:
            self._story.left.add(text, "hidden text")
            return
        self._broken.append(text)
        if look.struck and text.strip():
            self._story.struck.append(text)
        if tag := self._foreign(look, text):
            self._runs.open("foreign", tag)
        self._runs.text(text)
        if tag:
            self._runs.close("foreign")

    def _foreign(self, look: Look, text: str) -> str:
        """The language of a run if it is another than the paragraph's."""
        own = spoken(look, text)
        return own if own and self._language and not tongue.alike(own, self._language) else ""

    def _span(self, element: Any) -> Callable[[], None]:
        own = self._story.styles.look("text", get(element, "text:style-name"))
        look = own.over(self._looks[-1])
        before = self._looks[-1]
        self._looks.append(look)
        opened: list[Kind] = []
        if own.bold and not before.bold:
            opened.append("strong")
        if own.italic and not before.italic:
            opened.append("emphasis")
        if own.raised and not before.raised:
            opened.append(own.raised)
        for kind in opened:
            self._runs.open(kind)

        def leave() -> None:
            self._looks.pop()
            for kind in reversed(opened):
                self._runs.close(kind)

        return leave

    def _link(self, element: Any) -> Callable[[], None]:
        address = get(element, "xlink:href").strip()
        goal = self._story.place(address[1:]) if address.startswith("#") else target(address)
        if not goal:
            if address:
                self._story.nowhere.append(address)
            return _nothing
        self._runs.open("link", goal)
        return lambda: self._runs.close("link")

    def _note(self, element: Any) -> None:
        label = self._story.label(get(element, "text:id"))
        self._runs.add(NoteReference(label))
        self.notes.append((label, element))

    def _frame(self, element: Any) -> None:
        formula = self._story.formula(element) if name(element) == "draw:frame" else None
        if formula is not None:
            self._runs.add(formula)
            self._broken.append(formula.text)
        else:
            self._runs.text(" ")
            self.frames.append(element)


def spoken(look: Look, text: str) -> str:
    """The language that a look gives to these characters; empty if it gives none that fits them."""
    return tongue.spoken(text, look.language or "", look.asian or "", look.complex or "")


def _inside(element: Any) -> list[Any]:
    """An element's content, the last first."""
    out: list[Any] = []
    for below in reversed(element):
        if below.tail:
            out.append(below.tail)
        out.append(below)
    if element.text:
        out.append(element.text)
    return out


def _nothing() -> None:
    """What closes an element that opened nothing."""
