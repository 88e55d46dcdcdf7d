"""What is wrong in a brand file, in words: the line, the key, and what was perhaps meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from masthead.brand.schema import KNOWN, BrandFile, Masthead
from masthead.errors import MastheadError, UsageError
from masthead.expressions import expression
from masthead.notices import Dropped, Notice
from masthead.sources.plain_yaml import Place, Plain, Sheet, at, spelled

OURS: Place = ("defaults", "masthead")
"""Where our keys stand."""

_UNKNOWN = expression(r"Object contains unknown field `(.*?)`")
_NOT_LISTED = expression(r"Invalid enum value '(.*)'")
_AT = expression(r"^(?P<problem>.*?)(?: - at `(?:key in )?\$(?P<path>.*)`)?$", re.DOTALL)
_WORDS = {"object": "keys", "Object": "this part is", "array": "a list", "str": "a text", "bool": "true or false", "null": "nothing"} | {
    "int": "a whole number",
    "float": "a number",
    "Expected": "expected",
    "field": "key",
}
"""msgspec's words in those of who writes a brand file."""


def checked(sheet: Sheet) -> BrandFile:
    """The file as its schema has it. Raises `UsageError` with the line, and the key that was perhaps meant."""
    for place in sheet.empty:
        if place[0] == "color" or place[:3] in ((*OURS, "colors"), (*OURS, "dark")):
            hint = "put a colour that begins with # in quotes: “#” alone begins a comment; write null to take a parent's away"
            raise UsageError(f"{spelled(place)} has no value", where=sheet.where(place), hint=hint)
    for place, known in KNOWN.items():
        _known(sheet, place, known)
    try:
        return msgspec.convert(_without_null(sheet.values), BrandFile, strict=False)
    except msgspec.ValidationError as error:
        raise _explained(sheet, str(error)) from None


def _known(sheet: Sheet, place: Place, known: frozenset[str]) -> None:
    part = at(sheet.values, place)
    for key in part if isinstance(part, dict) else ():
        # The top of a file may hold other programs' keys; what is nearly one of brand.yml's is a slip all the same.
        if key not in known and (place or nearly(key, known, 0.75)):
            raise UsageError(f"there is no key {key}", where=sheet.where((*place, key)), hint=suggestion(key, known))


def displaced(sheet: Sheet) -> Iterator[Notice]:
    """Keys of ours that stand at the top of the file, where they say nothing."""
    ours = {field.encode_name for field in msgspec.structs.fields(Masthead)} - KNOWN[()]
    for key in sheet.values:
        if key in ours:
            yield Dropped(
                (f"{key}:",), f"it belongs under {OURS[0]}: {OURS[1]}: and says nothing at the top of a brand file", sheet.where((key,))
            )


def _explained(sheet: Sheet, message: str) -> MastheadError:
    found = _AT.match(message)
    assert found is not None
    place = _place(found["path"] or "")
    if unknown := _UNKNOWN.match(found["problem"]):
        return UsageError(
            f"there is no key {unknown[1]}", where=sheet.where((*place, unknown[1])), hint=suggestion(unknown[1], _keys(place))
        )
    hint = "docs/brands.md lists the keys and what they take"
    if wrong := _NOT_LISTED.match(found["problem"]):
        part = at(sheet.values, place)
        if isinstance(part, dict):  # a free map, of which msgspec tells no key
            place = (*place, next(key for key, value in part.items() if value == wrong[1]))
        choices = [str(value) for kind in _kinds(place) if isinstance(kind, msgspec.inspect.LiteralType) for value in kind.values]
        return UsageError(f"“{wrong[1]}” cannot stand here", where=sheet.where(place), hint=suggestion(wrong[1], choices) or hint)
    problem = re.sub(r"\w+", lambda word: _WORDS.get(word[0], word[0]), found["problem"].replace("`", "")).replace(" | ", " or ")
    return UsageError(problem[:1].lower() + problem[1:], where=sheet.where(place), hint=hint)


def _place(path: str) -> Place:
    """`.page.size`, `.contacts[0]`, `.labels[...]` as a place; the key of a free map is not told by msgspec."""
    steps: list[str | int] = []
    for name, index in re.findall(r"\.([\w-]+)|\[(\d+|\.\.\.)\]", path):
        if index == "...":
            break
        steps.append(name or int(index))
    return tuple(steps)


def _keys(place: Place) -> tuple[str, ...]:
    """The keys that may stand at a place."""
    return tuple(field.encode_name for kind in _kinds(place) if isinstance(kind, msgspec.inspect.StructType) for field in kind.fields)


def _kinds(place: Place) -> list[msgspec.inspect.Type]:
    """The kinds of value that the schema has for a place."""
    kinds = _alternatives(msgspec.inspect.type_info(BrandFile))
    for step in place:
        below: list[msgspec.inspect.Type] = []
        for kind in kinds:
            if isinstance(kind, msgspec.inspect.StructType):
                below += [field.type for field in kind.fields if field.encode_name == step]
            elif isinstance(kind, msgspec.inspect.ListType) and isinstance(step, int):
                below.append(kind.item_type)
            elif isinstance(kind, msgspec.inspect.DictType):
                below.append(kind.value_type)
        kinds = [kind for one in below for kind in _alternatives(one)]
    return kinds


def _alternatives(kind: msgspec.inspect.Type) -> list[msgspec.inspect.Type]:
    if isinstance(kind, msgspec.inspect.Metadata):
        return _alternatives(kind.type)
    if isinstance(kind, msgspec.inspect.UnionType):
        return [inner for one in kind.types for inner in _alternatives(one)]
    return [kind]


def suggestion(said: str, known: Iterable[str]) -> str:
    """“Did you mean page?”, or what there is."""
    names = sorted(known)
    near = nearly(said, names, 0.6)
    return f"did you mean {near}?" if near else f"there are: {', '.join(names)}" if names else ""


def nearly(said: str, known: Iterable[str], least: float) -> str:
    """What was perhaps meant: the one that is most like it, if any is at least so much (0 to 1); else empty."""
    from difflib import get_close_matches  # only errors need it

    return next(iter(get_close_matches(said, known, 1, least)), "")


def _without_null(value: Plain) -> Plain:
    if isinstance(value, dict):
        return {key: _without_null(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_without_null(item) for item in value]
    return value
