"""What no line parts on narrow screens: hyphens within compounds of titles and codes of tables, numbers to call."""

from __future__ import annotations

from masthead.expressions import expression

HEADS = frozenset(("title", "title_long"))
_COMPOUND = expression(r"(?<![\w-])(?=[\w-]{3,18}(?![\w-]))[\w]+(?:-\w+)+")
_CODE = expression(r"(?<![\w-])(?=[\w-]{3,14}(?![\w-]))(?=[\w-]*\d)[\w]+(?:-\w+)+")


_HELD = r'<span class="whole">\g<0></span>'
_TELEPHONE = expression(r"\+\d[\d ()./–-]{5,18}\d(?!\w)")
"""A number to call keeps the spaces that it has: whoever copies it has them."""


def whole(markup: str, role: str) -> str:
    """Markup of text without elements, in which some hyphens and spaces end no line."""
    if "+" in markup:
        markup = _TELEPHONE.sub(_HELD, markup)
    if "-" not in markup or not (role in HEADS or role == "table"):
        return markup
    return (_COMPOUND if role in HEADS else _CODE).sub(_HELD, markup)
