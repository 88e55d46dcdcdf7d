"""Elements that lack a tag: those that XHTML closes in their own, which read as HTML would stay open, so that a script would take the rest of the page
with it; and rows of a table cut out of it."""

from __future__ import annotations

import re

from masthead.expressions import expression

_VOID_NAMES = "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
_VOID = frozenset(_VOID_NAMES.split())
"""Elements of HTML that have no content whatever their tag says (WHATWG HTML 13.1.2)."""
_RAW = ("script", "style", "title", "textarea", "iframe", "noscript", "noframes", "noembed", "xmp")
"""Elements in which HTML reads no tags but the one that ends them."""
_CLOSED = expression(r"<(?P<name>[a-z][\w:-]*+)(?P<rest>(?>(?>[^<>\"'/]++|\"[^\"]*+\"|'[^']*+'|/(?!>))*))/>", re.IGNORECASE)


def tabled(html: str) -> str:
    """A piece that was cut out of a table and begins with one of its rows or cells, with boxes in place of them: without the table HTML drops their
    tags, and all that they part runs together (WHATWG HTML 13.2.6.4.7)."""
    at = html.find("<")
    while html.startswith("<!--", at):
        closed = html.find("-->", at)
        at = html.find("<", closed) if closed > 0 else -1
    cut = at >= 0 and _ROW.match(html, at) and "<table" not in html.lower()
    return _CELL.sub(r"<\1div", html) if cut else html


_ROW = expression(r"<t(?:r|d|h|body|head)(?=[\s>])", re.IGNORECASE)
_CELL = expression(r"<(/?)(?:table|tbody|thead|tfoot|tr|td|th)(?=[\s>])", re.IGNORECASE)


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
