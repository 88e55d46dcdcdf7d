"""YAML as strings, lists and maps of them: without types, aliases and objects. Loaded where a front matter needs a parser."""

from __future__ import annotations

import yaml

from masthead.sources.bracketed import bracketed

# The library's own parser ends a word in brackets at a question mark: `[{q: What does it cost?, a: Nothing.}]` is no YAML to it.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Strings = str | list["Strings"] | dict[str, "Strings"]


def load(said: str, above: int = 1) -> Strings | None:
    """What a text says: `no` is a word, and nothing can grow. None if it says nothing.

    Raises `ValueError` with the fault and its line, counted from that of the fence above the text, or with as many lines `above` it.
    """
    try:
        node = yaml.compose(said, Loader=_LOADER)
        return None if node is None else _plain(node, set(), above + 1)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise ValueError(f"{error.problem or error.context}{f', line {mark.line + above + 1}' if mark else ''}") from None
    except yaml.YAMLError as error:
        raise ValueError(str(error).split("\n")[0]) from None


def _plain(node: yaml.Node, seen: set[int], first: int) -> Strings:
    """A node met twice is an alias: with a few of them a short text says billions of values."""
    line = node.start_mark.line + first
    if id(node) in seen:
        raise ValueError(f"an alias, for which there is no need, line {line}")
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        values: dict[str, Strings] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise ValueError(f"a key that is no word, line {key.start_mark.line + first}")
            values[key.value] = _plain(value, seen, first)
        return values
    if isinstance(node, yaml.SequenceNode):
        items = [_plain(one, seen, first) for one in node.value]
        return bracketed(node.value, items) if node.flow_style else items
    return str(node.value)
