"""YAML as strings, lists and maps of them: without types, aliases and objects. Loaded where a front matter needs a parser."""

from __future__ import annotations

import yaml


class _Strings(yaml.BaseLoader):
    """YAML without types and without aliases: `no` is a word, and nothing can grow."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("an alias, which front matter does not need")
        return super().compose_node(parent, index)


def load(said: str) -> object:
    """What a text says. Raises `ValueError` with the fault and its line, counted from the fence above the text."""
    try:
        return yaml.load(said, _Strings)  # strings only: it makes no objects
    except yaml.YAMLError as error:
        if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
            raise ValueError(f"{error.problem}, line {error.problem_mark.line + 2}") from None
        raise ValueError(str(error).split("\n")[0]) from None
