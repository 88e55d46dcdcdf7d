"""Which part of a page is the text, and which is furniture around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from masthead.expressions import expression
from masthead.readers.html.tree import UNSEEN, Element

_TEXTS = frozenset(
    {"p", "li", "td", "dd", "dt", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section", "article", "main"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

# Elements that are furniture by what they are, unless most of the prose is in them (whole pages have been wrapped in a form).
_FURNITURE = {
    "nav": "navigation",
    "form": "a form",
    "dialog": "a dialog",
    "search": "a search form",
    "button": "a button",
    "select": "a form",
    "textarea": "a form",
    "menu": "navigation",
    "noscript": "for browsers without scripts",
    "iframe": "another page shown within",
}
_ROLES = {
    "navigation": "navigation",
    "banner": "the page’s head",
    "contentinfo": "the page’s foot",
    "search": "a search form",
    "dialog": "a dialog",
    "alertdialog": "a dialog",
    "menu": "navigation",
    "menubar": "navigation",
    "tablist": "navigation",
    "toolbar": "a toolbar",
    "button": "a button",
}

# Words in class names and ids that say what an element is for, the sure ones and those that need a second sign (many links).
_SURE = expression(
    r"(?<![a-z])(?:breadcrumbs?|cookies?|consent|gdpr|shar(?:e(?!holder|s(?![a-z]))[a-z]*|ing)|social(?:-?media)?|shariff|addtoany|skip-?(?:to|links?|nav\w*)|pagination|pager|"
    r"navbar|nav(?:igation)?|screen-?reader(?:-text)?|sr-?only|visually-?hidden|visuallyhidden|hidden-print|no-?print|newsletter|subscribe|login|"
    r"comments?-(?:area|list|form)|respond|disqus|back-?to-?top|totop|toolbar|servicebar|metanav\w*|print-?(?:link|button|page)|related(?:-\w+)?|"
    r"recommend\w*|advert\w*|banner-?ad|popup|modal|two-?click|third-party[a-z-]*|privacy-(?:notice|settings))(?![a-z])"
)
_LIKELY = expression(
    r"(?<![a-z])(?:aside|side-?bar|teasers?|footer|header|menus?|tags?|tag-?(?:list|cloud)|links?|meta|widgets?|more|also|latest|topics?|promo\w*|"
    r"service|tools?|buttons?|actions?|languages?|lang-?switch\w*|archive|most-?read|popular|categor(?:y|ies)|functions?|slider|carousel|posts)(?![a-z])"
)
_PROSE = 45
"""Characters of a text block from which it is prose rather than a label."""


_CONTACT = 900
"""Characters of a box with contacts, at most."""
_PRESS = expression(
    r"\b(?:press|media|presse\w*|medien\w*|prensa|imprensa|stampa|pers\w*|prasow\w+|basın|newsroom)\b|"
    r"пресс|прес-|媒体|媒體|新闻|新聞|広報|报道|언론|보도|תקשורת|דוברות|إعلام|صحاف",
    re.IGNORECASE,
)
_REACHED = expression(r"\S@\S|\(at\)|\+\d[\d ()/.–-]{6,}|\b0\d[\d ()/.–-]{6,}\d")


class Region(Struct, frozen=True):
    """`root` holds the text; what is in `dropped` is left out, with the reason, and so is the `loose` text around the root. What
    is `beside` lies in something that is left out, but is read."""

    root: Element
    dropped: dict[Element, str]
    beside: tuple[Element, ...] = ()
    loose: tuple[str, ...] = ()

    def left_out(self) -> dict[str, list[str]]:
        """The text of all that is left out, by reason."""
        said: dict[str, list[str]] = {}
        for element, reason in self.dropped.items():
            # What lies in something that is left out goes with it.
            if not any(above in self.dropped for above in element.ancestors()) and (text := element.text(self.beside).strip()):
                said.setdefault(reason, []).append(text)
        if loose := " ".join(self.loose).strip():
            said.setdefault("outside the text of the page", []).append(loose)
        return said


class _Weight:
    """Characters in an element: all, in links, and in blocks of prose."""

    __slots__ = ("links", "prose", "text")

    def __init__(self) -> None:
        self.text = 0
        self.links = 0
        self.prose = 0

    @property
    def density(self) -> float:
        """The share of its text that is links."""
        return self.links / self.text if self.text else 0.0


def whole(body: Element) -> Region:
    """All of it but what no reader of the page sees."""
    return Region(body, {element: reason for element in body.elements() if (reason := _unseen(element))})


def main(body: Element) -> Region:
    """The part that is the text. Judged by elements made for the purpose, by where the prose is, and by what names promise."""
    dropped = whole(body).dropped
    weights = _weigh(body, dropped)
    root = _root(body, weights)
    path = {root, *root.ancestors()}
    loose: list[str] = []
    for above in root.ancestors():
        for kid in above.kids:
            if isinstance(kid, str):
                loose.append(kid)
            elif kid not in path and kid not in dropped:
                dropped[kid] = _outside(kid)
    total = max(weights[root].prose, 1)
    headline = _headline(root, weights)
    keep = {headline, *headline.ancestors()} if headline is not None else set()
    pending: list[Element] = [root]
    while pending:
        element = pending.pop()
        for kid in element.kids:
            if not isinstance(kid, Element) or kid in dropped or kid.tag in UNSEEN:
                continue
            weight = weights[kid]
            reason = "" if kid in keep or weight.prose > total * 0.4 else _furniture(kid, weight, total)
            if reason:
                dropped[kid] = reason
            else:
                pending.append(kid)
    beside = tuple(_contacts(body, root, path, weights))
    for element in beside:
        dropped.pop(element, None)
    return Region(root, dropped, beside, tuple(loose))


def _unseen(element: Element) -> str:
    style = element.get("style").lower().replace(" ", "")
    if "hidden" in element.attributes or "display:none" in style or "visibility:hidden" in style:
        return "hidden on the page"
    if element.tag == "noscript":
        return _FURNITURE["noscript"]
    return ""


def _weigh(body: Element, dropped: dict[Element, str]) -> dict[Element, _Weight]:
    """Bottom up, without recursion: an element comes before what is in it, so the reverse order does."""
    order = list(body.elements())
    weights = {element: _Weight() for element in order}
    own: dict[Element, int] = {}
    for element in reversed(order):
        weight = weights[element]
        if element.tag in UNSEEN or element in dropped:
            continue
        length = sum(len(" ".join(kid.split())) * _thickness(kid) for kid in element.kids if isinstance(kid, str))
        run, links = length, 0
        for kid in element.kids:
            if isinstance(kid, Element):
                below = weights[kid]
                weight.text += below.text
                weight.links += below.links
                weight.prose += below.prose
                if kid.tag not in _TEXTS:
                    run += own.get(kid, 0)
                    links += below.links
        weight.text += length
        own[element] = run
        if element.tag == "a":
            weight.links = weight.text
        elif element.tag in _TEXTS and element.tag not in _HEADINGS and run >= _PROSE and links < run * 0.5:
            weight.prose += run
    return weights


def _thickness(text: str) -> int:
    """A character of Chinese, Japanese or Korean says as much as some three of Latin."""
    middle = text[len(text) // 2 : len(text) // 2 + 1]
    return 3 if "\u2e80" <= middle <= "\ud7af" else 1


def _root(body: Element, weights: dict[Element, _Weight]) -> Element:
    found = body
    prose = max(weights[body].prose, 1)
    for wanted in (_is_main, _is_article):
        best = max((element for element in found.elements() if wanted(element)), key=lambda element: weights[element].prose, default=None)
        if best is not None and weights[best].prose >= weights[found].prose * 0.6:
            found = best
    if found is body:
        # No element says so: go down as long as one child has nearly all the prose.
        while True:
            kids = [kid for kid in found.kids if isinstance(kid, Element)]
            best = max(kids, key=lambda kid: weights[kid].prose, default=None)
            if best is None or best.tag in ("p", "ul", "ol", "table", "blockquote") or weights[best].prose < prose * 0.75:
                break
            found = best
    return _with_headline(found, body, weights)


def _is_main(element: Element) -> bool:
    return element.tag == "main" or element.get("role").lower() == "main"


def _is_article(element: Element) -> bool:
    return element.tag == "article" or element.get("role").lower() == "article" or "articleBody" in element.get("itemprop")


def _with_headline(found: Element, body: Element, weights: dict[Element, _Weight]) -> Element:
    """The element, or the one above it that holds the headline too."""
    if any(element.tag == "h1" for element in found.elements()):
        return found
    for above in found.ancestors():
        if above.tag == "html":
            break
        heads = [element for element in above.elements() if element.tag == "h1" and weights[element].text]
        if heads:
            # A site's name is a heading too, but a link to the site's front page.
            named = all(weights[head].density > 0.9 or _in_banner(head) for head in heads)
            # Taking the headline in must not bring in more text than it is worth: rather half a page of rules than half a text.
            return found if named else above
        if above is body:
            break
    return found


def _in_banner(element: Element) -> bool:
    return any(above.get("role").lower() == "banner" or above.tag == "nav" for above in element.ancestors())


def _headline(root: Element, weights: dict[Element, _Weight]) -> Element | None:
    heads = [element for element in root.elements() if element.tag == "h1" and weights[element].text]
    return max(heads, key=lambda element: weights[element].text, default=None)


def _contacts(body: Element, root: Element, path: set[Element], weights: dict[Element, _Weight]) -> Iterator[Element]:
    """Whom the press may ask: often in a box of its own, after the text and beside it."""
    pending = [body]
    after = False
    while pending:
        element = pending.pop()
        if element is root:
            after = True
            continue
        if element.tag in UNSEEN or element.tag in _FURNITURE or element.tag in ("header", "footer"):
            continue
        if after and element not in path and 0 < weights[element].text < _CONTACT:
            text = element.text()
            if _PRESS.search(text) and _REACHED.search(text):
                yield element
                continue
        pending.extend(kid for kid in reversed(element.kids) if isinstance(kid, Element))


def _outside(element: Element) -> str:
    """What it is that stands beside the element with the text."""
    return (
        _FURNITURE.get(element.tag) or _ROLES.get(element.get("role").lower()) or _BESIDE.get(element.tag, "outside the text of the page")
    )


_BESIDE = {"header": "the page’s head", "footer": "the page’s foot", "aside": "beside the text"}


def _furniture(element: Element, weight: _Weight, total: int) -> str:
    """Why an element within the text is none of it; empty if it is."""
    prosaic = weight.prose > total * 0.15
    if reason := _FURNITURE.get(element.tag):
        return "" if prosaic and element.tag == "form" else reason
    if reason := _ROLES.get(element.get("role").lower()):
        return reason
    if element.tag in ("footer", "aside") and not prosaic and (weight.density > 0.5 or element.tag == "footer") and not _quoted(element):
        return _BESIDE[element.tag]
    if element.tag == "td" and weight.density > 0.85 and not weight.prose and _links(element) >= 3:
        return "a list of links"
    if element.tag in ("body", "html", "main", "article", "table", "tr", "td", "tbody", "p", "a", *_HEADINGS):
        return ""
    names = re.sub(r"([a-z])([A-Z])", r"\1-\2", element.names).lower().replace("_", "-")
    if match := _SURE.search(names):
        return f"named “{match.group()}”"
    if not prosaic and weight.density > 0.5 and (match := _LIKELY.search(names)):
        return f"named “{match.group()}”, and mostly links"
    if element.tag in ("div", "section", "ul", "li", "fieldset") and not weight.prose and _asks(element):
        return "a form"
    if element.tag in ("ul", "ol", "div", "section") and weight.density > 0.85 and not weight.prose and _links(element) >= 5:
        return "a list of links"
    return ""


def _quoted(element: Element) -> bool:
    return any(above.tag in ("blockquote", "figure") for above in element.ancestors())


def _asks(element: Element) -> bool:
    return any(kid.tag in ("select", "textarea") or (kid.tag == "input" and kid.get("type") != "hidden") for kid in element.elements())


def _links(element: Element) -> int:
    return sum(kid.tag == "a" for kid in element.elements())
