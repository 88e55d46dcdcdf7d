"""Words on a terminal: how wide they are, where their lines end, what must not reach it."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

PLAIN = 100
"""Columns where nobody says how many there are: a file, a pipe."""
_LEAST, _MOST = 80, 120
_CLOSING = frozenset("、。，．：；！？）」』】〉》”’…％")
"""Marks that no line begins with (JIS X 4051)."""
_ELLIPSIS = " …"


def columns() -> int:
    """How wide the page is: what COLUMNS says, else that of the terminal, within what can be read."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        wide = int(said)
    elif sys.stdout.isatty():
        try:
            wide = os.get_terminal_size(sys.stdout.fileno()).columns or PLAIN
        except OSError:
            wide = PLAIN
    else:
        wide = PLAIN
    return min(max(wide, _LEAST), _MOST)


def coloured() -> bool:
    """Whether colours are shown. They never say anything that the words don't."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


@lru_cache(maxsize=4096)
def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def width(text: str) -> int:
    """Columns that a text takes: two for wide characters of East Asia (UAX #11), none for marks that sit on others."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text)) + text.count("\ufe0f")


def clean(text: str) -> str:
    """One line without what would steer a terminal, or turn the direction of what stands beside it."""
    if text.isprintable():
        return text
    return "".join(" " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text if char not in _TURNING)


_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def padded(text: str, columns: int) -> str:
    return text + " " * max(columns - width(text), 0)


def wrapped(text: str, columns: int, lines: int = 0) -> list[str]:
    """The text in lines of so many columns; at most `lines` of them (0: all), the last then cut with an ellipsis."""
    found = [""]
    for part in _parts(" ".join(clean(text).split())):
        line = found[-1]
        if width(line) + width(part.rstrip()) <= columns:
            found[-1] = line + part
        elif width(part.rstrip()) <= columns:
            found.append(part)
        else:
            for character in part:
                if width(found[-1]) + _cells(character) > columns:
                    found.append("")
                found[-1] += character
        if lines and len(found) > lines:
            return [*(line.rstrip() for line in found[: lines - 1]), _cut(found[lines - 1], columns)]
    return [line.rstrip() for line in found]


def _parts(text: str) -> Iterator[str]:
    """Words with the space behind them; in scripts without spaces each character, with the marks that close it."""
    part = ""
    for character in text:
        wide = _cells(character) == 2
        if part and character not in _CLOSING and (wide or part[-1] == " " or _cells(part[-1]) == 2) and character != " ":
            yield part
            part = ""
        part += character
    if part:
        yield part


def _cut(line: str, columns: int) -> str:
    line = line.rstrip()
    while width(line) + len(_ELLIPSIS) > columns:
        shorter = line.rsplit(" ", 1)[0]
        line = shorter if shorter != line and width(shorter) * 2 > columns else line[:-1]
    return line.rstrip(" ,;:–—-") + _ELLIPSIS
