"""Whether an expression may take exponential time: whether its matcher can come through a loop on the same characters in two ways.

Each outermost loop of an expression becomes an automaton whose states are its places for one character (Glushkov's construction). Two places
that are reached from one and the same on one word, and that lead to one and the same again, double the ways with each turn (Weideman et al.,
"Analyzing matching time behavior of backtracking regular expression matchers by using ambiguity of NFA", 2016: EDA). They are looked for
among pairs of places. What is atomic or possessive has one way through itself from where it was entered, so that ways part only outside
it; what is within is looked at alone. What stands around a place of no width counts as far as it tells of one character on either side.
"""

from __future__ import annotations

import re
import re._constants as names
from collections import defaultdict, deque
from collections.abc import Iterator
from functools import cache
from itertools import combinations_with_replacement, product
from typing import Any, NamedTuple

from letter_sets import Letters
from parse_trees import LINE, ONE, REPEATS, WORD, branches, classes, edge, groups, loops, many, parsed

Facts = frozenset[tuple[str, bool]]
"""What looks farther around a place than one character, and whether it must find it."""
Guard = tuple[tuple[int, int, Facts], ...]
"""What must stand before and behind a place: any of these pairs of sets of letters, where the facts are so."""
Places = dict[tuple[int, Guard], int]
"""Places with what must stand between them and the end of the part on that side, and in how many ways (1, or 2 for more)."""


class Piece(NamedTuple):
    """A part of the expression: where it begins, where it ends, and in which ways it may be empty."""

    first: Places
    last: Places
    empty: dict[Guard, int]


class Step(NamedTuple):
    """The second half of a way from one place to the next: what must stand between, the atomic part that it enters, and how often it is there."""

    to: int
    guard: Guard
    entered: int
    ways: int


class Fork:
    """Where the same ways go on from several places: between two parts that follow each other, or from the end of a turn to the next."""

    def __init__(self, within: int, steps: list[Step], sets: list[int]) -> None:
        self.within = within
        """The atomic part that is not left on these ways."""
        self.steps = steps
        self._wide = [step for step in steps if sets[step.to].bit_count() > 1]
        self._of_one: dict[int, list[Step]] = defaultdict(list)
        for step in steps:
            if sets[step.to].bit_count() == 1:
                self._of_one[sets[step.to]].append(step)

    def beside(self, other: Fork) -> Iterator[tuple[Step, Step]]:
        """A step of each, for all that may read the same letter."""
        if self is other:
            yield from combinations_with_replacement(self._wide, 2)
            for steps in self._of_one.values():
                yield from combinations_with_replacement(steps, 2)
        else:
            yield from product(self._wide, other._wide)
            for letter, steps in self._of_one.items():
                yield from product(steps, other._of_one.get(letter, ()))
            yield from product((step for steps in self._of_one.values() for step in steps), other._wide)
        yield from product(self._wide, (step for steps in other._of_one.values() for step in steps))


Way = tuple[Fork, Guard, int]
"""The first half of a way: the fork it comes to, what must stand between, and how often it is there."""


def attack(source: str | bytes, flags: int = 0) -> str | None:
    """A word that a loop of the expression reads in two ways, so that many of them in a row, and then what does not fit, take exponential time;
    None where there is none."""
    tree = parsed(source, flags)
    named = dict(groups(tree.data, tree.state.flags))
    found = (_Loop(loop, flags, named, isinstance(source, bytes)).pump() for loop, flags in loops(tree.data, tree.state.flags))
    return next((word for word in found if word is not None), None)


