"""Places in a Markdown text that its links lead to: headings by the names that sites give them, and anchors set by hand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote

from masthead.expressions import expression

if TYPE_CHECKING:
    from markdown_it.token import Token

_ANCHOR = expression(r"<[a-zA-Z][\w-]*\s[^>]*?\b(?:id|name)\s*=\s*[\"']?([^\s\"'>]+)")
_WANTED = expression(r"\bhref\s*=\s*[\"']?#([^\s\"'>]+)")
_UNFIT = expression(r"[^\w\- ]")


def places(tokens: Sequence[Token]) -> tuple[dict[int, str], dict[str, str]]:
    """The anchor for each heading that a link leads to, by the heading's number in the text, and the anchor for each name.

    A name is that of the heading itself, or of an anchor in it, right before it or else somewhere below it.
    """
    wanted = _wanted(tokens)
    if not wanted:
        return {}, {}
    anchors: dict[int, str] = {}
    found: dict[str, str] = {}
    counts: dict[str, int] = {}
    heading, within = 0, False
    pending: list[str] = []
    for token in tokens:
        if token.type == "heading_open":
            heading, within = heading + 1, True
        elif token.type == "heading_close":
            within = False
        elif token.type == "html_block":
            pending += _ANCHOR.findall(token.content)
        elif token.type in ("inline", "plain"):
            names = [name for child in token.children or () if child.type == "html_inline" for name in _ANCHOR.findall(child.content)]
            alone = not within and bool(names) and not _said(token).strip()
            if alone:
                pending += names
                continue
            names = [*pending, *names, *((*_own(token), _slug(_said(token), counts)) if within else ())]
            pending = []
            if heading:
                for name in names:
                    if (key := name.casefold()) in wanted and key not in found:
                        found[key] = anchors.setdefault(heading, name)
    return anchors, found


def place(address: str, found: Mapping[str, str]) -> str:
    """The link's target, if the text has such a place."""
    anchor = found.get(unquote(address[1:]).casefold())
    return f"#{anchor}" if anchor else ""


def _wanted(tokens: Sequence[Token]) -> set[str]:
    wanted: set[str] = set()
    for token in tokens:
        for child in token.children or ():
            if child.type == "link_open" and (address := str(child.attrGet("href") or "")).startswith("#"):
                wanted.add(unquote(address[1:]).casefold())
            elif child.type == "html_inline" and (match := _WANTED.search(child.content)):
                wanted.add(unquote(match.group(1)).casefold())
    return wanted


def _said(token: Token) -> str:
    return "".join(child.content for child in token.children or () if child.type in ("text", "text_special", "code_inline"))


def _own(token: Token) -> tuple[str, ...]:
    """The name that a heading is given by attributes (`{#name}`)."""
    name = token.meta.get("name")
    return (str(name),) if name else ()


def _slug(text: str, counts: dict[str, int]) -> str:
    """As the great sites make it: lower case, hyphens for blanks, no marks; a second one of the same name is numbered."""
    slug = re.sub(r" ", "-", _UNFIT.sub("", text.strip().lower()))
    number = counts.get(slug, 0)
    counts[slug] = number + 1
    return f"{slug}-{number}" if number else slug
