"""Which part of a page is the text, and which is furniture around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from masthead.expressions import expression
from masthead.readers import pressline
from masthead.readers.html import feet, headings, stamped
from masthead.readers.html.bands import bands
from masthead.readers.html.cards import CARDS, cards
from masthead.readers.html.chapters import chapters, contents, leads_to_itself
from masthead.readers.html.furniture import BESIDE, FURNITURE, ROLES, TONGUES, furniture, tongues, tool, veils
from masthead.readers.html.mailings import MAILING, mailing
from masthead.readers.html.tree import UNSEEN, Element
from masthead.readers.html.weights import HEADINGS, Weight, weigh

_CONTACT = 900
"""Characters of a box with contacts, at most."""
_REACHED = expression(r"\S@\S|\(at\)|\+\d[\d ()/.–-]{6,}|\b0\d[\d ()/.–-]{6,}\d")
_NUMBER = expression(r"\d(?:[ ()/.–-]{0,2}\d){8,}")
"""A telephone number of any country: a date has no more than eight figures."""


HIDDEN = "hidden on the page"
ITSELF = "the sign of a heading’s address"
CONTENTS = "the text’s own table of contents"


class Region(Struct, frozen=True):
    """`root` holds the text; what is in `dropped` is left out, with the reason, and so is the `loose` text around the root. What
    is `beside` lies in something that is left out, but is read. `headline` is what is the text's heading by its name alone."""

    root: Element
    dropped: dict[Element, str]
    beside: tuple[Element, ...] = ()
    loose: tuple[str, ...] = ()
    headline: Element | None = None

    def left_out(self) -> dict[str, list[str]]:
        """The text of all that is left out, by reason; signs that say nothing are not told of."""
        said: dict[str, list[str]] = {}
        for element, reason in self.dropped.items():
            if reason == ITSELF:
                continue
            # What lies in something that is left out goes with it.
            if not any(above in self.dropped for above in element.ancestors()) and (text := element.text(self.beside).strip()):
                said.setdefault(reason, []).append(text)
        if loose := " ".join(self.loose).strip():
            said.setdefault("outside the text of the page", []).append(loose)
        return said


def whole(body: Element, mailed: bool = False) -> Region:
    """All of it but what no reader of the page sees."""
    stamped.apart(body)
    dropped = {element: reason for element in body.elements() if (reason := _unseen(element))}
    for element in body.elements():
        if element.tag == "del" and _replaced(element):
            dropped[element] = "what a change put other words for"
        elif element.tag in HEADINGS:
            dropped |= {kid: ITSELF for kid in element.elements() if kid.tag == "a" and leads_to_itself(kid, element)}
    if HIDDEN in dropped.values() and not body.text(dropped).strip():
        # A piece of a page that a script shows when it is asked for, saved alone.
        dropped = {element: reason for element, reason in dropped.items() if reason != HIDDEN}
    elif late := {element for element, reason in dropped.items() if reason == HIDDEN and _VEILED in _style(element)}:
        # Pages of WeChat keep their text unseen until a script has laid it out: it is more than all that is seen without it.
        seen = len(body.text(dropped))
        dropped = {element: reason for element, reason in dropped.items() if element not in late or len(element.text()) <= seen}
    return Region(body, dropped)


def fragment(body: Element, mailed: bool = True) -> Region:
    """All that is seen but lists of languages and links that work the browser: what comes without a page has no other furniture."""
    dropped = whole(body).dropped
    for element in body.elements():
        if element.tag == "a" and (reason := tool(element)):
            dropped[element] = reason
    dropped |= dict.fromkeys(contents(body, dropped), CONTENTS)
    if (switch := tongues(body, dropped)) is not None:
        dropped[switch] = TONGUES
    if mailed:
        dropped |= dict.fromkeys(mailing(body, dropped), MAILING)
    return Region(body, dropped)


