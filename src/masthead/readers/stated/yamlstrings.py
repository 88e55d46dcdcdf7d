"""YAML as strings, lists and maps of them: without types, aliases and objects. Loaded where a front matter needs a parser."""

from __future__ import annotations

import yaml

from masthead.sources.bracketed import bracketed

# The library's own parser ends a word in brackets at a question mark: `[{q: What does it cost?, a: Nothing.}]` is no YAML to it.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Strings = str | list["Strings"] | dict[str, "Strings"]


def load(said: str) -> Strings | None:
    """What a text says: `no` is a word, and nothing can grow. None if it says nothing.

    Raises `ValueError` with the fault and its line, counted from the fence above the text.
    """
    try:
        node = yaml.compose(said, Loader=_LOADER)
        return None if node is None else _plain(node, set())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise ValueError(f"{error.problem or error.context}{f', line {mark.line + 2}' if mark else ''}") from None
    except yaml.YAMLError as error:
        raise ValueError(str(error).split("\n")[0]) from None


def _plain(node: yaml.Node, seen: set[int]) -> Strings:
    """A node met twice is an alias: with a few of them a short text says billions of values."""
    line = node.start_mark.line + 2
    if id(node) in seen:
        raise ValueError(f"an alias, which front matter does not need, line {line}")
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        values: dict[str, Strings] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise ValueError(f"a key that is no word, line {key.start_mark.line + 2}")
            values[key.value] = _plain(value, seen)
        return values
    if isinstance(node, yaml.SequenceNode):
        items = [_plain(one, seen) for one in node.value]
        return bracketed(node.value, items) if node.flow_style else items
    return str(node.value)
