"""How wide words come out, before anybody knows in which font."""

from __future__ import annotations

from itertools import pairwise

CUT = " […]"


def ems(value: str) -> float:
    """About how wide words are, in ems of a bold face."""
    # Word sets ideographs a quarter of an em apart from other letters and figures.
    borders = sum((one > "\u2e80") != (other > "\u2e80") for one, other in pairwise(value))
    return borders * 0.25 + sum(map(_em, value))


def _em(letter: str) -> float:
    if letter > "\u2e80":
        return 1.0
    if letter in " .,:;’'ilIftrj-":
        return 0.3
    if "\u0590" <= letter <= "\u08ff":  # Hebrew and Arabic
        return 0.47
    return 0.92 if letter in "%mwMW" else 0.57


def cut(words: str, room: float) -> str:
    """Words that fill so many ems at most; what is left out is told by a mark."""
    if ems(words) <= room:
        return words
    kept = words.removesuffix(CUT)
    while ems(kept + CUT) > room and " " in kept:
        kept = kept.rpartition(" ")[0]
    return kept.rstrip(" ,;:–—-") + CUT
