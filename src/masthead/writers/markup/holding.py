"""What no line parts on narrow screens: spaces within French marks, numbers and what they count in titles, compounds and codes."""

from __future__ import annotations

from masthead.expressions import expression
from masthead.language.tags import primary

HEADS = frozenset(("title", "title_long"))
_FRENCH = expression(r" (?:(?<=[«‹] )|(?=[;:!?»›]))")
_COUNTED = expression(r"(?<=\d) (?=[^\W\d_]{1,12}(?![\w-]))|(?<=\d\.) (?=[^\W\d_]{3,12}(?![\w-]))")
"""A space between a number and a word, also between a day’s number with its point and the month."""
_THOUSANDS = expression(r"(?<![\d+(])(?<!\d )(?!0)\d{1,3}(?: \d{3})+(?! ?\d)")
"""A number in groups of thousands; one to call is parted otherwise, and may break."""
_SIGNED = expression(r"(?<=\d) (?=[€£$%‰])")
_COMPOUND = expression(r"(?<![\w-])(?=[\w-]{3,18}(?![\w-]))[\w]+(?:-\w+)+")
_CODE = expression(r"(?<![\w-])(?=[\w-]{3,14}(?![\w-]))(?=[\w-]*\d)[\w]+(?:-\w+)+")


def bound(text: str, role: str, language: str) -> str:
    """The text with spaces that don’t break in the place of some others."""
    if " " not in text:
        return text
    if primary(language) == "fr":
        text = _FRENCH.sub("\u00a0", text)
    text = _SIGNED.sub("\u00a0", _THOUSANDS.sub(lambda number: number[0].replace(" ", "\u00a0"), text))
    return _COUNTED.sub("\u00a0", text) if role in HEADS else text


def whole(markup: str, role: str) -> str:
    """Markup of text without elements, in which some hyphens end no line."""
    if "-" not in markup or not (role in HEADS or role == "table"):
        return markup
    return (_COMPOUND if role in HEADS else _CODE).sub(r'<span class="whole">\g<0></span>', markup)
