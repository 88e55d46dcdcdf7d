"""Pages as the Wayback Machine has kept them: their links lead to its copies, and its bar stands over them."""

from __future__ import annotations

from html import unescape

from masthead.expressions import Between, expression
from masthead.notices import Dropped, Note
from masthead.readers.links import replaced

_SIGNS = ("WAYBACK TOOLBAR INSERT", "FILE ARCHIVED ON", "archive.org/_static/", "/_static/js/wombat")
_BAR = Between(r"<!-- BEGIN WAYBACK TOOLBAR INSERT -->", r"<!-- END WAYBACK TOOLBAR INSERT -->")
_PROGRAMS = Between(r"<(script|style)\b", r"</{}\s*>")
_TAG = expression(r"<[^<>]*>")
_COPY = expression(
    r"(=\s*[\"']?)(?:(?:https?:)?//web\.archive\.org)?/web/\d{4,14}(?:[a-z]{2}_)?/((?:https?:/{1,2}[\w-]|mailto:)[^\s\"'<>]{0,2000})"
)
"""An attribute with the address of a copy, and within it that of what was copied."""


def rewound(page: str, note: Note, where: str) -> str:
    """The page as it was: its links lead where they led, and no bar stands over it."""
    if "/web/" not in page or not any(sign in page for sign in _SIGNS):
        return page
    for bar in _BAR.findall(page):
        said = unescape(_TAG.sub(" ", _PROGRAMS.sub(" ", bar))).split()
        note(Dropped(tuple(said), "the bar that the Wayback Machine puts over a page", where))
    found = [unescape(match[0].removeprefix(match[1])) for match in _COPY.finditer(page)]
    replaced(found, "links to where they led", "the Wayback Machine leads them to its copies", note, where)
    return _COPY.sub(r"\1\2", _BAR.sub("", page))
