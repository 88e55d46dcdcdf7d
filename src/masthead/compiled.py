"""What regular expressions compile to, kept between runs beside the bytecode of our modules, as Python keeps that.

`re` reads an expression and translates it into numbers, all in Python; making a pattern of those numbers takes a hundredth of that. The
numbers lie in one file in the `__pycache__` of this module: who may write there may write our bytecode, so it needs no more trust than that.
Python's own switches rule it (`-B`, `PYTHONDONTWRITEBYTECODE`, `PYTHONPYCACHEPREFIX`). It is never needed: one that is damaged, of another
Python or not to be read counts as none, and where Python keeps its parts under other names, `re` compiles.
"""

from __future__ import annotations

import importlib
import marshal
import os
import re
import struct
import sys
import zlib
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, AnyStr, cast

Key = tuple[str | bytes, int]
"""An expression's source and flags."""

_MOST = 8_000_000
"""Bytes that are kept at most."""
_NAMELESS = int(re.LOCALE | re.DEBUG)
"""Flags whose patterns depend on more than their source."""


def compiled(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives. For expressions that are ours: what comes from a document does not belong in a file of the installation."""
    key: Key = (source, int(flags))
    known = _kept().get(key)
    try:
        if known is not None:
            return cast("re.Pattern[AnyStr]", _pattern(source, known))
        codes = _codes(*key)
        pattern = cast("re.Pattern[AnyStr]", _pattern(source, codes))
    except re.error:
        raise
    except Exception:  # parts of Python that nobody has promised
        return re.compile(source, flags)
    if not pattern.flags & _NAMELESS:
        _new[key] = codes
    return pattern


def lasting() -> bool:
    """Whether what is compiled now is there for those who run next."""
    return _FILE is not None and not sys.dont_write_bytecode and os.access(_FILE.parent, os.W_OK)


def keep() -> None:
    """Keeps what this process has compiled, if anything, for others. Whatever stands in the way, nothing is kept."""
    if not _new or not _FILE or sys.dont_write_bytecode:
        return
    body = marshal.dumps(_read() | _new)  # other processes may have kept some since
    if len(body) > _MOST:
        return
    beside = _FILE.with_name(f"{_FILE.name}.{os.getpid()}")
    try:
        with beside.open("xb") as file:
            file.write(_head(body) + body)
        beside.replace(_FILE)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        return
    _new.clear()


_new: dict[Key, bytes] = {}
"""What this process has compiled."""
_FILE = Path(__spec__.cached).with_suffix(".expressions") if __spec__ and __spec__.cached else None


@cache
def _kept() -> dict[Key, bytes]:
    return _read()


def _read() -> dict[Key, bytes]:
    """What is in the file; nothing if it can't be read or is not what this Python wrote."""
    try:
        data = _FILE.read_bytes() if _FILE else b""
        body = data.partition(b"\n")[2]
        return cast("dict[Key, bytes]", marshal.loads(body)) if body and data.startswith(_head(body)) else {}
    except (OSError, ValueError, EOFError, TypeError):
        return {}


def _head(body: bytes) -> bytes:
    """The file's first line: which Python wrote it, and a sum of the rest."""
    return f"{sys.version!r} {sys.byteorder} {getattr(_part('_sre'), 'MAGIC', 0)} {zlib.crc32(body)}\n".encode()


def _codes(source: str | bytes, flags: int) -> bytes:
    """An expression as numbers, with its flags and the numbers and names of its groups."""
    parsed: Any = _part("re._parser").parse(source, flags)
    numbers: list[int] = _part("re._compiler")._code(parsed, flags)
    state = parsed.state
    return marshal.dumps((flags | state.flags, state.groups - 1, tuple(state.groupdict.items()), struct.pack(f"{len(numbers)}I", *numbers)))


def _pattern(source: str | bytes, codes: bytes) -> Any:
    """The pattern of an expression whose numbers are known: the second half of `re._compiler.compile`."""
    flags, groups, names, numbers = marshal.loads(codes)
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names:
        by_number[number] = name
    return _part("_sre").compile(source, flags, memoryview(numbers).cast("I").tolist(), groups, dict(names), tuple(by_number))


@cache
def _part(name: str) -> Any:
    """A part of Python that `re` is made of."""
    return importlib.import_module(name)
