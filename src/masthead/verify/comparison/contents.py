"""The contents of a file against its headings: each in its place, and in the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masthead.verify.comparison.align import displaced
from masthead.verify.comparison.folding import folded, folded_words
from masthead.verify.comparison.roles import Ours
from masthead.verify.comparison.spellings import Words
from masthead.verify.finding import Finding, named
from masthead.verify.reading import CONTENTS, Piece, Reading

_OVER = "tocheading"
_LEAST = 2
"""Entries that lead to headings for a list to be the contents of its file."""


def misled(file: Reading, said: Ours) -> Iterator[Finding]:
    """Entries that stand in another order than the headings that they lead to, or in other words."""
    entries = [piece for piece in file.pieces if piece.kind == "furniture" and _listed(piece.name.lower())]
    if entries and folded(entries[0].text) in said.again:
        del entries[0]  # their own heading
    if len(entries) < _LEAST:
        return
    heads = [piece for piece in file.pieces if piece.kind == "heading"]
    found = _led(entries, [folded_words(piece.text) for piece in heads])
    runs = [(head, at, 1) for at, head in enumerate(found) if head >= 0]
    if len(runs) < max(_LEAST, len(entries) / 2):
        return
    for _, at, _ in displaced(runs):
        yield Finding("moved", entries[at].text, "", named(entries[at]))
    for at in _unlisted([piece.level for piece in heads], found):
        yield Finding("missing", heads[at].text, "", f"{named(heads[at])}, in the contents")
    for at, head in enumerate(found):
        if head < 0 and (meant := _between(found, at, len(heads))) is not None:
            yield Finding("summary", heads[meant].text, "", named(entries[at]), entries[at].text)


def _unlisted(levels: Sequence[int], found: Sequence[int]) -> Iterator[int]:
    """The one heading of a level that no entry leads to, where one does to each other of that level, before it and behind it."""
    listed = {head for head in found if head >= 0}
    for level in {levels[head] for head in listed}:
        without = [head for head in range(min(listed), max(listed)) if levels[head] == level and head not in listed]
        if len(without) == 1 and sum(levels[head] == level for head in listed) >= _LEAST and -1 not in found:
            yield without[0]


def _listed(name: str) -> bool:
    return name.startswith(CONTENTS) and name != _OVER


def _led(entries: Sequence[Piece], heads: Sequence[Words]) -> list[int]:
    """The heading that each entry leads to, with a number before it or a page behind it; -1 where none says the same."""
    places: dict[Words, list[int]] = {}
    for at, head in enumerate(heads):
        places.setdefault(head, []).append(at)
    found: list[int] = []
    last = -1
    for entry in entries:
        led = next((places[said] for said in _ways(folded_words(entry.text)) if said in places), [-1])
        at = next((place for place in led if place > last), led[0])
        found.append(at)
        last = at if at >= 0 else last
    return found


def _ways(said: Words) -> Iterator[Words]:
    yield said
    if said and said[-1].isdigit():
        yield said[:-1]
    if said and said[0].isdigit():
        yield said[1:]
        if said[-1].isdigit():
            yield said[1:-1]


def _between(found: Sequence[int], at: int, end: int) -> int | None:
    """The heading that an entry means, which leads to none: the only one that stands between those of its neighbours."""
    before = found[at - 1] if at else -1
    after = found[at + 1] if at + 1 < len(found) else end
    between = [head for head in range(before + 1, after) if head not in found]
    return between[0] if (before >= 0 or not at) and after >= 0 and len(between) == 1 else None
