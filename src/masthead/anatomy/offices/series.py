"""Somebody who is several things in English: "a teacher, poet, and keeper of bees", "the president, founder, and chief executive of Acme"."""

from __future__ import annotations

from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.wording.names import capital, holds_office, office, person
from masthead.expressions import expression

_SERIES = expression(
    r"(?P<between>(?:,\s[A-Za-z][\w’'&/-]*(?:\s[\w’'&/-]+){0,3}){1,4}),\s(?:and|&)\s(?P<last>[A-Za-z][^,.;:()!?“”\"\n]{1,70})(?=[,.;:()]|\Z)"
)
_ARTICLE = ("a ", "an ")
_LONGEST = 5
"""Words of the last of a series that holds no noun of office, at most: "and longtime resident"."""
_CLAUSE = frozenset(("is", "was", "are", "were", "has", "had", "will", "who", "which", "that", "he", "she", "they", "it"))
"""Words of a clause, which is none of a series."""


def series(rest: str, comma: int, lexicon: Pack) -> int:
    """Where the last of several offices ends whose first a comma closes; `comma` if that is the only one. All before the last are nouns of office, so
    that no clause is taken for one: "a teacher, and taught at Lenn"."""
    found = _SERIES.match(rest, comma)
    if found is None:
        return comma
    last = found["last"].rstrip()
    parts = [part.split() for part in found["between"].split(",") if part.strip()]
    if not all(office(part[-1], lexicon) and not capital(part[0]) for part in parts):
        return comma
    words = last.split()
    held = holds_office(last, lexicon, _LONGEST)
    if not held and not (rest.startswith(_ARTICLE) and len(words) <= _LONGEST and words[0].islower()):
        return comma
    if (
        phrases(lexicon.said).search(last)
        or words[0].endswith("ed")
        or not _CLAUSE.isdisjoint(words)
        or (capital(words[0]) and person(words[:2], lexicon))
    ):
        return comma
    return comma + len(rest[comma : found.start("last")]) + len(last)
