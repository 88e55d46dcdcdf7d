"""How wide words come out, before anybody knows in which font."""

from __future__ import annotations

from itertools import pairwise

CUT = " […]"
_BORDER = 0.25
"""Word sets ideographs a quarter of an em apart from other letters and figures."""


class _Ems(dict[str, float]):
    """How wide each letter is in a bold face."""

    def __missing__(self, letter: str) -> float:
        self[letter] = wide = _em(letter)
        return wide


def ems(value: str) -> float:
    """About how wide words are, in ems of a bold face."""
    wide = sum(map(_WIDE.__getitem__, value))
    return wide if value.isascii() else wide + _BORDER * sum(map(_borders, pairwise(value)))


def _borders(pair: tuple[str, str]) -> bool:
    """Whether two letters are an ideograph and another."""
    return (pair[0] > "\u2e80") != (pair[1] > "\u2e80")


def _em(letter: str) -> float:
    if letter > "\u2e80":
        return 1.0
    if letter in " .,:;’'ilIftrj-":
        return 0.3
    if "\u0590" <= letter <= "\u08ff":  # Hebrew and Arabic
        return 0.47
    return 0.92 if letter in "%mwMW" else 0.57


_WIDE = _Ems()


def _parts(letter: str) -> bool:
    """Whether a line may end between this and another of its kind: Korean has spaces between its words."""
    return letter > "\u2e80" and not "\uac00" <= letter <= "\ud7af"


def cut(words: str, room: float) -> str:
    """Words that fill so many ems at most; what is left out is told by a mark. The first stays whatever its width; ideographs and kana part anywhere."""
    if ems(words) <= room:
        return words
    kept = words.removesuffix(CUT)
    room -= ems(CUT)
    wide, end = 0.0, -1
    for at, letter in enumerate(kept):
        wide += _BORDER if at and _borders((kept[at - 1], letter)) else 0.0
        if wide > room:
            break
        end = at if letter == " " or (at and _parts(kept[at - 1]) and _parts(letter)) else end
        wide += _WIDE[letter]
    return (kept[:end] if end >= 0 else kept.partition(" ")[0]).rstrip(" ,;:–—-") + CUT
