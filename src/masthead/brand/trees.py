"""Plain trees of a brand's keys: one laid over another, and maps that may be missing."""

from __future__ import annotations

from masthead.sources.plain_yaml import Plain, Tree


def merged(under: Tree, over: Tree) -> Tree:
    """One tree laid over another: maps are merged key by key, anything else is replaced, null takes away."""
    result: Tree = dict(under)
    for key, value in over.items():
        below = result.get(key)
        if value is None:
            result.pop(key, None)
        elif isinstance(value, dict):
            result[key] = merged(below if isinstance(below, dict) else {}, value)
        else:
            result[key] = value
    return result


def branch(value: Plain) -> Tree:
    """A copy of a map, empty for anything else."""
    return dict(value) if isinstance(value, dict) else {}
