"""The characters that an expression tells apart: those that all its classes take alike are one letter."""

from __future__ import annotations

import re
import re._compiler as compiler
import re._constants as names
import re._parser as parser
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any

_ALL = 0x110000
_CASELESS = [ord(char) for char in "sSſkKKiIİıµμΜßẞåÅÅ"]
"""Characters that ignoring case takes for others far away."""


class Letters:
    """Sets of an expression's letters, as bits. Classes are nodes of its parse tree that read one character, with the flags in force there."""

    def __init__(self, classes: Iterable[tuple[Any, int]], of_bytes: bool) -> None:
        self._taken: dict[str, tuple[Any, int]] = {_key(node, flags): (node, flags) for node, flags in classes}
        chars = [*map(chr, range(256))] if of_bytes else _samples(self._taken.values())
        whole: Any = "".join(chars)
        signs = dict.fromkeys(chars, 0)
        for at, (node, flags) in enumerate(self._taken.values()):
            for char in _class(node, flags, of_bytes).findall(whole.encode("latin-1") if of_bytes else whole):
                signs[char.decode("latin-1") if of_bytes else char] |= 1 << at
        alike: dict[int, str] = {}
        for char, sign in signs.items():
            alike.setdefault(sign, char)
        self._chars = list(alike.values())
        self.every = (1 << len(alike)) - 1
        self._sets = {key: sum(1 << letter for letter, sign in enumerate(alike) if sign >> at & 1) for at, key in enumerate(self._taken)}

    def of(self, node: Any, flags: int) -> int:
        """The letters that a class takes."""
        return self._sets[_key(node, flags)]

    def word(self, sets: list[int]) -> str:
        """A word with a letter of each of the sets."""
        return "".join(self._chars[(letters & -letters).bit_length() - 1] for letters in sets)


def _key(node: Any, flags: int) -> str:
    return f"{flags} {node!r}"


def _class(node: Any, flags: int, of_bytes: bool) -> Any:
    state: Any = parser.State()
    state.flags = flags
    state.str = b"" if of_bytes else ""
    return compiler.compile(parser.SubPattern(state, [node]), flags)  # type: ignore[arg-type]


def _samples(classes: Iterable[tuple[Any, int]]) -> list[str]:
    """Characters of every kind from each range that the bounds of the classes make."""
    bounds = {0, 10, 11, 128, _ALL}
    for node, flags in classes:
        for first, last in _ranges([node]):
            for at in (first, last):
                forms = {at}
                if flags & re.IGNORECASE:
                    char = chr(at)
                    forms |= {ord(form) for form in (char.lower(), char.upper(), char.swapcase()) if len(form) == 1}
                for form in forms:
                    bounds |= {form, form + 1}
        if flags & re.IGNORECASE:
            bounds |= {at + more for at in _CASELESS for more in (0, 1)}
    chars = []
    for first, end in pairwise(sorted(bounds)):
        for starts, ends in _kinds():
            at = bisect_right(ends, first)
            if at < len(starts) and (here := max(first, starts[at])) < end:
                chars.append(chr(here))
    return chars


def _ranges(nodes: Any) -> Iterator[tuple[int, int]]:
    for kind, value in nodes:
        if kind in (names.LITERAL, names.NOT_LITERAL):
            yield value, value
        elif kind is names.RANGE:
            yield value
        elif kind is names.IN:
            yield from _ranges(value)


@cache
def _kinds() -> list[tuple[list[int], list[int]]]:
    """Where the runs of digits, other letters, blanks and all else start and end."""
    every = "".join(map(chr, range(_ALL)))
    kinds = (r"\d+", r"[0-9]+", r"[^\W\d]+", r"\s+", r"[^\w\s]+", r"[A-Za-z_]+")
    runs = [[match.span() for match in re.finditer(kind, every)] for kind in kinds]
    return [([start for start, _ in run], [end for _, end in run]) for run in runs]
