"""A page as the browser's parser sees it, in a light tree that can be walked without recursion."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from masthead.document.stops import ENDS
from masthead.errors import LimitError
from masthead.expressions import expression
from masthead.limits import LIMITS

UNSEEN = frozenset({"script", "style", "template", "head", "meta", "link", "base"})
"""Elements without any text of the page; nothing is lost with them."""

_BLOCKS = (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary table caption tbody td tfoot th "
    "thead tr ul button textarea iframe noscript object video audio br title summary listing marquee plaintext xmp"
)
BLOCKS = frozenset(_BLOCKS.split())
"""Elements that part words: what stands in two of them is never one word."""


_SHOWN = expression(r"(?:^|;)\s*display\s*:\s*(?:block|flex|table|grid|list-item)\b", re.IGNORECASE)


class Element:
    """`kids` are elements and strings. `tag` is lower case, except within SVG. `apart` is an inline element that is set apart from the
    one before it, though nothing stands between: two links side by side, a date, a name beside it. A style sheet tells browsers so."""

    __slots__ = ("apart", "attributes", "kids", "parent", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], parent: Element | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.kids: list[Element | str] = []
        self.apart = False

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    @property
    def names(self) -> str:
        """Its classes and id, which often tell what it is for."""
        return f"{self.get('class')} {self.get('id')}".strip()

    @property
    def set_as_block(self) -> bool:
        """Whether an inline element's own style makes a block of it, as builders of pages set rows of a head: `<span style="display:block">`."""
        around = self.parent if self.tag in _SET else None
        if around is not None and (("class" in self.attributes and (_is_row(around) or _is_column(around))) or _is_card(around)):
            return True
        if "style" not in self.attributes or self.tag not in _SET or not _SHOWN.search(self.get("style")) or self.parent is None:
            return False
        beside = self.parent.kids
        after = beside[at + 1] if (at := beside.index(self)) + 1 < len(beside) else ""
        return not isinstance(after, str) or not after or after[0].isspace()

    def elements(self, without: Collection[Element] = ()) -> Iterator[Element]:
        """Itself and all elements within it, in the order of the source; not the elements `without`, nor what is in them."""
        pending = [self]
        while pending:
            element = pending.pop()
            yield element
            pending.extend(kid for kid in reversed(element.kids) if isinstance(kid, Element) and kid not in without)

    def ancestors(self) -> Iterator[Element]:
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def text(self, without: Collection[Element] = (), *, parting: str = " ") -> str:
        """All text in it and its images' descriptions, blocks parted by blanks, or by what is `parting`; nothing of the elements `without`."""
        out: list[str] = []
        pending: list[Element | str] = [self]
        while pending:
            node = pending.pop()
            if isinstance(node, str):
                out.append(node)
                continue
            if node.tag in UNSEEN or node in without:
                continue
            if node.tag == "img" and node.get("alt"):
                out.append(f" {node.get('alt')} ")
            apart = parting if node.tag in BLOCKS or node.set_as_block else ""
            pending.append(apart)
            pending.extend(reversed(node.kids))
            pending.append(apart or (" " if node.apart else ""))
        return "".join(out)


_APART = expression(r"(?<![a-z])(?:date|datetime|time|author|publisher|byline|dateline|published|posted)(?![a-z])")


def _is_row(element: Element) -> bool:
    """Whether an element is a row of links that only says when a text came out and whose it is, each set apart by a style sheet."""
    kids = [kid for kid in element.kids if not isinstance(kid, str) or kid.strip()]
    if not 2 <= len(kids) <= _ROW or any(isinstance(kid, str) or kid.tag != "a" for kid in kids):
        return False
    return any(_DAY.search(kid.get("class")) for kid in kids if isinstance(kid, Element))


def _is_column(element: Element) -> bool:
    """Whether an element is nothing but spans with classes, in lines of their own, of which two at least are paragraphs, and pictures: a style sheet
    sets one below the other."""
    kids = element.kids
    if not _CARD - 4 <= len(kids) <= _COLUMN or element.tag not in _HOLDERS or not isinstance(kids[0], str):
        return False
    told = 0
    for before, kid in pairwise(kids):
        if isinstance(kid, str):
            if kid.strip() or "\n" not in kid:
                return False
        elif not isinstance(before, str) or not (kid.tag == "img" or (kid.tag == "span" and kid.get("class"))):
            return False
        elif kid.kids and isinstance(said := kid.kids[-1], str):
            told += len(said) >= _PARAGRAPH and said.rstrip().endswith(ENDS)
    return told > 1 and not kids[0].strip()


_COLUMN = 80
_PARAGRAPH = 60


def _is_card(element: Element) -> bool:
    """Whether an element is nothing but rows on whom to write to or call, set apart by a style sheet alone: name, office, number, address."""
    kids = element.kids
    if not 3 <= len(kids) <= _CARD or element.tag not in _HOLDERS:
        return False
    if any(isinstance(kid, str) or kid.tag not in _SET for kid in kids):
        return False
    rows = [kid for kid in kids if isinstance(kid, Element)]
    if any(kid.get("href").startswith(("mailto:", "tel:")) for kid in rows):
        return True
    said = (kid.kids[0] for kid in rows if len(kid.kids) == 1)
    return any(isinstance(one, str) and _ADDRESS.fullmatch(one.strip()) for one in said)


