"""The heading of a text that no h1 gives: another heading before it, or what the page names its title, and the element that holds both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masthead.expressions import Letters, expression
from masthead.readers.html.furniture import FURNITURE, ROLES
from masthead.readers.html.tree import BLOCKS, UNSEEN, Element
from masthead.readers.html.weights import HEADINGS, Weight

_TITLE = expression(
    r"(?<![a-z])(?:news|article|art|post|content|story|entry)?(?:title|headline|head-?line|subject|titel|titre|titulo|titolo|überschrift)(?![a-z-])"
)
"""Names of what holds the title, at the end of a name: `news_title`, `newstitle`, not `title-bar`."""
_HUMP = expression(r"(?<=[a-z])(?=[A-Z])")
"""Where a word begins within a name: `contentTitle`."""
_MADE = expression(r"--[a-z0-9]{1,8}\Z|-(?=[a-z]*\d)[a-z0-9]{4,8}\Z")
"""What programs put behind names to make them differ: `Story_title__d3c4`."""
_FRAMES = ("div", "p", "span", "strong", "b")
_LEVEL = expression(r"(?<![a-z0-9])h([1-6])(?![a-z0-9])")
_SIGN = expression(
    r"(?<![a-z])(?:logo(?:-?(?:text|type|title|name))?|(?:site|blog)-?(?:title|name|logo|heading|brand(?:ing)?)|brand(?:-?(?:name|title|text))?|wordmark|sitio|nombre-?(?:del-?)?sitio)(?![a-z-])"
)
"""Names of what a site has above all its pages."""
_BESIDE = ("aside", "footer", "nav")
_ENDS = ".!;:,…。；："
_SHARED = 0.35
"""Of the text, so much more may come with its heading, at most: more would be a page around it."""
_LONG = 250
"""Characters of a heading, at most."""
_CROSS = 140
"""Characters of a frame that is called after a heading, at most."""
_SHORT = 16
"""Characters from which a heading that the page's title does not know may be that of a text; of Han, kana and Hangul, half as many say as much."""
_FULL = Letters("\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af")


def with_title(found: Element, body: Element, weights: dict[Element, Weight]) -> tuple[Element, Element | None]:
    """The element with the text, or the one above it that holds its heading too, and the heading if it is one only by that."""
    titles = [_folded(title) for title in _titles(body)]
    for above in (found, *found.ancestors()):
        if above.tag == "html":
            break
        known = [head for head in _heads(above, found, weights, titles) if _is_known(_folded(head.text()), titles)]
        if known:
            return above, known[0 if above is found else -1]
        if above is body:
            break
    headed = _is_headed(found)
    if headed and headed in HEADINGS:
        return found, None
    for above in found.ancestors():
        if (
            above.tag == "html"
            or (above is body and found.parent is not body)
            or weights[above].text - weights[above].links > weights[found].text * (1 + _SHARED) + _LONG
        ):
            break
        stack = list(_heads(above, found, weights))
        # Right in the page any box may stand above the text: there the heading must be called one.
        heads = [
            head
            for head in stack
            if _says(_folded(head.text()))
            and ((above is not body and not headed) or _TITLE.search(_named(head)))
            and (not headed or head.tag in HEADINGS)  # over a line in bold, which may be one as well, only what is surely a heading
        ]
        if len(heads) == 1:
            return above, heads[0]
        if heads:
            top = _top(stack, heads)
            return (above, top) if top is not None else (found, None)
    return found, None


def _top(stack: Sequence[Element], heads: Sequence[Element]) -> Element | None:
    """The heading of the highest rank of several that stand over a text: its genre, its title and its deck, each in a box of its own."""
    ranked = sorted((head for head in heads if head.tag in HEADINGS), key=lambda head: head.tag)
    if len(ranked) != len(heads) or len(stack) > _STACK or ranked[0].tag == ranked[1].tag:
        return None
    return ranked[0]


_MARKS = 2
"""Characters beside a line in bold."""
_SITE = expression(r"\s*(?:…|\.\.\.)?\s+[|•·»:—–-]\s+[^|•·»—–]+\Z|\s*(?:…|\.\.\.)\Z")
"""A site's name behind a title that may be cut."""
_WORDS = 3
"""Blanks between the words of a title that is cut, at least."""
_STACK = 4
"""Headings that a text has over it, at most."""


def without_signs(body: Element) -> None:
    """Makes no heading of what a page calls its sign ("logo", "site-title") and sets as one of the first level, where another heading stands below."""
    heads = [element for element in body.elements() if element.tag in ("h1", "h2", "h3")]
    signs = [at for at, head in enumerate(heads) if head.tag == "h1" and _SIGN.search(_named(head))]
    if not signs:
        return
    last = next((at for at in range(len(heads) - 1, signs[0], -1) if _heads_text(heads[at])), -1)
    for at in signs:
        if at < last:
            heads[at].tag = "div"


def _heads_text(heading: Element) -> bool:
    """Whether a heading says something, and stands in no part of a page that is beside its text."""
    return _says(_folded(heading.text())) and not any(above.tag in _BESIDE for above in heading.ancestors())


