"""Pictures whose captions are ones by their names alone (`wp-caption-text`, `news-img-caption`): made figures before the page is read."""

from __future__ import annotations

from masthead.expressions import expression
from masthead.readers.html.tree import UNSEEN, Element

_NAMED = expression(
    r"(?<![a-z])(?:[a-z-]*captions?|caption-?text|image--title|bild(?:unterschrift|text|legende)|legende?|didascalia|pie-?(?:de-)?foto)(?![a-z])"
)
_SIGNS = ("caption", "image__title", "bildunter", "bildtext", "bildlegende", "legende", "didascalia", "foto")
_HELD = frozenset({"p", "div", "span", "small", "em", "i", "dd"})
_LONG = 500
"""Characters of a caption, at most."""
_AROUND = 3
"""Elements around a picture in which nothing but it stands."""


def may_be(html: str) -> bool:
    """Whether a page may have any: most have not, and are not looked through."""
    low = html.lower()
    return "<img" in low and any(sign in low for sign in _SIGNS)


def figured(root: Element) -> None:
    """Makes figures of pictures that are followed by what is named a caption."""
    for element in list(root.elements()):
        if element.tag in _HELD and _is_caption(element) and (picture := _picture(element)) is not None:
            _join(picture, element)


def _is_caption(element: Element) -> bool:
    named = f"{element.get('class')} {element.get('itemprop')}"
    if _NAMED.search(named.lower().replace("_", "-")) is None:
        return False
    if any(above.tag in ("figure", "table", "figcaption", "video", "audio") for above in element.ancestors()):
        return False
    if any(kid.tag in ("img", "p", "ul", "ol", "h1", "h2", "h3", "table") and kid is not element for kid in element.elements()):
        return False
    return 0 < len(element.text().strip()) <= _LONG


def _picture(caption: Element) -> Element | None:
    """What stands right before a caption and holds pictures and no word."""
    inner = caption
    for _ in range(_AROUND):
        above = inner.parent
        if above is None:
            return None
        at = above.kids.index(inner)
        before = [kid for kid in above.kids[:at] if _is_seen(kid)]
        if before:
            last = before[-1]
            return last if isinstance(last, Element) and _holds_picture(last) else None
        if any(_is_seen(kid) for kid in above.kids[at + 1 :]):
            return None
        inner = above
    return None


def _is_seen(kid: Element | str) -> bool:
    return bool(kid.strip()) if isinstance(kid, str) else kid.tag not in UNSEEN and kid.tag != "br"


def _holds_picture(element: Element) -> bool:
    held = list(element.elements())
    return any(kid.tag == "img" for kid in held) and not any(
        isinstance(said, str) and said.strip() for kid in held if kid.tag not in UNSEEN for said in kid.kids
    )


def _join(picture: Element, caption: Element) -> None:
    """Puts a picture and its caption into a figure in the place of the picture."""
    holder, old = picture.parent, caption.parent
    if holder is None or old is None:
        return
    figure = Element("figure", {}, holder)
    holder.kids[holder.kids.index(picture)] = figure
    old.kids.remove(caption)
    caption.tag = "figcaption"
    figure.kids = [picture, caption]
    picture.parent = caption.parent = figure