def main(body: Element, mailed: bool = True) -> Region:
    """The part that is the text. Judged by elements made for the purpose, by where the prose is, and by what names promise."""
    headings.without_signs(body)
    headings.levelled(body)
    dropped = whole(body).dropped
    weights = weigh(body, dropped)
    if veiled := veils(body, dropped):
        without = weigh(body, dropped.keys() | veiled.keys())
        # A page that is all one dialog has its text in it.
        if without[body].prose >= weights[body].prose * 0.25:
            dropped.update(veiled)
            weights = without
    root, named = _root(body, weights)
    path = {root, *root.ancestors()}
    loose: list[str] = []
    for above in root.ancestors():
        for kid in above.kids:
            if isinstance(kid, str):
                loose.append(kid)
            elif kid not in path and kid not in dropped:
                dropped[kid] = _outside(kid)
    total = max(weights[root].prose, 1)
    headline = named or _headline(root, weights)
    keep = {headline, *headline.ancestors()} if headline is not None else set()
    keep |= chapters(root)
    pending: list[Element] = [root]
    while pending:
        element = pending.pop()
        for kid in element.kids:
            if not isinstance(kid, Element) or kid in dropped or kid.tag in UNSEEN:
                continue
            weight = weights[kid]
            reason = "" if kid in keep or weight.prose > total * 0.4 else furniture(kid, weight, total)
            if reason:
                dropped[kid] = reason
            else:
                pending.append(kid)
    dropped |= dict.fromkeys(contents(root, dropped), CONTENTS)
    dropped |= dict.fromkeys(cards(root, weights, dropped, keep), CARDS)
    dropped |= bands(root, weights, dropped, keep)
    if (switch := tongues(root, dropped)) is not None:
        dropped[switch] = TONGUES
    if mailed:
        dropped |= dict.fromkeys(mailing(root, dropped), MAILING)
    beside = tuple(_beneath(body, root, path, weights))
    if not any(pressline.asks(element.text()) for element in beside):
        beside += tuple(feet.lines(dropped, root))
    for element in beside:
        dropped.pop(element, None)
        feet.free(element)
    return Region(root, dropped, beside, tuple(loose), named if named is not None and named.tag not in HEADINGS else None)


_VEILED = "visibility:hidden"


def _style(element: Element) -> str:
    return element.get("style").lower().replace(" ", "")


def _unseen(element: Element) -> str:
    style = _style(element)
    if "hidden" in element.attributes or "display:none" in style or _VEILED in style:
        return HIDDEN
    if element.tag == "noscript":
        return FURNITURE["noscript"]
    if "aria-hidden" in element.attributes and _draws_formula(element):
        return "the drawing of a formula"
    if element.tag == "title" and (element.parent is None or element.parent.tag in ("html", "body", "head")):
        return "the page’s own title"  # a parser takes an unknown element before the head for the body's
    if element.tag == "dialog" and "open" not in element.attributes:
        return "a dialog"
    if "carousel-caption" in element.get("class") and _EXAMPLE.search(element.text()):
        return "a placeholder that nobody filled in"
    return ""


_EXAMPLE = expression(r"\bplaceholder content\b|\blorem ipsum\b|\bnulla vitae elit libero\b", re.I)
"""What the framework of a page has in the captions of its slides as examples."""


def _replaced(element: Element) -> bool:
    """Whether other words were put in the place of a deletion: the insertion stands right beside it, as programs keep changes."""
    around = element.parent
    kids = [kid for kid in around.kids if not isinstance(kid, str) or kid.strip()] if around is not None else []
    at = kids.index(element) if element in kids else -1
    beside = [kid for kid in kids[max(at - 1, 0) : at + 2] if isinstance(kid, Element)] if at >= 0 else []
    return any(kid.tag == "ins" for kid in beside)


def _draws_formula(element: Element) -> bool:
    """Whether it only shows what a formula beside it says (KaTeX, MathJax)."""
    around = element.parent
    return (
        around is not None
        and ("katex" in element.names or "mjx" in element.names or element.tag.startswith("mjx"))
        and (any(kid.tag == "math" for kid in around.elements((element,))))
    )


def _root(body: Element, weights: dict[Element, Weight]) -> tuple[Element, Element | None]:
    """The element with the text, and what is its heading if no h1 is."""
    found = body
    prose = max(weights[body].prose, 1)
    # Sidebars and feet have prose too, but a page that says where its main part is, is mostly right.
    for wanted, share in ((_is_main, 0.4), (_is_article, 0.6)):
        best = max((element for element in found.elements() if wanted(element)), key=lambda element: weights[element].prose, default=None)
        if best is not None and weights[best].prose >= weights[found].prose * share:
            found = best
    if found is body:
        # No element says so: go down as long as one child has nearly all the prose.
        while True:
            kids = [kid for kid in found.kids if isinstance(kid, Element)]
            best = max(kids, key=lambda kid: weights[kid].prose, default=None)
            if best is None or best.tag in ("p", "ul", "ol", "table", "blockquote") or weights[best].prose < prose * 0.75:
                break
            found = best
        found = _with_contact(found, body, weights)
    root = _with_headline(found, body, weights)
    if root is not found or any(element.tag == "h1" for element in root.elements()):
        return root, None
    return headings.with_title(root, body, weights)


