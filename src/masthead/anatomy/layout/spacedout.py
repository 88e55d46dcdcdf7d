"""Letters and digits that typists and scanners set apart: "M I N I S T E R", "6 . 4 5  P . M ."."""

from __future__ import annotations

from masthead.expressions import expression

_APART = expression(r"(?<!\S)(?:\S ){3,}\S(?!\S)")


def together(text: str) -> str:
    """A text in whose words no letters stand apart, where a blank more parts words, or longer words stand between them."""
    return _APART.sub(lambda letters: letters.group().replace(" ", ""), text)
