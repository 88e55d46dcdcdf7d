"""The rules of a structure tree (ISO 14289-1, clause 7; ISO 32000-1, 14.8.4), as far as they can be known before a file is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from masthead.errors import NonConformingError
from masthead.expressions import expression

_INLINE = ("Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP")
_GROUPS = ("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private")
_BLOCKS = ("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot")
_PICTURES = ("Figure", "Formula", "Form")

STANDARD = {tag: tag.encode("ascii") for tag in (*_GROUPS, *_BLOCKS, *_INLINE, *_PICTURES)}
"""The standard structure types (ISO 32000-1, 14.8.4); there is no role map, so there are no others."""

_WITHIN = {
    "L": ("LI", "Caption", "L"),
    "LI": ("Lbl", "LBody"),
    "Table": ("THead", "TBody", "TFoot", "TR", "Caption"),
    "THead": ("TR",),
    "TBody": ("TR",),
    "TFoot": ("TR",),
    "TR": ("TH", "TD"),
    "TOC": ("TOC", "TOCI", "Caption"),
    "TOCI": ("Lbl", "Reference", "NonStruct", "P", "TOC"),
}
"""What may stand straight under these."""

_ONLY_IN = {
    "LI": ("L",),
    "LBody": ("LI",),
    "THead": ("Table",),
    "TBody": ("Table",),
    "TFoot": ("Table",),
    "TR": ("Table", "THead", "TBody", "TFoot"),
    "TH": ("TR",),
    "TD": ("TR",),
    "TOCI": ("TOC",),
}
"""What these may stand straight under."""

_NO_TEXT = frozenset({*_WITHIN, "Document", "Part", "Art", "Sect"})
_NEVER_EMPTY = frozenset({"L", "LI", "LBody", "Table", "THead", "TBody", "TFoot", "TR", "TOC", "TOCI", "Figure", "Formula"})
_NEVER_EMPTY_TEXT = frozenset({"H", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "Link", "Caption", "Note"})
_SPAN = expression(rb"/(Col|Row)Span (\d+)")


class Element:
    """One element, as far as the rules need to know it. `attributes` are PDF syntax, `described` says it has /Alt or /ActualText."""

    __slots__ = ("annotations", "attributes", "contents", "described", "identifier", "kids", "parent", "tag")

    def __init__(self, tag: str, parent: int | None, identifier: str, attributes: bytes, described: bool) -> None:
        self.tag = tag
        self.parent = parent
        self.identifier = identifier
        self.attributes = attributes
        self.described = described
        self.kids: list[int] = []
        self.contents = 0
        self.annotations = 0


def check(elements: Sequence[Element]) -> None:
    """Raises `NonConformingError` for the first fault found: headings and IDs, then what stands in what, then each element's own rules."""
    tops = [index for index, element in enumerate(elements) if element.parent is None]
    if len(tops) != 1 or elements[tops[0]].tag != "Document":
        raise NonConformingError(
            f"the structure tree has {len(tops)} roots, {', '.join(elements[top].tag for top in tops[:3]) or 'nothing'}",
            hint="put everything under one Document",
        )
    _headings(elements)
    _identifiers(elements)
    for index, element in enumerate(elements):
        _shape(elements, index, element)
    for index, element in enumerate(elements):
        rule = _RULES.get(element.tag)
        if rule is not None:
            rule(elements, index)


def _fault(elements: Sequence[Element], index: int, problem: str, hint: str, clause: str) -> NonConformingError:
    path = [f"{elements[index].tag} {index}"]
    parent = elements[index].parent
    while parent is not None:
        path.append(elements[parent].tag)
        parent = elements[parent].parent
    return NonConformingError(f"{problem} (ISO {clause})", where=" > ".join(reversed(path)), hint=hint)


def _shape(elements: Sequence[Element], index: int, element: Element) -> None:
    """What stands in what."""
    tag = element.tag
    if tag not in STANDARD:
        raise _fault(elements, index, f"“{tag}” is no standard structure type", "use a standard type: there is no role map", "14289-1, 7.1")
    above = None if element.parent is None else elements[element.parent].tag
    allowed = _WITHIN.get(above or "")
    if allowed is not None and tag not in allowed:
        raise _fault(elements, index, f"{tag} stands in {above}", f"in {above} put " + " or ".join(allowed), "32000-1, 14.8.4.3")
    homes = _ONLY_IN.get(tag)
    if homes is not None and above not in homes:
        raise _fault(elements, index, f"{tag} stands in {above}", f"put {tag} in " + " or ".join(homes), "32000-1, 14.8.4.3")
    if tag in _NO_TEXT and element.contents:
        raise _fault(elements, index, f"text stands straight in {tag}", "put it in a P or another element within", "32000-1, 14.8.4.2")
    empty = not element.kids and not element.contents and not element.annotations
    if empty and (tag in _NEVER_EMPTY or tag in _NEVER_EMPTY_TEXT):
        raise _fault(elements, index, f"{tag} is empty", "leave it out, or mark its content as its own", "32000-1, 14.8.4")


def _headings(elements: Sequence[Element]) -> None:
    """Levels start at 1 and go down one by one; numbered and unnumbered headings are not mixed."""
    last = 0
    plain = False
    for index in _reading_order(elements):
        tag = elements[index].tag
        if tag == "H":
            plain = True
        elif len(tag) == 2 and tag[0] == "H" and tag[1].isdigit():
            level = int(tag[1])
            if level > last + 1:
                before = f"H{last}" if last else "nothing"
                raise _fault(
                    elements,
                    index,
                    f"heading level {level} comes after {before}",
                    f"make it H{last + 1}, or add the heading that is missing",
                    "14289-1, 7.4.2",
                )
            last = level
        if plain and last:
            raise _fault(elements, index, "H and numbered headings are mixed", "number all headings, or none", "14289-1, 7.4.4")


