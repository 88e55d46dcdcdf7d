"""Attributes of Markdown, `{#name .class key=value}`, and the lines of colons around boxes: what they mark stays, they say nothing to readers.

As pandoc writes them behind headings, links, pictures, code and `[words]`, kramdown (`{: .class}`) on lines of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from masthead.expressions import expression
from masthead.readers.md import dollars

if TYPE_CHECKING:
    from markdown_it.token import Token

LIST = r"\{:?[ \t]*+(?>(?:(?:[#.][\w:-]++|-(?=[\s}])|[\w:-]++=(?:\"[^\"\n]*+\"|'[^'\n]*+'|[^\s{}\"']++))[ \t]*+)+)\}"
COLONS = r"(?m)^([ \t>]*):{3,}[ \t]*(?:\{[^{}\n]*\}|[\w-]+)?[ \t]*"
_NAME = expression(r"#([\w:-]+)")
_ENDING = expression(rf"[ \t]*({LIST})[ \t]*\Z")
_ALONE = expression(rf"(?m)^[ \t]*{LIST}[ \t]*(?:\n|\Z)")
_SPAN = expression(rf"(?<![\]!\\])\[([^\[\]\n]*)\]{LIST}")
_BEHIND = expression(rf"(?:(?<=[\])*_])|(?<=[^\s`(\[]`)){LIST}")
_COLONS = expression(COLONS)


def take(tokens: Sequence[Token]) -> None:
    """Takes attributes out of the inline texts of blocks; a heading's own name is kept in its token's `meta`."""
    heading = False
    for token in tokens:
        if token.type == "inline":
            if "{" in token.content and not dollars.holds(token.content):
                token.content = _without(token, heading)
            if ":::" in token.content:
                token.content = _COLONS.sub("", token.content).strip("\n")
        heading = token.type in ("heading_open", "caption_open")


def _without(token: Token, heading: bool) -> str:
    text = token.content
    if heading and (match := _ENDING.search(text)) is not None:
        if (name := _NAME.search(match[1])) is not None:
            token.meta["name"] = name[1]
        text = text[: match.start()]
    return _BEHIND.sub("", _SPAN.sub(r"\1", _ALONE.sub("", text))).rstrip("\n")
