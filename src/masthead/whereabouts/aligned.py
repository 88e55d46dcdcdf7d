"""Rows of blocks laid along the letters of their source: where each stands, if that is sure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from masthead.expressions import expression
from masthead.whereabouts.bare import Bare
from masthead.whereabouts.shown import PARTED

_EDGES = expression(rf"[\t|{PARTED}]|  +")
_WITHIN = ("\t", "|", PARTED, "  ")
_NUMBER = expression(r"\(?(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{2,5})[.)][ \t\u00a0]|o[ \t\u00a0]")
"""A list's own number, or a lone o for a bullet: no word of the item."""

_LETTER = expression(r"[^\W_]")

_KEY = 8
_LONG = 20
"""Letters by which a row is known wherever it stands."""
_SHORT = 4
_NEAR = 12
"""Letters that may stand between two rows that follow each other: a number, a sign of a note."""
_GAP = 300
"""Letters that may stand within a row that are none of its own: the foot and head of a page, the target of a link."""
_RESUMED = 12
_GAPS = 60
_ALIKE = 40
"""Places that a row is tried at, at most."""


class Laid(Struct, frozen=True, gc=False):
    """Where a row's letters stand: from its letter `own[n]` on as from `there[n]` on. `end` is where they end."""

    own: tuple[int, ...]
    there: tuple[int, ...]
    end: int

    def at(self, letter: int) -> int:
        step = bisect_right(self.own, letter) - 1
        return self.there[step] + letter - self.own[step]


def edges(text: str, source: Bare) -> list[int]:
    """Letters with which a row may begin: the first of a line, a cell, an element, and the first behind a list's number."""
    found = [0]
    for end in _ends(text):
        first = source.before(end)
        if first == found[-1] or first >= len(source.letters):
            continue
        found.append(first)
        if (letter := _LETTER.search(text, end)) and (number := _NUMBER.match(text, letter.start())):
            found.append(source.before(number.end()))
    return found


def _ends(text: str) -> Iterator[int]:
    """Where edges end: those of lines, and what few lines have within."""
    start = 0
    marks = [mark for mark in _WITHIN if mark in text]
    for line in text.split("\n"):
        if start and line:  # before an empty one stand as many letters as before the next
            yield start
        end = start + len(line)
        if marks and any(map(line.__contains__, marks)):
            for edge in _EDGES.finditer(text, start, end):
                yield edge.end()
        start = end + 1


def aligned(rows: Sequence[str], source: Bare, edges: Sequence[int], *, ordered: bool) -> list[Laid | None]:
    """Where each row of letters stands, in the order of the rows; None for one whose place is not sure.

    Long rows that stand at one place alone are laid first, then what adjoins them, then what stands once between two that are laid. Data
    (not `ordered`) have their texts in any order, and a text twice if it serves two ends: there the first of the places that are alike does.
    """
    index: dict[str, list[int]] = {}
    for edge in edges:
        index.setdefault(source.letters[edge : edge + _KEY], []).append(edge)
    fits = [_fits(row, source.letters, index) for row in rows]
    laid = [found[0] if len(found) == 1 else None for found in fits]
    _forth(rows, source, edges, laid, fits, first=False)
    _back(rows, source, laid)
    _between(rows, source, edges, laid)
    if not ordered:
        _forth(rows, source, edges, laid, fits, first=True)
    return laid


def _fits(row: str, whole: str, index: dict[str, list[int]]) -> list[Laid]:
    """The places at which a long row may stand."""
    places = index.get(row[:_KEY], []) if len(row) >= _LONG else []
    if len(places) > _ALIKE:
        return []
    if exact := [place for place in places if whole.startswith(row, place)]:
        return [Laid((0,), (place,), place + len(row)) for place in exact]
    return [found for place in places if (found := _laid(row, whole, place)) is not None]


def _forth(
    rows: Sequence[str], source: Bare, edges: Sequence[int], laid: list[Laid | None], fits: Sequence[list[Laid]], *, first: bool
) -> None:
    """Lays what follows right after a row that is laid; with `first` also what may stand at several places."""
    for at, row in enumerate(rows):
        if laid[at] is None:
            before = laid[at - 1] if at else None
            laid[at] = _following(row, source, edges, before.end) if before is not None else None
            if laid[at] is None and first and fits[at]:
                laid[at] = fits[at][0]


