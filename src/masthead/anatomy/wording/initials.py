"""Letters that stand for a name, and the name that they stand for."""

from __future__ import annotations

from masthead.expressions import expression

_SHORT = 13
"""Characters within which a dash stands behind the letters of a house."""
_LETTERED = expression(
    r"(?P<short>[^\W\d_a-zà-ÿ]{2,9})\s?[–—-]\s(?P<full>[^\W\d_a-zà-ÿ][^–—\n.!?]{6,140}[^\W_])\s?[–—-]\s(?=[^\W\d_A-ZÀ-Þ])"
)
_WORDS = expression(r"[’'\s-]")


def lettered(text: str) -> str | None:
    """The letters of a house with which a text begins, if what they stand for follows between dashes: "NHR — Norhaven Harbour Rescue — has …".

    >>> lettered("NHR — Norhaven Harbour Rescue — has learned"), lettered("LENN — Norhaven Harbour Rescue — a charity — has learned")
    ('NHR', None)
    """
    match = _LETTERED.match(text) if any(dash in text[:_SHORT] for dash in "–—-") else None
    if match is None:
        return None
    initials = iter([word[:1].upper() for word in _WORDS.split(match["full"])])
    return match["short"] if all(letter in initials for letter in match["short"]) else None
