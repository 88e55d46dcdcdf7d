"""Words of packs as expressions: whole words, or by how they begin (`journalis-`) or end (`-chef`); of one language, or of all together."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, cast

import msgspec

from masthead import compiled
from masthead.expressions import Letters, Uncompiled, expression
from masthead.language.memo import of_list
from masthead.language.pack import Words, edition, every

_TOUCHING = Letters("\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af")
"""Scripts whose words touch: no space tells where one ends."""


def alternation(words: Words) -> str:
    """The source of what matches any of the words in any case; of two that begin alike the longer. One that never matches where there are none."""
    groups: dict[tuple[str, str], list[str]] = {}
    for word in sorted(dict.fromkeys(words), key=len, reverse=True):
        bare = word.strip("-")
        before = "" if word.startswith("-") or _touches(bare[0]) else r"(?<!\w)"
        behind = "" if word.endswith("-") or not bare[-1].isalnum() or _touches(bare[-1]) else r"(?!\w)"
        groups.setdefault((before, behind), []).append(re.escape(bare).replace(r"\ ", r"\s").replace("’", "'").replace("'", "['’]"))
    # One look around serves all words of a group: each of its own would take longer to compile than the word.
    parts = [f"{before}(?:{'|'.join(group)}){behind}" for (before, behind), group in groups.items()]
    return f"(?:{'|'.join(parts)})" if parts else "(?!)"


@of_list
def endings(words: Words) -> Words:
    """What words end in, by those of a list that begin with a hyphen; no word has what a list without any gives."""
    return tuple(word.removeprefix("-") for word in words if word.startswith("-")) or ("\n",)


def _touches(letter: str) -> bool:
    return not letter.isascii() and _TOUCHING.within(letter)


@cache
def of_all(*fields: str) -> Words:
    """The words of fields in all packs, "mail.from" for those of a kind: for rules that work before a text's language is known, and for what stands in texts of any language. Kept for
    the next run, which then reads no packs for them."""
    found = _kept("words", fields, lambda: "\0".join(_gathered(fields)))
    return tuple(found.split("\0")) if found else ()


def source_of_all(*fields: str) -> str:
    """The `alternation` of those words, kept as well."""
    return _kept("source", fields, lambda: alternation(_gathered(fields)))


def bare_of_all(*fields: str) -> str:
    """The source of those words as they stand, longest first, whatever is before and behind them; kept as well."""
    return _kept("bare", fields, lambda: "|".join(map(re.escape, sorted(_gathered(fields), key=len, reverse=True))) or "(?!)")


def _gathered(fields: tuple[str, ...]) -> Words:
    parted = (field.partition(".") for field in fields)
    found = (value.get(kind, ()) if isinstance(value, dict) else value for field, _, kind in parted for value in _values(field))
    return tuple(dict.fromkeys(chain.from_iterable(found)))


@cache
def _values(field: str) -> list[Value]:
    """What each pack says of a field, if anything."""
    return [_value(file, field) for file in _files()]


def _value(file: bytes, field: str) -> Value:
    """The value of a field in a pack's file. It is looked for: to read all files whole takes twenty times as long."""
    at = file.find(f'"{field}"'.encode())
    while at >= 0:
        found = _VALUE.match(file, at + len(field) + 2)
        end = file.find(_CLOSED[found[1]], found.end()) if found else -1
        while found and end >= 0:
            try:
                value: Value = msgspec.json.decode(file[found.start(1) : end + 1], type=Value)
                return value
            except msgspec.DecodeError:  # the bracket is one of a word
                end = file.find(_CLOSED[found[1]], end + 1)
        at = file.find(f'"{field}"'.encode(), at + 1)
    return ()


Value = Words | dict[str, Words]
_VALUE = expression(rb"\s*:\s*([\[{])")
_CLOSED = {b"[": b"]", b"{": b"}"}


@cache
def _files() -> list[bytes]:
    return [Path(file).read_bytes() for file in every()]


def _kept(kind: str, fields: tuple[str, ...], make: Callable[[], str]) -> str:
    made_of = repr((kind, fields, compiled.age(Path(__file__)), edition())).encode()
    return compiled.kept(made_of, lambda: make().encode()).decode()


class _Worded(Uncompiled[str]):
    """An expression whose words are those of packs: neither is looked for before it is first asked."""

    def __init__(self, make: Callable[[], str], flags: int) -> None:
        self._make = make
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name == "_source":
            self._source = self._make()
            return self._source
        return super().__getattr__(name)


def worded(template: str, *fields: str, flags: int = 0) -> re.Pattern[str]:
    """An expression with the words of a field of all packs for each `@` of the template, in their order."""
    return made(lambda: _filled(template, fields), flags)


def made(make: Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """An expression whose source is made of the words of all packs when it is first asked."""
    return cast("re.Pattern[str]", _Worded(make, int(flags)))


def _filled(template: str, fields: tuple[str, ...]) -> str:
    first, *others = template.split("@")
    return first + "".join(source_of_all(field) + other for field, other in zip(fields, others, strict=True))
