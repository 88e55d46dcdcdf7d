"""Elements that XHTML closes in their own tag: read as HTML they would stay open, and a script would take the rest of the page with it."""

from __future__ import annotations

import re

from masthead.expressions import expression

_VOID_NAMES = "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
_VOID = frozenset(_VOID_NAMES.split())
"""Elements of HTML that have no content whatever their tag says (WHATWG HTML 13.1.2)."""
_RAW = ("script", "style", "title", "textarea", "iframe", "noscript", "noframes", "noembed", "xmp")
"""Elements in which HTML reads no tags but the one that ends them."""
_CLOSED = expression(r"<(?P<name>[a-z][\w:-]*+)(?P<rest>(?>(?>[^<>\"'/]++|\"[^\"]*+\"|'[^']*+'|/(?!>))*))/>", re.IGNORECASE)


def opened(html: str) -> str:
    """The page with an end tag wherever the tag of an element that may have content closes it: everywhere in one that says it is XML (XML 1.0,
    3.1), else only of elements that would hold all that follows, since nothing else ends them."""
    if "/>" not in html:
        return html
    if html.lstrip("\ufeff \t\r\n").startswith("<?xml"):
        return _CLOSED.sub(lambda tag: tag[0] if tag["name"].lower() in _VOID else _pair(tag), html)
    low = html.lower()
    endless = {name for name in _RAW if f"<{name}" in low and f"</{name}" not in low}
    return _CLOSED.sub(lambda tag: _pair(tag) if tag["name"].lower() in endless else tag[0], html) if endless else html


def _pair(tag: re.Match[str]) -> str:
    return f"<{tag['name']}{tag['rest']}></{tag['name']}>"
