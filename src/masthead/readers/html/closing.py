"""What a block of a page becomes when it ends: the content of its frame as blocks of the frame around it."""

from __future__ import annotations

from masthead.document.model import Aside, BlockNode, Heading, Inline, Item, List, Paragraph, Quotation, Strong
from masthead.readers.bullets import listed
from masthead.readers.html import figures, tables
from masthead.readers.html.frames import Frame
from masthead.readers.html.tables import RawCell, RawRow
from masthead.readers.html.tree import Element
from masthead.readers.speakers import attributed

_BOXED = frozenset({"callout", "admonition", "inset-text", "govuk-inset-text", "text-box", "boxed-text", "note-box", "highlight-box"})
_BOXES = frozenset({"div", "aside", "section", "article"})


def boxed(element: Element) -> bool:
    """Whether an element is a boxed note: by its role (ARIA 1.2 `note`, DPUB-ARIA `doc-tip`, `doc-notice`) or by what its class says."""
    if element.tag not in _BOXES:
        return False
    if element.get("role").lower() in ("note", "doc-tip", "doc-notice"):
        return True
    return not _BOXED.isdisjoint(element.get("class").lower().split())


def close(frame: Frame, outer: Frame, element: Element, language: str, where: str) -> None:
    """Gives what a frame holds to the one around it. Notes of the text, which go elsewhere, are the walk's own."""
    match frame.kind:
        case "list":
            frame.reopen()
            if (
                len(frame.items) == 1
                and len(alone := frame.items[0].content) > 1
                and any(isinstance(block, Heading) for block in alone[:2])
            ):
                outer.content.extend(alone)  # a list that only lays a page out: its one item is a text with its heading
            elif frame.items:
                outer.add(List(tuple(frame.items), element.tag == "ol", frame.start, frame.counter, language=language))
        case "li":
            content = tuple(listed(frame.content))
            if outer.kind == "list":
                outer.reopen()
                if content:
                    outer.items.append(Item(content))
            elif content:
                outer.add(List((Item(content),)))
        case "blockquote":
            content = tuple(listed(frame.content))
            if content or frame.speaker:
                outer.add(attributed(Quotation(content, frame.speaker, language=language)))
        case "aside":
            title, rest = _titled(list(listed(frame.content)))
            if title or rest:
                outer.add(Aside(tuple(rest), title, language=language))
        case "cell":
            row = outer.row if outer.row is not None else RawRow(False)
            row.cells.append(RawCell(element, tuple(listed(frame.content))))
            outer.row = row
        case "tr":
            row = frame.row if frame.row is not None else RawRow(False)
            group = element.parent.tag if element.parent is not None else ""
            row.head, row.foot = group == "thead", group == "tfoot"
            outer.rows.append(row)
            outer.content.extend(listed(frame.content))
        case "table":
            outer.content.extend(frame.content)
            outer.content.extend(tables.blocks(frame.rows, frame.caption, element, language=language, where=where))
        case _:
            outer.content.extend(figures.blocks(frame))


def _titled(content: list[BlockNode]) -> tuple[tuple[Inline, ...], list[BlockNode]]:
    """A boxed note's own heading, or its first line in bold, and what is under it."""
    match content:
        case [Heading(content=title), *rest]:
            return title, rest
        case [Paragraph(content=(Strong(title),)), *rest] if rest:
            return title, rest
        case _:
            return (), content