def levelled(body: Element) -> None:
    """Gives frames that are called after the heading they look like (`Rich_h3__a0`, `MuiTypography-h6`) its tag, if their text may be one."""
    titles: list[str] | None = None
    for element in body.elements():
        if element.tag == "td" and "heading" in element.get("class").lower():
            titles = [_folded(title) for title in _titles(body)] if titles is None else titles
            _out_of_table(element, titles)
        if element.tag not in ("div", "p") or not (name := element.get("class")):
            continue
        match = _LEVEL.search(name.lower().replace("_", "-"))
        if match is None or any(
            isinstance(kid, Element) and (kid.tag in BLOCKS or kid.tag in UNSEEN) for kid in element.elements() if kid is not element
        ):
            continue
        said = _folded(element.text())
        if 3 <= len(said) <= _CROSS and said[-1] not in _ENDS and sum(map(str.isalpha, said)) * 2 >= len(said):
            element.tag = f"h{match[1]}"


def _out_of_table(cell: Element, titles: Sequence[str]) -> None:
    """Makes a heading of a cell that a page calls so and that says what its title says, as Joomla and its kin lay out pages: the table that holds it
    and no more than buttons beside it is none."""
    said = _folded(cell.text())
    if not said or len(said) > _CROSS or not _is_known(said, titles):
        return
    table = next((above for above in cell.ancestors() if above.tag == "table"), None)
    if table is None or len(_folded(table.text())) > len(said) + _BUTTONS:
        return
    for element in table.elements():
        element.tag = "div" if element.tag in ("table", "tbody", "thead", "tr", "td", "th") else element.tag
    cell.tag = "h1"


_BUTTONS = 40
"""Characters of what a page offers beside a heading: "PDF", "Print", "E-mail"."""


def _titles(body: Element) -> Iterator[str]:
    """What the page's head says is its title."""
    page = body.parent if body.parent is not None else body
    for element in (kid for head in page.kids if isinstance(head, Element) and head.tag == "head" for kid in head.elements()):
        if element.tag == "title":
            yield "".join(kid for kid in element.kids if isinstance(kid, str))
        elif element.tag == "meta" and (element.get("property") or element.get("name")).lower() in (
            "og:title",
            "twitter:title",
            "dc.title",
        ):
            yield element.get("content")


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _is_known(said: str, titles: Sequence[str]) -> bool:
    """Whether the page's title is this, or begins with it before a site's name, or is its beginning there, as pages shorten long ones."""
    return _says(said) and any(title.startswith(said) or _shortens(title, said) for title in titles)


def _shortens(title: str, said: str) -> bool:
    """Whether the page's title is the first words of a heading, most of it, and a site's name."""
    site = _SITE.search(title)
    short = title[: site.start()] if site is not None else title
    return len(short) >= _SHORT * 2 and len(short) * 2 >= len(said) and short.count(" ") >= _WORDS and said.startswith(short)


def _heads(above: Element, found: Element, weights: dict[Element, Weight], titles: Sequence[str] = ()) -> Iterator[Element]:
    """What may be a heading in `above`, before `found` or at its start, in order: no furniture, and no part of another heading. What says the same
    as the page's title may be one whatever it is called."""
    pending = [above]
    around = {*found.ancestors()}
    while pending:
        element = pending.pop()
        if element is found and above is not found:
            return
        if element not in around and (
            element.tag in UNSEEN or element.tag in FURNITURE or element.tag in ("aside", "footer") or element.get("role").lower() in ROLES
        ):
            continue
        if element is not above and 0 < weights[element].text <= _LONG:
            if element.tag in HEADINGS or _is_named(element):
                yield element
                continue
            if (
                element.tag in _FRAMES
                and any(isinstance(kid, str) and kid.strip() for kid in element.kids)
                and _is_known(_folded(element.text()), titles)
            ):
                yield element
                continue
        pending.extend(kid for kid in reversed(element.kids) if isinstance(kid, Element))


def _says(said: str) -> bool:
    return len(said) >= _SHORT or (len(said) * 2 >= _SHORT and _FULL.within(said))


def _named(element: Element) -> str:
    return _HUMP.sub("-", element.names).lower().replace("_", "-")


def _is_named(element: Element) -> bool:
    names = [_MADE.sub("", name) for name in f"{_named(element)} {element.get('itemprop').lower()}".split()]
    return element.tag in ("div", "p", "span", "a", "strong", "b") and any(
        (match := _TITLE.search(name)) is not None and match.end() == len(name) for name in names
    )


def _is_headed(found: Element) -> str:
    """With what the text itself begins if that is a heading, or a line in bold that may be one: its tag; "" if it is neither."""
    pending = [found]
    while pending:
        element = pending.pop()
        if element.tag in HEADINGS:
            return element.tag
        for kid in element.kids:
            if isinstance(kid, str) and kid.strip():
                # A place and day in bold open a paragraph.
                row = element.parent if element.parent is not None else element
                bold = element.tag in ("b", "strong") and len(row.text().strip()) <= len(element.text().strip()) + _MARKS
                return element.tag if bold else ""
            if isinstance(kid, Element) and kid.text().strip():
                pending.append(kid)
                break
    return ""
