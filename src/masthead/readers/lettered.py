"""Lines that letters or Roman numerals count: a), (b), iii."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.document.counters import label
from masthead.expressions import expression

LETTER = expression(r"([ \t]*)\(?([a-zA-Zа-яА-Я]|[ivxIVX]{2,5})[.)][ \t\u00a0]+(?=\S)")
_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя")
_ROMAN = tuple(label(number, "i") for number in range(1, 21))
_AHEAD = 6
"""Characters within which a mark ends."""


def begun(lines: Sequence[str]) -> list[int]:
    """Which of some lines begin an item: those that count from the first letter or numeral on, two at least; what stands between goes on with an
    item."""
    found: list[int] = []
    for at, line in enumerate(lines):
        if ")" in (head := line[:_AHEAD]) or "." in head:
            here = LETTER.match(line)
            if here is not None and len(found) + 1 in order(here.group(2)):
                found.append(at)
    return found if len(found) > 1 else []


def order(mark: str) -> set[int]:
    """Where a letter stands in its alphabet, or what it is as a Roman numeral: "i" may be 9 or 1."""
    small = mark.lower()
    orders = {letters.index(small) + 1 for letters in _ALPHABETS if len(small) == 1 and small in letters}
    return orders | ({_ROMAN.index(small) + 1} if small in _ROMAN else set())
