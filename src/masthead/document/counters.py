"""How lists count: in figures, letters or Roman numerals, as their source does. Texts refer to "point (b)", so that the form is part of what they say."""

from __future__ import annotations

from masthead.document.model import Counter, List

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_MOST_ROMAN = 3999
"""Beyond it Roman numerals have no letters."""
_LETTERS = 26


def label(number: int, counter: Counter = "") -> str:
    """The number of an item in this form, without a mark behind it: figures where the form has none for it. After z come aa, ab, …"""
    if counter == "" or number < 1:
        return str(number)
    if counter in ("i", "I"):
        said = _roman(number) if number <= _MOST_ROMAN else str(number)
    else:
        said = ""
        while number:
            number, place = divmod(number - 1, _LETTERS)
            said = chr(ord("a") + place) + said
    return said.upper() if counter in ("A", "I") else said


def labels(block: List) -> list[str]:
    """The numbers of a list's items, in their form."""
    return [label(block.start + at, block.counter) for at in range(len(block.items))]


def _roman(number: int) -> str:
    said = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        said += letters * times
    return said
