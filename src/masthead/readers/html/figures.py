"""Images and figures: address, description, caption; and what else stands in a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from msgspec.structs import replace

from masthead.document.model import BlockNode, Figure, Paragraph, Quotation, Table
from masthead.expressions import expression
from masthead.readers.html.frames import Frame
from masthead.readers.html.tree import Element
from masthead.readers.leftout import LeftOut
from masthead.readers.pictures import Pictures, described, elsewhere, furniture

_LAZY = ("data-src", "data-original", "data-lazy-src", "data-url")
_PLACEHOLDER = expression(r"data:image/(?:gif|svg\+xml|png)[^,]{0,40},.{0,400}", re.DOTALL)
_CANDIDATE = expression(r"([^\s,]\S*[^\s,])(?:\s+(\d{1,6}(?:\.\d{1,3})?)[wx])?\s*(?:,|\Z)")
"""An address of `srcset` and its width or density (HTML, 4.8.4.2.1)."""
_MOST_SIZES = 20
_CREDIT = expression(
    r"(?<![a-z])(?:credits?|copyright(?:holder)?|photographer|image-?source|bildquelle|bildnachweis)(?![a-z])", re.IGNORECASE
)
_SYNTAX = expression(r"(?:language|lang|brush:?|highlight-source)[-\s]([\w+#-]+)")


def image(element: Element, pictures: Pictures, left: LeftOut, where: str) -> Figure | None:
    """The figure of an `img`; None, its description noted, for a counting pixel and for a logo or code that is not to be had."""
    said = described(element.get("alt"))
    if element.get("width").strip() in _SPOTS or element.get("height").strip() in _SPOTS:
        if said:
            left.add(said, "an image of one pixel")
        return None
    address = _address(element)
    why = "" if any(above.tag == "figure" for above in element.ancestors()) else furniture(address, said, element.names)
    veiled = said and _is_veiled(element)
    asset = pictures.take(address, "" if veiled else said, where=where, missed=not why and not veiled, others=_others(element, address))
    if why and not asset:
        left.add(said, why)
        return None
    if veiled:
        # Whoever hears the page is not told of it.
        left.add(said, "the description of a picture that is marked as decoration")
        said = ""
    decorative = not said and (veiled or "alt" in element.attributes or _is_veiled(element))
    return Figure(asset, said, decorative=bool(decorative), address=elsewhere(address))


def _is_veiled(element: Element) -> bool:
    if element.get("role").lower() in ("presentation", "none"):
        return True
    return any(above.get("aria-hidden").lower() == "true" for above in (element, *element.ancestors()))


_SPOTS = ("0", "1", "0px", "1px")


def _address(element: Element) -> str:
    source = element.get("src")
    if not source or _PLACEHOLDER.fullmatch(source):
        source = next((element.get(name) for name in _LAZY if element.get(name)), source)
    if not source and (candidates := element.get("srcset") or element.get("data-srcset")):
        source = candidates.split(",")[0].strip().split(" ")[0]
    return source


def _others(element: Element, address: str) -> Iterator[str]:
    """The same picture in other sizes and formats, the largest first: what `srcset` names, of the image and of the `picture` around it."""
    above = element.parent
    kids = above.kids if above is not None and above.tag == "picture" else ()
    named = [element, *(kid for kid in kids if isinstance(kid, Element) and kid.tag == "source")]
    found: list[tuple[float, str]] = []
    for each in named:
        for candidate in _CANDIDATE.findall(each.get("srcset") or each.get("data-srcset")):
            found.append((float(candidate[1] or 1), candidate[0]))
    seen = {address}
    for _, other in sorted(found, key=lambda pair: -pair[0]):
        if other not in seen and len(seen) < _MOST_SIZES:
            seen.add(other)
            yield other


_AROUND = frozenset({"a", "picture", "span", "b", "strong", "i", "em"})


def line(element: Element) -> Element:
    """What an image stands in, together with others: not the link that is around it alone."""
    return next((above for above in element.ancestors() if above.tag not in _AROUND), element)


def blocks(frame: Frame) -> Iterator[BlockNode]:
    """What a `figure` holds. Its caption goes to the first image, table or quotation in it that has none; to the last one of several images
    that follow each other."""
    caption, credit = frame.caption, frame.credit
    for block, following in zip_longest(frame.content, frame.content[1:]):
        match block:
            case Figure() if isinstance(following, Figure) and not (block.caption or following.caption):
                yield block
            case Figure() if (caption or credit) and not block.caption:
                yield replace(block, caption=caption, credit=credit, decorative=False)
                caption = credit = ()
            case Figure() if block.decorative and not block.asset:
                continue  # it says nothing, is not there, and no caption tells of it
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
