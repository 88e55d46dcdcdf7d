"""Lists of sources: a name a line, or each with a zero byte behind it, as `find -print0` writes them."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterator
from typing import BinaryIO

from masthead.errors import UnreadableError

_PIECE = 1 << 16
_NO_NAME = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""What no list holds that somebody has written."""


def listed(file: BinaryIO, where: str) -> Iterator[str]:
    """The names in a list, as they come: its lines without blanks at their ends, empty ones and those that begin with #; with zero bytes
    behind them the names as they are. Bytes that are no UTF-8 stay in a name as Python has them in names of files.

    Raises `UnreadableError` for what is no list.
    """
    rest = file.read(_PIECE)
    if rest.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):  # as PowerShell writes them
        yield from _lines((rest + file.read()).decode("utf-16", "replace").split("\n"), where)
        return
    rest = rest.removeprefix(codecs.BOM_UTF8)
    exact = b"\0" in rest
    while rest:
        piece = file.read(_PIECE)
        *names, rest = (rest + piece).split(b"\0" if exact else b"\n")
        if not piece:
            names, rest = [*names, rest], b""
        yield from _names(names, where) if exact else _lines(map(os.fsdecode, names), where)


def _names(names: list[bytes], where: str) -> Iterator[str]:
    for name in names:
        if name and _NO_NAME.search(text := os.fsdecode(name)):
            raise _no_list(where)
        if name:
            yield text


def _lines(lines: Iterator[str] | list[str], where: str) -> Iterator[str]:
    for line in lines:
        name = line.strip()
        if name and name[0] != "#":
            if _NO_NAME.search(name):
                raise _no_list(where)
            yield name


def _no_list(where: str) -> UnreadableError:
    return UnreadableError("is no list of sources", where=where, hint="write one source a line, in UTF-8")