_CARD = 9
_ADDRESS = expression(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HOLDERS = frozenset({"div", "li", "p", "address", "td", "section", "article", "figcaption"})
_ROW = 5
_DAY = expression(r"(?<![a-z])(?:date|datetime|time|published|posted)(?![a-z])")


def _stands_apart(element: Element, before: list[Element | str]) -> bool:
    if element.tag not in _SET:
        return False
    last = next((kid for kid in reversed(before) if (kid if isinstance(kid, str) else kid.tag not in UNSEEN)), None)
    if isinstance(last, str):
        return False
    if element.tag == "a" and last is not None and last.tag == "a":
        return True
    return element.tag == "time" or _is_set(element) or (last is not None and _is_stamp(last))


def _is_set(element: Element) -> bool:
    """Whether an element says by its names that it is a day or whose a text is, which a style sheet sets by itself."""
    return _APART.search(f"{element.get('class')} {element.get('itemprop')}") is not None


def _is_stamp(element: Element) -> bool:
    """Whether an element is a day or a name so set, and nothing within it: what touches it is another ("3 mai 2024", "Communiqué")."""
    plain = len(element.kids) == 1 and isinstance(element.kids[0], str)
    return plain and (element.tag == "time" or (element.tag in _SET and _is_set(element)))


def _abuts(before: list[Element | str]) -> bool:
    """Whether a `span` ends right here with a word in small letters: a word with a capital in the next one is another, which a style sheet parts
    from it ("Medienmitteilung", "Veröffentlicht am …")."""
    last = before[-1] if before else None
    if last is None or isinstance(last, str) or last.tag != "span":
        return False
    return len(last.kids) == 1 and isinstance(said := last.kids[0], str) and _SMALL.fullmatch(said[-5:]) is not None


_LISTS = frozenset({"ul", "ol", "menu", "dir", "list"})
_SMALL, _CAPITAL = expression(r"[^\W\d_A-ZÀ-Þ]{5}"), expression(r"[A-ZÀ-ÖØ-ÞА-Я][^\W\d_A-ZÀ-Þ]{2}")
_SET = frozenset({"span", "time", "a", "em", "i", "b", "strong", "small", "font", "cite", "abbr"})


def parse(html: str, *, where: str = "") -> Element:
    """The root element of a page or a fragment. Raises `LimitError` if elements are nested beyond `html_depth`."""
    from selectolax.lexbor import LexborHTMLParser

    node = LexborHTMLParser(html).root
    root = Element("html", {}, None)
    if node is None:
        return root
    root.attributes = _attributes(node)
    parent = root
    above = [node]  # the elements whose kids are being walked; the last is that of `parent`
    current = node.first_child
    while above:
        if current is None:
            current = above.pop().next
            parent = parent.parent or root
            continue
        kind, below = current.tag, None
        if kind == "-text":
            parent.kids.append(current.text_content or "")
        elif kind is not None and not kind.startswith(("-", "!")):
            attributes = _attributes(current)
            if kind == "li" and parent.tag not in _LISTS and current.css_first("h1, h2, hr") is not None:
                kind = "div"  # a stray `<li>` goes on to the page's end, and what it holds is no item of a list
            element = Element(_heading(kind, attributes) if "role" in attributes else kind, attributes, parent)
            element.apart = _stands_apart(element, parent.kids) or (
                kind == "span" and _abuts(parent.kids) and _CAPITAL.match(current.text(deep=True) or "") is not None
            )
            parent.kids.append(element)
            if kind in ("script", "style"):
                # Some scripts are data about the page (JSON-LD); a style sheet tells how its blocks look.
                element.kids.append(current.text(deep=True) or "")
            elif kind not in ("style", "template") and (below := current.first_child) is not None:
                above.append(current)
                parent = element
                if len(above) > LIMITS.html_depth:
                    raise _too_deep(where)
        current = below if below is not None else current.next
    return root


def _heading(tag: str, attributes: dict[str, str]) -> str:
    """The tag of an element that has the part of a heading (WAI-ARIA 1.2, 5.4): the heading of its level, which is the second if none is said."""
    if attributes["role"].strip().lower() != "heading" or tag not in ("div", "p", "span"):
        return tag
    level = attributes.get("aria-level", "").strip()
    return f"h{level}" if level in tuple("123456") else "h2"


def _too_deep(where: str) -> LimitError:
    return LimitError(
        f"has elements nested deeper than limit.html_depth ({LIMITS.html_depth:,})",
        where=where,
        hint="no honest page is nested like this; --set limit.html_depth=N raises the limit",
    )


def _attributes(node: object) -> dict[str, str]:
    found = {name: value or "" for name, value in node.attributes.items()}  # type: ignore[attr-defined]
    if "classname" in found:
        found.setdefault("class", found["classname"])  # as React's templates write it
    return found
