"""Quotations that are ones by their names alone (`<div class="quote">`), with who says them below: made quotations before the page is read."""

from __future__ import annotations

from masthead.document.stops import CLOSING, ENDS
from masthead.expressions import expression
from masthead.readers.html.tree import UNSEEN, Element

_SIGNS = ("quote", "citation", "zitat", "citat", "cita-", "cytat", "citazione", "testimonial")
_NAMED = expression(
    r"(?<![a-z])(?:(?:block|pull|press|lead|big|article|news)?-?quot(?:e|ation)|citation|zitat|citat|citaat|cita|citazione|cytat|testimonial)(?:-(?:block|box|wrap|wrapper|container))?(?![a-z-])"
)
_SPEAKER = expression(
    r"(?<![a-z])(?:attrib(?:ution)?|author|cite|source|speaker|byline|person|name|role|autor|auteur|autore|quelle|sprecher|signature)(?![a-z])"
)
_HOLDERS = frozenset({"div", "section", "figure", "blockquote"})
_ROWS = frozenset({"p", "div", "cite", "footer", "figcaption", "span", "small", "strong", "b", "em"})
_LONGEST, _FEWEST = 160, 4
"""Characters of a name with its office, at most, and words of what is quoted, at least."""
_ENDS = (*ENDS, *CLOSING)


def may_be(html: str) -> bool:
    """Whether a page may have any: most have not, and are not looked through."""
    low = html.lower()
    return "class=" in low and any(sign in low for sign in _SIGNS)


def quoted(root: Element) -> None:
    """Makes quotations of what is named one and ends with rows that name who says it."""
    for element in list(root.elements()):
        if element.tag in _HOLDERS and (element.tag == "blockquote" or _NAMED.search(element.get("class").lower().replace("_", "-"))):
            _quote(element)


def _quote(element: Element) -> None:
    inner = [each for each in element.elements() if each is not element]
    if any(each.tag in ("blockquote", "form", "table", "ul", "ol", "h1", "h2", "input", "button", "img") for each in inner):
        return
    kids = [kid for kid in element.kids if (kid.strip() if isinstance(kid, str) else kid.tag not in UNSEEN and kid.tag != "br")]
    rows: list[Element] = []
    while kids and isinstance(last := kids[-1], Element) and _is_speaker(last):
        rows.insert(0, last)
        kids.pop()
    words = sum(len((kid if isinstance(kid, str) else kid.text()).split()) for kid in kids)
    if not rows or words < _FEWEST:
        return
    element.tag = "blockquote"
    for row in rows:
        row.tag = "cite"


def _is_speaker(element: Element) -> bool:
    """Whether an element names somebody, by its tag or its class, and says no sentence."""
    if element.tag not in _ROWS or not (
        element.tag in ("cite", "footer", "figcaption") or _SPEAKER.search(element.get("class").lower().replace("_", "-"))
    ):
        return False
    said = element.text().strip()
    return 0 < len(said) <= _LONGEST and not said.endswith(_ENDS)