def _following(row: str, source: Bare, edges: Sequence[int], end: int) -> Laid | None:
    if found := _whole(row, source, end, end):
        return found
    if len(row) >= _LONG and (found := _laid(row, source.letters, end)):
        return found
    near = bisect_left(edges, end)
    for place in edges[near : near + 3]:
        if end < place <= end + _NEAR and len(row) >= _SHORT and (found := _whole(row, source, place, place)):
            return found
    return None


def _back(rows: Sequence[str], source: Bare, laid: list[Laid | None]) -> None:
    """Lays what stands right before a row that is laid."""
    for at in range(len(rows) - 2, -1, -1):
        after = laid[at + 1]
        if laid[at] is None and after is not None:
            begin = after.there[0]
            laid[at] = _whole(rows[at], source, begin - len(rows[at]), begin)


def _between(rows: Sequence[str], source: Bare, edges: Sequence[int], laid: list[Laid | None]) -> None:
    """Lays what stands once between two rows that are laid, or adjoins what was laid so. What all of it may cost is bounded."""
    whole = source.letters
    following = _bounds(laid, len(whole))
    end, left = 0, 40 * len(whole) + 100_000
    for at, row in enumerate(rows):
        found = laid[at]
        if found is None and end < following[at]:
            found = _following(row, source, edges, end) if at and laid[at - 1] is not None else None
            if found is None and len(row) >= _SHORT and left > 0:
                left -= following[at] - end
                found = _once(row, source, edges, end, following[at])
            laid[at] = found
        if found is not None:
            end = found.end


def _bounds(laid: Sequence[Laid | None], end: int) -> list[int]:
    """For each row where the next one that is laid begins."""
    found: list[int] = []
    for each in reversed(laid):
        end = end if each is None else each.there[0]
        found.append(end)
    return found[::-1]


def _once(row: str, source: Bare, edges: Sequence[int], low: int, high: int) -> Laid | None:
    """A row that stands once between two places, with an edge before it and whole words."""
    place, tried = source.letters.find(row, low, high), 0
    fits: list[int] = []
    while place >= 0 and len(fits) < 2 and tried < _ALIKE:
        edge = bisect_left(edges, place)
        if edges[edge : edge + 1] == [place] and source.edge(place + len(row)):
            fits.append(place)
        place = source.letters.find(row, place + 1, high)
        tried += 1
    return Laid((0,), (fits[0],), fits[0] + len(row)) if len(fits) == 1 and place < 0 else None


def _whole(row: str, source: Bare, place: int, high: int) -> Laid | None:
    """A row that stands at a place without a gap, its first and last words whole."""
    if place < 0 or not source.letters.startswith(row, place):
        return None
    return Laid((0,), (place,), place + len(row)) if source.edge(place) and source.edge(place + len(row)) else None


def _laid(row: str, whole: str, place: int) -> Laid | None:
    """A row that begins at a place and may have gaps."""
    if whole.startswith(row, place):
        return Laid((0,), (place,), place + len(row))
    own, there = [0], [place]
    at = 0
    while True:
        same = _same(row, at, whole, place)
        at, place = at + same, place + same
        if at == len(row):
            return Laid(tuple(own), tuple(there), place)
        ahead = row[at : at + _RESUMED]
        room = _GAP if len(ahead) == _RESUMED else len(ahead)
        place = whole.find(ahead, place + 1, place + 1 + len(ahead) + room)
        if not at or place < 0 or len(own) > _GAPS:
            return None
        own.append(at)
        there.append(place)


def _same(row: str, at: int, whole: str, place: int) -> int:
    """How many letters are the same in both from there on."""
    begin, size = at, 64
    while row[at : at + size] == whole[place : place + size] and at + size <= len(row):
        at, place = at + size, place + size
    while at < len(row) and place < len(whole) and row[at] == whole[place]:
        at, place = at + 1, place + 1
    return at - begin