class _Loop:
    """The automaton of a loop."""

    def __init__(self, loop: Any, flags: int, groups: dict[int, tuple[Any, int]], of_bytes: bool) -> None:
        read = [node for group, changed in groups.values() for node in classes(group, changed)]
        self._letters = Letters([*classes([loop], flags), *read], of_bytes)
        self._groups = groups
        every = self._letters.every
        self._free: Guard = ((every, every, _NONE),)
        self._sets: list[int] = []
        self._ways: dict[int, list[Way]] = defaultdict(list)
        self._closed = [0]
        """Of each atomic part the one around it, itself; 0 is the loop."""
        self._around = 0
        self._rooms: list[int] = []
        """Of each place the innermost atomic part that it is in."""
        self._piece([loop], flags)

    # Automaton

    def _piece(self, nodes: Any, flags: int) -> Piece:
        whole = Piece({}, {}, {self._free: 1})
        for kind, value in nodes:
            whole = self._then(whole, self._node(kind, value, flags))
        return whole

    def _node(self, kind: Any, value: Any, flags: int) -> Piece:
        if kind in ONE:
            return self._place(self._letters.of((kind, value), flags))
        if kind is names.BRANCH:
            return self._branches([list(branch) for branch in value[1]], flags)
        if kind is names.SUBPATTERN:
            return self._piece(value[3], (flags | value[1]) & ~value[2])
        if kind in REPEATS:
            return self._repeat(value, flags)
        if kind in (names.ATOMIC_GROUP, names.POSSESSIVE_REPEAT):
            return self._atomic(kind, value, flags)
        if kind is names.GROUPREF_EXISTS:
            return self._either([self._piece(branch or [], flags) for branch in value[1:]])
        if kind is names.GROUPREF:  # what the group has read, in one way
            return self._atomic(names.ATOMIC_GROUP, self._groups[value][0], self._groups[value][1])
        return Piece({}, {}, {guard: 1} if (guard := self._guard(kind, value, flags)) else {})

    def _place(self, letters: int) -> Piece:
        self._sets.append(letters)
        self._rooms.append(self._around)
        here: Places = {(len(self._sets) - 1, self._free): 1}
        return Piece(here, dict(here), {})

    def _either(self, pieces: list[Piece]) -> Piece:
        return Piece(*(_sum(*parts) for parts in zip(*pieces, strict=True)))

    def _branches(self, branches: list[list[Any]], flags: int) -> Piece:
        """Those that begin with the same letter go on from the same place, which changes nothing: there are words by the thousand."""
        begun: dict[Any, list[list[Any]]] = defaultdict(list)
        for at, branch in enumerate(branches):
            begun[branch[0][1] if branch and branch[0][0] is names.LITERAL else -1 - at].append(branch)
        pieces = [
            self._piece(alike[0], flags)
            if len(alike) == 1
            else self._then(self._node(*alike[0][0], flags), self._branches([branch[1:] for branch in alike], flags))
            for alike in begun.values()
        ]
        return self._either(pieces)

    def _then(self, one: Piece, other: Piece) -> Piece:
        self._join(one.last, other.first)
        return Piece(
            _sum(one.first, self._behind(other.first, one.empty)),
            _sum(other.last, self._behind(one.last, other.empty)),
            _sum(*({_both(left, right): min(2, n * m)} for left, n in one.empty.items() for right, m in other.empty.items())),
        )

    def _repeat(self, value: Any, flags: int) -> Piece:
        low, high, body = value
        if many(value):
            turn = self._loop(self._piece(body, flags))
            return turn if low else self._maybe(turn)
        whole = Piece({}, {}, {self._free: 1})
        for _ in range(high - low):
            whole = self._maybe(self._then(self._piece(body, flags), whole))
        for _ in range(low):
            whole = self._then(self._piece(body, flags), whole)
        return whole

    def _maybe(self, piece: Piece) -> Piece:
        return piece._replace(empty=_sum({self._free: 1}, piece.empty))

    def _loop(self, turn: Piece) -> Piece:
        """At least a turn. One that reads nothing is the last: `re` goes on behind the loop then."""
        self._join(turn.last, turn.first)
        return turn._replace(last=_sum(turn.last, self._behind(turn.last, turn.empty)))

    def _atomic(self, kind: Any, value: Any, flags: int) -> Piece:
        before, room, every = self._around, len(self._closed), self._letters.every
        self._around = room
        self._closed.append(before)
        piece = self._piece(value, flags) if kind is names.ATOMIC_GROUP else self._repeat(value, flags)
        self._around = before
        # Whether it reads anything is settled where it is entered.
        some, none = (((every, every, frozenset({(f"{room} reads", reads)})),) for reads in (True, False))
        first = self._behind(_once(piece.first), {some: 1})
        last, empty = _once(piece.last), {_both(tuple({pair for guard in piece.empty for pair in guard}), none): 1} if piece.empty else {}
        if kind is names.POSSESSIVE_REPEAT and value[1] is names.MAXREPEAT and len(value[2]) == 1 and value[2][0][0] in ONE:
            # It takes all that there is of its class.
            end: Guard = ((every, every & ~self._letters.of(value[2][0], flags), _NONE),)
            last, empty = self._behind(last, {end: 1}), {_both(guard, end): 1 for guard in empty}
        return Piece(first, last, empty)

    def _join(self, ends: Places, begins: Places) -> None:
        if ends and begins:
            steps = [Step(to, guard, self._entered(to), n) for (to, guard), n in begins.items()]
            fork = Fork(self._around, steps, self._sets)
            for (start, guard), n in ends.items():
                self._ways[start].append((fork, guard, n))

    def _entered(self, place: int) -> int:
        """The outermost atomic part that a step of the part at hand enters with a place."""
        room = self._rooms[place]
        while room != self._around and self._closed[room] != self._around:
            room = self._closed[room]
        return 0 if room == self._around else room

    def _behind(self, places: Places, empty: dict[Guard, int]) -> Places:
        """Places with what may be empty between them and the end."""
        return _sum(
            *(
                {(place, guard): min(2, n * m)}
                for (place, own), n in places.items()
                for between, m in empty.items()
                if (guard := _both(own, between))
            )
        )

    def _guard(self, kind: Any, value: Any, flags: int) -> Guard:
        every = self._letters.every
        if kind is names.AT:
            word, line = (self._letters.of(node, flags) for node in (WORD, LINE))
            plain = every & ~word
            if value in (names.AT_BOUNDARY, names.AT_NON_BOUNDARY):
                pairs = ((word, plain), (plain, word)) if value is names.AT_BOUNDARY else ((word, word), (plain, plain))
                return tuple((*pair, _NONE) for pair in pairs)
            if value is names.AT_BEGINNING and flags & re.MULTILINE:
                return ((line, every, _NONE),)
            return ((every, line, _NONE),) if value is names.AT_END else ()  # nothing begins or ends within a loop
        if kind is names.FAILURE:
            return ()
        direction, body = value
        read = edge(body, direction)
        if kind is names.ASSERT:
            seen = every if read is None else self._union(read, flags)
        else:
            alone = [node for branch in branches(body) if len(branch) == 1 for node in branch if node[0] in ONE]
            seen = every & ~self._union(alone, flags)
        facts = frozenset({(f"{direction} {flags} {body!r}", kind is names.ASSERT)})
        return ((every, seen, facts) if direction > 0 else (seen, every, facts),)

    def _union(self, nodes: list[Any], flags: int) -> int:
        united = 0
        for node in nodes:
            united |= self._letters.of(node, flags)
        return united

    # Search

    def pump(self) -> str | None:
        """The word that leads from a place to itself in two ways."""
        came: dict[tuple[int, int], tuple[tuple[int, int], int]] = {}
        waiting: deque[tuple[int, int]] = deque((place, place) for place in range(len(self._sets)))
        tried = set()
        while waiting:
            here = waiting.popleft()
            parted = here[0] != here[1]
            read = self._sets[here[0]] & self._sets[here[1]]
            for one, other in self._pairs(here):
                if (seen := (id(one[0]), id(other[0]), one[1], other[1], read, parted)) in tried:
                    continue
                tried.add(seen)
                for left, right in one[0].beside(other[0]):
                    letters = self._together(read, _both(one[1], left.guard), _both(other[1], right.guard), left.to, right.to)
                    if not letters or (not parted and not self._parts(one, left, other, right)):
                        continue
                    if left.to == right.to:
                        return self._word(came, here, letters, left.to)
                    pair = min(left.to, right.to), max(left.to, right.to)
                    if pair not in came:
                        came[pair] = here, letters
                        waiting.append(pair)
        return None

    def _pairs(self, here: tuple[int, int]) -> Iterator[tuple[Way, Way]]:
        if here[0] == here[1]:
            return combinations_with_replacement(self._ways[here[0]], 2)
        return product(self._ways[here[0]], self._ways[here[1]])

    def _parts(self, one: Way, left: Step, other: Way, right: Step) -> bool:
        """Whether two ways from one place part, and not within what is atomic, where one of them is never gone."""
        if one is other and left is right:
            return one[0].within == 0 and max(one[2], left.ways) > 1
        return one[0].within == other[0].within == 0 and not 0 != left.entered == right.entered

    def _together(self, read: int, one: Guard, other: Guard, left: int, right: int) -> int:
        """The letters on which two ways lead from places that have read one of `read`."""
        after = self._sets[left] & self._sets[right]
        if not after:
            return 0
        return next((after & after_both for before, after_both, _ in _both(one, other) if read & before and after & after_both), 0)

    def _word(self, came: Any, here: tuple[int, int], letters: int, end: int) -> str:
        read = [letters]
        while here[0] != here[1]:
            here, letters = came[here]
            read.append(letters)
        return self._letters.word([*reversed(read), *self._way(end, here[0])])

    def _way(self, start: int, end: int) -> list[int]:
        """Letters that lead from a place to another, the shortest way."""
        came: dict[int, tuple[int, int]] = {}
        waiting = deque([start])
        while waiting and end not in came and start != end:
            here = waiting.popleft()
            for fork, guard, _ in self._ways[here]:
                for step in fork.steps:
                    both = _both(guard, step.guard)
                    letters = self._together(self._sets[here], both, both, step.to, step.to)
                    if letters and step.to not in came:
                        came[step.to] = here, letters
                        waiting.append(step.to)
        read: list[int] = []
        while end != start and end in came:
            end, letters = came[end]
            read.append(letters)
        return read[::-1]


def _sum(*parts: dict[Any, int]) -> dict[Any, int]:
    total: dict[Any, int] = {}
    for part in parts:
        for key, n in part.items():
            total[key] = min(2, total.get(key, 0) + n)
    return total


def _once(places: Places) -> Places:
    """Places of an atomic part: there is one way to each."""
    guards: dict[int, set[tuple[int, int, Facts]]] = defaultdict(set)
    for place, guard in places:
        guards[place].update(guard)
    return {(place, tuple(guard)): 1 for place, guard in guards.items()}


_NONE: Facts = frozenset()


@cache
def _both(one: Guard, other: Guard) -> Guard:
    found = {
        (a & c, b & d, facts | more)
        for a, b, facts in one
        for c, d, more in other
        if a & c and b & d and not any((what, not so) in facts for what, so in more)
    }
    return tuple(found)
