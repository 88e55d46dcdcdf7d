"""Structure trees with one fault each: what our rules say of them, and which rule of veraPDF's finds the same fault in the written file.

`python tests/faults.py` writes the table in docs/standards.md from this one.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from unittest.mock import patch

from handmade import handmade
from msgspec import Struct

from masthead.writers.pdf.structure import tags
from masthead.writers.pdf.structure.tags import Tree

DOCS = Path(__file__).parents[1] / "docs" / "standards.md"
_SECTION = 1
"""The section of the file set by hand that everything stands in; its second heading is an H2."""


class Fault(Struct, frozen=True):
    """`spoil` adds the fault to a sound tree. `says` is of our message. `judge` is veraPDF's rule, empty where it finds nothing."""

    name: str
    spoil: Callable[[Tree], None]
    says: str
    judge: str = ""


def broken(fault: Fault) -> bytes:
    """The file with the fault, written as if no rule knew of it."""
    with patch.object(tags, "faults", lambda elements: iter(())), patch.dict(tags.STANDARD, {"Aside": b"Aside"}):
        return handmade(spoil=fault.spoil)


def _add(tree: Tree, tag: str, parent: int = _SECTION, **details: object) -> int:
    """An element with content of its own."""
    index = tree.element(tag, parent, **details)  # type: ignore[arg-type]
    tree.content(index, 1)
    return index


def _one(tag: str, **details: object) -> Callable[[Tree], None]:
    return lambda tree: [None, _add(tree, tag, **details)][0]


def _within(outer: str, inner: str, **details: object) -> Callable[[Tree], None]:
    return lambda tree: [None, _add(tree, inner, tree.element(outer, _SECTION, **details))][0]  # type: ignore[arg-type]


def _table(*parts: tuple[str, Sequence[Sequence[tuple[str, bytes]]]]) -> Callable[[Tree], None]:
    """A table: parts with rows of cells; a part "" is none, a part without rows is a caption."""

    def spoil(tree: Tree) -> None:
        table = tree.element("Table", _SECTION)
        for tag, rows in parts:
            part = tree.element(tag, table) if tag else table
            if tag == "Caption":
                _add(tree, "P", part)
            for cells in rows:
                row = tree.element("TR", part)
                for cell, attributes in cells:
                    index = tree.element(cell, row, attributes=attributes)
                    tree.content(index, 1)

    return spoil


def _list(*tags: str, attributes: bytes = b"") -> Callable[[Tree], None]:
    """A list with one item that holds these."""

    def spoil(tree: Tree) -> None:
        item = tree.element("LI", tree.element("L", _SECTION, attributes=attributes))
        for tag in tags:
            _add(tree, tag, item)

    return spoil


def _captioned(outer: str, inner: str) -> Callable[[Tree], None]:
    """A caption behind the first item."""

    def spoil(tree: Tree) -> None:
        holder = tree.element(outer, _SECTION)
        item = tree.element(inner, holder)
        _add(tree, "LBody" if inner == "LI" else "P", item)
        _add(tree, "P", tree.element("Caption", holder))

    return spoil


def _entry_without_link(tree: Tree) -> None:
    item = tree.element("TOCI", tree.element("TOC", _SECTION))
    tree.content(tree.element("Reference", item), 0)


def _link_in_a_link(tree: Tree) -> None:
    paragraph = tree.element("P", _SECTION)
    outer = _add(tree, "Link", paragraph)
    inner = _add(tree, "Link", outer)
    for link in (outer, inner):
        tree._elements[link].annotations.append("somewhere")  # the annotation itself is no matter here


def _link_without_description(tree: Tree) -> None:
    link = _add(tree, "Link", tree.element("P", _SECTION))
    tree._elements[link].annotations.append(" ")


_CELL = ("TD", b"")
_HEAD = ("TH", b"<</O/Table/Scope/Column>>")
_DISC = b"<</O/List/ListNumbering/Disc>>"

