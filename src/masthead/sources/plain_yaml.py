"""YAML without surprises: maps, lists, strings, true, false and null, each with its line; no anchors, tags or guesses.

`lang: no` stays “no”, `version: 2026.10` keeps its nought, a phone number stays as it is written. Numbers are made where a brand's
schema wants one. Brand files, sidecars and front matter are read here.
"""

from __future__ import annotations

from typing import TypeAlias

import yaml

from masthead.errors import UnreadableError
from masthead.sources.bracketed import bracketed

Plain: TypeAlias = "str | bool | list[Plain] | dict[str, Plain] | None"
Tree: TypeAlias = "dict[str, Plain]"
Place = tuple[str | int, ...]
"""Keys and positions from the top of the file."""

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""libyaml's parser, ten times faster, where PyYAML was built with it. A base loader guesses no types, which would be thrown away."""
_DEPTH = 40
_CONSTANTS: dict[str, bool | None] = {"true": True, "True": True, "false": False, "False": False, "null": None, "Null": None, "~": None}


class Sheet:
    """A file's values and the lines they stand on."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.values: dict[str, Plain] = {}
        self.lines: dict[Place, int] = {}
        self.empty: set[Place] = set()
        """Keys with nothing after the colon (a colour without quotes is a comment)."""

    def where(self, place: Place) -> str:
        """File, line and key, for an error."""
        for end in range(len(place), 0, -1):
            if (line := self.lines.get(place[:end])) is not None:
                return f"{self.name}, line {line}, {spelled(place)}"
        return f"{self.name}, {spelled(place)}" if place else self.name


def spelled(place: Place) -> str:
    """`page.margin`, `fonts[2].family`."""
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in place).lstrip(".")


def at(values: Tree, place: Place) -> Plain:
    """The value at a place of maps; nothing where there is none."""
    node: Plain = values
    for step in place:
        node = node.get(str(step)) if isinstance(node, dict) else None
    return node


def read(data: bytes, name: str) -> Sheet:
    """The one document of a YAML file, a map at its top. Raises `UnreadableError` with the line."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError("the file is not UTF-8", where=f"{name}, byte {error.start}", hint="save it as UTF-8") from None
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = f", line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise UnreadableError(
            f"the file is not YAML: {error.problem or error.context}", where=f"{name}{line}", hint="check indents, colons and quotes"
        ) from None
    except (yaml.YAMLError, RecursionError) as error:
        problem = "nested too deep" if isinstance(error, RecursionError) else str(error).splitlines()[0]
        raise UnreadableError(f"the file is not YAML: {problem}", where=name) from None
    sheet = Sheet(name)
    if node is None:
        return sheet
    if not isinstance(node, yaml.MappingNode):
        raise UnreadableError(
            "the file holds no keys", where=name, hint="a file of keys and values begins with a key: at the start of a line"
        )
    values = _Walk(sheet).plain(node, ())
    assert isinstance(values, dict)
    sheet.values = values
    return sheet


class _Walk:
    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.seen: set[int] = set()

    def plain(self, node: yaml.Node, place: Place) -> Plain:
        """A node as plain values. A node met twice is an alias: with a few of them a short file says billions of values."""
        line = node.start_mark.line + 1
        self.sheet.lines.setdefault(place, line)
        if id(node) in self.seen:
            raise self.stop("an alias (*name) is not allowed here", line, "write the value out")
        self.seen.add(id(node))
        if len(place) > _DEPTH:
            raise self.stop("nested too deep", line, "")
        if not node.tag.startswith("tag:yaml.org,2002:") or ":python" in node.tag:
            raise self.stop(f"the tag {node.tag} is not allowed here", line, "remove it")
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            values = [self.plain(child, (*place, index)) for index, child in enumerate(node.value)]
            return bracketed(node.value, values) if node.flow_style else values
        return self.scalar(node, place)

    def mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise self.stop("a key must be a word", line, "")
            if key.value in values:
                raise self.stop(f"the key {key.value} stands twice", line, "keep one of them")
            self.sheet.lines[(*place, key.value)] = line
            values[key.value] = self.plain(value, (*place, key.value))
        return values

    def scalar(self, node: yaml.Node, place: Place) -> str | bool | None:
        text = str(node.value)
        if not getattr(node, "style", None):  # plain: None from Python's parser, "" from libyaml's
            if text == "":
                self.sheet.empty.add(place)
                return None
            if text in _CONSTANTS:
                return _CONSTANTS[text]
        return text

    def stop(self, problem: str, line: int, hint: str) -> UnreadableError:
        return UnreadableError(problem, where=f"{self.sheet.name}, line {line}", hint=hint)
