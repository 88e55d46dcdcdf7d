"""Parse trees of expressions, as `re` makes them: their loops, their groups, what they read one character with.

Nodes are pairs of a kind and what belongs to it. Flags are those in force where a node stands.
"""

from __future__ import annotations

import re._constants as names
import re._parser as parser
from collections.abc import Iterator
from typing import Any

MANY = 10
"""Counts from which a repeat is held for one without end; those with fewer turns are written out."""
REPEATS = (names.MAX_REPEAT, names.MIN_REPEAT)
ONE = (names.LITERAL, names.NOT_LITERAL, names.ANY, names.IN)
"""What reads one character."""
_CLOSED = (names.POSSESSIVE_REPEAT, names.ATOMIC_GROUP, names.ASSERT, names.ASSERT_NOT)
WORD = names.IN, ((names.CATEGORY, names.CATEGORY_WORD),)
LINE = names.LITERAL, 10


def parsed(source: str | bytes, flags: int = 0) -> Any:
    """The tree of an expression. An atomic group that is one loop is what a possessive loop is: nothing in it fails behind the last turn."""
    tree: Any = parser.parse(source, flags)  # type: ignore[arg-type]
    _joined(tree)
    return tree


def _joined(nodes: Any) -> None:
    for at, (kind, value) in enumerate(nodes):
        for inner, _ in parts(kind, value, 0):
            _joined(inner)
        if kind is names.ATOMIC_GROUP and len(value) == 1 and value[0][0] is names.MAX_REPEAT and value[0][1][0] < MANY:
            nodes[at] = names.POSSESSIVE_REPEAT, value[0][1]


def loops(nodes: Any, flags: int) -> Iterator[tuple[Any, int]]:
    """The outermost loops of an expression, those in parts that are atomic or have no width as well, each with the flags in force there."""
    for kind, value in nodes:
        if kind in REPEATS and many(value):
            yield (kind, value), flags
            yield from _closed_loops(value[2], flags)
        else:
            for inner, changed in parts(kind, value, flags):
                yield from loops(inner, changed)


def _closed_loops(nodes: Any, flags: int) -> Iterator[tuple[Any, int]]:
    """The loops within parts that count for one place or none where they stand."""
    for kind, value in nodes:
        for inner, changed in parts(kind, value, flags):
            yield from (loops if kind in _CLOSED else _closed_loops)(inner, changed)


def groups(nodes: Any, flags: int) -> Iterator[tuple[int, tuple[Any, int]]]:
    """What each group that is referred to reads, by its number."""
    every: dict[int, tuple[Any, int]] = {}
    named = set()

    def seek(nodes: Any, flags: int) -> None:
        for kind, value in nodes:
            if kind is names.GROUPREF:
                named.add(value)
            for inner, changed in parts(kind, value, flags):
                if kind is names.SUBPATTERN and value[0]:
                    every[value[0]] = inner, changed
                seek(inner, changed)

    seek(nodes, flags)
    return ((number, every[number]) for number in named)


def possessive(nodes: Any, flags: int = 0) -> Iterator[Any]:
    """What possessive repeats repeat."""
    for kind, value in nodes:
        if kind is names.POSSESSIVE_REPEAT:
            yield list(value[2])
        for inner, changed in parts(kind, value, flags):
            yield from possessive(inner, changed)


def many(value: Any) -> bool:
    low, high, body = value
    return high >= MANY and not (low == high and len(body) == 1 and body[0][0] in ONE)


def parts(kind: Any, value: Any, flags: int) -> Iterator[tuple[Any, int]]:
    """The parts that a node is made of."""
    if kind in (*REPEATS, names.POSSESSIVE_REPEAT):
        yield value[2], flags
    elif kind is names.SUBPATTERN:
        yield value[3], (flags | value[1]) & ~value[2]
    elif kind is names.ATOMIC_GROUP:
        yield value, flags
    elif kind in (names.ASSERT, names.ASSERT_NOT):
        yield value[1], flags
    elif kind is names.BRANCH:
        yield from ((branch, flags) for branch in value[1])
    elif kind is names.GROUPREF_EXISTS:
        yield from ((branch, flags) for branch in value[1:] if branch is not None)


def classes(nodes: Any, flags: int) -> Iterator[tuple[Any, int]]:
    """The nodes of an expression that read one character, and those that what is asked at places of no width comes to."""
    for kind, value in nodes:
        if kind in ONE:
            yield (kind, value), flags
        elif kind is names.AT:
            yield from ((WORD, flags), (LINE, flags))
        for inner, changed in parts(kind, value, flags):
            yield from classes(inner, changed)


def branches(body: Any) -> list[Any]:
    """The alternatives that a part is made of."""
    nodes = list(body)
    while len(nodes) == 1 and nodes[0][0] is names.SUBPATTERN and nodes[0][1][1:3] == (0, 0):
        nodes = list(nodes[0][1][3])
    if len(nodes) == 1 and nodes[0][0] is names.BRANCH:
        return [branch for each in nodes[0][1][1] for branch in branches(each)]
    return [nodes]


def edge(body: Any, direction: int) -> list[Any] | None:
    """The nodes that read a part's first character (or its last one); None where it may be empty, or begins with what tells less."""
    found: list[Any] = []
    for kind, value in list(body)[::direction]:
        if kind in ONE:
            return [*found, (kind, value)]
        if kind in (names.AT, names.ASSERT, names.ASSERT_NOT):
            continue
        if kind in (*REPEATS, names.POSSESSIVE_REPEAT):
            edges = [edge(value[2], direction)]
            if not value[0] and edges[0] is not None:
                found += edges[0]
                continue
        elif kind is names.SUBPATTERN and value[1:3] == (0, 0):
            edges = [edge(value[3], direction)]
        elif kind is names.BRANCH:
            edges = [edge(branch, direction) for branch in value[1]]
        else:
            return None
        return None if None in edges else [*found, *(node for nodes in edges if nodes for node in nodes)]
    return None
