"""Reading a number as it stands alone in a cell or behind a colon: its value and what is written round it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from msgspec import Struct

from masthead.expressions import expression
from masthead.language.tags import primary

_NUMBER = expression(
    r"(?P<before>[^\d]{0,12}?)(?P<sign>[-−–+]?)(?P<number>\d{1,3}(?:[ \u00a0\u202f’'.,٬]\d{3})+(?:[.,٫]\d{1,3})?|\d{1,2}(?:,\d\d)+,\d{3}|\d+(?:[.,٫]\d+)?)(?P<after>[^\d]{0,24})"
)
_NEGATIVE = expression(r"(?P<before>[^\d()（）]{0,8})[(（](?P<inner>[^\d()（）+−–-]{0,8}\d[^()（）]{0,24})[)）](?P<after>[^\d()（）]{0,8})")
"""A number as accountants write it where it is below zero: "(18.6)", "(£18.6m)", "£(18.6)m"."""
_POINT_WORDS = "en zh ja ko he th hi ur sw ar fa"
_POINT = frozenset(_POINT_WORDS.split())
"""Languages in which a full stop parts whole from broken numbers; in others a comma does."""


class Amount(Struct, frozen=True, gc=False):
    """`unit` is all that is written round the number, in small letters."""

    number: float
    unit: str


def amounts(texts: Sequence[str], language: str) -> tuple[Amount, ...] | None:
    """The numbers of a series in one unit; None if one of them is no number, has another unit, or may be read in two ways.

    Beside others a number in brackets is below zero, as accountants write it.
    """
    found: list[tuple[str, str, str]] = []
    bracketed = [_NEGATIVE.fullmatch(text.strip()) for text in texts]
    if all(bracketed):
        return None  # losses all of them, or numbers that are put in brackets for another reason: nobody knows
    for text, negative in zip(texts, bracketed, strict=True):
        plain = "".join(
            str(unicodedata.digit(char)) if char.isdigit() and not char.isascii() else char for char in _unbracketed(text, negative)
        )
        match = _NUMBER.fullmatch(plain)
        if match is None:
            return None
        unit = " ".join(f"{match['before']} {match['after']}".casefold().split())
        found.append((match["number"], "-" if negative else match["sign"], unit))
    if len({unit for _, _, unit in found}) != 1:
        return None
    mark = _decimal([number for number, _, _ in found], language)
    return (
        None
        if mark is None
        else tuple(Amount(_value(number, mark) * (-1 if sign in ("-", "−", "–") else 1), unit) for number, sign, unit in found)
    )


def _unbracketed(text: str, negative: re.Match[str] | None) -> str:
    return f"{negative['before']}{negative['inner']}{negative['after']}".strip() if negative else text.strip()


def _decimal(numbers: Sequence[str], language: str) -> str | None:
    """The mark before the broken part in all these numbers; None if they leave open which it is, empty if there is none."""
    marks: set[str] = set()
    groups: set[str] = set()
    for number in numbers:
        signs = [char for char in number if not char.isdigit()]
        if len(signs) > 1:
            last_is_other = signs[-1] != signs[0]
            groups.add(signs[0])
            marks |= {signs[-1]} if last_is_other else set()
        elif signs and (signs[0] not in ".,٫" or len(number.rpartition(signs[0])[2]) != 3 or number.startswith("0")):
            (marks if signs[0] in ".,٫" else groups).add(signs[0])
    if len(marks) > 1 or marks & groups:
        return None
    open_to_doubt = {char for number in numbers for char in number if char in ".,"} - marks - groups
    usual = "." if primary(language) in _POINT else ","
    if usual in open_to_doubt:
        return None  # "1,234" where a comma stands before the broken part: it may be either
    return next(iter(marks), "")


def _value(number: str, mark: str) -> float:
    whole, _, broken = number.partition(mark) if mark else (number, "", "")
    return float(f"{''.join(filter(str.isdigit, whole))}.{broken or 0}")
