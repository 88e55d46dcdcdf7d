"""What a line in brackets says of the block of AsciiDoc below it."""

from __future__ import annotations

from msgspec import Struct

from masthead.expressions import expression

_VALUE = expression(r"\s*(?:([\w-]+)\s*=\s*)?(?:\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'|([^,]*))\s*(?:,|\Z)")
_OPTIONS = expression(r"%([\w-]+)")


class Said(Struct, frozen=True):
    """What lines in brackets above a block say of it: values by their place, by name, and the block's title."""

    style: str = ""
    values: tuple[str, ...] = ()
    named: dict[str, str] = {}
    options: tuple[str, ...] = ()
    title: str = ""


def attributes(text: str, said: Said) -> Said:
    """A line of attributes beside those above it."""
    values: list[str] = []
    named = dict(said.named)
    for match in _VALUE.finditer(text):
        value = next((part for part in match.groups()[1:] if part is not None), "").strip()
        if match[1]:
            named[match[1]] = value
        elif match[0]:
            values.append(value)
    first = values[0] if values else ""
    style = expression(r"[.#%].*").sub("", first) if " " not in first.partition("#")[0].partition(".")[0] else first
    options = (*said.options, *_OPTIONS.findall(first), *named.get("options", named.get("opts", "")).split(","))
    return Said(style or said.style, tuple(values[1:]) or said.values, named, options, said.title)
