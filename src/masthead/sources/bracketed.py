"""Lists between square brackets, as YAML has cut them: at every comma, also at one that a writer meant."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any


class Bracketed(list[Any]):
    """A list that stood between brackets. `parting`: what stands before each item but the first, where neither it nor the item before is
    in quotes: a comma with its blanks; else nothing."""

    parting: tuple[str, ...] = ()


def bracketed(nodes: Sequence[Any], values: list[Any]) -> Bracketed:
    """The values of a flow sequence's nodes (YAML 1.1, 7.4.1), with what parts them."""
    found = Bracketed(values)
    parting = []
    for before, node in pairwise(nodes):
        words = not (_set(before) or _set(node))
        touching = before.end_mark.line == node.start_mark.line and node.start_mark.column - before.end_mark.column == 1
        parting.append(("," if touching else ", ") if words else "")
    found.parting = tuple(parting)
    return found


def _set(node: Any) -> bool:
    """Whether a node is anything but words without quotes."""
    return not hasattr(node, "style") or bool(node.style) or not isinstance(node.value, str)


def rejoined(items: Bracketed, *, lines: bool) -> list[Any]:
    """The items as a writer meant them who forgot the quotes: a number's thousands ("£250,000") are one, words that go on in small letters
    belong to what stands before them, and so do a bare telephone number and an address, where that has none. `lines`: each is running
    text, which ends with a stop if any of them does."""
    if not any(items.parting):
        return items
    stopped = lines and any(isinstance(item, str) and item.rstrip()[-1:] in "।。.!?…" for item in items[:-1])
    found: list[Any] = [items[0]]
    for parting, item in zip(items.parting, items[1:], strict=True):
        before = found[-1]
        if parting and isinstance(before, str) and isinstance(item, str) and _goes_on(before, item, parting, stopped=stopped):
            found[-1] = f"{before}{parting}{item}"
        else:
            found.append(item)
    return found


def _goes_on(before: str, item: str, parting: str, *, stopped: bool) -> bool:
    if stopped:
        return before.rstrip()[-1:] not in "।。.!?…"
    if parting == "," and before[-1:].isdecimal() and item[:1].isdecimal():
        return True
    if item[:1].islower() and "@" not in item:
        return True
    return (_dialled(item) and not _dialled(before)) or ("@" in item and " " not in item and "@" not in before)


def _dialled(text: str) -> bool:
    """Whether a text holds a telephone number, or something like one."""
    return sum(map(str.isdecimal, text)) >= 6