def _with_contact(found: Element, body: Element, weights: dict[Element, Weight]) -> Element:
    """The element, or the one around it if little more than whom to ask stands there, below the text."""
    for above in found.ancestors():
        if above is body or above.tag == "html":
            break
        after: list[str] = []
        path = {found, *found.ancestors()}
        seen = False
        for kid in above.kids:
            if isinstance(kid, Element) and kid in path:
                seen = True
            elif said := (kid if isinstance(kid, str) else kid.text()).strip():
                if not seen or (isinstance(kid, Element) and (weights[kid].density > 0.5 or furniture(kid, weights[kid], 1))):
                    return found
                after.append(said)
        if len(text := " ".join(after)) > min(_CONTACT, weights[found].text):
            break
        if _REACHED.search(text) or _NUMBER.search(text):
            return above
    return found


def _is_main(element: Element) -> bool:
    return element.tag == "main" or element.get("role").lower() == "main"


def _is_article(element: Element) -> bool:
    return element.tag == "article" or element.get("role").lower() == "article" or "articleBody" in element.get("itemprop")


def _with_headline(found: Element, body: Element, weights: dict[Element, Weight]) -> Element:
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


def _headline(root: Element, weights: dict[Element, Weight]) -> Element | None:
    heads = [element for element in root.elements() if element.tag == "h1" and weights[element].text]
    return max(heads, key=lambda element: weights[element].text, default=None)


def _tells_house(element: Element, weight: Weight) -> bool:
    """Whether a box says what the house is: it is called so or headed so, and has a sentence and hardly a link."""
    if weight.density > 0.3 or element.tag not in _BOXES or not (_ABOUT_NAME.search(element.names) or _headed_about(element)):
        return False
    return weight.prose > 0 and not any(kid.tag in ("form", "input", "nav") for kid in element.elements())


def _headed_about(element: Element) -> bool:
    """Whether the first that a box has is a heading of boilerplate."""
    first = next((kid for kid in element.kids if isinstance(kid, Element) or kid.strip()), None)
    return isinstance(first, Element) and first.tag in _HEADS and _ABOUT.match(first.text().strip()) is not None


_BOXES = frozenset({"div", "section", "aside", "article"})
_HEADS = frozenset({*HEADINGS, "strong", "b", "p"})
_ABOUT_NAME = expression(
    r"(?<![a-z])(?:boilerplate|about[-_]?(?:us|company|the[-_]?company|org\w*)?|company[-_]?(?:profile|info|about)|abbinder)(?![a-z])",
    re.IGNORECASE,
)
"""What boxes are called that say what the house is."""
_ABOUT = expression(
    r"(?:about|über|zur person|à propos|qui sommes|acerca de|sobre|quiénes somos|quem somos|chi siamo|informazioni su|over|om|tietoa|o nas|o firmie|o společnosti|o spoločnosti|o nama|o nás|despre|"
    r"о компании|об? \w+|про компанію|про \w+|за нас|σχετικά με|hakkında|tentang|về|حول|نبذة|عن|درباره|אודות)(?!\w)|关于|關於|公司简介|公司簡介|会社概要|企業概要|회사 ?소개|เกี่ยวกับ",
    re.IGNORECASE,
)


def _beneath(body: Element, root: Element, path: set[Element], weights: dict[Element, Weight]) -> Iterator[Element]:
    """Whom the press may ask and what the house is: often in boxes of their own, after the text and beside it."""
    pending = [body]
    after = False
    while pending:
        element = pending.pop()
        if element is root:
            after = True
            continue
        if element.tag in UNSEEN or element.tag in FURNITURE or element.tag in ("header", "footer"):
            continue
        if after and element not in path and 0 < weights[element].text < _CONTACT:
            text = element.text()
            if (pressline.named(text) and _REACHED.search(text)) or _tells_house(element, weights[element]):
                yield element
                continue
        pending.extend(kid for kid in reversed(element.kids) if isinstance(kid, Element))


def _outside(element: Element) -> str:
    """What it is that stands beside the element with the text."""
    return FURNITURE.get(element.tag) or ROLES.get(element.get("role").lower()) or BESIDE.get(element.tag, "outside the text of the page")
