"""Liang's patterns, in the files that pyphen brings: read at a stroke, each understood when a word first has its letters.

Pyphen itself takes every pattern apart when it opens a file, which for English is a tenth of the time in which a report of 40 pages is made.
"""

from __future__ import annotations

import marshal
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from importlib.machinery import PathFinder
from pathlib import Path

from masthead import compiled

_DIGITS = b"0123456789"
_NO_PATTERNS = ("%", "#", "LEFTHYPHENMIN", "RIGHTHYPHENMIN", "COMPOUNDLEFTHYPHENMIN", "COMPOUNDRIGHTHYPHENMIN")
_MOST_KEPT = 400_000
"""Bytes of a file whose patterns are kept ready for the next run: all but those of German and Hungarian, which list words."""
_ENCODINGS = {"microsoft-cp1251": "cp1251"}

Points = tuple[int, tuple[int, ...]]
"""Where a pattern's first number stands, and the numbers from there, doubled; odd ones are those of a break that changes the spelling."""


def dictionary(language: str) -> Path | None:
    """The file that pyphen has for a language: of the tag, or of the tag without its last parts; None if there is none.

    Its folder is found without its code, which asks a library that takes longer to load than the patterns to read.
    """
    parts = language.replace("-", "_").lower().split("_")
    while parts:
        if (found := _files().get("_".join(parts))) is not None:
            return found
        parts.pop()
    return None


@lru_cache(maxsize=1)
def _files() -> dict[str, Path]:
    """Pyphen's files by language in small letters (`hyph_pt_BR.dic`); a language alone means the first of its countries."""
    spec = PathFinder.find_spec("pyphen")
    folders = (spec and spec.submodule_search_locations) or ()
    paths = sorted(path for folder in folders for path in Path(folder, "dictionaries").iterdir() if path.suffix == ".dic")
    named = {path.stem.removeprefix("hyph_").lower(): path for path in paths}
    return {**{name.split("_")[0]: path for name, path in reversed(named.items())}, **named}


class Patterns:
    """The patterns of a language, in a file `hyph_*.dic` as Hunspell has them (`man 4 hunspell`)."""

    def __init__(self, path: Path) -> None:
        _, size, _ = age = compiled.age(path)
        self._groups: Mapping[str, dict[str, str]]
        if size > _MOST_KEPT:
            lines = _lines(path)
            self._longest = max(map(len, lines), default=0)
            self._groups = defaultdict(lambda: lines)
        else:
            made_of = repr((age, compiled.age(Path(__file__)))).encode()
            self._longest, packed = marshal.loads(compiled.kept(made_of, lambda: marshal.dumps(_packed(_lines(path)))))
            self._groups = _Groups(packed)
        self._points: dict[str, Points] = {}

    def positions(self, word: str) -> list[int]:
        """Where the word may be broken and keeps its spelling."""
        points = self._points
        letters = f".{word.lower()}."
        end = len(letters)
        found = [0] * (end + self._longest + 1)
        for start in range(end - 1):
            lines = self._groups[letters[start : start + 2]]
            for stop in range(start + 1, min(start + self._longest, end) + 1):
                part = letters[start:stop]
                if part not in lines:
                    continue
                if part not in points:
                    points[part] = _understood(lines[part])
                offset, numbers = points[part]
                for place, number in enumerate(numbers, start + offset):
                    if number > found[place]:
                        found[place] = number
        return [place - 1 for place in range(2, end - 1) if found[place] % 4 == 2]


class _Groups(dict[str, dict[str, str]]):
    """Lines of patterns by their letters, in groups by the first two: a group is taken apart when a word first has those, since few words are broken."""

    def __init__(self, packed: dict[str, str]) -> None:
        self._packed = packed

    def __missing__(self, first: str) -> dict[str, str]:
        parts = (self._packed.get(first) or self._packed.get(first[:1], "")).split("\n")
        half = len(parts) // 2
        found = self[first] = dict(zip(parts[:half], parts[half:], strict=True)) if half else {}
        return found


def _packed(lines: dict[str, str]) -> tuple[int, dict[str, str]]:
    """How long the longest is, and the groups, each as its letters and then its lines. Those of a single letter are in all groups that begin with it."""
    groups: dict[str, list[str]] = {}
    for letters in lines:
        groups.setdefault(letters[:2], []).append(letters)
    for first, group in groups.items():
        if len(first) > 1 and first[0] in lines:
            group.append(first[0])
    return max(map(len, lines), default=0), {first: "\n".join([*group, *map(lines.__getitem__, group)]) for first, group in groups.items()}


def _lines(path: Path) -> dict[str, str]:
    """The patterns of a file by their letters."""
    with path.open("rb") as file:
        named = file.readline().decode("ascii", "replace").strip()
    text = path.read_text(_ENCODINGS.get(named.lower(), named)).partition("\n")[2]
    if "^^" in text:
        text = re.sub(r"\^\^([0-9a-f]{2})", lambda match: chr(int(match[1], 16)), text)
    lines = [line for line in map(str.strip, text.split("\n")) if line and not line.startswith(_NO_PATTERNS)]
    together = "\n".join(lines)
    if "=" in together:
        together = re.sub("/.*", "", together)
    # Bytes lose their digits in a tenth of the time that letters beyond ASCII take.
    letters = together.encode().translate(None, _DIGITS).decode().split("\n")
    return dict(zip(letters, lines, strict=True))


def _understood(line: str) -> Points:
    """`as5szon2y/sz=,2,1`: letters, between them numbers (0 where there is none), and what a break changes."""
    pattern, _, change = line.partition("/")
    numbers = [2 * int(digit or "0") for digit, _ in re.findall(r"(\d?)(\D?)", pattern)]
    if "=" in change:
        numbers = [number + number // 2 % 2 for number in numbers]
    first = next((index for index, number in enumerate(numbers) if number), 0)
    return first, tuple(numbers[first:])