def _reading_order(elements: Sequence[Element]) -> list[int]:
    order: list[int] = []
    pending = [index for index, element in enumerate(elements) if element.parent is None]
    pending.reverse()
    while pending:
        index = pending.pop()
        order.append(index)
        pending.extend(reversed(elements[index].kids))
    return order


def _identifiers(elements: Sequence[Element]) -> None:
    seen: dict[str, int] = {}
    for index, element in enumerate(elements):
        if element.identifier and seen.setdefault(element.identifier, index) != index:
            raise _fault(elements, index, f"the ID “{element.identifier}” is taken", "give each element an ID of its own", "14289-1, 7.9")


def _list(elements: Sequence[Element], index: int) -> None:
    element = elements[index]
    labelled = any(elements[kid].tag == "Lbl" for item in element.kids for kid in elements[item].kids)
    if labelled and b"/ListNumbering" not in element.attributes:
        raise _fault(
            elements, index, "a list with labels does not say how it is numbered", "add <</O/List/ListNumbering/Decimal>>", "14289-1, 7.6"
        )


def _item(elements: Sequence[Element], index: int) -> None:
    tags = [elements[kid].tag for kid in elements[index].kids]
    if tags.count("LBody") != 1 or tags.count("Lbl") > 1 or tags[-1] != "LBody":
        raise _fault(elements, index, f"a list item holds {', '.join(tags)}", "give it one LBody, and a Lbl before it", "14289-1, 7.6")


def _note(elements: Sequence[Element], index: int) -> None:
    if not elements[index].identifier:
        raise _fault(elements, index, "a note has no ID", "give each Note an identifier of its own", "14289-1, 7.9")


def _link(elements: Sequence[Element], index: int) -> None:
    if not elements[index].annotations:
        raise _fault(elements, index, "a Link holds no link annotation", "add the annotation with Tree.annotation", "14289-1, 7.18.5")


def _picture(elements: Sequence[Element], index: int) -> None:
    element = elements[index]
    if not element.described:
        raise _fault(
            elements, index, f"a {element.tag} has no alternative text", "give it alt=…, or draw it as an artifact", "14289-1, 7.3"
        )
    if element.tag == "Figure" and b"/BBox" not in element.attributes:
        raise _fault(elements, index, "a Figure has no BBox", "add <</O/Layout/BBox[left bottom right top]>>", "32000-1, 14.8.5.4.3")


def _head(elements: Sequence[Element], index: int) -> None:
    if b"/Scope" not in elements[index].attributes:
        raise _fault(elements, index, "a head cell has no Scope", "add <</O/Table/Scope/Column>> (or /Row, /Both)", "14289-1, 7.5")


def _table(elements: Sequence[Element], index: int) -> None:
    """One head, one foot, a caption first or last, and rows that cover the same columns, spans counted."""
    kids = elements[index].kids
    tags = [elements[kid].tag for kid in kids]
    for tag in ("THead", "TFoot", "Caption"):
        if tags.count(tag) > 1:
            raise _fault(elements, index, f"a table has {tags.count(tag)} {tag}", f"keep one {tag}", "32000-1, 14.8.4.3.4")
    if "Caption" in tags[1:-1]:
        raise _fault(elements, index, "a table's caption stands in its middle", "put it first or last", "32000-1, 14.8.4.3.4")
    if "TBody" in tags and "TR" in tags:
        raise _fault(elements, index, "a table has rows beside its TBody", "put all rows in THead, TBody or TFoot", "32000-1, 14.8.4.3.4")
    rows = [row for kid in kids for row in ([kid] if elements[kid].tag == "TR" else elements[kid].kids) if elements[row].tag == "TR"]
    if not rows:
        raise _fault(elements, index, "a table has no row", "leave it out", "32000-1, 14.8.4.3.4")
    _columns(elements, index, rows)


def _columns(elements: Sequence[Element], index: int, rows: Sequence[int]) -> None:
    width = -1
    hanging: list[int] = []  # column → rows that a cell from above still covers
    for row in rows:
        column = 0
        for cell in elements[row].kids:
            spans = {kind: int(count) for kind, count in _SPAN.findall(elements[cell].attributes)}
            while column < len(hanging) and hanging[column]:
                column += 1
            end = column + spans.get(b"Col", 1)
            hanging.extend([0] * (end - len(hanging)))
            for covered in range(column, end):
                if hanging[covered]:
                    raise _fault(elements, cell, "two cells of a table overlap", "correct ColSpan and RowSpan", "14289-1, 7.2")
                hanging[covered] = spans.get(b"Row", 1)
            column = end
        covers = sum(1 for left in hanging if left)
        hanging = [max(left - 1, 0) for left in hanging]
        if width not in (-1, covers):
            raise _fault(
                elements, row, f"a row covers {covers} columns, those above it {width}", "give every row the same columns", "14289-1, 7.2"
            )
        width = covers
    if any(hanging):
        raise _fault(elements, index, "a cell reaches below the table's last row", "correct its RowSpan", "14289-1, 7.2")


_RULES: dict[str, Callable[[Sequence[Element], int], None]] = {
    "L": _list,
    "LI": _item,
    "Note": _note,
    "Link": _link,
    "Figure": _picture,
    "Formula": _picture,
    "TH": _head,
    "Table": _table,
}
