"""The rules of a structure tree (ISO 14289-1, clause 7; ISO 32000-1, 14.8.4), as far as they can be known before a file is written.

`tests/test_pdf_rules.py` breaks each of them, and says of each whether veraPDF would have found it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from masthead.expressions import expression
from masthead.writers.pdf.structure.elements import Element, Elements, Fault
from masthead.writers.pdf.structure.table_rules import head, table

_INLINE = ("Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP")
_GROUPS = ("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private")
_HEADINGS = ("H", "H1", "H2", "H3", "H4", "H5", "H6")
_BLOCKS = ("P", *_HEADINGS, "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot")
_PICTURES = ("Figure", "Formula", "Form")

STANDARD = {tag: tag.encode("ascii") for tag in (*_GROUPS, *_BLOCKS, *_INLINE, *_PICTURES)}
"""The standard structure types (ISO 32000-1, 14.8.4); there is no role map, so there are no others."""

_LINE = (*_INLINE, *_PICTURES, "Lbl", "NonStruct", "Private")
"""What may stand in a line of text."""

_WITHIN: dict[str, tuple[str, ...]] = {
    "L": ("LI", "Caption", "L"),
    "LI": ("Lbl", "LBody"),
    "Table": ("THead", "TBody", "TFoot", "TR", "Caption"),
    "THead": ("TR",),
    "TBody": ("TR",),
    "TFoot": ("TR",),
    "TR": ("TH", "TD"),
    "TOC": ("TOC", "TOCI", "Caption"),
    "TOCI": ("Lbl", "Reference", "NonStruct", "P", "TOC"),
    **dict.fromkeys(("P", *_HEADINGS, *(tag for tag in _INLINE if tag != "Note")), _LINE),
}
"""What may stand straight under these. A note may hold blocks, as one at the foot of a page does."""

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
    "Caption": ("Table", "L", "TOC", "Figure", "Formula", "Div", "Sect"),
}
"""What these may stand straight under."""

_NO_TEXT = frozenset({"L", "LI", "Table", "THead", "TBody", "TFoot", "TR", "TOC", "TOCI", "Document", "Part", "Art", "Sect", "Div"})
_MAY_BE_EMPTY = frozenset({"Document", "TD", "TH", "P", "NonStruct", "Private"})
_HEADING = frozenset(_HEADINGS)
_LANGUAGE = expression(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


def faults(elements: Elements) -> Iterator[Fault]:
    """What breaks a rule: roots, headings and IDs, then what stands in what, then each element's own rules."""
    tops = [index for index, element in enumerate(elements) if element.parent is None]
    if len(tops) != 1 or elements[tops[0]].tag != "Document":
        said = ", ".join(elements[top].tag for top in tops[:3]) or "nothing"
        yield Fault(
            tops[-1] if tops else -1,
            f"the structure tree has {len(tops)} roots, {said}",
            "put everything under one Document",
            "32000-1, 14.8.4.2",
        )
        return
    yield from _headings(elements, tops)
    yield from _identifiers(elements)
    ruled: list[int] = []
    for index, element in enumerate(elements):
        tag = element.tag
        above = "" if element.parent is None else elements[element.parent].tag
        if (
            not _stands(tag, above)
            or (tag in _NO_TEXT if element.contents else not (element.kids or element.annotations or tag in _MAY_BE_EMPTY))
            or (element.language and not _LANGUAGE.fullmatch(element.language))
        ):
            yield from _shape(index, element, above)
        if tag in _RULES:
            ruled.append(index)
    for index in ruled:
        yield from _RULES[elements[index].tag](elements, index)


@lru_cache(maxsize=1024)
def _stands(tag: str, above: str) -> bool:
    """Whether an element may stand straight under another."""
    return (
        tag in STANDARD and tag in _WITHIN.get(above, (tag,)) and above in _ONLY_IN.get(tag, (above,)) and not (tag == "Document" and above)
    )


def _shape(index: int, element: Element, above: str) -> Iterator[Fault]:
    """What stands in what."""
    tag = element.tag
    if tag not in STANDARD:
        yield Fault(index, f"“{tag}” is no standard structure type", "use a standard type: there is no role map", "14289-1, 7.1")
        return
    allowed = _WITHIN.get(above)
    if allowed is not None and tag not in allowed:
        yield Fault(index, f"{tag} stands in {above}", f"in {above} put " + " or ".join(allowed), "32000-1, 14.8.4.3")
    homes = _ONLY_IN.get(tag)
    if homes is not None and above not in homes:
        yield Fault(index, f"{tag} stands in {above}", f"put {tag} in " + " or ".join(homes), "32000-1, 14.8.4.3")
    if tag in _NO_TEXT and element.contents:
        yield Fault(index, f"text stands straight in {tag}", "put it in a P or another element within", "32000-1, 14.8.4.2")
    if not (element.kids or element.contents or element.annotations or tag in _MAY_BE_EMPTY):
        yield Fault(index, f"{tag} is empty", "leave it out, or mark its content as its own", "32000-1, 14.8.4")
    if element.language and not _LANGUAGE.fullmatch(element.language):
        yield Fault(index, f"“{element.language}” is no language tag", "write it as BCP 47 does: en, pt-BR, zh-Hans", "14289-1, 7.2")
    if tag == "Document" and above:
        yield Fault(index, "a Document stands within another", "make it a Part or a Sect", "32000-1, 14.8.4.2")


