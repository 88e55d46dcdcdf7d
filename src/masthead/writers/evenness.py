"""Lines broken anew as evenly as they go: the ends of paragraphs that would leave a word alone, and titles.

An optimum fit in the manner of Knuth and Plass over few boxes and a number of lines that is known: it is only asked where first fit
fails, so that text in plenty costs nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from math import inf, sqrt

SQUARE = frozenset({"zh", "ja", "yue"})
"""Languages whose titles are parted into phrases, and whose punctuation stands in squares, half of them empty."""
_SLACK = 0.01
_EMPTIEST = 0.42
"""Share of a line that may stay empty for the sake of the last one."""
_LAST = 0.8
"""A last line that is shorter looks better than another one."""
TORN_PHRASE, _BETTER = 0.1, 0.6
"""What it costs to tear a word of a title without spaces, beside shares of lines squared; a line more has to cost so much less."""

Chain = tuple[float, "Chain | None", int]
"""What lines cost up to one that begins here, and the chain of those before it."""


def even(
    places: Sequence[float],
    ends: Sequence[float],
    breaks: Sequence[int],
    rooms: Sequence[float],
    start: int,
    stop: int,
    *,
    costs: Mapping[int, float],
    latest: int,
    last: bool = False,
) -> list[int] | None:
    """Where lines of boxes `start` to `stop` begin, one for each of `rooms`, which are their widths; None if that cannot be.

    `places` and `ends` are where boxes begin and end, `breaks` the boxes that may begin a line, `costs` what some of them cost beside
    the emptiness of the line before. The last line begins at `latest` at the latest. `last`: it shall be as full as the others.
    """
    stops = [ends[place - 1] for place in breaks]  # where lines end, if these boxes begin one
    earliest = _earliest(places, stops, breaks, rooms, ends[stop - 1])
    bound = bisect_right(breaks, latest)
    most = inf
    if (
        last and len(rooms) > 2 and min(costs.values(), default=0.0) >= 0
    ):  # of two lines all ways are looked at sooner than a fair one is found
        most = _fair(places, stops, breaks, rooms, ends[stop - 1], start=start, earliest=earliest, bound=bound, costs=costs)
    reached: dict[int, Chain] = {start: (0.0, None, start)}
    for room, soonest in zip(rooms[:-1], earliest, strict=True):
        found: dict[int, Chain] = {}
        for begin, chain in reached.items():
            cost = chain[0]
            limit = places[begin] + room + _SLACK
            # A line that by itself costs more than all lines of a fair way is on no better one.
            lowest = max(places[begin], limit - room * (sqrt(max(most - cost, 0.0)) + _SLACK)) if last else limit - room * _EMPTIEST
            first = max(bisect_left(stops, lowest), bisect_right(breaks, begin), soonest)
            beyond = min(bisect_right(stops, limit), bound)
            for place, ended in zip(breaks[first:beyond], stops[first:beyond], strict=True):
                empty = (limit - ended) / room
                paid = cost + (empty * empty if last else empty * empty * empty)
                if place in costs:
                    paid += costs[place]
                if place not in found or paid < found[place][0]:
                    found[place] = paid, chain, place
        reached = found
    best: Chain | None = None
    room = rooms[-1]
    for begin, chain in reached.items():
        width = ends[stop - 1] - places[begin]
        if width <= room + _SLACK:
            paid = chain[0] + _LAST * ((room - width) / room) ** 2 if last else chain[0]
            if best is None or paid < best[0]:
                best = paid, chain, begin
    if best is None:
        return None
    starts: list[int] = []
    link = best[1]
    while link is not None:
        _, link, place = link
        starts.append(place)
    return starts[::-1]


def even_lines(
    places: Sequence[float],
    ends: Sequence[float],
    breaks: Sequence[int],
    width: float,
    count: int,
    stop: int,
    *,
    costs: Mapping[int, float],
    latest: int,
    start: int = 0,
) -> list[int] | None:
    """Where so many lines of one width, each as full as the others, begin (`even`)."""
    return even(places, ends, breaks, [width] * count, start, stop, costs=costs, latest=latest, last=True)


def level(
    places: Sequence[float],
    ends: Sequence[float],
    breaks: Sequence[int],
    width: float,
    count: int,
    stop: int,
    *,
    costs: Mapping[int, float],
    latest: int,
    start: int = 0,
) -> list[int] | None:
    """The same of a title in phrases (`phrases`): rather a line more than a word in two."""
    starts = even_lines(places, ends, breaks, width, count, stop, costs=costs, latest=latest, start=start)
    if starts is None or paid(starts, costs) < TORN_PHRASE:
        return starts
    more = even_lines(places, ends, breaks, width, count + 1, stop, costs=costs, latest=latest, start=start)
    return more if more is not None and paid(more, costs) < max(TORN_PHRASE, paid(starts, costs) * _BETTER) else starts


def paid(starts: Sequence[int], costs: Mapping[int, float]) -> float:
    """The most that the start of a line costs."""
    return max(costs.get(start, 0.0) for start in starts)


def _fair(
    places: Sequence[float],
    stops: Sequence[float],
    breaks: Sequence[int],
    rooms: Sequence[float],
    end: float,
    *,
    start: int,
    earliest: Sequence[int],
    bound: int,
    costs: Mapping[int, float],
) -> float:
    """What lines cost that each take their share of what is left, found at once: the best ones cost no more. Infinite if they cannot be."""
    begin, cost = start, 0.0
    for count, (room, soonest) in enumerate(zip(rooms[:-1], earliest, strict=True)):
        limit = places[begin] + room + _SLACK
        first = max(bisect_right(breaks, begin), soonest)
        beyond = min(bisect_right(stops, limit), bound)
        if first >= beyond:
            return inf
        share = (end - places[begin]) / (len(rooms) - count)
        at = min(max(bisect_left(stops, places[begin] + share), first), beyond - 1)
        begin, empty = breaks[at], (limit - stops[at]) / room
        cost += empty * empty + costs.get(begin, 0.0)
    width, room = end - places[begin], rooms[-1]
    return cost + _LAST * ((room - width) / room) ** 2 if width <= room + _SLACK else inf


def _earliest(places: Sequence[float], stops: Sequence[float], breaks: Sequence[int], rooms: Sequence[float], end: float) -> list[int]:
    """The first of the breaks at which each line but the last may end: what comes after an earlier one is too long for the lines left."""
    begins = [places[place] for place in breaks]
    found: list[int] = []
    for room in reversed(rooms[1:]):
        first = bisect_left(begins, end - room - _SLACK)
        found.append(first)
        end = stops[first] if first < len(stops) else end
    return found[::-1]