FAULTS = (
    Fault("a heading that skips a level", _one("H4"), "heading level 4 comes after H2", "7.4.2-1"),
    Fault("headings with and without a level", _one("H"), "H and numbered headings are mixed", "7.4.4-2"),
    Fault("a heading with nothing in it", lambda tree: [None, tree.element("H2", _SECTION)][0], "H2 is empty"),
    Fault("a structure type of no standard", _one("Aside"), "no standard structure type", "7.1-5"),
    Fault("a language tag of no standard", _one("P", language="en_US"), "“en_US” is no language tag", "7.2-29"),
    Fault("two roots", lambda tree: [None, tree.element("Document", None)][0], "2 roots"),
    Fault("a document within a document", _within("Document", "P"), "a Document stands within another"),
    Fault("text straight in a section", _one("Sect"), "text stands straight in Sect"),
    Fault("a paragraph within a paragraph", _within("P", "P"), "P stands in P"),
    Fault("a heading within a paragraph", _within("P", "H2"), "H2 stands in P"),
    Fault("a paragraph within a span", _within("Span", "P"), "P stands in Span"),
    Fault("an empty quotation", lambda tree: [None, tree.element("BlockQuote", _SECTION)][0], "BlockQuote is empty"),
    Fault("a figure without a description", _one("Figure", attributes=b"<</O/Layout/BBox[0 0 1 1]>>"), "a Figure has no alt", "7.3-1"),
    Fault("a figure described by a space", _one("Figure", alt=" ", attributes=b"<</O/Layout/BBox[0 0 1 1]>>"), "a Figure has no alt"),
    Fault("a figure without its place", _one("Figure", alt="A mark"), "no BBox"),
    Fault("a formula without a description", _one("Formula"), "a Formula has no alternative text", "7.7-1"),
    Fault("a caption in a paragraph", _within("P", "Caption"), "Caption stands in P"),
    Fault("text straight in a list", _one("L"), "text stands straight in L"),
    Fault("a paragraph straight in a list", _within("L", "P"), "P stands in L", "7.2-19"),
    Fault("an item outside a list", lambda tree: [None, _add(tree, "LBody", tree.element("LI", _SECTION))][0], "LI stands", "7.2-17"),
    Fault("an item's body outside an item", _one("LBody"), "LBody stands in Sect", "7.2-18"),
    Fault("a paragraph straight in an item", _list("P"), "P stands in LI", "7.2-20"),
    Fault("labels in a list that says no numbering", _list("Lbl", "LBody"), "how it is numbered"),
    Fault("an item without a body", _list("Lbl", attributes=_DISC), "a list item holds Lbl"),
    Fault("an item with two bodies", _list("LBody", "LBody"), "a list item holds LBody, LBody"),
    Fault("a label after its item", _list("LBody", "Lbl", attributes=_DISC), "a list item holds LBody, Lbl"),
    Fault("a caption behind a list's first item", _captioned("L", "LI"), "caption of a L is not its first", "7.2-40"),
    Fault("an entry outside a table of contents", _one("TOCI"), "TOCI stands in Sect", "7.2-26"),
    Fault("a paragraph straight in a table of contents", _within("TOC", "P"), "P stands in TOC", "7.2-27"),
    Fault("an entry of contents without a link", _entry_without_link, "leads nowhere"),
    Fault("a caption behind the first entry", _captioned("TOC", "TOCI"), "caption of a TOC is not its first", "7.2-28"),
    Fault("a note without an ID", _one("Note"), "no ID", "7.9-1"),
    Fault("an ID used twice", _one("Note", identifier="note-1"), "“note-1” is taken", "7.9-2"),
    Fault("a link that leads nowhere", _within("P", "Link"), "no link annotation"),
    Fault("a link without a description", _link_without_description, "annotation has no description"),
    Fault("a link within a link", _link_in_a_link, "a Link stands within another"),
    Fault("a head without a scope", _table(("", [[("TH", b"")], [_CELL]])), "no Scope", "7.5-1"),
    Fault("a scope of no standard", _table(("", [[("TH", b"<</O/Table/Scope/Group>>")], [_CELL]])), "no Scope"),
    Fault("rows of unlike width", _table(("", [[_CELL, _CELL], [_CELL]])), "covers 1 columns", "7.2-43"),
    Fault("a cell that reaches below its table", _table(("", [[("TD", b"<</O/Table/RowSpan 2>>"), _CELL]])), "below the table", "7.2-43"),
    Fault(
        "cells that overlap",
        _table(("", [[_CELL, ("TD", b"<</O/Table/RowSpan 2>>")], [("TD", b"<</O/Table/ColSpan 2>>")]])),
        "overlap",
        "7.2-15",
    ),
    Fault("a row outside a table", lambda tree: [None, _add(tree, "TD", tree.element("TR", _SECTION))][0], "TR stands", "7.2-4"),
    Fault("a cell outside a row", _within("Table", "TD"), "TD stands in Table", "7.2-9"),
    Fault("a paragraph straight in a table", _within("Table", "P"), "P stands in Table", "7.2-3"),
    Fault("a table with a head and no body", _table(("THead", [[_HEAD]])), "a THead and no TBody", "7.2-14"),
    Fault("a table with a foot and no body", _table(("TFoot", [[_CELL]])), "a TFoot and no TBody", "7.2-13"),
    Fault("a table with two heads", _table(("THead", [[_HEAD]]), ("THead", [[_HEAD]]), ("TBody", [[_CELL]])), "2 THead", "7.2-11"),
    Fault("a table with two feet", _table(("TBody", [[_CELL]]), ("TFoot", [[_CELL]]), ("TFoot", [[_CELL]])), "2 TFoot", "7.2-12"),
    Fault("a table with two captions", _table(("Caption", ()), ("TBody", [[_CELL]]), ("Caption", ())), "2 Caption", "7.2-39"),
    Fault("a caption amid a table", _table(("TBody", [[_CELL]]), ("Caption", ()), ("TBody", [[_CELL]])), "in its middle", "7.2-16"),
    Fault("rows beside a table's body", _table(("TBody", [[_CELL]]), ("", [[_CELL]])), "rows beside its TBody"),
    Fault("a table without rows", _table(("Caption", ())), "no row"),
    Fault(
        "a cell with a head that is not there",
        _table(("", [[_HEAD], [("TD", b"<</O/Table/Headers[(h9)]>>")]])),
        "names the head “h9”",
    ),
)


def table() -> str:
    """For docs/standards.md."""
    lines = ["| fault | ours says | veraPDF |", "|---|---|---|"]
    lines += [f"| {fault.name} | … {fault.says} … | {fault.judge or 'finds nothing'} |" for fault in FAULTS]
    return "\n".join(lines)


if __name__ == "__main__":
    text = DOCS.read_text(encoding="utf-8")
    DOCS.write_text(re.sub(r"\| fault \|.*?(?=\n\n|\Z)", lambda match: table(), text, flags=re.DOTALL), encoding="utf-8")
    sys.exit()
