"""Words that a line's end cut in two, put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from masthead.expressions import expression

_HYPHENED = expression(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_LAST = expression(r"(?<![^\W\d_])[^\W\d_]+\Z")
_FIRST = expression(r"\A[^\W\d_]+")


class Hyphens:
    """Knows which hyphened words a text has elsewhere: “well-” and “known” are “well-known” if that stands in it, else one word."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._known = {match.casefold() for text in texts for match in re.findall(_HYPHENED.pattern, text)}

    def join(self, before: str, after: str) -> str:
        """What stands between two halves: a hyphen, or nothing."""
        first, second = _LAST.search(before), _FIRST.match(after)
        if first is None or second is None:
            return "-"
        # No rule of hyphenation leaves a capital for the next line: a name goes on there.
        if second[0][0].isupper() and not first[0].isupper():
            return "-"
        return "-" if f"{first[0]}-{second[0]}".casefold() in self._known else ""
