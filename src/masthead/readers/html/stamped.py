"""Headings that hold the day of their text as well, in an element of its own, which a style sheet sets below or beside them."""

from __future__ import annotations

from masthead.expressions import expression
from masthead.readers.html.tree import Element

_HEADS = frozenset({"h1", "h2", "h3"})
_SET = frozenset({"small", "time", "span", "em", "i"})
_OF_DAYS = frozenset({"small", "time"})
"""Elements that need no name for that: what stands in them is less than the heading, or a time."""
_CALLED = expression(r"(?<![a-z])(?:date|datetime|time|day|published|posted|meta)(?![a-z])")
_YEAR = expression(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONG = 40
"""Characters of such a day, at most."""
_BESIDE = 14
"""Letters beside it that say which day of the week it is or that something was posted on it, at most."""
_JOINS = 4
"""Letters of a word that joins what follows to a title, at most: "on", "vom", "från"."""


def apart(body: Element) -> None:
    """Sets the day that stands in an element of its own at either end of a heading as a paragraph below or above: `<h1>A pier <small>5 May 2026</small></h1>`."""
    for head in [element for element in body.elements() if element.tag in _HEADS]:
        kids = [kid for kid in head.kids if not isinstance(kid, str) or kid.strip()]
        if len(kids) < 2 or head.parent is None:
            continue
        for kid, last in ((kids[-1], True), (kids[0], False)):
            if isinstance(kid, Element) and kid.tag in _SET and _is_day(kid, kids, last=last):
                _move(kid, head, last=last)
                break


def _is_day(kid: Element, kids: list[Element | str], *, last: bool) -> bool:
    """Whether an element says nothing but a day, and the words before it do not go on with it."""
    said = " ".join(kid.text().split())
    if len(said) > _LONG or _YEAR.search(said) is None:
        return False
    before = kids[-2] if last else ""
    word = (before if isinstance(before, str) else before.text()).split()[-1:]
    joined = bool(word) and len(word[0]) <= _JOINS and (word[0].islower() or word[0][-1] == ":")
    if joined and kid.tag not in _OF_DAYS and _CALLED.search(kid.names.lower()) is None:
        return False
    from masthead.language.dates import dates  # few headings have such elements

    root = next((above for above in kid.ancestors() if above.get("lang")), kid)
    for language in dict.fromkeys((root.get("lang") or "en", "en")):
        found = dates(said, language)
        if len(found) == 1 and len(found[0].date) == len("2026-03-01") and not found[0].last:
            rest = said.replace(found[0].text, "", 1)
            return sum(map(str.isalpha, rest)) <= _BESIDE and not any(map(str.isdigit, rest))
    return False


def _move(kid: Element, head: Element, *, last: bool) -> None:
    """Moves an element of a heading into a paragraph of its own, behind or before that heading."""
    above = head.parent
    if above is None:
        return
    row = Element("p", {}, above)
    head.kids.remove(kid)
    kid.parent = row
    row.kids.append(kid)
    above.kids.insert(above.kids.index(head) + last, row)
