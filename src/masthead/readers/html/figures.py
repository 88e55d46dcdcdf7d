"""Images and figures: address, description, caption; and what else stands in a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from masthead.document.build import collapse
from masthead.document.model import BlockNode, Figure, Paragraph, Quotation, Table
from masthead.expressions import expression
from masthead.readers.html.frames import Frame
from masthead.readers.html.tree import Element
from masthead.readers.pictures import Pictures

_LAZY = ("data-src", "data-original", "data-lazy-src", "data-url")
_PLACEHOLDER = expression(r"data:image/(?:gif|svg\+xml|png)[^,]{0,40},.{0,400}", re.DOTALL)
_CREDIT = expression(
    r"(?<![a-z])(?:credits?|copyright(?:holder)?|photographer|image-?source|bildquelle|bildnachweis)(?![a-z])", re.IGNORECASE
)
_SYNTAX = expression(r"(?:language|lang|brush:?|highlight-source)[-\s]([\w+#-]+)")


def image(element: Element, pictures: Pictures, where: str) -> Figure | None:
    """The figure of an `img`; None for a counting pixel."""
    if element.get("width").strip() in ("0", "1") or element.get("height").strip() in ("0", "1"):
        return None
    alt = collapse(element.get("alt"))
    asset = pictures.take(_address(element), alt, where=where)
    role = element.get("role").lower()
    decorative = not alt and ("alt" in element.attributes or role in ("presentation", "none"))
    return Figure(asset, alt, decorative=decorative)


def _address(element: Element) -> str:
    source = element.get("src")
    if not source or _PLACEHOLDER.fullmatch(source):
        source = next((element.get(name) for name in _LAZY if element.get(name)), source)
    if not source and (candidates := element.get("srcset") or element.get("data-srcset")):
        source = candidates.split(",")[0].strip().split(" ")[0]
    return source


def blocks(frame: Frame) -> Iterator[BlockNode]:
    """What a `figure` holds. Its caption goes to the first image, table or quotation in it that has none."""
    caption, credit = frame.caption, frame.credit
    for block in frame.content:
        match block:
            case Figure() if (caption or credit) and not block.caption:
                yield replace(block, caption=caption, credit=credit, decorative=False)
                caption = credit = ()
            case Table() if caption and not block.caption:
                yield replace(block, caption=caption)
                caption = ()
            case Quotation() if caption and not block.speaker:
                yield replace(block, speaker=caption)
                caption = ()
            case _:
                yield block
    for rest in (caption, credit):
        if rest:
            yield Paragraph(rest)


def is_credit(element: Element) -> bool:
    """Whether an element in a figure names who made the picture."""
    return element.tag in ("span", "p", "div", "small", "cite") and _CREDIT.search(f"{element.names} {element.get('itemprop')}") is not None


def syntax(element: Element) -> str:
    """The programming language that a `pre`, or the `code` in it, is marked with."""
    for inner in element.elements():
        if match := _SYNTAX.search(inner.get("class")):
            return match.group(1)
    return ""
