"""What no line parts on narrow screens: hyphens within compounds of titles and headings and codes of tables, numbers to call, options."""

from __future__ import annotations

from masthead.expressions import expression

HEADS = frozenset(("title", "title_long"))
_DISPLAYED = HEADS | {"heading1", "heading2", "heading3", "heading4"}
_COMPOUND = expression(r"(?<![\w-])(?=[\w-]{3,18}(?![\w-]))[\w]+(?:-\w+)+")
_CODE = expression(r"(?<![\w-])(?=[\w-]{3,14}(?![\w-]))(?=[\w-]*\d)[\w]+(?:-\w+)+")
_OPTION = expression(r"(?<![\w-])-{1,2}(?:(?=[\w-]{1,22}(?![\w-]))\w+(?:-\w+)*|\w{1,22})")
"""An option in code, up to a length that any screen has room for, else its first word: a lone "--" at a line's end would say something else."""

_HELD = r'<span class="whole">\g<0></span>'
_TELEPHONE = expression(r"\+\d[\d ()./–-]{5,18}\d(?!\w)")
"""A number to call keeps the spaces that it has: whoever copies it has them."""


def whole(markup: str, role: str) -> str:
    """Markup of text without elements, in which some hyphens and spaces end no line."""
    if "+" in markup:
        markup = _TELEPHONE.sub(_HELD, markup)
    if "-" not in markup:
        return markup
    if role in _DISPLAYED:
        return _COMPOUND.sub(_HELD, markup)
    return _CODE.sub(_HELD, markup) if role == "table" else hashed(markup, role)


def options(markup: str) -> str:
    """Markup of code in which no line ends behind the hyphens that begin an option."""
    return _OPTION.sub(_HELD, markup) if "-" in markup else markup


def hashed(markup: str, role: str) -> str:
    """Markup of text in which the name of a hash is not parted at its hyphen, in the role of facts. The hash itself may be, where letters are large."""
    return markup.replace("SHA-256", _HELD.replace(r"\g<0>", "SHA-256")) if role == "small" else markup
