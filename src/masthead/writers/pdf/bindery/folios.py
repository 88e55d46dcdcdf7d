"""Page numbers: arabic for the text, small roman (or the letters of the alphabet that counts) for what stands before it, none on a cover."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.language.tags import script
from masthead.writers.pdf.syntax.file import text_string

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_ABJAD = ("أبجدهوزحط", "يكلمنسعفص", "قرشتثخذضظ")
_HEBREW = ("אבגדהוזחט", "יכלמנסעפצ", "קרשת")
"""Ones, tens and hundreds."""
_NEVER = {"יה": "טו", "יו": "טז"}
"""15 and 16 would spell a name that is not written."""


def front(number: int, language: str) -> str:
    """The number of a page before the text, as the language's books have it: "iv", "د"; from 1."""
    match script(language):
        case "arabic":
            found = _letters(number, _ABJAD)
            return "هـ" if found == "ه" else found  # alone it would pass for a figure five
        case "hebrew":
            return _letters(number, _HEBREW)
        case _:
            return roman(number)


def roman(number: int) -> str:
    """A number from 1 in small roman figures."""
    found = ""
    for value, sign in _ROMAN:
        found += sign * (number // value)
        number %= value
    return found


def _letters(number: int, rows: Sequence[str]) -> str:
    """A number from 1 in letters that count; from where they end, in figures."""
    ones, tens, hundreds = number % 10, number // 10 % 10, number // 100
    if hundreds > len(rows[2]):
        return str(number)
    found = "".join(row[digit - 1] for row, digit in zip(reversed(rows), (hundreds, tens, ones), strict=True) if digit)
    for spelt, instead in _NEVER.items():
        found = found.replace(spelt, instead)
    return found


def page_labels(cover: str, before: int, language: str) -> bytes:
    """The number tree of page labels (ISO 32000-1, 12.4.2): the cover by its name (empty: there is none), then `before` pages, then the text."""
    parts: list[bytes] = []
    at = 0
    if cover:
        parts.append(b"0<</P%b>>" % text_string(cover))
        at = 1
    if before and script(language) not in ("arabic", "hebrew"):
        parts.append(b"%d<</S/r>>" % at)
    elif before:  # the letters that PDF counts with are the Latin ones
        parts += [b"%d<</P%b>>" % (at + index, text_string(front(index + 1, language))) for index in range(before)]
    parts.append(b"%d<</S/D>>" % (at + before))
    return b"<</Nums[%b]>>" % b"".join(parts)