def _headings(elements: Elements, tops: list[int]) -> Iterator[Fault]:
    """Levels start at 1 and go down one by one; numbered and unnumbered headings are not mixed."""
    last = 0
    plain = False
    for index in _reading_order(elements, tops):
        tag = elements[index].tag
        if tag not in _HEADING:
            continue
        if tag == "H":
            plain = True
        else:
            level = int(tag[1])
            if level > last + 1:
                before = f"H{last}" if last else "nothing"
                hint = f"make it H{last + 1}, or add the heading that is missing"
                yield Fault(index, f"heading level {level} comes after {before}", hint, "14289-1, 7.4.2")
            last = level
        if plain and last:
            yield Fault(index, "H and numbered headings are mixed", "number all headings, or none", "14289-1, 7.4.4")


def _reading_order(elements: Elements, tops: list[int]) -> list[int]:
    order: list[int] = []
    pending = [*tops]
    while pending:
        index = pending.pop()
        order.append(index)
        kids = elements[index].kids
        if kids:
            pending += reversed(kids)
    return order


def _identifiers(elements: Elements) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for index, element in enumerate(elements):
        if element.identifier and seen.setdefault(element.identifier, index) != index:
            yield Fault(index, f"the ID “{element.identifier}” is taken", "give each element an ID of its own", "14289-1, 7.9")


def _list(elements: Elements, index: int) -> Iterator[Fault]:
    element = elements[index]
    labelled = any(elements[kid].tag == "Lbl" for item in element.kids for kid in elements[item].kids)
    if labelled and b"/ListNumbering" not in element.attributes:
        hint = "add <</O/List/ListNumbering/Decimal>>"
        yield Fault(index, "a list with labels does not say how it is numbered", hint, "14289-1, 7.6")
    yield from _caption_first(elements, index)


def _caption_first(elements: Elements, index: int) -> Iterator[Fault]:
    tags = [elements[kid].tag for kid in elements[index].kids[1:]]
    if "Caption" in tags:
        yield Fault(index, f"the caption of a {elements[index].tag} is not its first element", "put it first", "14289-1, 7.2")


def _item(elements: Elements, index: int) -> Iterator[Fault]:
    tags = [elements[kid].tag for kid in elements[index].kids]
    if tags.count("LBody") != 1 or tags.count("Lbl") > 1 or tags[-1] != "LBody":
        held = ", ".join(tags) or "nothing"
        yield Fault(index, f"a list item holds {held}", "give it one LBody, and a Lbl before it", "14289-1, 7.6")


def _entry(elements: Elements, index: int) -> Iterator[Fault]:
    pending = list(elements[index].kids)
    while pending:
        kid = elements[pending.pop()]
        if kid.tag == "Link":
            return
        pending += () if kid.tag == "TOC" else kid.kids
    yield Fault(index, "an entry of a table of contents leads nowhere", "put a Link into its Reference", "32000-1, 14.8.4.2")


def _note(elements: Elements, index: int) -> Iterator[Fault]:
    if not elements[index].identifier:
        yield Fault(index, "a note has no ID", "give each Note an identifier of its own", "14289-1, 7.9")


def _link(elements: Elements, index: int) -> Iterator[Fault]:
    element = elements[index]
    if not element.annotations:
        yield Fault(index, "a Link holds no link annotation", "add the annotation with Tree.annotation", "14289-1, 7.18.5")
    if not all(said.strip() for said in element.annotations):
        hint = "say in its /Contents where it leads"
        yield Fault(index, "a link's annotation has no description", hint, "14289-1, 7.18.5")
    above = element.parent
    while above is not None and elements[above].tag in _INLINE and elements[above].tag != "Note":
        if elements[above].tag == "Link":
            yield Fault(index, "a Link stands within another", "end the outer one before it", "32000-1, 14.8.4.4.2")
        above = elements[above].parent


def _picture(elements: Elements, index: int) -> Iterator[Fault]:
    element = elements[index]
    if not element.described:
        clause = "14289-1, 7.3" if element.tag == "Figure" else "14289-1, 7.7"
        yield Fault(index, f"a {element.tag} has no alternative text", "give it alt=…, or draw it as an artifact", clause)
    if element.tag == "Figure" and b"/BBox" not in element.attributes:
        hint = "add <</O/Layout/BBox[left bottom right top]>>"
        yield Fault(index, "a Figure has no BBox", hint, "32000-1, 14.8.5.4.3")


_RULES: dict[str, Callable[[Elements, int], Iterator[Fault]]] = {
    "L": _list,
    "LI": _item,
    "TOC": _caption_first,
    "TOCI": _entry,
    "Note": _note,
    "Link": _link,
    "Figure": _picture,
    "Formula": _picture,
    "TH": head,
    "Table": table,
}
